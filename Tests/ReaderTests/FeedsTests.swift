import Model
import Reader
import Screen
import TestKit
import Testing

@Suite struct TheColumnOfFeeds {
  @Test(arguments: [("feeds", 140, 30), ("feeds-narrow", 80, 24)])
  func screen(_ name: String, width: Int, height: Int) throws {
    var stage = Stage(Size(width: width, height: height))
    try stage.press("Fjj")
    let changed = try difference(stage.screen, fromGolden: name, in: "ReaderTests")
    #expect(changed == nil, "\(changed ?? "")")
  }

  @Test func aFeedIsOpenedAndBackLeadsToAllArticles() throws {
    var stage = Stage()
    try stage.press("FG<enter>")
    #expect(stage.state.list.scope == .feed(1))
    #expect(stage.state.focus == .list)
    try stage.press("q")
    #expect(stage.state.list.scope == .all)
    #expect(!stage.state.isQuitting)
  }

  @Test func aSavedSearchOpensItsResults() throws {
    var stage = Stage()
    try stage.press("Fjjj<enter>")
    #expect(stage.state.search?.field.text == "railway")
    #expect(stage.state.list.ids == [1])
    try stage.press("<esc>")
    #expect(stage.state.search == nil)
  }

  @Test func theSelectionStaysWithItsFeedWhenTheColumnChanges() throws {
    var stage = Stage(Size(width: 140, height: 40))
    try stage.press("FGk")
    let chosen = stage.state.sidebar.rows[stage.state.sidebar.index]
    var folders = stage.library.folders
    folders.feeds.removeAll { $0.id == 2 }
    stage.send(.feeds(folders))
    #expect(stage.state.sidebar.rows[stage.state.sidebar.index].scope == chosen.scope)
  }

  @Test func theColumnIsHiddenByTheSameKeyAndByBack() throws {
    var stage = Stage()
    let before = stage.screen
    try stage.press("FF")
    #expect(stage.screen == before)
    try stage.press("Fq")
    #expect(stage.screen == before)
  }
}
