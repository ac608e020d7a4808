import Model
import Query

extension Format {
  /// The front page of a news site saved as text: the band of rates, a date, articles. It has no signature, so it is
  /// what text is taken for when no other format claims it.
  static let pageText = Format(name: "page text", recognises: \.isPlainText) { source throws(Problem) in
    .feed(try PageText(source).feed())
  }
}

/// A page of page text on its way to a feed.
private struct PageText {
  private let source: Source
  private let page: PageLines
  private let outline: PageOutline
  private let conversation: Conversation
  private let headlines: [Int]

  init(_ source: Source) {
    self.source = source
    page = PageLines(source)
    outline = PageOutline(page.lines)
    conversation = Conversation(outline.passages)
    headlines = Headlines.find(in: outline.passages, turns: conversation.turns)
  }

  /// Throws when the page has neither an article nor a rate.
  func feed() throws(Problem) -> Feed {
    let header = Header(outline.passages[..<(headlines.first ?? outline.passages.endIndex)])
    var feed = Feed()
    feed.editionDate = header.day
    feed.published = header.day?.start
    feed.id = header.day.map { "edition:\($0)" }
    feed.title = header.day.map { "Edition of \($0.spelledOut)" } ?? "Undated edition"
    feed.rates = outline.band.rates
    feed.articles = articles(day: header.day)
    feed.problems = (outline.flaws + header.flaws).sorted { $0.line < $1.line }.map { problem($0.why, line: $0.line) }
    if let line = page.repaired.first { feed.problems.insert(problem(repairs, line: line), at: 0) }
    if let encodingFlaw = page.encodingFlaw { feed.problems.insert(problem(encodingFlaw), at: 0) }
    guard !feed.articles.isEmpty || !feed.rates.isEmpty else { throw nothing(feed.problems) }
    return feed
  }
}

extension PageText {
  /// An article for each headline, with all passages up to the next.
  private func articles(day: Day?) -> [Article] {
    var keys = EditionKeys(day: day)
    return zip(headlines, headlines.dropFirst() + [outline.passages.endIndex]).map { headline, end in
      let title = outline.passages[headline].text
      let body = (headline + 1)..<end
      var article = Article(key: keys.key(forTitle: title))
      article.title = title
      // An edition has a day and no hour: its articles lie at the first moment of it in UTC.
      article.published = (ownDay(body) ?? day)?.start
      article.blocks = body.map { PageBlocks.block(outline.passages[$0], turn: conversation.turns[$0]) }
      // As the page has it, with the names of the speakers and the credits: they are looked for too.
      article.text = outline.passages[body].map(\.text).joined(separator: "\n\n")
      return article
    }
  }

  /// The day under a headline, where a site dates its articles one by one.
  private func ownDay(_ body: Range<Int>) -> Day? {
    guard let first = body.first, case .day(let day) = outline.passages[first].date else { return nil }
    return day
  }

  private var repairs: String {
    let count = page.repaired.count
    return (count == 1 ? "it is" : "it and \(count - 1) more are")
      + " not valid UTF-8; what could not be read stands as \u{FFFD}"
  }

  /// Why nothing was found, with the first line that looked as if it could have been something.
  private func nothing(_ problems: [Problem]) -> Problem {
    if page.lines.allSatisfy(\.text.isEmpty) { return problem("it has nothing but white space") }
    let first = problems.first { $0.line != nil }.map { "; line \($0.line ?? 1): \($0.why)" } ?? ""
    return problem("it has no rate, and no headline with text below it" + first)
  }

  private func problem(_ why: String, line: Int? = nil) -> Problem {
    Problem(doing: "read", to: source.name, why: why, line: line)
  }
}

/// The lines above the first headline, without the rates.
private struct Header {
  private(set) var day: Day?
  private(set) var flaws: [(line: Int, why: String)] = []

  init(_ passages: ArraySlice<PageParagraph>) {
    for passage in passages {
      switch passage.date {
      case .day(let found) where day == nil: day = found
      case .day(let found): if found != day { report(passage, "the edition is dated already") }
      case .bad(let why): report(passage, why)
      case nil: report(passage, "it stands above the first headline")
      }
    }
  }

  private mutating func report(_ passage: PageParagraph, _ why: String) {
    flaws += passage.lines.map { ($0, why) }
  }
}

extension Day {
  /// "11 December 2025"
  fileprivate var spelledOut: String {
    "\(day) \(MonthNames.english[month - 1]) \(year)"
  }
}
