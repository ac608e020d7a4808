import Foundation
import Model
import Money
import Screen
import Testing

@testable import Reader

@Suite struct TheFirstLookOfADay {
  private let evening = Library.now.addingTimeInterval(-4 * 3600)

  /// A start at 00:40 of 12 December after a look that ended at this time; nil is the first start ever.
  private func stage(_ ended: Date?, width: Int = 80, move: CurrencyMove? = nil) -> Stage {
    var library = Morning.library()
    library.move = move
    var kept = Arrangement()
    kept.lookEnded = ended
    return Morning.stage(Size(width: width, height: 24), library, kept)
  }

  private let tenge = CurrencyMove(currency: "KZT", percent: "+0.4")

  @Test func saysWhatHasComeSinceTheLastOne() {
    #expect(stage(evening, move: tenge).lines[23].hasPrefix(" Since yesterday 20:40: 3 new · tenge +0.4 %"))
    #expect(stage(evening).lines[23].hasPrefix(" Since yesterday 20:40: 3 new   ↵ read"))
  }

  @Test func namesAnEarlierDayByItsDate() {
    let ended = Library.now.addingTimeInterval(-3 * 86_400)
    #expect(stage(ended).lines[23].hasPrefix(" Since 9 Dec 00:40: 12 new   "))
  }

  @Test(arguments: [("-1.2", "tenge −1.2 %"), ("0", "tenge unchanged"), ("+0.04", "tenge +0.04 %")])
  func tellsTheMoveWithItsSign(_ percent: String, _ text: String) {
    let stage = stage(evening, move: CurrencyMove(currency: "KZT", percent: percent))
    #expect(stage.lines[23].contains("new · \(text)   "))
  }

  @Test func isKeptUntilTheFirstKey() throws {
    var stage = stage(evening, move: tenge)
    stage.send(.tick(Library.now.addingTimeInterval(40)))
    stage.send(.headlines([]))
    stage.send(.resized(Size(width: 90, height: 24)))
    #expect(stage.lines[23].hasPrefix(" Since yesterday"))
    try stage.press("j")
    #expect(!stage.lines[23].contains("Since"))
    stage.send(.news(LookNews(since: evening, articles: 3)))
    #expect(!stage.lines[23].contains("Since"), "an answer that comes late says nothing")
  }

  @Test(arguments: [Event.mouse(Mouse(.press, x: 5, y: 8)), .mouse(Mouse(.wheelDown, x: 5, y: 8)), .paste("x")])
  func endsWithTheMouseAndWithPastedTextToo(_ event: Event) {
    var stage = stage(evening)
    stage.send(event)
    #expect(!stage.lines[23].contains("Since"))
  }

  @Test func anotherMessageTakesItsPlace() throws {
    var stage = stage(evening)
    stage.send(.done(.stoppedFetching))
    #expect(stage.lines[23].contains("Stopped fetching") && !stage.lines[23].contains("Since"))
    try stage.press("j")
    #expect(!stage.lines[23].contains("Since"))
  }

  @Test func isNoneAtTheFirstStartEverAndAfterALookToday() {
    #expect(stage(nil).state.firstLook == nil)
    #expect(!stage(nil).lines[23].contains("Since"))
    #expect(stage(Library.now.addingTimeInterval(-1800)).state.firstLook == nil)
  }

  @Test func saysNothingWhereNothingIsNew() {
    var kept = Arrangement()
    kept.lookEnded = Library.now.addingTimeInterval(-4 * 3600)
    let stage = Morning.stage(Size(width: 80, height: 24), Library(), kept)
    #expect(!stage.lines[23].contains("Since"))
    #expect(stage.lines[23].contains("unread"), "the counts are there as always")
  }

  @Test func countsAgainWhenAFetchHasEnded() {
    var stage = stage(evening)
    let progress = { Refreshing(done: $0, total: 2, new: $0, wasAsked: false) }
    stage.send(.refreshing(progress(1)))
    #expect(stage.lines[23].contains("3 new · fetching 1/2"))
    stage.library = Morning.library(4)
    stage.send(.refreshing(progress(2)))
    #expect(stage.lines[23].contains("3 new"))
    stage.send(.news(LookNews(since: evening, articles: 42, move: tenge)))
    #expect(stage.lines[23].hasPrefix(" Since yesterday 20:40: 42 new · tenge +0.4 %"))
  }

  @Test(arguments: [(40, " 3 new · tenge +0.4 %"), (20, " 3 new"), (28, " 3 new · tenge +0.4 %")])
  func leavesOutTheTimeAndThenTheMoveWhereItIsNarrow(_ width: Int, _ text: String) {
    #expect(stage(evening, width: width, move: tenge).lines[23].hasPrefix(text))
  }

  @Test func comesInAProgramThatWasOpenOverNight() throws {
    var stage = stage(nil)
    try stage.press("j")
    stage.send(.tick(Library.now.addingTimeInterval(23.5 * 3600)))
    #expect(stage.state.firstLook != nil)
    stage.send(.news(LookNews(since: Library.now, articles: 7)))
    #expect(stage.lines[23].hasPrefix(" Since yesterday 00:40: 7 new"))
    try stage.press("j")
    stage.send(.tick(Library.now.addingTimeInterval(23.6 * 3600)))
    #expect(stage.state.firstLook == nil)
  }
}
