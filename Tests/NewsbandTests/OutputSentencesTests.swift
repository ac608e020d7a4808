import Fetch
import Foundation
import Model
import Money
import Parse
import Query
import Store
import Sync
import TestKit
import Testing

@testable import newsband

/// Sentences and objects that commands print about their work.
@Suite struct SentencesOfSyncing {
  private func line(_ change: (inout SyncReport) -> Void) -> String {
    var report = SyncReport(account: "Home\u{1B}[31m")
    change(&report)
    return report.line
  }

  @Test func onlyWhatHappenedIsSaid() {
    #expect(line { _ in } == "Home: 0 new articles.")
    #expect(line { $0.added = 1 } == "Home: 1 new article.")
    #expect(
      line { ($0.added, $0.sent, $0.changed) = (12, 5, 1) }
        == "Home: 12 new articles, 5 marks sent, 1 mark from the server.")
    #expect(line { $0.matched = 2 } == "Home: 0 new articles, 2 articles found here already.")
    #expect(line { $0.edits = 1 } == "Home: 0 new articles, 1 change of feeds sent.")
    #expect(line { $0.feeds.added = ["a", "b"] } == "Home: 0 new articles, 2 feeds added.")
    #expect(
      line { $0.feeds.left = ["a"] }
        == "Home: 0 new articles, 1 feed gone from the server and followed here on its own.")
    #expect(
      line { $0.feeds.left = ["a", "b"] }
        == "Home: 0 new articles, 2 feeds gone from the server and followed here on their own.")
    #expect(
      line { ($0.refused, $0.overruled) = (1, 2) }
        == "Home: 0 new articles, 1 mark refused by the server, 2 marks that the server does not keep.")
  }

  @Test func whatWaitsIsSaidBehindIt() {
    #expect(line { $0.pending = 1 } == "Home: 0 new articles. 1 change waits here to be sent.")
    #expect(line { $0.pending = 3 } == "Home: 0 new articles. 3 changes wait here to be sent.")
    #expect(line { $0.wanted = 40 } == "Home: 0 new articles. 40 articles left for the next sync.")
  }

  @Test func theStatusRowCountsTheRemarks() {
    var report = SyncReport(account: "Home")
    #expect(report.statusLine == "Home: 0 new articles.")
    report.keptRemarks = 1
    #expect(report.statusLine == "Home: 0 new articles. 1 remark: see feed health.")
    report.keptRemarks = 3
    #expect(report.statusLine == "Home: 0 new articles. 3 remarks: see feed health.")
  }

  @Test func theObjectOfASyncHasEveryCount() throws {
    var report = SyncReport(account: "Home")
    (report.sent, report.refusedEdits, report.failure) = (
      2, ["The feed “A” could not be renamed"], .unreachable("it is down")
    )
    report.feeds.added = ["A"]
    #expect(
      try json { $0.sync(report) } == """
        {"account":"Home","new":0,"matched":0,"sent":2,"changed":0,"refused":0,"overruled":0,"pending":0,"left":0,\
        "feed_changes_sent":0,"feed_changes_refused":["The feed “A” could not be renamed"],"feeds_added":["A"],\
        "error":"it is down"}

        """)
  }

  @Test func theObjectOfAnAccountHasNoSecret() throws {
    var account = Account(name: "Home", service: "ttrss", address: "https://a.example/api/", user: "me")
    account.record.lastTried = Newspaper.now
    account.record.problem = "it is down"
    account.options.remarks = AccountRemarks(latest: ["a file was left out"])
    #expect(
      try json { $0.account(AccountSummary(account, feeds: 3, pending: 2, edits: 1, wanted: 0)) } == """
        {"name":"Home","service":"ttrss","url":"https://a.example/api/","user":"me","feeds":3,"pending":2,\
        "accepted":0,"feed_changes_pending":1,"left":0,"last_tried":"2025-12-11T12:00:00Z",\
        "paused_by_server":false,"why":"it is down","remarks":["a file was left out"]}

        """)
  }

  @Test func aPlanSaysWhatWouldBecomeOfTheFeeds() {
    var plan = ConnectionPlan()
    plan.both = ["A"]
    plan.added = [
      RemoteFeed(id: "1", address: "https://b.example/", title: "B"),
      RemoteFeed(id: "2", address: "https://c.example/", title: "C"),
    ]
    plan.taken = ["D"]
    #expect(
      plan.lines(in: "Home") == [
        "1 feed is here and there. Its articles will come from the account; what you read and starred here stays.",
        "2 feeds are only there. They will be added here, in the folder Home.",
        "1 feed stays with another account here.",
        "An article that is read or starred on one side will be so on both.",
        "No feed is unsubscribed and nothing is deleted on either side.",
      ])
    #expect(ConnectionPlan().lines(in: "Home").count == 2)
    plan = ConnectionPlan()
    plan.local = ["A", "B"]
    #expect(plan.lines(in: "Home").first == "2 feeds are only here. They stay as they are.")
    plan.staying = [.command: 2, .password: 1]
    #expect(plan.lines(in: "Home").first == "5 feeds are only here. They stay as they are.")
    #expect(
      plan.lines(in: "Home", takesAll: true).prefix(2) == [
        "2 feeds are only here. They will be put into the folder Home, and join the account.",
        "3 feeds stay only here: 2 are made by a command, 1 has a user or a password in its address.",
      ])
  }
}

@Suite struct SentencesOfImporting {
  private let file = InputFile(name: "/news/page.txt")

  private func summary(_ parsed: Parsed, into store: Store? = nil) throws -> ImportSummary {
    try ImportSummary(parsed, from: file, into: store ?? Store.temporary(), at: Newspaper.now)
  }

  @Test func whatIsNewIsCounted() throws {
    let store = try Store.temporary()
    var feed = Newspaper.feed("Kursiv", ["One", "Two"])
    #expect(try summary(.feed(feed), into: store).description == "2 new articles")
    #expect(try summary(.feed(feed), into: store).description == "nothing new")
    feed.articles[0].text = "Other words."
    feed.articles.append(Article(key: "Three"))
    feed.rates = [Rate(Pair("KGS", "USD"), value: "0.0114")]
    feed.editionDate = Day("2025-12-11")
    feed.feedURL = nil
    #expect(try summary(.feed(feed)).description == "3 new articles, 1 rate")
    let rates = Publication(source: "nbk", date: Day(Newspaper.now), rates: [Rate(Pair("USD", "KZT"), value: "481")])
    #expect(try summary(.rates([rates]), into: store).description == "1 rate")
    #expect(try summary(.rates([]), into: store).description == "nothing new")
  }

  @Test func feedsThatWaitForAYesAreSaid() throws {
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/feed")]
    list.searches = [SavedSearch(name: "Banks", query: "bank"), SavedSearch(name: "Snow", query: "snow")]
    list.problems = [Problem.repaired("feeds.opml", why: "an & stands alone")]
    let plain = try summary(.subscriptions(list))
    #expect(plain.description == "1 new feed, 2 saved searches" && plain.problems == list.problems)
    list.subscriptions.append(Subscription(feedURL: "exec:feed"))
    #expect(
      try summary(.subscriptions(list)).description
        == "2 new feeds, 2 saved searches; 1 of them runs a command, and waits "
        + "until you accept it in feed health or with newsband feed FEED --accept")
  }

  @Test(arguments: [
    (0, "feed", "0 feeds"), (1, "feed", "1 feed"), (2, "saved search", "2 saved searches"),
    (1, "saved search", "1 saved search"),
    (5, "new article", "5 new articles"),
  ])
  func aCountAgreesWithItsWord(_ count: Int, _ word: String, _ text: String) {
    #expect(counted(count, word) == text)
  }

  @Test func aFeedWithoutANameIsCalledAsItsFile() {
    var feed = Feed()
    #expect(
      feed.named(after: file).feed.title == "page.txt" && feed.named(after: file).address == "file:///news/page.txt")
    #expect(feed.named(after: InputFile(name: "-")).address == "file:///dev/stdin")
    feed.title = "Kursiv"
    feed.feedURL = "https://a.example/feed"
    #expect(
      feed.named(after: file).feed.title == "Kursiv" && feed.named(after: file).address == "https://a.example/feed")
    feed.feedURL = nil
    feed.editionDate = Day("2025-12-11")
    #expect(feed.named(after: file).feed.title == "Edition" && feed.named(after: file).address == "edition:")
  }

  @Test func theBarOfAnImportGoesByBytesAndArticles() throws {
    let folder = try Folder()
    defer { folder.remove() }
    for name in ["a", "b"] { try folder.write(String(repeating: "x", count: 1 << 20), to: name) }
    var written: [String] = []
    let bar = ProgressBar("importing", isShown: true) { written.append($0) }
    let progress = ImportProgress(of: [folder.path("a"), folder.path("b"), "-"], bar: bar)
    progress.step()
    #expect(written.last?.contains("] 0 %") == true)
    progress.clear()
    #expect(written.last == "\r\u{1B}[K")
    // Little is imported before one would look at a bar.
    try folder.write("x", to: "small")
    var other: [String] = []
    let small = ImportProgress(of: [folder.path("small")], bar: ProgressBar(isShown: true) { other.append($0) })
    small.step()
    #expect(other.isEmpty)
  }
}

@Suite struct PasswordsInAnExport {
  private func list() -> SubscriptionList {
    var list = SubscriptionList()
    list.subscriptions = [
      Subscription(feedURL: "https://me:pw@a.example/feed", homePageURL: "https://me@a.example/"),
      Subscription(feedURL: "https://b.example/feed"),
    ]
    return list
  }

  @Test func theyAreCountedAndStay() {
    var passwords = AddressPasswords(areLeftOut: false)
    #expect(passwords.checked(list()) == list())
    #expect(
      passwords.remark
        == "2 addresses have a name or password, which is part of this export; --without-passwords leaves it out.")
  }

  @Test func theyAreLeftOutWhereThatIsWanted() {
    var passwords = AddressPasswords(areLeftOut: true)
    let checked = passwords.checked(list())
    #expect(checked.subscriptions.map(\.feedURL) == ["https://a.example/feed", "https://b.example/feed"])
    #expect(checked.subscriptions[0].homePageURL == "https://a.example/" && passwords.remark == nil)
  }

  @Test func everyAddressOfAnArticleIsLookedAt() {
    var article = Article(key: "1")
    (article.url, article.externalURL) = ("https://me:pw@a.example/1", "https://me@b.example/")
    article.attachments = [Attachment(url: "https://me:pw@a.example/1.mp3")]
    (article.image, article.comments) = ("https://me:pw@a.example/i", "https://me:pw@a.example/c")
    article.authors = [Author(name: "Aru", url: "https://me:pw@a.example/")]
    (article.title, article.text) = ("https://me:pw@c.example", "see https://me:pw@c.example/")
    article.html = "<a href=\"https://me:pw@c.example/\">x</a>"
    let run = InlineRun("https://me:pw@c.example/")
    article.blocks = [
      Block(.paragraph, [run], url: "https://me:pw@a.example/b"),
      Block(.table, table: Table(rows: [[.init([InlineRun("x")]), .init([run])]])),
    ]
    let stored = StoredArticle(
      headline: Headline(id: 1, feed: 1, feedTitle: "Kursiv", title: "One", date: Newspaper.now), article: article)
    var passwords = AddressPasswords(areLeftOut: true)
    let checked = passwords.checked(stored).article
    #expect(checked.url == "https://a.example/1" && checked.externalURL == "https://b.example/")
    #expect(checked.attachments.map(\.url) == ["https://a.example/1.mp3"])
    #expect(checked.image == "https://a.example/i" && checked.comments == "https://a.example/c")
    #expect(
      checked.html == "<a href=\"https://c.example/\">x</a>" && checked.authors.map(\.url) == ["https://a.example/"])
    #expect(checked.text == "see https://c.example/" && checked.title == "https://c.example")
    #expect(checked.blocks.map(\.text) == ["https://c.example/", "x   https://c.example/"])
    #expect(checked.blocks.map(\.url) == ["https://a.example/b", nil])
    var one = AddressPasswords(areLeftOut: false)
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://me@a.example/")]
    _ = one.checked(list)
    #expect(one.remark?.hasPrefix("1 address has a name or password") == true)
    #expect(AddressPasswords(areLeftOut: false).remark == nil)
  }
}

@Suite struct TextsForManuals {
  @Test(arguments: [
    ("a-b", "a\\-b"), ("\\", "\\e"), (".x", "\\&.x"), ("'x", "\\&'x"), ("say \"x\"", "say \\(dqx\\(dq"), ("a.b", "a.b"),
    ("", ""),
  ])
  func roffPrintsTheTextAsItIs(_ text: String, _ escaped: String) {
    #expect(Roff.escaped(text) == escaped)
  }

  @Test func theSearchLanguageFitsATerminalAndLosesNoWord() {
    let lines = SearchLanguageText.plain.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 76 && $0.last != " " })
    let printed = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    for row in SearchLanguage.sections.flatMap(\.rows) {
      for text in row.examples + [row.meaning] {
        #expect(printed.contains(text.split(separator: " ").joined(separator: " ")), "\(text)")
      }
    }
    for section in SearchLanguage.sections { #expect(lines.contains(section.title.uppercased()[...])) }
  }

  @Test func theManualOfTheSearchLanguageHasEveryExample() {
    let lines = SearchLanguageText.manual.split(separator: "\n")
    let examples = SearchLanguage.sections.flatMap(\.rows).flatMap(\.examples)
    #expect(lines.count { $0.hasPrefix(".B ") } == examples.count)
    #expect(lines.count { $0 == ".TP" } == SearchLanguage.sections.flatMap(\.rows).count)
    // Every line that begins with a dot is a macro that man(7) has.
    let macros: Set<Substring> = [".TH", ".SH", ".TP", ".TQ", ".B", ".BR"]
    for line in lines where line.hasPrefix(".") { #expect(macros.contains(line.prefix { $0 != " " }), "\(line)") }
  }

  @Test func styledTextEndsItsStyle() {
    let colours = OutputDevice(columns: 80, hasColours: true, zone: .gmt)
    #expect(
      colours.styled("x", .warning) == "\u{1B}[33mx\u{1B}[0m" && colours.styled("x", .faint) == "\u{1B}[2mx\u{1B}[0m")
    #expect(
      colours.styled("x", .plain) == "x" && colours.styled("", .strong) == ""
        && OutputDevice.other.styled("x", .strong) == "x")
  }
}
