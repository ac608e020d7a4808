import Model
import Screen
import Testing

@testable import Reader

@Suite struct ClicksOnPages {
  /// On a heading, in a gap, below the last row: a slip, after which the page stands as it was.
  @Test(arguments: ["/a<enter>f", "<enter>f", "H", "Z", "v", "!", ":themes<enter>"])
  func aClickBesideTheRowsOfAPageDoesNothing(_ keys: String) throws {
    for size in [Size(width: 80, height: 24), Size(width: 60, height: 15), Size(width: 40, height: 12)] {
      var stage = keys == "<enter>f" ? try LinkedText.stage(size, keys: keys) : Stage(size)
      if stage.state.pages.isEmpty { try stage.press(keys) }
      let (before, page) = (stage.screen, stage.state.pages.all.count)
      #expect(page == 1, "\(keys)")
      for y in 0..<size.height - 1 where stage.state.pages.top?.window(in: size)?.row(at: y) == nil {
        // The band above a page pauses and opens pairs.
        guard y > 0 || stage.state.pages.top?.hidesBand == true else { continue }
        if stage.state.pages[SumsPage.self]?.sum(atX: size.width - 2, y, in: stage.state) != nil { continue }
        stage.send(.mouse(Mouse(.press, x: size.width - 2, y: y)))
        stage.send(.mouse(Mouse(.release, x: size.width - 2, y: y)))
      }
      #expect(stage.screen == before && stage.state.pages.all.count == page, "\(keys) \(stage.screen)")
    }
  }

  @Test func aClickOnASumSelectsItAndScrollsTheTextThere() throws {
    var stage = Stage()
    try stage.press("v")
    let area = SumsPage.area(in: stage.state)
    let count = try #require(stage.state.pages[SumsPage.self]?.sums?.count)
    try #require(count > 1)
    stage.send(.mouse(Mouse(.press, x: area.x + 3, y: area.y + 2 + 4)))
    #expect(stage.state.pages[SumsPage.self]?.cursor?.index == 1, "\(stage.screen)")
    stage.send(.mouse(Mouse(.press, x: area.x + 3, y: area.y + 3)))
    #expect(stage.state.pages[SumsPage.self]?.cursor?.index == 0, "\(stage.screen)")
  }
}
