import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// An affair of three stories; the one in the middle is told by two articles.
private enum Affair {
  static let told: [(day: Int, feed: String, language: String, title: String)] = [
    (0, "Kursiv Media — Business", "ru", "Суд по делу о мосте в Кокшетау начался"),
    (-16, "Egemen", "kk", "Көкшетаудағы көпір: Сәтпаев қызметінен кетті"),
    (-16, "Steppe Daily", "en", "Head of the road department resigns over the bridge 作者"),
    (
      -30, "24.kg", "ru",
      "В Кокшетау обрушился строящийся мост, пострадали семнадцать рабочих, сообщили в управлении дорог"
    ),
    (0, "AKIpress", "en", "A new library opens"),
  ]

  static var library: Library {
    var library = Library(
      told.enumerated().map { number, article in
        var opened = Library.opened(
          ArticleID(number + 1), article.title, words: 300, day: Library.day, [Block(.paragraph, "The bridge fell.")])
        opened.stored.headline.editionDate = nil
        opened.stored.headline.feedTitle = article.feed
        opened.stored.headline.language = article.language
        opened.stored.headline.date = Library.now.addingTimeInterval(Double(article.day) * 86_400 - Double(number) * 60)
        return opened
      })
    let headlines = library.articles.map(\.headline)
    library.timelines[1] = StoryTimeline([
      TimelineEntry(headlines[0], languages: ["ru"], isOwn: true),
      TimelineEntry(headlines[2], articles: [2, 3], languages: ["en", "kk"], reasons: ["Сатпаев", "Kokshetau"]),
      TimelineEntry(headlines[3], languages: ["ru"], reasons: ["Сатпаев", "Жолстройсервис", "Kokshetau"]),
    ])
    return library
  }

  static func stage(_ width: Int, _ height: Int) -> Stage {
    Stage(Size(width: width, height: height), library: library)
  }
}

@Suite struct TheCourseOfAnAffair {
  @Test(arguments: [
    ("timeline", 80, 24, "Z"), ("timeline-wide", 120, 34, "Zj"), ("timeline-low", 60, 15, "Zj"),
    ("timeline-narrow", 40, 12, "Z"), ("timeline-alone", 80, 24, "GZ"), ("timeline-tiny", 20, 5, "Z"),
  ])
  func screen(_ name: String, width: Int, height: Int, keys: String) throws {
    var stage = Affair.stage(width, height)
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test func theLineBelowSaysWhyAStoryIsThere() throws {
    var stage = Affair.stage(80, 24)
    try stage.press("Z")
    #expect(stage.lines[22].contains("an article of the story itself"))
    try stage.press("jj")
    #expect(stage.lines[22].contains("in the affair because: Сатпаев · Жолстройсервис · Kokshetau"))
  }

  @Test func enterReadsAnArticleOfTheAffair() throws {
    var stage = Affair.stage(80, 24)
    try stage.press("Zj<enter>")
    #expect(stage.state.pages.isEmpty && stage.state.reading?.id == 3)
    #expect(stage.state.focus == .article)
  }

  @Test func anArticleInsideOfAFoldedStoryIsReadThere() throws {
    var library = Affair.library
    library.stories = [2: [3]]
    var stage = Stage(Size(width: 80, height: 24), library: library)
    stage.send(.listed(library.listing(.all, by: .date, stage.state.grouping)))
    try stage.press("Zj<enter>")
    #expect(stage.state.search == nil && stage.state.list.selected == 3)
    #expect(stage.state.list.unfolded.contains(2))
  }

  @Test(arguments: ["q", "<esc>", "<left>"])
  func leavingTheArticleLeadsBackToItsRow(_ key: String) throws {
    var stage = Affair.stage(80, 24)
    try stage.press("Zj<enter>" + key)
    #expect(stage.state.pages[TimelinePage.self]?.cursor?.selected == 1 && stage.state.list.selected == 1)
    try stage.press("<enter>" + key)
    #expect(stage.state.pages[TimelinePage.self]?.cursor?.selected == 1, "again and again")
    try stage.press("q")
    #expect(stage.state.pages.isEmpty && stage.state.focus == .list && stage.state.list.selected == 1)
    #expect(stage.state.returns.isEmpty && !stage.state.isQuitting)
  }

  @Test func itLeadsBackToTheRowOfTheArticleThatIsReadThen() throws {
    var stage = Affair.stage(80, 24)
    try stage.press("Z<enter>")
    #expect(stage.state.reading?.id == 1)
    try stage.press("nnq")
    #expect(stage.state.pages[TimelinePage.self]?.cursor?.selected == 1, "article 3 is on the second row")
  }

  @Test func aStoryThatWasUnfoldedForTheArticleIsFoldedAgain() throws {
    var library = Affair.library
    library.stories = [2: [3]]
    var stage = Stage(Size(width: 80, height: 24), library: library)
    stage.send(.listed(library.listing(.all, by: .date, stage.state.grouping)))
    try stage.press("Zj<enter>q")
    #expect(stage.state.pages[TimelinePage.self] != nil && stage.state.list.unfolded.isEmpty)
  }

  @Test(arguments: ["<tab>", "2"])
  func whoGoesElsewhereIsNotLedBack(_ keys: String) throws {
    var stage = Affair.stage(80, 24)
    for keys in ["Zj<enter>", keys, "<enter>"] { try stage.press(keys) }
    #expect(stage.state.focus == .article)
    try stage.press("q")
    #expect(stage.state.pages.isEmpty && stage.state.focus == .list)
  }

  @Test func aSearchInTheArticleIsLeftFirst() throws {
    var stage = Affair.stage(80, 24)
    try stage.press("Zj<enter>/bridge<enter><enter>")
    try stage.press("q")
    #expect(stage.state.pages.isEmpty && stage.state.search != nil, "the results")
    try stage.press("q")
    #expect(stage.state.pages.isEmpty && stage.state.search == nil && stage.state.focus == .article)
    try stage.press("q")
    #expect(stage.state.pages[TimelinePage.self]?.cursor?.selected == 1)
  }

  @Test func oneCourseLeadsToAnotherAndBack() throws {
    var library = Affair.library
    library.timelines[3] = library.timelines[1]
    var stage = Stage(Size(width: 80, height: 24), library: library)
    try stage.press("Zj<enter>Zjj<enter>")
    #expect(stage.state.reading?.id == 4)
    try stage.press("q")
    #expect(stage.state.pages[TimelinePage.self]?.article == 3)
    try stage.press("qq")
    #expect(stage.state.pages[TimelinePage.self]?.article == 1)
  }

  @Test func markingTheArticleUnreadLeadsBackToo() throws {
    var stage = Affair.stage(80, 24)
    try stage.press("Zj<enter>")
    stage.send(.tick(Library.now.addingTimeInterval(60)))
    try stage.press("m")
    let page = try #require(stage.state.pages[TimelinePage.self])
    #expect(page.selection?.headline.id == 3)
  }

  @Test func titlesAreTranslatedAndMarkedAsInTheList() throws {
    var stage = Affair.stage(100, 24)
    try stage.press("Z")
    var timeline = try #require(stage.state.pages[TimelinePage.self]?.timeline)
    timeline.entries[1].headline.translation = .kept(TranslatedTitle("Мост: начальник ушёл", in: "ru"))
    timeline.entries[2].headline.translation = .kept(TranslatedTitle("A bridge fell", in: "en", hasOtherFigures: true))
    stage.send(.answered(TimelineAnswer(timeline, of: 1)))
    #expect(stage.screen.contains("→ru Мост: начальник ушёл") && stage.screen.contains("→en! A bridge fell"))
    #expect(!stage.screen.contains("Head of the road department"))
  }

  @Test func theKeyThatOpensItClosesIt() throws {
    var stage = Affair.stage(80, 24)
    try stage.press("ZZ")
    #expect(stage.state.pages.isEmpty)
  }

  @Test func aClickOnTheSelectedRowReadsIt() throws {
    var stage = Affair.stage(80, 24)
    try stage.press("Z")
    stage.send(.mouse(Mouse(.press, x: 10, y: 5)))
    #expect(stage.state.pages[TimelinePage.self]?.cursor?.selected == 1)
    stage.send(.mouse(Mouse(.press, x: 10, y: 5)))
    #expect(stage.state.pages.isEmpty && stage.state.reading?.id == 3)
  }
}
