import Screen

/// The commands of the panes: list, article and column of feeds. Most of them work everywhere but in a line being typed.
package enum MainCommand: String, CommandName {
  case next, previous, pageDown, pageUp, first, last, open, back, otherPane, advance
  case nextArticle, previousArticle
  case nextUnread, previousUnread, randomUnread
  case star, toggleRead, markAllRead, markEverythingRead, markAboveRead, markBelowRead, undo, redo
  case openInBrowser, openAndMarkRead, links = "showLinks", labelLinks, copyLink
  case fullText, fullTextAlways, otherAlphabet, translate
  case search, showHidden, all, unread, starred, showNew
  case feeds = "showFeeds", nextFeed, refreshAll, refreshFeed, remove
  case density, sort, narrower, wider, zen, codeLeft, codeRight
  case pauseBand, bandMode, invertBand, chooseRate, travel
  case ownCommands, redraw, suspend, quit

  package var command: Command {
    switch self {
    case .next: Command(self, .move, ["j", .down], "next article, or one line down in the text")
    case .previous: Command(self, .move, ["k", .up], "previous article, or one line up in the text")
    case .pageDown: Command(self, .move, [.pageDown, .control("f"), .control("d")], "a page down")
    case .pageUp: Command(self, .move, [.pageUp, .control("b"), "b", .control("u")], "a page up")
    case .first: Command(self, .move, ["g", .home], "to the top")
    case .last: Command(self, .move, ["G", .end], "to the end")
    case .open:
      Command(self, .move, [.enter, "l", .right], hint: "read", "read the article")
    case .back:
      Command(
        self, .move, ["q", .escape, "h", .left], hint: "back",
        "back; quits from the list, but esc, ← and h do not")
    case .otherPane: Command(self, .move, [.tab], "from the list to the text and back")
    case .advance: Command(self, .move, [" "], hint: "page", "a page of the text, then the next unread article")

    case .nextArticle: Command(self, .articles, [], "next article, from the text too")
    case .previousArticle: Command(self, .articles, [], "previous article, from the text too")
    case .nextUnread:
      Command(
        self, .articles, ["n"], hint: "next unread", "next unread article; next hit while a search is open")
    case .previousUnread: Command(self, .articles, ["N"], "previous unread article, or hit")
    case .randomUnread: Command(self, .articles, [], "an unread article of this list, by chance")
    case .star: Command(self, .articles, ["s"], hint: "star", "star the article, or take its star away")
    case .toggleRead: Command(self, .articles, ["m"], "mark the article unread, or read")
    case .markAllRead:
      Command(
        self, .articles, ["A"], hint: "all read",
        "mark all of this list or feed read; press twice")
    case .markEverythingRead: Command(self, .articles, [], "mark the articles of all feeds read; press twice")
    case .markAboveRead: Command(self, .articles, ["[", .function(7)], "mark all articles above read; press twice")
    case .markBelowRead: Command(self, .articles, ["]", .function(8)], "mark all articles below read; press twice")
    case .undo: Command(self, .articles, ["u"], hint: "undo", "undo the last change")
    case .redo: Command(self, .articles, ["U", .control("r")], "redo what was undone")
    case .openInBrowser: Command(self, .articles, ["o"], "open the article in the browser")
    case .openAndMarkRead: Command(self, .articles, [], "open the article in the browser, and mark it read")
    case .links:
      Command(
        self, .articles, ["f"], hint: "links", "links and pictures of the article; in a search's results, what they are"
      )
    case .labelLinks:
      Command(self, .articles, [";", .control("t")], "label the links in sight; the letters of a label open its link")
    case .copyLink: Command(self, .articles, ["y"], "copy the article's link")
    case .fullText:
      Command(self, .articles, ["t"], "fetch the whole text from the article's page; back to what the feed gave")
    case .fullTextAlways:
      Command(self, .articles, ["T"], "always fetch the pages of this feed, or stop fetching them")
    case .otherAlphabet:
      Command(self, .articles, ["B"], "show Uzbek or Kazakh text in the other alphabet, and back")
    case .translate:
      Command(
        self, .articles, ["Y"], "translate the article with your program, and back to the original")

    case .search: Command(self, .find, ["/", .function(3)], hint: "search", "search all articles as you type")
    case .showHidden:
      Command(self, .find, ["x"], "show or hide articles in other languages, or what a search leaves out")
    case .all: Command(self, .find, ["1"], hint: "all", "list all articles")
    case .unread: Command(self, .find, ["2"], hint: "unread", "list unread articles only")
    case .starred: Command(self, .find, ["3"], hint: "starred", "list starred articles only")
    case .showNew: Command(self, .find, [".", .function(6)], "add the articles that arrived meanwhile to the list")

    case .feeds: Command(self, .feeds, ["F", .function(2)], hint: "feeds", "show the column of feeds, or hide it")
    case .nextFeed:
      Command(self, .feeds, ["J"], hint: "next feed", "next feed or folder with unread articles")
    case .refreshAll: Command(self, .feeds, ["R"], hint: "refresh", "fetch all feeds; esc stops it")
    case .refreshFeed:
      Command(
        self, .feeds, ["r"], hint: "fetch", "fetch the feed of this article; in the column, the row under the cursor")
    case .remove: Command(self, .feeds, ["D", .delete], "remove the feed or search under the cursor; press twice")

    case .sort:
      Command(
        self, .view, ["S", .control("o")], hint: "sort",
        "sort: by date, feed, title, reading time; results by rank or date")
    case .narrower:
      Command(self, .view, ["<", .function(11)], "move the border of the list or the column to the left, or up")
    case .wider:
      Command(self, .view, [">", .function(12)], "move the border of the list or the column to the right, or down")
    case .zen: Command(self, .view, ["z"], "the text alone on the screen, and back")
    case .codeRight: Command(self, .view, ["}", .control("e")], "code: each row on one line, then to the right")
    case .codeLeft: Command(self, .view, ["{", .control("a")], "code: to the left, then broken into lines again")
    case .density: Command(self, .view, ["w", .control("w")], "rows of an article in the list: one, two or three")

    case .pauseBand: Command(self, .band, ["p"], "pause the band, or resume it")
    case .bandMode:
      Command(
        self, .band, ["P", .control("p")], "move the band by pages instead of by cells")
    case .invertBand: Command(self, .band, ["i"], hint: "invert", "invert the pairs of the band")
    case .chooseRate:
      Command(self, .band, ["$", .function(4)], hint: "rates", "choose a pair of the band, to open its page")
    case .travel: Command(self, .band, ["d"], "show the band as of the day of the article, and back to now")

    case .ownCommands:
      Command(
        self, .program, ["|", .control("x"), .alt("x")], "your own commands, which hand the article to other programs")
    case .redraw: Command(self, .program, [.control("l"), .alt("l")], "draw the screen again")
    case .suspend: Command(self, .program, [.control("z"), .alt("z")], "back to the shell; fg returns")
    case .quit: Command(self, .program, ["Q", .control("c")], "quit at once")
    }
  }

  /// True for a command that does something with the selected or open article.
  var isOfArticle: Bool {
    [
      .star, .toggleRead, .markAboveRead, .markBelowRead, .openInBrowser, .openAndMarkRead, .links, .labelLinks,
      .copyLink,
      .fullText, .otherAlphabet, .translate,
    ].contains(self)
  }

  /// The step that the command means in a list or a text of a page, and in the column of feeds; nil for a command that moves
  /// nothing there.
  var motion: Motion? {
    switch self {
    case .next, .nextArticle: .next
    case .previous, .previousArticle: .previous
    case .pageDown, .advance: .pageDown
    case .pageUp: .pageUp
    case .first: .first
    case .last: .last
    case .open, .back, .otherPane, .nextUnread, .previousUnread, .randomUnread, .star,
      .toggleRead, .markAllRead, .markEverythingRead, .markAboveRead, .markBelowRead, .undo, .redo, .openInBrowser,
      .openAndMarkRead, .links, .labelLinks, .copyLink, .fullText, .fullTextAlways, .otherAlphabet, .translate, .search,
      .showHidden, .all, .unread,
      .starred, .showNew, .feeds, .nextFeed, .refreshAll, .refreshFeed, .remove, .density, .sort, .narrower, .wider,
      .zen, .codeLeft, .codeRight, .pauseBand, .bandMode, .invertBand, .chooseRate,
      .travel, .ownCommands, .redraw, .suspend, .quit:
      nil
    }
  }
}

extension Command.Group {
  static let move = Self("Moving")
  static let articles = Self("Articles")
  static let find = Self("Finding")
  static let feeds = Self("Feeds")
  static let view = Self("The screen")
  static let band = Self("The band")
  static let program = Self("newsband")

  /// The groups whose keys work everywhere, in the order of the help.
  static let everywhere = [move, articles, stories, find, feeds, view, band, program, arguments]
}
