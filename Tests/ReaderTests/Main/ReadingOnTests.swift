import Foundation
import Model
import Query
import Screen
import TestKit
import Testing
import Text

@testable import Reader

/// The article in the text while the list beside it is replaced.
@Suite struct ReadingOn {
  /// Articles 1...8: two in Kyrgyz (3 and 8), all others in Russian; 2, 4 and 5 report one event.
  private func stage(_ size: Size = Size(width: 80, height: 24), groups: Bool = true) -> Stage {
    var library = Library(
      (1...8).map { number in
        var opened = Library.opened(
          ArticleID(number), "Headline \(number)", words: 300, day: Library.day, [Block(.paragraph, "Text \(number).")])
        opened.stored.headline.feed = FeedID(number % 2 + 1)
        opened.stored.headline.feedTitle = "Feed \(number % 2 + 1)"
        opened.stored.headline.language = [3, 8].contains(number) ? "ky" : "ru"
        return opened
      })
    library.stories = [2: [4, 5]]
    var settings = Settings()
    settings.languages = ["ru"]
    settings.stories.group = groups
    settings.stories.readTogether = false
    var stage = Stage(size, library: library, settings: settings)
    stage.send(.listed(library.listing(.all, stage.state.grouping)))
    return stage
  }

  private func read(_ stage: Stage) -> Set<ArticleID> {
    Set(stage.library.listing(.all, .none).ids).subtracting(stage.library.listing(.unread, .none).ids)
  }

  /// The article is in the text, and commands are for it; after a while only it is read.
  private func expectText(_ id: ArticleID, row: ArticleID?, _ stage: inout Stage) throws {
    #expect(stage.state.reading?.id == id && stage.state.focus == .article && stage.state.list.selected == id)
    #expect(stage.screen.contains("Text \(id)."))
    #expect(stage.state.list.selectedRow == row)
    let before = read(stage)
    stage.send(.tick(Library.now.addingTimeInterval(600)))
    #expect(before.contains(id) && read(stage) == before)
    try stage.press("s")
    #expect(stage.library.listing(.starred, .none).ids == [id])
    try stage.press("s")
  }

  @Test(arguments: [false, true]) func theFilterOfLanguagesDoesNotCloseAnArticle(_ isZen: Bool) throws {
    var stage = stage()
    try stage.press("jj<enter>" + (isZen ? "z" : ""))
    #expect(stage.state.reading?.id == 3)
    try stage.press("x")
    try expectText(3, row: 6, &stage)
    try stage.press("x")
    try expectText(3, row: 3, &stage)
  }

  @Test func theRowThatTookItsPlaceIsNextAndLeavingTheTextGoesThere() throws {
    var stage = stage()
    try stage.press("jj<enter>x")
    var other = stage
    try stage.press("n")
    #expect(stage.state.reading?.id == 6 && read(stage) == [3, 6])
    try other.press("q")
    #expect(other.state.focus == .list && other.state.list.selected == 6 && other.state.reading?.id == 6)
    #expect(read(other) == [3], "beside the list it is not read")
  }

  @Test func theLastArticleIsFollowedByNothing() throws {
    var stage = stage()
    try stage.press("G<enter>x")
    try expectText(8, row: 7, &stage)
    try stage.press("n")
    #expect(stage.state.notice?.text == ListTexts.noMoreUnread && stage.state.reading?.id == 8)
    try stage.press("N")
    #expect(stage.state.reading?.id == 7)
  }

  @Test func markingAboveAndBelowMissesNoRow() throws {
    var stage = stage()
    try stage.press("jj<enter>x]]")
    #expect(read(stage) == [3, 6, 7])
    try stage.press("u[[")
    #expect(read(stage) == [3, 1, 2, 4, 5])
  }

  @Test func rowsOfStoriesDoNotCloseAnArticleThatTheyDoNotShow() throws {
    var stage = stage(groups: false)
    try stage.press("jjj<enter>")
    #expect(stage.state.reading?.id == 4)
    try stage.press("W")
    try expectText(4, row: 2, &stage)
    try stage.press("V")
    try expectText(4, row: 4, &stage)
    try stage.press("V")
    try expectText(4, row: 2, &stage)
    try stage.press("VW")
    try expectText(4, row: 4, &stage)
  }

  @Test func aMemberThatLeavesItsStoryStaysInTheText() throws {
    var stage = stage()
    try stage.press("j<right>j<enter>")
    #expect(stage.state.reading?.id == 4)
    try stage.press("X")
    try expectText(4, row: 4, &stage)
  }

  @Test func whatArrivesDoesNotCloseAnArticleThatIsReadByNow() throws {
    var stage = stage()
    try stage.press("2")
    try stage.press("jj<enter>")
    #expect(stage.state.reading?.id == 3)
    var counts = stage.library.counts
    counts.total += 1
    stage.send(.counted(counts, in: .unread))
    try stage.press(".")
    #expect(!stage.state.list.ids.contains(3))
    try expectText(3, row: 4, &stage)
  }

  @Test func sortingDoesNotCloseIt() throws {
    var stage = stage()
    try stage.press("jj<enter>x")
    for _ in ListOrder.allCases {
      try stage.press("S")
      #expect(stage.state.reading?.id == 3 && stage.state.list.selected == 3 && stage.state.list.index > 0)
    }
  }

  @Test func aResultThatIsLeftOutStaysInTheText() throws {
    var stage = stage()
    try stage.press("2")
    try stage.press("/headline<enter>jj<enter>")
    let id = try #require(stage.state.reading?.id)
    #expect(stage.state.search?.hits.ids.contains(id) == true)
    try stage.press("x")
    #expect(stage.state.list.ids.count == 8 && stage.state.list.selectedRow == id)
    try stage.press("x")
    #expect(!stage.state.list.ids.contains(id))
    try expectText(id, row: stage.state.list.ids[2], &stage)
    try stage.press("n")
    #expect(stage.state.list.index == 2 && stage.state.reading?.id == stage.state.list.ids[2])
  }

  @Test func aListThatIsReplacedBehindASearchLeadsBackToTheArticle() throws {
    for scope in [Scope.all, .feed(1)] {
      var stage = stage()
      try stage.press("jj<enter>/he")
      var grouping = stage.state.grouping
      grouping.hidesOthers = true
      stage.send(.listed(stage.library.listing(scope, grouping)))
      try stage.press("<esc>")
      #expect(stage.state.list.scope == scope && !stage.state.list.ids.contains(3))
      try expectText(3, row: stage.state.list.ids[scope == .all ? 2 : 0], &stage)
    }
  }

  @Test func anotherListDoesNotCloseIt() throws {
    var stage = stage()
    try stage.press("jj<enter>")
    // As after the undo of an action that removes the feed of the list.
    stage.send(.listed(stage.library.listing(.feed(1), stage.state.grouping)))
    try expectText(3, row: stage.state.list.ids[0], &stage)
    try stage.press("1")
    #expect(stage.state.list.scope == .all && stage.state.focus == .list)
  }

  @Test func anEmptyListLeavesTheArticleAndSaysWhatItHides() throws {
    var stage = stage()
    stage.state.settings.languages = ["de"]
    try stage.press("jj<enter>x")
    #expect(stage.state.list.ids.isEmpty)
    try expectText(3, row: nil, &stage)
    try stage.press("nN]][[")
    #expect(stage.state.reading?.id == 3)
    #expect(stage.screen.contains("hidden in other") && stage.screen.contains("x shows them."))
    try stage.press("q")
    #expect(stage.state.reading == nil && stage.state.focus == .list)
    try stage.press("x")
    #expect(stage.state.reading != nil)
  }

  @Test func aClickOnTheSelectedRowLeavesIt() throws {
    var stage = stage(Size(width: 120, height: 30))
    try stage.press("jj<enter>x")
    let row = try #require(stage.lines.firstIndex { $0.contains("Headline 6") })
    stage.send(.mouse(Mouse(.press, x: 8, y: row)))
    #expect(stage.state.list.selected == 6 && stage.state.focus == .list && stage.state.reading?.id == 6)
  }

  /// In the list the cursor goes to the nearest row, and not to the top.
  @Test func withoutAnArticleInTheTextTheNearestRowIsSelected() throws {
    var stage = stage()
    try stage.press("jjx")
    #expect(stage.state.list.selected == 6 && stage.state.reading?.id == 6)
    try stage.press("xGx")
    #expect(stage.state.list.selected == 7)
  }

  /// However a list changes, the article that is read stays, and the row is one of the list.
  @Test(arguments: [41, 42, 43] as [UInt64]) func theSelectionIsAlwaysARowAndTheArticleStays(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let all = (1...30).map { ArticleID($0) }
    var list = List(Listing(scope: .all, ids: all))
    for _ in 0..<300 {
      let isHeld = Bool.random(using: &dice)
      let before = list
      let ids = all.filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }.shuffled(using: &dice)
      let kept = Array(ids.prefix(Int.random(in: 0...30, using: &dice)))
      list.replace(with: Listing(scope: .all, ids: kept), holding: isHeld)
      #expect(list.index == 0 || list.ids.indices.contains(list.index))
      if let old = before.selected {
        #expect(!isHeld || list.selected == old)
        if kept.contains(old) { #expect(list.selectedRow == old && list.held == nil) }
      }
      let row = list.held == nil ? [list.selectedRow].compactMap(\.self) : []
      #expect(Array(list.rowsAbove) + row + Array(list.rowsBelow) == kept)
      #expect(list.index(after: 1).map { list.ids[$0] } == list.rowsBelow.first)
      #expect(list.index(after: -1).map { list.ids[$0] } == list.rowsAbove.last)
      if Bool.random(using: &dice) { list.select(Int.random(in: -1...30, using: &dice)) }
    }
  }
}

/// Languages that the person does not read, in lists.
@Suite struct OtherLanguages {
  private func stage(_ languages: [String], _ size: Size = Size(width: 80, height: 24)) -> Stage {
    var settings = Settings()
    settings.languages = languages
    settings.list.otherLanguages = languages.isEmpty
    var library = Library(
      (1...4).map { number in
        var opened = Library.opened(
          ArticleID(number), "Headline \(number) about the railway and what comes of it", words: 300, day: Library.day,
          [Block(.paragraph, "Text of \(number).")])
        opened.stored.headline.feed = 7
        opened.stored.headline.feedTitle = "A feed with a long name"
        opened.stored.headline.language = "ky"
        return opened
      })
    library.stories = [:]
    var stage = Stage(size, library: library, settings: settings)
    stage.send(.listed(library.listing(.all, stage.state.grouping)))
    return stage
  }

  @Test func anEmptyListSaysThatItsArticlesAreHidden() throws {
    var stage = stage(["ru"], Size(width: 120, height: 20))
    for scope in [Scope.all, .unread, .feed(7)] {
      stage.send(.listed(stage.library.listing(scope, stage.state.grouping)))
      #expect(stage.screen.contains("4 hidden in other languages; x shows them."), "\(scope)")
    }
    stage.send(.listed(Listing(scope: .tag("x"), hidden: 1)))
    #expect(stage.screen.contains("1 hidden in other languages; x shows it."))
    stage.send(.listed(Listing(scope: .unread)))
    #expect(stage.screen.contains("Everything is read."))
    stage.send(.listed(Listing(scope: .all, isWhole: false, hidden: nil)), silently: true)
    #expect(!stage.screen.contains("No articles yet."), "the rest of the list is on its way")
  }

  @Test(arguments: [80, 100, 120, 160]) func resultsSayTheirLanguage(_ width: Int) throws {
    var stage = stage([], Size(width: width, height: 30))
    stage.state.settings.languages = ["ru"]
    stage.send(.listed(stage.library.listing(.all, stage.state.grouping)))
    func marked() -> Int { stage.lines.count { $0.contains("ky ") } }
    try stage.press("/head")
    #expect(marked() == 4, "\(width) columns, as one types")
    try stage.press("<enter>")
    #expect(marked() == 4)
    for _ in 0..<3 {
      try stage.press("w")
      // One row of a narrow list is the headline alone.
      #expect(marked() == 4 || width == 80 && stage.state.density == .compact)
    }
    stage.send(.called(CommandCall(ArgumentCommand.searchFor, "headline railway")))
    #expect(marked() == 4)
  }

  @Test func withoutLanguagesTheKeySaysHowToSetThem() throws {
    var stage = stage([])
    try stage.press("x")
    #expect(stage.lines.last?.contains(#"set languages = ["ru", "en"] in config.toml"#) == true)
  }

  @Test(arguments: ["language", "languages", "other languages"])
  func thePaletteFindsTheFilter(_ words: String) throws {
    var stage = stage(["ru"], Size(width: 120, height: 30))
    try stage.press(":" + words)
    #expect(stage.screen.contains("Show or hide articles in other languages"))
  }

  @Test func theNextFeedIsOneWhoseListShowsSomething() throws {
    var stage = stage(["ru"])
    var folders = stage.library.folders
    folders.surplus = UnreadSurplus(hidden: [.feed(1): 2, .feed(2): 12, .feed(4): 4])
    stage.send(.key("J"), silently: true)
    stage.send(.feeds(folders), silently: true)
    #expect(stage.state.sidebar.selection.scope == .feed(4))
    folders.surplus?.hidden[.feed(4)] = 1204
    stage = self.stage(["ru"])
    stage.send(.key("J"), silently: true)
    stage.send(.feeds(folders), silently: true)
    #expect(stage.state.notice?.text == FeedsTexts.noFeedUnread)
  }

  @Test func theColumnIsCountedAnewWhenTheChoicesChange() throws {
    var stage = stage(["ru"], Size(width: 140, height: 30))
    try stage.press("F<esc>")
    for key in ["x", "W"] {
      var state = stage.state
      let effects = update(&state, .key(Key.character(Character(key))))
      #expect(effects.contains(state.readFeeds) && effects.contains(.read(.list(.all, state.grouping))), "\(key)")
      stage.state = state
    }
  }

  @Test func whatTheListLeavesOutOfAStoryIsNamedBelowIt() throws {
    var stage = stage([], Size(width: 120, height: 30))
    stage.library.stories = [1: [2]]
    var others = [3, 4].compactMap { id in stage.library.listing(.all).headlines.first { $0.id == id } }
    others[0].feedTitle = "Egemen"
    others[1].feedTitle = "Kabar"
    stage.library.comparisons[1] = StoryComparison(
      first: 3,
      figures: [4: [StoryFigure("19 injured", isOther: true)], 2: [StoryFigure("17 injured", isOther: false)]],
      articles: others)
    stage.send(.listed(stage.library.listing(.all, ListGrouping())))
    try stage.press("V")
    #expect(stage.screen.contains("Egemen, not in this list: first"))
    #expect(stage.screen.contains("Kabar, not in this list: 19 injured") && stage.screen.contains("17 injured"))
  }
}
