import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// One event in four languages, told by four outlets, and two other articles.
private enum Bridge {
  static let told: [(feed: String, language: String, title: String)] = [
    ("Kursiv Media — Business", "ru", "В Кокшетау обрушился мост, пострадали 17 человек"),
    ("Egemen", "kk", "Көкшетауда көпір құлады"),
    ("Steppe Daily", "en", "Seventeen hurt as a bridge falls in the north of the country"),
    ("Gazeta.uz", "uz-Latn", "Koʻkshetovda koʻprik quladi"),
    ("AKIpress", "en", "A new 作者 opens a library"), ("24.kg", "ky", "Бишкекте жаңы мектеп ачылды"),
  ]

  static var library: Library {
    var library = Library(
      told.enumerated().map { number, article in
        var opened = Library.opened(
          ArticleID(number + 1), article.title, words: 300, day: Library.day,
          [Block(.paragraph, "The bridge fell in the morning.")])
        opened.stored.headline.editionDate = nil
        opened.stored.headline.feed = FeedID(number + 1)
        opened.stored.headline.feedTitle = article.feed
        opened.stored.headline.language = article.language
        opened.stored.headline.date = Library.now.addingTimeInterval(-3600 * Double(number + 1))
        return opened
      })
    library.stories = [1: [4, 3, 2]]
    library.comparisons[1] = StoryComparison(
      first: 4, reasons: ["Сәтпаев", "17", "Kokshetau"],
      figures: [1: [StoryFigure("17 injured", isOther: false)], 3: [StoryFigure("19 injured", isOther: true)]])
    return library
  }

  static func stage(_ size: Size = Size(width: 80, height: 24), readTogether: Bool = true) -> Stage {
    var settings = Settings()
    settings.languages = ["ru", "en"]
    settings.stories.readTogether = readTogether
    var stage = Stage(size, library: library, settings: settings)
    stage.send(.listed(library.listing(.all, by: .date, stage.state.grouping)))
    return stage
  }
}

@Suite struct StoriesInTheList {
  @Test func aClickOnItsSignUnfoldsAStoryAndFoldsIt() throws {
    var stage = Bridge.stage()
    let row = try #require(stage.lines.firstIndex { $0.contains("▸") })
    stage.send(.mouse(Mouse(.press, x: 2, y: row)))
    #expect(stage.state.list.unfolded == [1] && stage.state.focus == .list)
    stage.send(.mouse(Mouse(.press, x: 2, y: row)))
    #expect(stage.state.list.unfolded.isEmpty)
  }

  @Test(arguments: [(1, 3), (2, 2), (3, 3)])
  func theCursorStaysInTheStoryThatAnArticleLeaves(_ steps: Int, _ next: ArticleID) throws {
    var stage = Bridge.stage()
    try stage.press("<right>" + String(repeating: "j", count: steps))
    stage.send(.key("X"), silently: true)
    stage.send(.storyEdited(StoryAction(.separate, "", changes: [])), silently: true)
    #expect(stage.state.list.selected == next)
  }

  @Test(arguments: [
    ("story-folded", 80, 24, ""), ("story-unfolded", 80, 24, "<right>"), ("story-folded-low", 60, 15, ""),
    ("story-unfolded-low", 60, 15, "<right>"), ("story-unfolded-wide", 120, 34, "<right>j"),
    ("story-unfolded-narrow", 40, 12, "<right>"), ("story-selected", 80, 24, "*k"),
    ("story-selected-unfolded", 60, 15, "<right>jj**k"), ("story-selected-narrow", 40, 12, "<right>j*"),
  ])
  func screen(_ name: String, width: Int, height: Int, keys: String) throws {
    var stage = Bridge.stage(Size(width: width, height: height))
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test func aStoryIsOneRowAndSaysHowManyTellIt() {
    let stage = Bridge.stage()
    #expect(stage.state.list.ids == [1, 5, 6])
    #expect(stage.screen.contains("×4"))
    #expect(stage.screen.contains("All · 3 unread ·") && stage.screen.contains("1/3 stories"))
  }

  @Test func aStepToTheRightUnfoldsItAndAStepToTheLeftFoldsIt() throws {
    var stage = Bridge.stage()
    try stage.press("<right>jj")
    #expect(stage.state.list.ids == [1, 4, 3, 2, 5, 6] && stage.state.list.selected == 3)
    try stage.press("<left>")
    #expect(stage.state.list.ids == [1, 5, 6] && stage.state.list.selected == 1 && !stage.state.isQuitting)
    try stage.press("VV")
    #expect(stage.state.list.ids == [1, 5, 6])
  }

  @Test func anUnfoldedStoryComesIntoSightWithItsLastArticle() throws {
    var stage = Bridge.stage(Size(width: 80, height: 12))
    stage.library.stories = [3: [5, 6]]
    stage.send(.listed(stage.library.listing(.all, by: .date, stage.state.grouping)))
    try stage.press("jj<right>")
    #expect(stage.state.list.selected == 3 && stage.lines.contains { $0.hasPrefix("▌") && $0.contains("▾") })
    #expect(stage.screen.contains("24.kg"))
  }

  @Test func onAnArticleThatStandsAloneTheStepReadsIt() throws {
    var stage = Bridge.stage()
    try stage.press("j<right>")
    #expect(stage.state.focus == .article)
  }

  @Test func readingOneArticleMarksTheOthersAndUndoTakesAllBack() throws {
    var stage = Bridge.stage()
    try stage.press("<enter>")
    #expect(stage.library.counts.unread == 2)
    #expect(stage.state.notice?.text == "Read, with 3 others of its story.  u undoes it.")
    try stage.press("u")
    #expect(stage.library.counts.unread == 6 && stage.state.focus == .list)
  }

  @Test func withoutTheSettingOnlyTheArticleItselfIsRead() throws {
    var stage = Bridge.stage(readTogether: false)
    try stage.press("<enter>q")
    #expect(stage.library.counts.unread == 5)
    #expect(stage.state.list.isUnread(row: 1) == true, "the others are unread")
  }

  @Test func aFoldedStoryIsMarkedAsAWholeAndAnUnfoldedOneByArticle() throws {
    var stage = Bridge.stage()
    try stage.press("m")
    #expect(stage.library.counts.unread == 2)
    try stage.press("m<right>jm")
    #expect(stage.library.counts.unread == 5)
  }

  @Test func aFoldedStoryIsSelectedWithAllItsArticles() throws {
    var stage = Bridge.stage()
    try stage.press("*")
    #expect(stage.state.selectedArticles.ids == [1, 2, 3, 4] && stage.state.list.selected == 5)
    #expect(stage.lines.last?.contains("4 selected") == true)
    try stage.press("s")
    #expect(stage.library.counts.starred == 4 && stage.state.notice?.text == "4 articles starred.  u undoes it.")
    try stage.press("um")
    #expect(stage.library.counts.starred == 0 && stage.library.counts.unread == 2)
    try stage.press("k*")
    #expect(stage.state.selectedArticles.isEmpty)
  }

  @Test func articlesOfAnUnfoldedStoryAreSelectedOneByOneAndFoldedItsRowHasTheSign() throws {
    var stage = Bridge.stage()
    try stage.press("<right>j**<left>")
    #expect(stage.state.selectedArticles.ids == [4, 3] && stage.state.list.selected == 1)
    #expect(stage.lines.contains { $0.hasPrefix("✓•▸") })
    try stage.press("*")
    #expect(stage.state.selectedArticles.ids == [1, 2, 3, 4], "the rest of it")
  }

  @Test func selectedArticlesArePutIntoAStoryTogether() throws {
    var stage = Bridge.stage()
    try stage.press("j**<up>L<up>L")
    #expect(stage.library.asked.contains(.write(.join([5, 6], to: 1))))
  }

  @Test func theNextUnreadStoryIsFoundWhereOnlyAHiddenMemberIsUnread() throws {
    var stage = Bridge.stage(readTogether: false)
    try stage.press("<enter>qjmjm")
    try stage.press("N")
    #expect(stage.state.list.selected == 1)
  }

  @Test func markingAllAboveMarksTheArticlesOfItsStories() throws {
    var stage = Bridge.stage()
    try stage.press("j[[")
    #expect(stage.library.counts.unread == 2)
  }

  @Test func theStoriesCanBeShownAsArticlesAndThatIsKept() throws {
    var stage = Bridge.stage()
    try stage.press("W")
    #expect(stage.state.list.ids == [1, 2, 3, 4, 5, 6] && stage.library.kept.groupsStories == false)
    #expect(Arrangement(text: stage.library.kept.text) == stage.library.kept)
    try stage.press("W")
    #expect(stage.state.list.ids == [1, 5, 6] && stage.library.kept.groupsStories == nil)
  }

  @Test func anArticleIsTakenOutAndTheListReadAnew() throws {
    var stage = Bridge.stage()
    try stage.press("<right>jX")
    #expect(stage.state.list.selected == 3, "the next one of the story")
    #expect(stage.state.list.stories == [1: [3, 2]] && stage.state.list.unfolded == [1])
  }

  @Test func twoRowsArePutTogetherByTwoPresses() throws {
    var stage = Bridge.stage()
    try stage.press("LjL")
    #expect(stage.library.asked.contains(.write(.join([1, 4, 3, 2], to: 5))))
    try stage.press("L<esc>")
    #expect(stage.state.notice?.text == StoryTexts.notJoined)
  }

  @Test func aGroupingInTheBackgroundMovesNothing() throws {
    var stage = Bridge.stage()
    stage.library.stories = [1: [4, 3, 2, 5]]
    stage.send(.storeChanged)
    #expect(stage.state.list.ids == [1, 5, 6])
  }

  @Test func aSelectedArticleThatJoinsAStoryLeavesTheSelectionOnItsRow() throws {
    var stage = Bridge.stage()
    try stage.press("j")
    stage.library.stories = [1: [4, 3, 2, 5]]
    stage.send(.listed(stage.library.listing(.all)))
    #expect(stage.state.list.selected == 1 && stage.state.list.ids == [1, 6])
  }

  @Test func theLanguageIsSaidWhereThePersonDoesNotReadIt() {
    let list = Bridge.stage(Size(width: 120, height: 30)).lines.joined()
    #expect(list.contains("ky  "))
    #expect(!list.contains("en  "))
  }

  @Test func figuresAreNeverCut() throws {
    for width in [40, 60, 80, 100, 120, 160] {
      var stage = Bridge.stage(Size(width: width, height: 30))
      try stage.press("<right>")
      #expect(stage.screen.contains("19 injured") && stage.screen.contains("17 injured"), "\(width) columns")
    }
  }
}
