import Model
import Query
import Screen
import TestKit
import Testing

@testable import Reader

/// Articles that are selected in the list, and the commands for all of them.
@Suite struct SelectedInTheList {
  private func many(_ count: Int) -> Library {
    Library(
      (1...count).map { number in
        Library.opened(
          ArticleID(number), "Article \(number) 作者", words: 100, day: Library.day, [Block(.paragraph, "A text.")])
      })
  }

  private func opened(_ stage: Stage) -> [String] {
    stage.library.asked.compactMap { if case .terminal(.openInBrowser(let address)) = $0 { address } else { nil } }
  }

  private func copied(_ stage: Stage) -> [String] {
    stage.library.asked.compactMap { if case .terminal(.copy(let text)) = $0 { text } else { nil } }
  }

  private func read(_ stage: Stage) -> [ArticleID] {
    stage.library.articles.map(\.headline).filter(\.isRead).map(\.id)
  }

  private func starred(_ stage: Stage) -> [ArticleID] {
    stage.library.articles.map(\.headline).filter(\.isStarred).map(\.id)
  }

  @Test(arguments: [
    ("selected", 80, 24, "*j*"), ("selected-low", 60, 15, "*j*"), ("selected-narrow", 40, 12, "*j*"),
    ("selected-compact", 80, 12, "ww**k"), ("selected-roomy", 80, 24, "w**k"),
    ("selected-results", 60, 15, "/the<enter>*"),
    ("selected-all", 28, 8, "+"),
  ])
  func screen(_ name: String, width: Int, height: Int, keys: String) throws {
    var stage = Stage(Size(width: width, height: height))
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  /// The signs in the first column of the list.
  private func edge(_ stage: Stage) -> String {
    String(stage.lines.compactMap(\.first).filter { "✓◆▌".contains($0) })
  }

  // MARK: Selecting

  @Test(arguments: ["*", "<ins>", ":select<enter>"])
  func aKeySelectsAnArticleAndGoesToTheNextOne(_ key: String) throws {
    var stage = Stage()
    try stage.press(key)
    #expect(stage.state.selectedArticles.ids == [1] && stage.state.list.index == 1)
    #expect(stage.lines.last?.contains("1 selected") == true)
    try stage.press("k" + key)
    #expect(stage.state.selectedArticles.isEmpty && stage.lines.last?.contains("selected") == false)
  }

  @Test(arguments: Settings.Keymap.allCases)
  func everyReadyKeymapHasTheKeys(_ keymap: Settings.Keymap) throws {
    var settings = Settings()
    settings.keymap = keymap
    var stage = Stage(settings: settings)
    try stage.press("<ins><down>*\(keymap == .newsboat ? "&" : "E")")
    #expect(stage.state.selectedArticles.ids == [1, 3, 4] && !stage.state.selectedArticles.ids.contains(2))
    try stage.press("+")
    #expect(stage.state.selectedArticles.ids == [1, 2, 3, 4])
  }

  @Test func aCountSelectsSoMany() throws {
    var stage = Stage(library: many(20))
    try stage.press("5*")
    #expect(stage.state.selectedArticles.ids == [1, 2, 3, 4, 5] && stage.state.list.index == 5)
    try stage.press("G9*")
    #expect(stage.state.selectedArticles.count == 6, "there is no further one, and it is not taken out again")
  }

  @Test func aRangeReachesFromTheLastSelectedArticleToTheCursorInBothDirections() throws {
    var stage = Stage(library: many(20))
    try stage.press("E")
    #expect(stage.state.notice?.text == "Select an article first; * selects it.")
    #expect(stage.state.selectedArticles.isEmpty)
    try stage.press("9j*kkkkE")
    #expect(stage.state.selectedArticles.ids == [7, 8, 9, 10] && stage.state.list.index == 6, "the cursor stays")
    try stage.press("kE")
    #expect(stage.state.selectedArticles.ids == [6, 7, 8, 9, 10])
  }

  @Test func aKeySelectsAllAndNone() throws {
    var stage = Stage()
    try stage.press("+")
    #expect(stage.state.selectedArticles.ids == [1, 2, 3, 4] && stage.state.list.index == 0)
    try stage.press("+")
    #expect(stage.state.selectedArticles.isEmpty)
  }

  @Test func inTheColumnOfFeedsTheKeysSelectNothing() throws {
    var stage = Stage(Size(width: 120, height: 34))
    try stage.press("F*")
    #expect(stage.state.selectedArticles.isEmpty && stage.state.notice?.text == FeedsTexts.forArticles(Keymap()))
    try stage.press("+<esc>")
    #expect(stage.state.selectedArticles.isEmpty, "there + makes a folder")
  }

  @Test func theRowUnderTheCursorIsSeenAmongSelectedOnesOfOneLine() throws {
    var stage = Stage()
    try stage.press("ww+j")
    #expect(edge(stage) == "✓◆✓✓")
    try stage.press("w")
    #expect(edge(stage) == "✓✓▌✓✓")
  }

  // MARK: Staying and going

  @Test func escSelectsNoneBeforeItDoesAnythingElse() throws {
    var stage = Stage()
    try stage.press("3")
    try stage.press("*")
    stage.state.refreshing = Refreshing(total: 3, wasAsked: true)
    try stage.press("<esc>")
    #expect(stage.state.selectedArticles.isEmpty && stage.state.list.scope == .starred)
    #expect(!stage.library.asked.contains(.network(.stopRefresh)))
    try stage.press("<esc>")
    #expect(stage.library.asked.contains(.network(.stopRefresh)))
  }

  @Test func itSurvivesMovingResizingArrivalsSortingAndUndo() throws {
    var stage = Stage(library: many(20))
    try stage.press("**gGs<enter><esc>")
    stage.send(.resized(Size(width: 40, height: 12)))
    stage.library.add(Library.opened(50, "New", words: 1, day: Library.day, []))
    stage.send(.storeChanged)
    try stage.press(".S")
    #expect(stage.state.list.ids.contains(50))
    try stage.press("u")
    #expect(stage.state.selectedArticles.ids == [1, 2])
  }

  @Test(arguments: ["3", "2", "/trains", "/the<enter>"])
  func anotherListHasNothingSelected(_ keys: String) throws {
    var stage = Stage()
    try stage.press("**" + keys)
    #expect(stage.state.selectedArticles.isEmpty)
  }

  @Test func aSearchThatIsLeftBeforeItFoundAnythingLeavesTheArticlesSelected() throws {
    var stage = Stage()
    try stage.press("**/<esc>")
    #expect(stage.state.selectedArticles.ids == [1, 2])
  }

  @Test func theResultsOfTheSameSearchStaySelectedWhenTheyComeAgain() throws {
    var stage = Stage()
    try stage.press("/the<enter>*S")
    #expect(stage.state.selectedArticles.count == 1)
  }

  @Test func anArticleThatHasLeftTheListIsNotSelectedAnyMore() throws {
    var stage = Stage()
    try stage.press("2")
    try stage.press("**m")
    #expect(read(stage).count == 3 && stage.state.selectedArticles.count == 2)
    try stage.press("2")
    #expect(stage.state.list.scope == .unread && stage.state.selectedArticles.isEmpty)
  }

  // MARK: Commands for all of them

  @Test func aStarIsGivenToAllAndTakenFromAll() throws {
    var stage = Stage()
    try stage.press("**jks")
    #expect(starred(stage) == [1, 2, 3])
    #expect(stage.state.notice?.text == "2 articles starred.  u undoes it.")
    try stage.press("u")
    #expect(starred(stage) == [3])
    try stage.press("gj<esc>")
    try stage.press("j*gs")
    #expect(starred(stage) == [], "the only selected one, wherever the cursor is")
  }

  @Test func oneStarAmongThemIsNotTakenAway() throws {
    var stage = Stage()
    try stage.press("+s")
    #expect(starred(stage) == [1, 2, 3, 4])
    try stage.press("s")
    #expect(starred(stage) == [])
    try stage.press("u")
    #expect(starred(stage) == [1, 2, 3, 4], "one undo for one act")
  }

  @Test func theyAreMarkedReadWhileOneIsUnreadAndElseUnread() throws {
    var stage = Stage()
    try stage.press("**m")
    #expect(read(stage) == [1, 2])
    try stage.press("m")
    #expect(read(stage) == [] && stage.state.notice?.text == "2 articles marked unread.  u undoes it.")
    try stage.press("u")
    #expect(read(stage) == [1, 2])
  }

  @Test func theirAddressesAreCopiedOneInEachLineInTheOrderOfTheList() throws {
    var stage = Stage()
    stage.library.removeAddress(of: 2)
    stage.send(.listed(stage.library.listing(.all)))
    try stage.press("G*kk**y")
    #expect(copied(stage) == ["https://news.example/3\nhttps://news.example/4"])
    stage.send(.done(.copied("https://news.example/3\nhttps://news.example/4")))
    #expect(stage.state.notice?.text == "Copied 2 addresses.")
    try stage.press("<esc>gj*y")
    #expect(copied(stage).count == 1 && stage.state.notice?.text == "None of the selected articles has an address.")
  }

  @Test func aFewPagesAreOpenedAtOnceAndTheNumberIsSaid() throws {
    var stage = Stage(library: many(60))
    try stage.press("3*o")
    #expect(opened(stage) == (1...3).map { "https://news.example/\($0)" })
    for _ in 1...3 { stage.send(.done(.openedInBrowser(program: "firefox"))) }
    #expect(stage.state.notice?.text == "Opened 3 pages in firefox.")
    try stage.press("<esc>o")
    stage.send(.done(.openedInBrowser(program: "firefox")))
    #expect(stage.state.notice?.text == "Opened in firefox.")
  }

  @Test func manyPagesAreOpenedAtTheSecondPressAndTooManyNever() throws {
    var stage = Stage(library: many(60))
    try stage.press("6*o")
    #expect(opened(stage).isEmpty && stage.state.notice?.text == "o again opens 6 pages in the browser.")
    try stage.press("o")
    #expect(opened(stage).count == 6)
    try stage.press("+oo")
    #expect(opened(stage).count == 6)
    #expect(stage.state.notice?.text == "60 pages are too many to open at once; 50 are the most.")
  }

  @Test func openingAndMarkingReadIsForAllOfThemToo() throws {
    var stage = Stage(library: many(5))
    try stage.press("**:open-and-mark-read<enter>")
    #expect(opened(stage).count == 2 && read(stage) == [1, 2])
    try stage.press("u")
    #expect(read(stage) == [])
  }

  @Test(arguments: ["t", "B", "Y", "X"])
  func aCommandForOneArticleSaysSoAndDoesNothing(_ key: String) throws {
    var stage = Stage()
    try stage.press("**")
    let before = stage.library.asked
    try stage.press(key)
    #expect(stage.library.asked == before && stage.state.notice?.text == "That is for one article; esc selects none.")
  }

  @Test func inTheTextAKeyIsForTheArticleThatIsOpen() throws {
    var stage = Stage()
    try stage.press("**G<enter>s")
    #expect(starred(stage) == [3, 4])
    try stage.press("*")
    #expect(stage.state.selectedArticles.ids == [1, 2, 4] && stage.state.list.index == 3)
    #expect(stage.state.notice?.text == "3 articles selected.")
  }

  @Test func allOfAListAreMarkedAlsoWhereTheirRowsWereNeverOnTheScreen() throws {
    var stage = Stage(library: many(900))
    try stage.press("+s")
    #expect(starred(stage).count == 900)
    #expect(stage.state.notice?.text == "900 articles starred.  u undoes it.")
    try stage.press("Gy")
    #expect(copied(stage).last?.split(separator: "\n").count == 900)
    try stage.press("s")
    #expect(starred(stage).isEmpty, "all have a star, also those far from the screen")
  }

  @Test func anArticleWhoseTextIsGoneStopsNoCommand() throws {
    var stage = Stage(library: many(900))
    let listing = stage.library.listing(.all)
    stage.library = Library(stage.library.articles.filter { !(400...402).contains($0.headline.id) })
    stage.send(.listed(listing))
    #expect(stage.state.list.ids.count == 900)
    try stage.press("+y")
    #expect(copied(stage).last?.split(separator: "\n").count == 897)
  }
}

/// Commands of the person's own over selected articles.
@Suite struct ProgramsForSelectedArticles {
  private func stage(_ subject: OwnCommand.Subject, library: Library = Library()) throws -> Stage {
    var settings = Settings()
    settings.commands = [
      OwnCommand("Digest", run: [try ArgumentPattern("model")], keys: ["g s"], over: subject, output: .status)
    ]
    return Stage(library: library, settings: settings)
  }

  private func runs(_ stage: Stage) -> [[ArticleID]] {
    stage.library.asked.compactMap { if case .terminal(.run(let run)) = $0 { run.articles } else { nil } }
  }

  @Test func theyAreGivenInTheOrderOfTheList() throws {
    var stage = try stage(.selected)
    try stage.press("G*kk*gs")
    #expect(runs(stage) == [[2, 4]])
    #expect(stage.lines.last?.contains("Running Digest with 2 articles; esc ends it.") == true)
  }

  @Test func withoutAnySelectedItIsTheArticleUnderTheCursor() throws {
    var stage = try stage(.selected)
    try stage.press("jgs")
    #expect(runs(stage) == [[2]])
  }

  @Test func inTheTextItIsTheOpenArticle() throws {
    var stage = try stage(.selected)
    try stage.press("**<enter>gs")
    #expect(runs(stage) == [[3]])
  }

  @Test func aCommandForOneArticleSaysSo() throws {
    var stage = try stage(.article)
    try stage.press("**gs")
    #expect(runs(stage).isEmpty)
    #expect(stage.state.notice?.text == "Digest takes one article, and 2 are selected; esc selects none.")
    try stage.press("<esc>G*gs")
    #expect(runs(stage) == [[4]])
    try stage.press("kkgs")
    #expect(runs(stage) == [[4]], "the selected one again, which it is running for")
  }

  @Test func theListIsTheWholeListAllTheSame() throws {
    var stage = try stage(.list)
    try stage.press("**gs")
    #expect(runs(stage) == [[1, 2, 3, 4]])
  }
}
