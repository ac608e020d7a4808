import Foundation
import Model
import Reader
import Screen
import Testing

/// The window around the screen: its title and its focus.
@Suite struct WindowTests {
  @Test func theTitleNamesTheListAndWhatIsUnread() throws {
    var stage = Stage()
    let unread = stage.state.list.counts.unread
    #expect(windowTitle(of: stage.state) == "All · \(unread) unread · newsband")
    try stage.press("3")
    #expect(windowTitle(of: stage.state)?.hasPrefix("Starred · ") == true)
  }

  @Test func theTitleSaysFirstWhatHasArrived() {
    var stage = Stage()
    let counts = stage.state.list.counts
    stage.send(
      .counted(Counts(total: counts.total + 3, unread: counts.unread + 3, starred: 0), in: .all), silently: true)
    #expect(windowTitle(of: stage.state)?.hasPrefix("3 new · All · ") == true)
  }

  @Test func theTitleOfASearchHasItsWordsAndNoControlCharacters() throws {
    var stage = Stage()
    try stage.press("/tenge")
    #expect(windowTitle(of: stage.state)?.hasPrefix("Search: tenge") == true)
    stage.send(.paste("\u{1B}]0;x\u{7}"))
    #expect(windowTitle(of: stage.state)?.unicodeScalars.contains { $0.value < 0x20 } == false)
  }

  @Test func thereIsNoTitleWhereNoneIsWanted() {
    var settings = Settings()
    settings.title = false
    #expect(windowTitle(of: Stage(settings: settings).state) == nil)
  }

  @Test func anArticleDoesNotCountAsReadWhileAnotherWindowHasTheFocus() throws {
    var settings = Settings()
    settings.reading.readAfter = 2
    var stage = Stage(settings: settings)
    try stage.press("<enter>")
    stage.send(.focused(false))
    stage.send(.tick(stage.state.now.addingTimeInterval(3600)))
    #expect(stage.state.list.selection?.isRead == false)
    stage.send(.focused(true))
    stage.send(.tick(stage.state.now.addingTimeInterval(1)))
    #expect(stage.state.list.selection?.isRead == false, "the time begins again")
    stage.send(.tick(stage.state.now.addingTimeInterval(60)))
    #expect(stage.state.list.selection?.isRead == true)
  }

  @Test(arguments: [(30.0, false), (600, true)])
  func whatArrivedMeanwhileIsNewSinceTheLookAway(_ seconds: Double, _ isLookEnded: Bool) throws {
    var stage = Stage()
    let left = stage.state.now
    stage.send(.focused(false))
    stage.send(.tick(left.addingTimeInterval(seconds)))
    stage.send(.focused(true))
    let counts = stage.state.list.counts
    stage.send(.counted(Counts(total: counts.total + 1, unread: counts.unread, starred: 0), in: .all), silently: true)
    try stage.press(".")
    #expect(stage.state.lookEnded == (isLookEnded ? left : nil))
  }
}
