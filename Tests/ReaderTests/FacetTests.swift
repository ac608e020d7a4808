import Model
import Money
import Query
import Reader
import Screen
import TestKit
import Testing
import Text

@Suite struct FacetsOfASearch {
  @Test func theKeyShowsCountsInResultsAndLinksElsewhere() throws {
    var stage = Stage()
    try stage.press("f")
    #expect(stage.state.notice?.text == "This article has no links.")
    try stage.press("/the<enter>f")
    #expect(stage.screen.contains("Feeds 2  Months 0  Currencies 1  Tags 0"))
    try stage.press("q<enter>f")
    #expect(stage.state.notice?.text == "This article has no links.")
  }

  @Test func aChosenCountNarrowsTheQueryAndIsKeptInTheHistory() throws {
    var stage = Stage()
    try stage.press("/a OR b<enter>f<right>")
    #expect(!stage.state.pages.isEmpty)
    try stage.press("<enter>")
    #expect(stage.state.pages.isEmpty)
    #expect(stage.state.search?.field.text == "(a OR b) currency:KZT")
    #expect(stage.state.history.entries.first == "(a OR b) currency:KZT")
  }

  @Test func theResultsOfACountMayBeLeftOut() throws {
    var stage = Stage()
    try stage.press("/the<enter>fj-")
    #expect(stage.state.search?.field.text == "the -feed:\"24.kg\"")
  }

  @Test func countsOfAnotherSearchAreDropped() throws {
    var stage = Stage()
    try stage.press("/the<enter>f")
    let before = stage.screen
    stage.send(.answered(FacetsAnswer(Facets(), for: Query("other"))))
    #expect(stage.screen == before)
    try stage.press("q")
    stage.send(.answered(FacetsAnswer(Facets(), for: Query("the"))))
    #expect(stage.state.pages.isEmpty)
  }

  @Test(arguments: [("facets", 80, 24, "/the<enter>f"), ("facets-narrow", 30, 8, "/the<enter>fl")])
  func picture(_ name: String, width: Int, height: Int, keys: String) throws {
    var stage = Stage(Size(width: width, height: height))
    try stage.press(keys)
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }
}

@Suite struct SavedSearches {
  @Test func oneIsRemovedAndBroughtBack() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("FjjjDD")
    #expect(stage.library.asked == [.write(.forget(SavedSearch(name: "Railways", query: "railway")))])
    let removed = SearchAction(before: SavedSearch(name: "Railways", query: "railway"), after: nil)
    stage.send(.reverted(Reverted(.search(removed), isRedo: false)))
    #expect(stage.state.notice?.text == "Undone: search Railways removed.")
  }

  @Test func aSearchThatIsSavedWhileItIsTypedFindsTheSameArticlesLater() throws {
    for (keys, query) in [
      ("/ra", "ra*"), ("/tenge ra", "tenge ra*"), ("/\"sea\"", "\"sea\""), ("/railway<enter>", "railway"),
    ] {
      var stage = Stage(Size(width: 140, height: 24))
      try stage.press(keys + "<c-s><c-u>Name<enter>")
      #expect(stage.library.asked.contains(.write(.save(SavedSearch(name: "Name", query: query)))), "\(keys)")
    }
  }

  @Test func nothingElseIsRemovedByThatKey() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("D")
    #expect(stage.state.notice?.text == "Choose a feed or saved search first: F")
    try stage.press("FDD")
    #expect(stage.library.asked.isEmpty)
  }

  @Test func theColumnShowsWhatWasSaved() throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("F")
    stage.send(
      .searches(.savedSearch("Sea"), Folders(searches: [.init(SavedSearch(name: "Sea", query: "sea"))])))
    #expect(stage.screen.contains("Sea") && stage.state.notice?.text == "Saved as Sea; F shows it.")
  }
}
