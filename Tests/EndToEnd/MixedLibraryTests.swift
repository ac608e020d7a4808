import Foundation
import TestKit
import Testing

/// A newspaper in seven languages; all texts were written for these tests. One event is told in four of them, and its affair
/// goes on two weeks later.
private enum Newspaper {
  struct Piece {
    let feed: String
    let hours: Double
    let title: String
    let text: String
  }

  static let pieces = [
    Piece(
      feed: "Курсив", hours: 9, title: "В Кокшетау обрушился строящийся мост",
      text:
        "В Акмолинской области Казахстана обрушился пролёт моста через реку. Пострадали 17 рабочих, сообщил глава управления дорог Ерлан Сатпаев. Строительство обошлось в 3,4 млрд тенге."
    ),
    Piece(
      feed: "Егемен", hours: 6, title: "Көкшетауда салынып жатқан көпір құлады",
      text:
        "Ақмола облысында көпірдің бір бөлігі құлап, 17 құрылысшы жарақат алды. Жол басқармасының басшысы Ерлан Сәтпаев құрылысқа 3,4 млрд теңге бөлінгенін айтты."
    ),
    Piece(
      feed: "Steppe Daily", hours: 4, title: "Seventeen hurt as bridge collapses in Kokshetau",
      text:
        "A span of a bridge under construction collapsed in northern Kazakhstan. The head of the road department, Yerlan Satpayev, said 17 workers were injured. The bridge cost 3.4 billion tenge."
    ),
    Piece(
      feed: "Gazeta", hours: 2, title: "Koʻkchatovda qurilayotgan koʻprik quladi",
      text:
        "Qozogʻiston shimolida koʻprik qulab, 17 nafar ishchi jarohat oldi. Yerlan Satpayevning aytishicha, qurilishga 3,4 mlrd tenge sarflangan."
    ),
    Piece(
      feed: "Манас", hours: 5, title: "Бишкекте жаңы китепкана ачылды",
      text: "Бишкекте эки жүз орундуу жаңы китепкана ачылды. Окурмандар ага көптөн бери күтүп жүрүшкөн эле."),
    Piece(
      feed: "Садо", hours: 7, title: "Дар Хуҷанд мактаби мусиқӣ кушода шуд",
      text: "Дар шаҳри Хуҷанд мактаби нави мусиқӣ кушода шуд. Дар он кӯдакон аз ҳафтсолагӣ мехонанд."),
    Piece(
      feed: "Watan", hours: 8, title: "Aşgabatda täze seýilgäh açyldy",
      text: "Aşgabatda täze seýilgäh açyldy. Onda çagalar üçin meýdança we köl bar, diýip habar berýärler."),
    Piece(
      feed: "Курсив", hours: 24 * 15, title: "Кто строит мост в Кокшетау: Сатпаев назвал подрядчика",
      text:
        "Мост в Кокшетау начнут строить весной. Ерлан Сатпаев назвал подрядчика и пообещал следить за работой, а жители Кокшетау просят проверить опоры моста."
    ),
  ]

  /// Writes a feed for each piece into a home, and returns the names of the files.
  static func write(into home: Folder) throws -> [String] {
    try pieces.enumerated().map { number, piece in
      let date = Date(timeIntervalSinceNow: -piece.hours * 3600).formatted(.iso8601)
      let feed: [String: Any] = [
        "version": "https://jsonfeed.org/version/1.1", "title": piece.feed,
        "home_page_url": "https://f\(number).example/",
        "items": [["id": "\(number)", "title": piece.title, "content_text": piece.text, "date_published": date]],
      ]
      let name = "feed\(number).json"
      let bytes = try JSONSerialization.data(withJSONObject: feed)
      try home.write(String(decoding: bytes, as: UTF8.self), to: name)
      return name
    }
  }
}

/// One event in four languages, as a person has it who reads Russian and English.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct MixedLibraryOnATerminal {
  private static let config = "languages = [\"ru\", \"en\"]\n"
  private static let russian = "В Кокшетау обрушился строящийся мост"

  private func opened(_ body: (Tmux) async throws -> Void) async throws {
    try await Tmux.open(width: 110, height: 34) { terminal in
      let files = try Newspaper.write(into: terminal.home)
      try await terminal.enter("newsband import \(files.joined(separator: " ")) && clear")
      try await terminal.wait(for: "[2:0]$")
      try await terminal.openNewsband(config: MixedLibraryOnATerminal.config)
      try await body(terminal)
      try await terminal.press("Q")
      #expect(try await terminal.damage() == [])
    }
  }

  /// Moves to a row that has a text, down or with another key up.
  private func go(to text: String, by key: String = "j", in terminal: Tmux) async throws {
    // The rows of the selected article alone: the text beside the list comes a little later.
    @Sendable func selected(_ rows: [String]) -> [String] { rows.filter { $0.hasPrefix("▌") } }
    for _ in 0..<40 {
      let before = selected(try await terminal.screen())
      if before.has(text) { return }
      try await terminal.press(key)
      try await terminal.wait(for: "the next row") { selected($0) != before }
    }
  }

  @Test func oneEventIsOneRowAndSaysWhy() async throws {
    try await opened { terminal in
      let shown = try await terminal.wait(for: "×4 · 4 lang")
      #expect(shown.filter { $0.contains("×4") }.count == 1)
      #expect(shown.has(MixedLibraryOnATerminal.russian) && !shown.has("Көкшетауда салынып"))
      #expect(shown.has("Бишкекте") && shown.has("Хуҷанд") && shown.has("Aşgabatda"))
      try await go(to: "Кокшетау обрушился", in: terminal)
      try await terminal.press("V")
      let unfolded = try await terminal.wait(for: "together because:")
      for outlet in ["Курсив", "Егемен", "Steppe Daily", "Gazeta"] { #expect(unfolded.has(outlet), "\(outlet)") }
      #expect(unfolded.has("first"))
      try await terminal.press("V")
      try await terminal.wait(for: "a folded row") { !$0.has("together because:") }
    }
  }

  @Test func readingOneMarksTheOthersAndUndoTakesItBack() async throws {
    try await opened { terminal in
      try await terminal.wait(for: "×4 · 4 lang")
      try await go(to: "Кокшетау обрушился", in: terminal)
      try await terminal.press("Enter")
      try await terminal.wait(for: "Read, with 3 others of its story.")
      try await terminal.press("u")
      try await terminal.wait(for: "4 articles")
    }
  }

  @Test func anArticleIsTakenOutAndPutBack() async throws {
    try await opened { terminal in
      try await terminal.wait(for: "×4 · 4 lang")
      try await go(to: "Кокшетау обрушился", in: terminal)
      try await terminal.press("X")
      // The rest of the story is shown by the other article that the reader understands.
      try await terminal.wait(for: "×3")
      try await terminal.press("u")
      try await terminal.wait(for: "×4 · 4 lang")
      try await terminal.press("X")
      try await terminal.wait(for: "×3")
      try await go(to: "Кокшетау обрушился", in: terminal)
      try await terminal.press("L")
      try await go(to: "Seventeen hurt", by: "k", in: terminal)
      try await terminal.press("L")
      try await terminal.wait(for: "×4 · 4 lang")
    }
  }

  @Test func theCourseOfTheAffairIsAKeyAway() async throws {
    try await opened { terminal in
      try await terminal.wait(for: "×4 · 4 lang")
      try await go(to: "Кокшетау обрушился", in: terminal)
      try await terminal.press("Z")
      let shown = try await terminal.wait(for: "Кто строит мост")
      #expect(shown.has("The course of the affair"))
      try await terminal.press("G")
      try await terminal.wait(for: "in the affair because:")
      try await terminal.press("Enter")
      try await terminal.wait(for: "обещал следить") { $0.has("назвал подрядчика и") || $0.has("пообещал следить") }
    }
  }
}

/// Stories at the command line.
@Suite struct MixedLibraryAtTheCommandLine {
  private func filled(_ body: (Commands) async throws -> Void) async throws {
    try await Commands.inNewHome { newsband in
      for name in try Newspaper.write(into: newsband.home) {
        _ = try await newsband.run("import", newsband.home.path(name))
      }
      try await body(newsband)
    }
  }

  @Test func aStoryIsShownInALanguageOfTheReader() async throws {
    try await filled { newsband in
      for (locale, title) in [("ru_RU.UTF-8", "В Кокшетау обрушился"), ("en_GB.UTF-8", "Seventeen hurt")] {
        let rows = try await newsband.run("list", "--stories", environment: ["LANG": locale, "LC_ALL": ""]).lines
        let story = try #require(rows.first { $0.hasSuffix("\t4\t4") })
        #expect(story.contains(title), "\(locale)")
      }
      let json = try await newsband.run("list", "--stories", "--json").output
      #expect(json.replacing(" ", with: "").contains("\"articles\":["))
    }
  }

  @Test func theLargestStoriesComeFirstInASearch() async throws {
    try await filled { newsband in
      let found = try await newsband.run("list", "sort:stories", "after:2000").lines
      let story = Set(found.prefix(4).compactMap { $0.split(separator: "\t").first.flatMap { Int($0) } })
      let of = try await newsband.run("story", "\(try #require(story.min()))").lines
      #expect(Set(of.compactMap { $0.split(separator: "\t").first.flatMap { Int($0) } }) == story)
    }
  }

  @Test func theCourseOfAnAffairIsPrinted() async throws {
    try await filled { newsband in
      let first = try #require(
        try await newsband.run("search", "обрушился").lines.first?.split(separator: "\t").first.map(String.init))
      let shown = try await newsband.run("story", first, "--timeline")
      #expect(shown.status == 0 && shown.lines.count == 5, "\(shown.output) \(shown.errors)")
      #expect(shown.lines.last?.contains("Кто строит мост") == true && shown.lines.last?.contains("Сатпаев") == true)
      let json = try await newsband.run("story", first, "--timeline", "--json").output
      #expect(json.contains("\"reasons\""))
      let library = try #require(
        try await newsband.run("search", "китепкана").lines.first?.split(separator: "\t").first.map(String.init))
      #expect(try await newsband.run("story", library, "--timeline").status == 2)
      #expect(try await newsband.run("story", first, "--timeline", "--separate").status == 64)
    }
  }
}
