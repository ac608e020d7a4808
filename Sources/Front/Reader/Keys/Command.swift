import Screen

/// Something a person can ask for with a key. One row of `Command.all` is the whole of it: the key map, the help,
/// the hints in the status row and the manual page are made from that table.
package struct Command: Sendable {
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case next, previous, pageDown, pageUp, first, last, open, back, otherPane, advance
    case nextUnread, previousUnread, star, toggleRead, markAllRead, undo
    case search, saveSearch, remove, showHidden, all, unread, starred, feeds, showNew, refreshAll, refreshFeed
    case addFeeds, health
    case tryFeed, tryAllFeeds, followMove, giveUpFeed, pauseFeed, openFeed
    case chooseFeed, addChosen, leaveChoice
    case openInBrowser, copyLink, links, fullText, fullTextAlways, earlierText
    case pauseBand, bandMode, invertBand, chooseRate, converter, matrix, sums, travel, travelTo, alerts
    case previousRate, nextRate, firstRate, lastRate, openRate
    case narrowerSpan, widerSpan, alertForPair, newAlert, giveUpAlert
    case onlyThese, withoutThese, nextFacet, previousFacet
    case numberedLink
    case takeLine, leaveLine, editLine, olderSearch, newerSearch, nextResult, previousResult, readResult
    case help, redraw, suspend, quit
  }

  /// The headings of the help, in its order.
  package enum Group: String, Sendable, CaseIterable {
    case move = "Moving"
    case articles = "Articles"
    case find = "Finding"
    case feeds = "Feeds"
    case band = "The band"
    case program = "newsband"
    case typing = "While a line is typed"
    case links = "Among the links of an article"
    case facets = "Among what was found, counted"
    case adding = "Where feeds are chosen"
    case health = "On the page of feeds that are not well"
    case rate = "With a pair of the band chosen"
    case pair = "On the page of a pair"
    case alerts = "On the page of alerts"

    /// A place of its own, whose keys mean there what is written here, and elsewhere what other groups say.
    package var isPage: Bool {
      switch self {
      case .move, .articles, .find, .feeds, .band, .program: false
      case .typing, .links, .facets, .adding, .health, .rate, .pair, .alerts: true
      }
    }
  }

  package let name: Name
  package let group: Group
  package let keys: [Key]
  /// The keys of `keymap = "newsboat"`, where they differ.
  package let newsboatKeys: [Key]?
  /// One line, for the help.
  package let help: String
  /// One or two words, for the status row.
  package let hint: String

  private init(
    _ name: Name, _ group: Group, _ keys: [Key], newsboat: [Key]? = nil, hint: String = "", _ help: String
  ) {
    self.name = name
    self.group = group
    self.keys = keys
    self.newsboatKeys = newsboat
    self.hint = hint
    self.help = help
  }

  package static let all: [Command] = [
    Command(.next, .move, ["j", .down], "next article, or one line down in the text"),
    Command(.previous, .move, ["k", .up], "previous article, or one line up in the text"),
    Command(.pageDown, .move, [.pageDown, .control("f"), .control("d")], "a page down"),
    Command(.pageUp, .move, [.pageUp, .control("b"), "b", .control("u")], "a page up"),
    Command(.first, .move, ["g", .home], newsboat: [.home], "to the top"),
    Command(.last, .move, ["G", .end], newsboat: [.end], "to the end"),
    Command(.open, .move, [.enter, "l", .right], newsboat: [.enter, .right], hint: "read", "read the article"),
    Command(
      .back, .move, ["q", .escape, "h", .left], newsboat: ["q", .escape, .left], hint: "back",
      "back; q quits from the list"),
    Command(.otherPane, .move, [.tab], "from the list to the text and back"),
    Command(.advance, .move, [" "], hint: "page", "a page of the text, then the next unread article"),

    Command(.nextUnread, .articles, ["n"], hint: "next unread", "next unread article; next hit while a search is open"),
    Command(.previousUnread, .articles, ["N"], newsboat: ["p"], "previous unread article, or hit"),
    Command(.star, .articles, ["s"], hint: "star", "star the article, or take its star away"),
    Command(.toggleRead, .articles, ["m"], newsboat: ["N"], "mark the article unread, or read"),
    Command(.markAllRead, .articles, ["A"], hint: "all read", "mark all articles of this list read"),
    Command(.undo, .articles, ["u"], newsboat: ["u", .control("z")], hint: "undo", "undo the last mark"),
    Command(.openInBrowser, .articles, ["o"], "open the article in the browser"),
    Command(
      .links, .articles, ["f"], newsboat: ["f"], hint: "links",
      "links and pictures of the article; in a search's results, what they are"),
    Command(.copyLink, .articles, ["y"], "copy the article's link"),
    Command(.fullText, .articles, ["t"], "fetch the whole text from the article's page; back to what the feed gave"),
    Command(.fullTextAlways, .articles, ["T"], "fetch the pages of this feed always, or not any more"),
    Command(.earlierText, .articles, ["e"], "compare with what the article said before it was changed: ~ in the list"),

    Command(.search, .find, ["/"], hint: "search", "search all articles as you type"),
    Command(.saveSearch, .find, [.control("s")], hint: "save", "save the open search under a name"),
    Command(.showHidden, .find, ["x"], "show what an open search leaves out, or leave it out again"),
    Command(.all, .find, ["1"], hint: "all", "list all articles"),
    Command(.unread, .find, ["2"], newsboat: ["2", "l"], "list unread articles only"),
    Command(.starred, .find, ["3"], "list starred articles only"),
    Command(.showNew, .find, ["."], "bring in the articles that arrived meanwhile"),

    Command(.feeds, .feeds, ["F"], newsboat: ["F"], hint: "feeds", "the column of feeds, or hide it"),
    Command(.refreshAll, .feeds, ["R"], hint: "refresh", "fetch all feeds; esc stops it"),
    Command(
      .refreshFeed, .feeds, ["r"], hint: "fetch", "fetch the feed of this article, or what is selected in the column"),
    Command(.addFeeds, .feeds, ["a"], hint: "add feeds", "follow feeds: by address, or from a list to begin with"),
    Command(.remove, .feeds, ["D"], "give up the feed or saved search under the cursor; u undoes it"),
    Command(.health, .feeds, ["H"], hint: "health", "feeds that are dead, moved, slow, silent, and what to do"),

    Command(.pauseBand, .band, ["p"], newsboat: ["P"], "stop the band, or let it go on"),
    Command(.bandMode, .band, ["P"], newsboat: [.control("p")], "move the band by pages instead of by cells"),
    Command(.invertBand, .band, ["i"], hint: "turn round", "turn the pairs of the band round"),
    Command(.chooseRate, .band, ["$"], hint: "rates", "choose a pair of the band, to open its page"),
    Command(.converter, .band, ["c"], hint: "convert", "convert sums: 100 usd kzt"),
    Command(.matrix, .band, ["M"], "the crosses of the region's currencies"),
    Command(.sums, .band, ["v"], "the sums in the article, and their worth then and now"),
    Command(.travel, .band, ["d"], "the band as of the day of the article, and back to now"),
    Command(.travelTo, .band, ["@"], "the band as of any day"),
    Command(.alerts, .band, ["!"], "the list of alerts"),

    Command(.help, .program, ["?"], hint: "help", "this help"),
    Command(.redraw, .program, [.control("l")], "draw the screen anew"),
    Command(.suspend, .program, [.control("z")], newsboat: [], "back to the shell; fg returns"),
    Command(.quit, .program, ["Q", .control("c")], "quit at once"),

    Command(.takeLine, .typing, [.enter], hint: "results", "take the line as it is"),
    Command(
      .leaveLine, .typing, [.escape, .control("c"), .control("g")], hint: "back", "back, as if nothing were typed"),
    Command(
      .editLine, .typing, [.control("a"), .control("e"), .control("w"), .control("u"), .control("k")],
      "to its ends; rub out the word before, all before, all behind"),
    Command(.olderSearch, .typing, [.up], hint: "earlier searches", "of a search: the one before"),
    Command(.newerSearch, .typing, [.down], "the one after it"),
    Command(.nextResult, .typing, [.control("n")], "the next result of a search"),
    Command(.previousResult, .typing, [.control("p")], "the result before"),
    Command(
      .readResult, .typing, [.tab], hint: "read", "read the result, or look for what was meant where nothing was found"),

    Command(
      .numberedLink, .links, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"],
      "the link of this number, in the browser"),

    Command(.onlyThese, .facets, [.enter], hint: "only these", "keep only these of what was found"),
    Command(.withoutThese, .facets, ["-"], hint: "without them", "leave these out"),
    Command(
      .previousFacet, .facets, [.left, .backTab, "h"], hint: "other counts",
      "the counts before: by feed, month, currency, tag"),
    Command(.nextFacet, .facets, [.right, .tab, "l"], "the next counts"),

    Command(.chooseFeed, .adding, [" "], hint: "choose", "choose the feed or all of the folder, or not"),
    Command(.addChosen, .adding, [.enter], hint: "add what is chosen", "follow what is chosen"),
    Command(.leaveChoice, .adding, [.tab], hint: "to the address", "from the feeds to the address"),

    Command(.tryFeed, .health, ["r"], hint: "try again", "fetch the feed again"),
    Command(.tryAllFeeds, .health, ["R"], "fetch all feeds of this page again"),
    Command(.followMove, .health, ["m"], hint: "follow the move", "take the address that the feed has moved to"),
    Command(.giveUpFeed, .health, ["D"], hint: "give up", "give the feed up; u undoes it"),
    Command(.pauseFeed, .health, ["p"], hint: "pause", "ask the feed no more, or again"),
    Command(.openFeed, .health, ["o"], hint: "open", "open the feed's address in the browser"),

    Command(.previousRate, .rate, [.left, "h"], "the pair before"),
    Command(.nextRate, .rate, [.right, "l", .tab], "the next pair"),
    Command(.firstRate, .rate, [.home], "the first pair"),
    Command(.lastRate, .rate, [.end], "the last pair"),
    Command(.openRate, .rate, [.enter], "the page of the pair"),

    Command(.narrowerSpan, .pair, [.left, "h"], hint: "span", "fewer days of its history"),
    Command(.widerSpan, .pair, [.right, "l"], "more days of its history"),
    Command(.alertForPair, .pair, ["a"], hint: "alert", "be told when the pair comes somewhere"),

    Command(.newAlert, .alerts, ["a"], hint: "new", "be told when a pair comes somewhere"),
    Command(.giveUpAlert, .alerts, ["D"], hint: "give up", "give the alert up"),
  ]

  /// The row of the table; nil only for a name that was given none, which the tests look for.
  package static func named(_ name: Name) -> Command? {
    all.first { $0.name == name }
  }
}
