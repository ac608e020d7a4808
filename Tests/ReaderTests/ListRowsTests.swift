import Foundation
import Model
import Money
import Reader
import Screen
import TestKit
import Testing

@testable import Reader

/// Articles with an hour, from several feeds, as they come in a day.
enum Morning {
  private static let feeds = [
    "Kursiv Media — Business news of Kazakhstan", "Gazeta.uz", "AKIpress: Kyrgyzstan news in English",
  ]
  private static let titles = [
    "Tenge firms for a third day as exporters sell dollars ahead of tax week", "Solar park starts in Navoi",
    "Қазақстанда көктемгі су тасқыны басталды", "Interview: the 作者 of a cafe\u{301} story 👩‍👩‍👧 walks to the sea",
  ]

  /// Each an hour and a half older than the one before, the first at 00:40 on 12 December.
  static func library(_ count: Int = 12) -> Library {
    Library(
      (0..<count).map { number in
        var opened = Library.opened(
          ArticleID(count - number), titles[number % 4], words: number % 3 == 0 ? 900 : 300, day: Library.day,
          [Block(.paragraph, "The ministry expects the first train in spring.")], isRead: number % 4 == 3)
        opened.stored.headline.editionDate = nil
        opened.stored.headline.feed = FeedID(number % 3 + 1)
        opened.stored.headline.feedTitle = feeds[number % 3]
        opened.stored.headline.date = Library.now.addingTimeInterval(-5400 * Double(number))
        opened.stored.headline.firstSeen = opened.stored.headline.date
        return opened
      })
  }

  static let lastLook = Library.now.addingTimeInterval(-4 * 3600)

  /// A start after an earlier look, with what that left.
  static func stage(_ size: Size, _ library: Library = library(), _ kept: Arrangement? = nil) -> Stage {
    var stage = Stage(size, library: library)
    var arrangement = kept ?? Arrangement()
    if kept == nil { arrangement.lookEnded = lastLook }
    stage.send(.started(library.listing(arrangement.scope, by: arrangement.order), arrangement))
    return stage
  }
}

@Suite struct RowsOfTheList {
  @Test(arguments: [
    ("morning", 80, 24, ""), ("morning-compact", 80, 24, "ww"), ("morning-roomy", 80, 24, "w"),
    ("morning-wide", 120, 34, ""), ("morning-low", 60, 15, ""), ("morning-narrow", 40, 12, ""),
    ("morning-search", 80, 24, "/the<enter>"), ("morning-zen", 80, 24, "z"), ("morning-by-feed", 80, 24, "S"),
    ("morning-borders", 80, 24, "<lt><lt><lt>"),
  ])
  func screen(_ name: String, width: Int, height: Int, keys: String) throws {
    var stage = Morning.stage(Size(width: width, height: height))
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test(arguments: [
    ("Kursiv Media — Business news of Kazakhstan", "Kursiv Media"), ("Gazeta.uz", "Gazeta.uz"), ("", ""),
    ("AKIpress: Kyrgyzstan news in English", "AKIpress"), ("BBC News - Asia | Home", "BBC News"),
    ("Радио Азаттык на русском языке", "Радио Азаттык на…"), ("— Dash", "— Dash"),
    ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifff…"),
  ])
  func aSourceIsShownByItsFirstWords(_ title: String, _ short: String) {
    #expect(SourceName.short(title) == short)
  }

  @Test func theShortNameOfAFeedTakesThePlaceOfItsWords() throws {
    var library = Morning.library()
    library.shorten(feed: 1, to: "Kursiv")
    var arrangement = Arrangement()
    arrangement.density = .roomy
    let stage = Morning.stage(Size(width: 80, height: 24), library, arrangement)
    let list = stage.lines.map { $0.prefix(32) }.joined(separator: "\n")
    #expect(list.contains("Kursiv") && !list.contains("Kursiv Media") && list.contains("AKIpress"))
  }

  @Test(arguments: [80, 120])
  func aResultWithoutAPassageHasItsSourceOnceAndARowForItsTitle(_ width: Int) throws {
    var stage = Morning.stage(Size(width: width, height: 24))
    try stage.press("/the<enter>")
    let query = try #require(stage.state.search?.answered)
    stage.send(.passages(Dictionary(uniqueKeysWithValues: stage.state.list.ids.map { ($0, "") }), for: query))
    let list = stage.lines.dropFirst(4).map { $0.split(separator: "│").first.map(String.init) ?? "" }
    let row = try #require(list.firstIndex { $0.contains("Solar park starts in Navoi") })
    #expect(!list[row].contains("Gazeta.uz") && list[row + 1].contains("Gazeta.uz"))
    #expect(list[row + 1].contains("11 Dec"))
  }

  @Test func aResultOnOneRowSaysItsSourceHoweverLongThatIs() throws {
    var library = Morning.library()
    for feed in 1...3 { library.shorten(feed: FeedID(feed), to: "Меридиан Новостей") }
    var arrangement = Arrangement()
    arrangement.density = .compact
    arrangement.borders.columns = 46
    var stage = Morning.stage(Size(width: 120, height: 24), library, arrangement)
    try stage.press("/the<enter>")
    let rows = stage.lines.dropFirst(4).filter { $0.contains("Solar park") || $0.contains("Tenge") }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.contains("Меридиан") }, "\(stage.screen)")
  }

  @Test func aShortNameThatIsLongIsCut() {
    var headline = Morning.library(1).articles[0].headline
    headline.shortName = "Donaudampfschifffahrtsgesellschaft"
    #expect(SourceName.of(headline) == "Donaudampfschifff…")
  }

  @Test(arguments: Density.allCases, [80, 64, 100, 140])
  func theTimeIsNeverCutOff(_ density: Density, _ width: Int) throws {
    var arrangement = Arrangement()
    arrangement.density = density
    let stage = Morning.stage(Size(width: width, height: 24), Morning.library(), arrangement)
    guard density != .compact || width >= 100 else { return }
    #expect(stage.screen.contains("00:40") && stage.screen.contains(width == 64 ? "11 Dec\n" : "23:10"))
  }

  @Test func readingTimeIsToldFromThreeMinutes() throws {
    let stage = Morning.stage(Size(width: 100, height: 40))
    let list = stage.lines.compactMap { $0.split(separator: "│").first }.joined(separator: "\n")
    #expect(list.contains("4 min") && !list.contains("1 min"))
  }

  @Test func theSelectedArticleStaysOnTheScreenInEveryDensity() throws {
    var stage = Morning.stage(Size(width: 80, height: 24), TheList.many)
    try stage.press(String(repeating: "j", count: 40))
    for _ in 0..<3 {
      try stage.press("w")
      #expect(stage.lines.contains { $0.hasPrefix("▌") } && stage.state.list.index == 40)
    }
  }
}

@Suite struct SectionsOfTheList {
  @Test func aHeadingHasTheDayItsDateAndTheNumberOfItsArticles() {
    let today = Library.day
    #expect(ListTexts.section(today, count: 42, today: today, room: 60) == "Today · Thursday 11 December · 42")
    #expect(ListTexts.section(today, count: 42, today: today, room: 30) == "Today · 11 December · 42")
    #expect(ListTexts.section(today, count: 0, today: today, room: 20) == "Today · 11 December")
    #expect(ListTexts.section(today, count: 42, today: today, room: 19) == "Today · 11 Dec · 42")
    #expect(ListTexts.section(today, count: 42, today: today, room: 12) == "Today · 42")
    let other = Day(number: today.number - 400)
    #expect(ListTexts.section(other, count: 1, today: today, room: 60) == "Wednesday 6 November 2024 · 1")
    #expect(
      ListTexts.section(Day(number: today.number - 1), count: 5, today: today, room: 60)
        == "Yesterday · Wednesday 10 December · 5")
  }

  @Test func aDayIsCountedOnceWhenItsHeadingComesOntoTheScreen() throws {
    var stage = Stage(library: TheList.many)
    try stage.press("jjkk<pgdn><pgup>")
    let day = DaySpan(Library.day, in: .gmt)
    stage.library.ticks = []
    #expect(stage.state.list.dayCounts[day.day] == 6)
  }

  @Test func aRuleStandsWhereTheLastLookEnded() throws {
    let stage = Morning.stage(Size(width: 80, height: 24))
    let rule = try #require(stage.lines.firstIndex { $0.contains("new since yesterday 20:40") })
    #expect(stage.lines[..<rule].contains { $0.contains("21:40") })
    #expect(stage.lines[(rule + 1)...].contains { $0.contains("20:10") })
  }

  @Test func withoutAnythingNewThereIsNoRule() throws {
    var arrangement = Arrangement()
    arrangement.lookEnded = Library.now.addingTimeInterval(60)
    #expect(!Morning.stage(Size(width: 80, height: 24), Morning.library(), arrangement).screen.contains("new since"))
    #expect(!Morning.stage(Size(width: 80, height: 24), Morning.library(), Arrangement()).screen.contains("new since"))
  }

  @Test func anArticleDatedEarlierThanItCameStandsBelowTheRuleWithAMark() throws {
    var library = Morning.library()
    library.arrive(7, at: Library.now)
    let stage = Morning.stage(Size(width: 80, height: 24), library)
    let rule = try #require(stage.lines.firstIndex { $0.contains("new since yesterday 20:40") })
    let late = stage.lines.indices.filter { stage.lines[$0].dropFirst(2).hasPrefix("+") }
    #expect(late.count == 1 && late[0] > rule)
  }

  @Test func anArticleDatedInTheFutureIsNewOnlyOnce() throws {
    var library = Morning.library(5)
    library.date(5, Library.now.addingTimeInterval(7 * 86_400))
    var arrangement = Arrangement()
    arrangement.lookEnded = Library.now.addingTimeInterval(-60)
    library.arrive(5, at: Library.now.addingTimeInterval(-30))
    #expect(Morning.stage(Size(width: 80, height: 24), library, arrangement).screen.contains("new since"))
    library.arrive(5, at: Library.now.addingTimeInterval(-90))
    let later = Morning.stage(Size(width: 80, height: 24), library, arrangement)
    #expect(!later.screen.contains("new since") && !later.lines.contains { $0.dropFirst(2).hasPrefix("+") })
    // A new one below it draws the rule, under both.
    library.date(4, Library.now)
    let both = Morning.stage(Size(width: 80, height: 24), library, arrangement)
    let rule = try #require(both.lines.firstIndex { $0.contains("new since") })
    #expect(both.lines[..<rule].count { $0.prefix(32).contains("00:40") } == 2)
  }

  @Test func articlesThatWereTakenInAreMarkedUntilOthersAre() throws {
    var stage = Morning.stage(Size(width: 80, height: 24))
    for id in [50, 51] as [ArticleID] {
      stage.library.add(Library.opened(id, "Fresh \(id)", words: 10, day: Library.day, []))
      stage.send(.storeChanged)
      try stage.press(".g")
      #expect(stage.state.list.fresh == [id])
      #expect(stage.lines.contains { $0.contains("•+Fresh \(id)") })
    }
    #expect(!stage.lines.contains { $0.contains("+Fresh 50") })
  }

  @Test func afterALongPauseTheRuleStandsWhereThatBegan() throws {
    var stage = Morning.stage(Size(width: 80, height: 24))
    try stage.press("j")
    stage.send(.tick(Library.now.addingTimeInterval(7200)))
    try stage.press("j")
    #expect(stage.state.lookEnded == Morning.lastLook, "nothing moves under the cursor")
    stage.library.add(Library.opened(50, "Fresh", words: 10, day: Library.day, []))
    stage.send(.storeChanged)
    try stage.press(".")
    #expect(stage.state.lookEnded == Library.now)
  }
}
