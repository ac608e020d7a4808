import Model
import Money
import Query
import Reader
import Screen
import Testing
import Text

@Suite struct Searching {
  @Test func escapeReturnsToTheSameListArticleAndLine() throws {
    var stage = Stage(Size(width: 80, height: 24))
    try stage.press("<enter><pgdn>q")
    try stage.press("jk")
    let before = stage.screen
    try stage.press("/interview<enter>j<esc>")
    #expect(stage.screen == before)
  }

  @Test func answersForTheListBehindASearchAreThereAfterIt() throws {
    var stage = Stage(library: TheList.many)
    let all = stage.library.listing(.all)
    stage.send(.listed(Listing(scope: .all, ids: Array(all.ids.prefix(200)), isWhole: false, counts: all.counts)))
    try stage.press("jj/article 7")
    var half = all
    half.ids.removeLast(500)
    stage.send(.listed(half))
    #expect(stage.state.list.scope != .all, "the results stay")
    try stage.press("<esc>")
    #expect(stage.state.list.ids.count == 500)
    #expect(stage.state.list.selected == 3)
  }

  @Test func articlesThatArriveDuringASearchAreAnnouncedAndAddedByTheSameKey() throws {
    var stage = Stage()
    try stage.press("/the<enter>")
    stage.library.add(Library.opened(2000, "The fresh one", words: 10, day: Library.day, []))
    stage.send(.storeChanged)
    #expect(stage.state.arrived == 1)
    try stage.press(".")
    #expect(stage.state.arrived == 0)
    #expect(stage.state.list.ids.contains(2000), "the results are looked for anew")
    try stage.press("<esc>")
    #expect(stage.state.list.ids.contains(2000))
  }

  @Test func marksMadeInASearchAreCountedInTheListBehindIt() throws {
    var stage = Stage()
    let unread = stage.state.list.counts.unread
    try stage.press("/the<enter><enter><esc><esc>")
    #expect(stage.state.search == nil)
    #expect(stage.state.list.counts.unread == unread - 1)
  }

  @Test func resultsReplaceTheListAsOneTypes() throws {
    var stage = Stage()
    try stage.press("/t")
    #expect(stage.state.list.ids == [1, 3, 4])
    try stage.press("rack")
    #expect(stage.state.list.ids == [1])
    try stage.press("<c-u>")
    #expect(stage.state.list.ids == [1, 2, 3, 4], "an empty line shows the list again")
  }

  @Test func anAnswerToAnEarlierTextOfTheLineIsDropped() throws {
    var stage = Stage()
    try stage.press("/track")
    stage.send(.found(Found(query: Query("tr", isOpen: true), hits: Hits(ids: [4], total: 1), headlines: [])))
    #expect(stage.state.list.ids == [1])
  }

  @Test func aSearchInUnreadArticlesSaysHowManyItHides() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("2/т")
    #expect(stage.state.list.ids.isEmpty)
    #expect(stage.screen.contains("0 found, 1 read ones hidden: ↵, then x, shows"))
    try stage.press("<enter>x")
    #expect(stage.state.list.ids == [2])
    try stage.press("x")
    #expect(stage.state.list.ids.isEmpty)
  }

  @Test func nAndNWalkThroughTheHits() throws {
    var stage = Stage()
    try stage.press("/the<enter>n")
    #expect(stage.state.list.selected == 3)
    try stage.press("n")
    #expect(stage.state.notice?.text == "This is the last hit.")
    try stage.press("NN")
    #expect(stage.state.list.selected == 1)
    #expect(stage.state.notice?.text == "This is the first hit.")
  }

  @Test func anArticleOpensAtItsFirstHit() throws {
    var stage = Stage(Size(width: 40, height: 12))
    try stage.press("/ministry<enter><enter>")
    #expect(stage.screen.contains("ministry"))
    #expect((stage.state.reading?.scroll ?? 0) > 0)
  }

  @Test func hitsAreHighlightedInTitleAndText() throws {
    var stage = Stage()
    try stage.press("/track")
    let canvas = picture(of: stage.state)
    let marked = (0..<24).flatMap { y in
      (0..<80).filter { canvas[$0, y].style.role == .highlight }.map { canvas[$0, y].glyph.text }
    }
    #expect(marked.joined().contains("track"))
    #expect(marked.count >= 10, "in the list and in the text")
  }

  @Test func theLineIsEditedInTheMiddle() throws {
    var stage = Stage()
    try stage.press("/trak<left>c<end>!<bs>")
    #expect(stage.state.search?.field.text == "track")
    try stage.press("<c-a><c-k>two words<c-w>")
    #expect(stage.state.search?.field.text == "two ")
    stage.send(.paste("a\u{1B}[31mb\nc"))
    #expect(stage.state.search?.field.text.unicodeScalars.allSatisfy { $0.value >= 32 } == true)
  }

  @Test func marksMadeInTheResultsAreThereWhenTheSearchIsLeft() throws {
    var stage = Stage()
    try stage.press("/track<enter>s<esc>")
    #expect(stage.state.list.headlines[1]?.isStarred == true)
  }

  @Test func earlierSearchesComeBackWithTheArrowKeys() throws {
    var stage = Stage()
    stage.send(.remembered(["sea", "railway"]))
    try stage.press("/track<enter><esc>")
    try stage.press("/dra<c-r>")
    #expect(stage.state.search?.field.text == "track")
    #expect(stage.state.list.ids == [1])
    try stage.press("<up><up><up><up>")
    #expect(stage.state.search?.field.text == "railway")
    try stage.press("<down><down><down>")
    #expect(stage.state.search?.field.text == "dra")
    try stage.press("<c-u><up>")
    #expect(stage.state.search?.field.text == "track", "in an empty line the arrow does the same")
    try stage.press("<c-u>zz<up>")
    #expect(stage.state.search?.field.text == "zz", "with words in it, it moves through the results")
    #expect(stage.library.asked.contains(.write(.keepHistory(["track", "sea", "railway"]))))
  }

  @Test func whileOneTypesTheArrowsMoveThroughTheResults() throws {
    var stage = Stage()
    try stage.press("/t<down>")
    #expect(stage.state.list.index == 1 && stage.state.search?.isTyping == true)
    try stage.press("<down><down><down><up>")
    #expect(stage.state.list.index == 1 && stage.state.search?.field.text == "t")
  }

  @Test func escLeavesARefinementFirstAndThenTheSearch() throws {
    var stage = Stage()
    try stage.press("/t<enter>j")
    let before = stage.screen
    try stage.press("/track")
    #expect(stage.state.list.ids == [1])
    try stage.press("<esc>")
    #expect(stage.screen == before)
    try stage.press("<esc>")
    #expect(stage.state.search == nil)
  }

  @Test func escAfterARefinementThatWasEnteredGoesBackToItsResults() throws {
    var stage = Stage()
    try stage.press("/t<enter>j/track<enter><esc>")
    #expect(stage.state.search?.field.text == "t" && stage.state.list.ids == [1, 3, 4] && stage.state.list.index == 1)
    try stage.press("/<enter><esc>")
    #expect(stage.state.search == nil, "a line that was not changed is no refinement")
  }

  @Test func escAfterACountThatNarrowsGoesBackToAllResults() throws {
    var stage = Stage()
    try stage.press("/t<enter>f")
    var facets = Facets()
    facets.feeds = [Facets.Value(name: "Kursiv", count: 1, filter: "feed:kursiv")]
    stage.send(.answered(FacetsAnswer(facets, for: Query("t"))))
    try stage.press("<enter>")
    #expect(stage.state.search?.field.text == "t feed:kursiv")
    try stage.press("<esc>")
    #expect(stage.state.search?.field.text == "t" && stage.state.list.ids == [1, 3, 4])
  }

  @Test func inASearchTheKeyOfTheHelpOpensTheSearchLanguage() throws {
    var stage = Stage()
    try stage.press("/?")
    #expect(stage.state.pages.top is LanguagePage && stage.screen.contains("central bank"))
    try stage.press("<esc>bank?<f1>")
    #expect(stage.state.pages.top is LanguagePage && stage.state.search?.field.text == "bank?")
    try stage.press("q<c-u>t<enter>?")
    #expect(stage.state.pages.top is LanguagePage)
    try stage.press("?")
    #expect(stage.state.pages.top is HelpPage, "and from there all keys")
  }

  @Test(arguments: [20, 40, 60, 120]) func theSearchLanguageFitsAnyScreen(width: Int) throws {
    var stage = Stage(Size(width: width, height: 200))
    try stage.press("/?")
    for section in SearchLanguage.sections { #expect(stage.screen.contains(section.title.prefix(14))) }
    #expect(stage.lines.allSatisfy { Width.of($0) <= width })
  }

  @Test func aSavedSearchIsSavedAgainUnderItsName() throws {
    var stage = Stage()
    try stage.press("F")
    let saved = Folders(searches: [.init(SavedSearch(name: "Trains", query: "railway"))])
    stage.send(.searches(.savedSearch("Trains"), saved))
    try stage.press("<end><enter>")
    #expect(stage.state.search?.field.text == "railway")
    try stage.press("/railway or<c-s><enter>")
    #expect(stage.library.asked.contains(.write(.save(SavedSearch(name: "Trains", query: "railway or*")))))
  }

  @Test func aSearchIsSavedUnderAName() throws {
    var stage = Stage()
    try stage.press("/railway<c-s><c-u>Trains<enter>")
    #expect(stage.library.asked == [.search(.prepare), .write(.save(SavedSearch(name: "Trains", query: "railway*")))])
    #expect(stage.state.pages.isEmpty)
    try stage.press("<c-s><esc>")
    #expect(stage.library.asked.count == 2)
  }

  /// What a store answers to Enter after the line "ca" had these results while it was typed.
  private func entered(_ ids: [ArticleID], typed: [ArticleID] = [3, 1, 4], moved: Int = 0) throws -> Stage {
    var stage = Stage()
    try stage.press("/ca")
    stage.send(.found(Library.found("ca", isOpen: true, typed)))
    for _ in 0..<moved { stage.send(.key(.control("n"))) }
    stage.send(.key(.enter), silently: true)
    stage.send(.found(Library.found("ca", isOpen: false, ids)), silently: true)
    return stage
  }

  @Test func enterLeavesTheArticleUnderTheCursorOnItsRow() throws {
    let first = try entered([4, 3, 1])
    #expect(first.state.list.ids == [3, 4, 1] && first.state.list.index == 0)
    let second = try entered([4, 3, 1], moved: 1)
    #expect(second.state.list.ids == [4, 1, 3] && second.state.list.index == 1)
    #expect(second.state.search?.field.text == "ca")
  }

  @Test func wordsThatOnlyBeginSoStayWhenOneOfThemIsEntered() throws {
    var stage = try entered([4])
    #expect(stage.state.list.ids == [3, 1, 4] && stage.state.search?.field.text == "ca", "until the answer is there")
    stage.send(.found(Library.found("ca*", isOpen: false, [1, 3, 4, 2])), silently: true)
    #expect(stage.state.list.ids == [3, 1, 4, 2] && stage.state.search?.field.text == "ca*")
    try stage.press("/")
    #expect(stage.state.search?.field.text == "ca", "while one types it stands for them anyway")
    try stage.press("<esc><esc>")
    #expect(stage.state.search == nil)
  }

  @Test func aWordThatWasEnteredBeforeItsResultsCameIsABeginningWhenNothingHasIt() throws {
    for (begun, text, ids) in [([2, 1] as [ArticleID], "ca*", [2, 1] as [ArticleID]), ([], "ca", [])] {
      var stage = Stage()
      for key in try KeyScript("/ca<enter>").keys { stage.send(.key(key), silently: true) }
      stage.send(.found(Library.found("ca", isOpen: false, [])), silently: true)
      stage.send(.found(Library.found("ca*", isOpen: false, begun)), silently: true)
      #expect(stage.state.search?.field.text == text && stage.state.list.ids == ids && stage.state.list.index == 0)
    }
  }

  @Test func resultsThatComeAfterEnterBeginWithTheBest() throws {
    var stage = Stage()
    try stage.press("jj")
    for key in try KeyScript("/ca<enter>").keys { stage.send(.key(key), silently: true) }
    stage.send(.found(Library.found("ca", isOpen: false, [4, 3, 1])), silently: true)
    #expect(stage.state.list.ids == [4, 3, 1] && stage.state.list.index == 0)
  }

  @Test func whereNothingWasFoundNoKeyIsOfferedThatNeedsSomething() throws {
    var stage = Stage()
    try stage.press("/zzz<enter>")
    #expect(stage.lines[23].hasPrefix(" Search   / search  ? help  q back"))
    try stage.press("n")
    #expect(stage.state.notice?.text == "Nothing was found.")
  }

  @Test func aResultThatIsReadOrClickedEndsTheTypingAsEnterDoes() throws {
    var read = Stage()
    try read.press("/the<tab>")
    #expect(read.state.focus == .article && read.state.search?.answered == Query("the"))
    #expect(read.state.history.entries == ["the"])
    var clicked = Stage()
    try clicked.press("/the")
    clicked.send(.mouse(Mouse(.press, x: 5, y: 8)))
    #expect(clicked.state.search?.answered == Query("the") && clicked.state.list.selected == 3)
    try clicked.press("<c-s>")
    #expect(clicked.screen.contains("save as the"))
  }

  @Test func whereNothingIsLeftOutTheKeyForItSaysSo() throws {
    var stage = Stage()
    try stage.press("x")
    #expect(stage.state.notice?.text == #"To hide other languages, set languages = ["ru", "en"] in config.toml."#)
    try stage.press("/the<enter>x")
    #expect(stage.state.notice?.text == "This search leaves out nothing.")
  }

  @Test func aPartThatIsNotUnderstoodIsExplainedUnderTheLine() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("/track after:yesteryear<enter>")
    let remark = try #require(stage.state.search?.query.reading.remarks.first)
    #expect(stage.lines[3].contains(remark.message.prefix(30)))
  }
}

@Suite struct WalkingThroughResults {
  @Test func eachResultHasItsPassageAndItsDay() throws {
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("/the<enter>")
    #expect(stage.lines[5].contains("A second track to the border"))
    #expect(stage.lines[7].contains("11 Dec"))
    #expect(stage.lines[6].contains("…The railway has begun"))
  }

  @Test func aPassageIsRequestedWhenItsResultComesOntoTheScreen() throws {
    let many = (1...60).map { number in
      Library.opened(
        ArticleID(number), "Story \(number)", words: 9, day: Library.day, [Block(.paragraph, "Text \(number)")])
    }
    var stage = Stage(Size(width: 100, height: 24), library: Library(many))
    try stage.press("/text<enter>")
    #expect(stage.state.search?.passages[1] == "…Text 1…")
    #expect(stage.state.search?.passages[60] == nil)
    try stage.press("G")
    #expect(stage.state.search?.passages[60] == "…Text 60…")
    stage.send(.passages([1: "of another query"], for: Query("other")))
    #expect(stage.state.search?.passages[1] == "…Text 1…")
  }

  @Test func whereAResultHasOneRowThereIsNoPassage() throws {
    var stage = Stage(Size(width: 40, height: 9))
    try stage.press("/the<enter>")
    #expect(stage.state.search?.passages.isEmpty == true)
  }

  @Test func nGoesToEachHitOfATextAndThenToTheNextArticle() throws {
    let lines = (1...60).map { Block(.paragraph, $0 % 20 == 0 ? "Here is a zircon." : "Nothing on line \($0).") }
    let library = Library([
      Library.opened(1, "First", words: 9, day: Library.day, lines),
      Library.opened(2, "Second", words: 9, day: Library.day, lines),
    ])
    var stage = Stage(Size(width: 40, height: 12), library: library)
    try stage.press("/zircon<enter><enter>")
    var places: [Int?] = [stage.state.reading?.hitLine]
    for _ in 0..<2 {
      try stage.press("n")
      places.append(stage.state.reading?.hitLine)
    }
    #expect(Set(places).count == 3 && !places.contains(nil))
    #expect(stage.state.list.selected == 1)
    try stage.press("n")
    #expect(stage.state.list.selected == 2)
    #expect(stage.state.reading?.hitLine == places[0])
    try stage.press("N")
    #expect(stage.state.list.selected == 1)
    #expect(stage.state.reading?.hitLine == places[2], "backwards an article is entered at its last hit")
    #expect(stage.screen.contains("zircon"))
  }

  @Test func aSuggestionIsOfferedAndTakenWithOneKey() throws {
    var stage = Stage()
    try stage.press("/trak")
    #expect(stage.screen.contains("Did you mean track? tab"))
    #expect(stage.screen.contains("trade"))
    try stage.press("<tab>")
    #expect(stage.state.search?.field.text == "track")
    #expect(stage.state.list.ids == [1])
    try stage.press("<c-u>trak<enter><tab>")
    #expect(stage.state.list.ids == [1])
    stage.send(.suggested(["late"], for: Query("trak")))
    #expect(stage.state.search?.suggestions.isEmpty == true, "the answer to an older question is dropped")
  }

  @Test func mistakesAreMarkedInTheLineAndTheRestIsSearchedFor() throws {
    var stage = Stage(Size(width: 100, height: 24))
    try stage.press("/track after:yesteryear<enter>")
    let canvas = picture(of: stage.state)
    let wrong = (0..<40).filter { canvas[$0, 2].style.role == .error }.map { canvas[$0, 2].glyph.text }.joined()
    #expect(wrong == "yesteryear")
    #expect(stage.screen.contains("is no date"))
  }
}
