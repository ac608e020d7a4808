import Fetch
import Foundation
import Model
import Money
import Parse
import Query
import Reader
import Screen
import Testing

@testable import newsband

@Suite struct TheProgressBar {
  /// A bar whose writes are collected.
  private func draw(isShown: Bool = true, title: String = "", _ body: (inout ProgressBar) -> Void) -> [String] {
    var written: [String] = []
    var bar = ProgressBar(title, isShown: isShown) { written.append($0) }
    body(&bar)
    return written
  }

  @Test(arguments: [(0, 10, 0), (5, 10, 15), (10, 10, 30), (12, 10, 30), (0, 0, 30), (-1, 10, 0)])
  func itIsAsLongAsTheWorkThatIsDone(_ done: Int, _ total: Int, _ length: Int) {
    #expect(ProgressBar.text(done, of: total).count { $0 == "#" } == length)
  }

  @Test func itHasATitleAndAPercentageOrALabel() {
    #expect(ProgressBar.text(1, of: 2, title: "importing").hasPrefix("importing [###"))
    #expect(ProgressBar.text(1, of: 2).hasSuffix("] 50 %"))
    #expect(ProgressBar.text(1, of: 2, label: "1/2, failed 1").hasSuffix("] 1/2, failed 1"))
  }

  @Test func itIsDrawnAgainOnlyWhenItChanges() {
    let written = draw { bar in
      for done in 0..<1000 { bar.show(done, of: 1000) }
    }
    #expect(written.count == 100, "once for each percent")
  }

  @Test func itIsErasedOnce() {
    let written = draw { bar in
      bar.clear()
      bar.show(1, of: 2)
      bar.clear()
      bar.clear()
    }
    #expect(written.count == 2 && written[1] == "\r\u{1B}[K")
  }

  @Test func elsewhereThanOnATerminalNothingIsWritten() {
    #expect(draw(isShown: false) { $0.show(1, of: 2) }.isEmpty)
  }
}

/// A terminal without colours, in a zone five hours ahead of UTC.
private func terminal(_ columns: Int = 80, hasColours: Bool = false) throws -> OutputDevice {
  OutputDevice(columns: columns, hasColours: hasColours, zone: try #require(TimeZone(secondsFromGMT: 5 * 3600)))
}

@Suite struct TheTextTable {
  @Test func columnsAreAlignedByTheirCells() throws {
    let lines = TextTable([["KZT", "作者", "x"], ["long name", "a", "y"]]).lines(on: try terminal())
    #expect(lines == ["KZT        作者  x", "long name  a     y"])
  }

  @Test func elsewhereTabsSeparateTheFields() {
    #expect(TextTable([["a", "b c"]]).lines(on: .other) == ["a\tb c"])
  }

  @Test func aFieldCannotBreakTheTable() {
    let line = TextTable([["a\tb\nc\u{1B}[31m", "d"]]).lines(on: .other)[0]
    #expect(line.count { $0 == "\t" } == 1 && !line.contains("\n") && !line.contains("\u{1B}"))
  }

  @Test func rowsMayHaveFewerFields() throws {
    let device = try terminal()
    #expect(TextTable([["a"], ["b", "c"]]).lines(on: device) == ["a", "b  c"])
    #expect(TextTable([[String]]()).lines(on: device) == [])
  }

  @Test func longFieldsTakeSeveralLinesAndLoseNothing() throws {
    let table = TextTable([["1", "https://example.com/a/very/long/address", "one two three four five six seven"]])
    for columns in [20, 30, 40, 60] {
      let lines = table.lines(on: try terminal(columns))
      #expect(lines.allSatisfy { Width.of($0) <= columns }, "\(columns)")
      let words = lines.joined(separator: " ").split(separator: " ").joined()
      #expect(words.count == "1https://example.com/a/very/long/addressonetwothreefourfivesixseven".count)
    }
  }

  @Test func anAddressWithoutRoomStandsUnderItsRowUnbroken() throws {
    let address = "https://example.com/a/very/long/address/of/a/feed.xml"
    func lines(_ columns: Int) throws -> [String] {
      TextTable(
        [["7", "Steppe news", address, "dead"], ["12", "Pass", "", "slow"]], head: ["", "feed", "address", "problem"],
        numbers: [0], unbroken: 2
      ).lines(on: try terminal(columns))
    }
    let wide = try lines(100)
    #expect(wide.count == 3 && wide[1].hasPrefix(" 7  Steppe news  \(address)  dead"))
    #expect(
      try lines(50) == ["    feed         problem", " 7  Steppe news  dead", "    \(address)", "12  Pass         slow"])
    #expect(try lines(20).contains("    \(address)"))
  }

  @Test func aLongReasonWithoutRoomStandsUnderItsRowInLinesOfItsOwn() throws {
    let table = TextTable(
      [["nbk", "fresh", "asked"], ["cbu", "stale", "failed 3 times, last at noon: the server says 403 (forbidden)"]],
      head: ["", "state", "last fetch"], below: 2)
    let (narrow, wide) = (try terminal(40), try terminal(80))
    #expect(
      table.lines(on: narrow) == [
        "     state", "nbk  fresh", "    asked", "cbu  stale", "    failed 3 times, last at noon: the",
        "    server says 403 (forbidden)",
      ])
    #expect(table.lines(on: wide).count == 3, "where there is room it is a column")
    #expect(table.lines(on: .other)[0] == "nbk\tfresh\tasked")
  }

  @Test(arguments: [([3, 4, 5], 80, [3, 4, 5]), ([3, 50, 50], 47, [3, 20, 20]), ([3, 5, 90], 40, [3, 5, 28])])
  func narrowColumnsKeepTheirWidthAndWideOnesShareTheRest(_ natural: [Int], _ columns: Int, _ widths: [Int]) {
    #expect(TextTable.fitting(natural, into: columns) == widths)
  }

  @Test func numbersStandAtTheRight() throws {
    let lines = TextTable([["7", "a"], ["1200", "b"]], numbers: [0]).lines(on: try terminal())
    #expect(lines == ["   7  a", "1200  b"])
  }

  @Test func coloursAreOnlyForTerminalsThatHaveThem() throws {
    let table = TextTable([["a", "b"]], styles: [.accent, .plain])
    #expect(table.lines(on: try terminal(hasColours: true)) == ["\u{1B}[36ma\u{1B}[0m  b"])
    #expect(table.lines(on: try terminal()) == ["a  b"])
    #expect(table.lines(on: .other) == ["a\tb"])
  }

  @Test(arguments: [(0, "today"), (9, "9 d"), (-1, "from tomorrow"), (-3, "from 2026-04-05")])
  func theAgeOfARateIsCountedBackFromTheDay(_ back: Int, _ age: String) throws {
    let day = try #require(Day("2026-04-02"))
    let tick = Tick(
      pair: Pair("KZT", "USD"), value: "0.0021", inverse: "476", changePercent: nil,
      date: Day(number: day.number - back), source: "nbk", fetched: day.start, state: .live)
    let line = TextTable([tick], on: day).lines(on: .other)[0]
    #expect(line.hasSuffix("\tlive\t\(age)") && line.hasPrefix("KZT/USD\t0.0021\t-\tUSD/KZT 476\t"))
    #expect(tick.heldRemark == nil)
  }

  @Test(arguments: [(100, 8), (60, 7), (40, 4), (30, 3)])
  func ratesOnANarrowTerminalLoseColumnsAndNoFigureIsBroken(_ columns: Int, _ cells: Int) throws {
    let day = try #require(Day("2026-04-02"))
    let tick = Tick(
      pair: Pair("KGS", "USD"), value: "0.011442", inverse: "87.413", changePercent: "+0.12", date: day, source: "nbkr",
      fetched: day.start, state: .live)
    let lines = TextTable([tick], on: day).lines(on: try terminal(columns))
    let line = try #require(lines.first)
    #expect(lines.count == 1 && Width.of(line) <= columns)
    #expect(line.hasPrefix("KGS/USD  0.011442") && line.contains("2026-04-02"))
    #expect(line.split(separator: "  ").count == cells, "\(line)")
  }

  @Test(arguments: [
    (120, 20, true), (80, 16, true), (60, 12, true), (60, 12, false), (50, nil, true), (40, nil, true),
    (40, nil, false),
    (30, nil, true), (30, nil, false), (20, nil, false),
  ])
  func aListOnANarrowTerminalKeepsRoomForTitles(_ columns: Int, _ feed: Int?, _ hasSizes: Bool) throws {
    let shown = try #require(ArticleColumns(of: [7, 12_345], hasSizes: hasSizes, on: try terminal(columns)))
    #expect(shown.title >= (columns < 40 ? 8 : 12) && shown.feed == (columns == 60 && hasSizes ? nil : feed))
    #expect(shown.widths.reduce(0, +) + 2 * (shown.widths.count - 1) <= columns)
    // The parts of a date stay whole.
    #expect([nil, 10, 16].contains(shown.date) && (shown.date != nil || columns <= 30))
    if hasSizes { #expect(shown.head.count == shown.widths.count && shown.hasLanguages == (columns >= 60)) }
  }

  @Test func aHeldFigureIsExplained() throws {
    let day = try #require(Day("2026-04-02"))
    let held = Tick.Held(
      value: "0.33", inverse: "3.0", source: "cbt", date: day, rival: "0.28571", inverseRival: "3.5000",
      rivalSource: "decree")
    let tick = Tick(
      pair: Pair("TMT", "USD"), value: "0.2857", inverse: "3.5", changePercent: nil, date: day, source: "cbt",
      fetched: day.start, state: .held, held: held)
    #expect(
      tick.heldRemark
        == "TMT/USD: cbt says 0.33 for 2026-04-02, which is held back, because the decree that ties it says 0.28571.")
  }
}

@Suite struct TheTerminalAndThePipe {
  @Test func aTimeIsThatOfThePlaceOnATerminalAndUTCElsewhere() throws {
    let moment = Date(timeIntervalSince1970: 1_765_000_000)
    #expect(Timestamp.text(moment, on: .other) == "2025-12-06T05:46:40Z")
    #expect(Timestamp.text(moment, on: try terminal()) == "2025-12-06 10:46")
  }

  @Test(arguments: [
    (["--store", "a.db", "list", "bank"], ["list", "--store", "a.db", "bank"]),
    (
      ["--store=a.db", "--log", "l", "rates", "show", "KZT/USD"],
      ["rates", "show", "--store=a.db", "--log", "l", "KZT/USD"]
    ),
    (["--store", "a.db"], ["--store", "a.db"]), (["--store"], ["--store"]),
    (["list", "--store", "a"], ["list", "--store", "a"]),
    (["--store", "list", "show", "1"], ["show", "--store", "list", "1"]), ([], []),
    (["--store", "a.db", "--light"], ["--store", "a.db", "--light"]),
  ])
  func optionsBeforeTheCommandAreThoseOfTheCommand(_ given: [String], _ sorted: [String]) {
    #expect(CommandLineOrder.sorted(given) == sorted)
  }
}

@Suite struct TheJSONWriter {
  @Test func membersWithoutAValueAreLeftOut() throws {
    let text = try json { writer in
      writer.object { writer in
        writer.member("a", String?.none)
        writer.member("b", "text")
        writer.member("c", [String]())
        writer.member("d", ["x", "y"])
      }
    }
    #expect(text == "{\"b\":\"text\",\"d\":[\"x\",\"y\"]}\n")
  }

  @Test(arguments: ["quote \" and \\", "作者 🙂", "two\nlines", "e\u{301}", "</script>", ""])
  func textSurvivesARoundTrip(_ text: String) throws {
    let written = try json { $0.array([text]) { $0.string($1) } }
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
    #expect(read == [text])
  }

  @Test(arguments: ["\u{1B}[31mred", "\u{202E}gnp.exe", "bell\u{7}"])
  func controlCharactersAndBidiOverridesNeverGoOut(_ text: String) throws {
    let written = try json { $0.string(text) }
    #expect(!written.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
    #expect(!written.contains("\\u001b") && !written.contains("\\u202e"))
  }

  @Test func aFailureOfTheSinkIsThrownAndNothingFollows() throws {
    let problem = Problem(doing: "write to", to: "standard output", why: "the disk is full")
    var pieces = 0
    var writer = JSONWriter { (_: [UInt8]) throws(Problem) in
      pieces += 1
      throw problem
    }
    writer.array(0..<40_000) { $0.string("number \($1)") }
    #expect(throws: problem) { try writer.finish() }
    #expect(pieces == 1)
  }
}

@Suite struct TheJSONFeed {
  private func object(_ feed: Feed) throws -> [String: Any] {
    let text = try json { JSONFeed.write(feed, to: &$0) }
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func aFeedHasTheMembersOfTheFormat() throws {
    var feed = Newspaper.feed("Kursiv", ["作者 writes"])
    feed.homePageURL = "https://kursiv.example/"
    feed.language = "ru"
    feed.authors = [Author(name: "A. Author", email: "a@kursiv.example")]
    let object = try object(feed)
    #expect(object["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(object["title"] as? String == "Kursiv" && object["language"] as? String == "ru")
    let author = (object["authors"] as? [[String: String]])?.first
    #expect(author?["url"] == "mailto:a@kursiv.example" && author?["name"] == "A. Author")
    let item = (object["items"] as? [[String: Any]])?.first
    #expect(item?["title"] as? String == "作者 writes" && item?["date_published"] as? String == "2025-12-11T12:00:00Z")
    #expect(item?["_newsband"] == nil, "there is nothing to say in it")
  }

  @Test func anItemWithoutContentHasAnEmptyText() throws {
    var feed = Feed()
    feed.articles = [Article(key: "1")]
    let item = (try object(feed)["items"] as? [[String: Any]])?.first
    #expect(item?["content_text"] as? String == "" && item?["id"] as? String == "1")
  }

  @Test func theExtensionHasTheEditionAndItsRates() throws {
    var feed = Feed()
    feed.editionDate = Day("2025-12-11")
    feed.rates = [Rate(Pair("KGS", "USD"), value: "0.01144", changePercent: "-0.1")]
    let own = try #require(try object(feed)["_newsband"] as? [String: Any])
    #expect(own["edition_date"] as? String == "2025-12-11")
    let rate = (own["rates"] as? [[String: String]])?.first
    #expect(rate == ["base": "KGS", "quote": "USD", "value": "0.01144", "change_percent": "-0.1"])
  }

  @Test func anAttachmentHasItsSizeAndItsLength() throws {
    var feed = Newspaper.feed("Podcast", ["One"])
    feed.articles[0].attachments = [
      Attachment(url: "https://a.example/1.mp3", mimeType: "audio/mpeg", size: 7, duration: 61)
    ]
    let item = (try object(feed)["items"] as? [[String: Any]])?.first
    let attachment = (item?["attachments"] as? [[String: Any]])?.first
    #expect(attachment?["mime_type"] as? String == "audio/mpeg" && attachment?["size_in_bytes"] as? Int == 7)
    #expect(attachment?["duration_in_seconds"] as? Double == 61)
  }

  @Test func theStatusOfAStoredArticleStandsInTheExtension() throws {
    let text = try json { writer in
      JSONFeed.write(
        Article(key: "k"), JSONFeed.Status(feed: "Kursiv", isRead: true, isStarred: false), id: "12", to: &writer)
    }
    #expect(text.contains("\"id\":\"12\""))
    #expect(text.contains("\"_newsband\":{\"feed\":\"Kursiv\",\"read\":true,\"starred\":false}"))
  }

  @Test func aRangeOfMoneyHasTwoEndsOfOneText() throws {
    let text = "It takes $5–6 million and 2,5 тенге."
    let status = JSONFeed.Status(sums: Sum.all(in: text).map { NamedSum($0, in: text) })
    let written = try json { JSONFeed.write(Article(key: "k"), status, to: &$0) }
    #expect(
      written.contains(
        #""sums":[{"amount":"5000000","currency":"USD","text":"$5–6 million"},"#
          + #"{"amount":"6000000","currency":"USD","text":"$5–6 million"},"#
          + #"{"amount":"2.5","currency":"KZT","text":"2,5 тенге"}]"#))
  }

  @Test func subscriptionListsAndRatesHaveFormsOfTheirOwn() throws {
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/feed", title: "A", folder: "X/Y", tags: ["t"])]
    #expect(
      try json { JSONOutput.write(.subscriptions(list), to: &$0) } == """
        {"feeds":[{"title":"A","feed_url":"https://a.example/feed","folder":"X/Y","tags":["t"]}]}

        """)
    let days = ["2026-04-02", "2026-04-01"].compactMap { Day($0) }.map {
      Publication(source: "nbk", date: $0, rates: [Rate(Pair("UZS", "KZT"), nominal: "100", value: "3.9")])
    }
    let rates = try json { JSONOutput.write(.rates(days), to: &$0) }
    #expect(rates.hasPrefix("{\"source\":\"nbk\",\"date\":\"2026-04-02\",\"rates\":[{\"base\":\"UZS\""))
    #expect(
      rates.contains("\"nominal\":\"100\"")
        && rates.contains("\"earlier\":[{\"source\":\"nbk\",\"date\":\"2026-04-01\""))
  }
}

@Suite struct AnArticleAsPlainText {
  private func text(_ change: (inout Article) -> Void) -> String {
    var article = Article(key: "1")
    article.title = "A title"
    article.url = "https://a.example/1"
    change(&article)
    let headline = Headline(id: 1, feed: 1, feedTitle: "Kursiv", title: "A title", date: Newspaper.now)
    return newsband.ArticleText.text(StoredArticle(headline: headline, article: article))
  }

  @Test func itHasATitleASourceAndItsBlocks() {
    let text = text {
      $0.authors = [Author(name: "A. Author")]
      $0.blocks = [
        Block(.paragraph, "First."), Block(.turn, [InlineRun("Yes.")], speaker: "Helmer"),
        Block(.caption, [InlineRun("A bridge")], credit: "photo: TCA"), Block(.item, [InlineRun("point")], level: 1),
        Block(.rule),
      ]
    }
    #expect(
      text == """
        A title

        Kursiv · 2025-12-11T12:00:00Z · A. Author
        https://a.example/1

        First.

        Helmer: Yes.

        [A bridge — photo: TCA]

          • point

        * * *

        """)
  }

  @Test func aTableHasTabsBetweenItsCells() {
    let rows = [["KZT", "475"], ["KGS", "87"]].map { $0.map { Table.Cell([InlineRun($0)]) } }
    let text = text { $0.blocks = [Block(.table, table: Table(rows: rows))] }
    #expect(text.hasSuffix("KZT\t475\nKGS\t87\n"))
  }

  @Test func withoutABodyTheSummaryIsPrinted() {
    #expect(text { $0.summary = "In short." }.hasSuffix("\n\nIn short.\n"))
  }

  @Test func nothingInItReachesTheTerminalUnfiltered() {
    #expect(!text { $0.text = "red \u{1B}[31m\u{202E}" }.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }
}

@Suite struct ThePicture {
  private func svg(_ draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas(Size(width: 12, height: 2))
    draw(&canvas)
    return SVG(canvas, theme: .dark).text
  }

  @Test func itsSizeIsThatOfTheCanvas() {
    let picture = svg { _ in }
    #expect(picture.contains("width=\"108\" height=\"38\"") && picture.hasSuffix("</svg>"))
    #expect(!picture.contains("<text"), "blanks are not drawn")
  }

  @Test func cellsOfOneStyleShareAnElement() {
    let picture = svg { $0.put("作者 & <b>", x: 0, y: 1, style: Style(.text)) }
    #expect(picture.components(separatedBy: "<text").count == 2)
    #expect(picture.contains("作者\u{A0}&amp;\u{A0}&lt;b&gt;"))
    #expect(picture.contains("y=\"33\""))
  }

  @Test func attributesAreKept() {
    let picture = svg { $0.put("bold", x: 0, y: 0, style: Style(.text, [.bold, .underline])) }
    #expect(picture.contains("font-weight=\"bold\"") && picture.contains("text-decoration=\"underline\""))
  }
}

@Suite struct Timestamps {
  @Test(arguments: [
    (0.0, "1970-01-01T00:00:00Z"), (1_765_454_400.9, "2025-12-11T12:00:00Z"), (-1.0, "1969-12-31T23:59:59Z"),
    (951_827_696.0, "2000-02-29T12:34:56Z"),
  ])
  func theyAreInUTCAndWholeSeconds(_ seconds: Double, _ text: String) {
    #expect(Timestamp.text(Date(timeIntervalSince1970: seconds)) == text)
  }
}

@Suite struct TheManualOfKeys {
  @Test func everyCommandHasARowOfATable() {
    let text = KeysManual.text
    #expect(text.count { $0 == "\t" } == 2 * (Command.all.count + Command.groups.count))
    for command in Command.all {
      #expect(text.contains("\t\(command.word.replacing("-", with: "\\-"))\tT{"), "\(command.word)")
    }
  }
}
