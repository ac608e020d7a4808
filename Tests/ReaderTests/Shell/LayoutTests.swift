import Screen
import TestKit
import Testing

@testable import Reader

/// The rectangles of the panes on screens of any size.
@Suite struct LayoutTests {
  private static func layout(_ dice: inout Dice) -> (Size, Layout) {
    let size = Size(width: Int.random(in: 20...220, using: &dice), height: Int.random(in: 5...70, using: &dice))
    var borders = Borders()
    if Bool.random(using: &dice) { borders.feeds = Int.random(in: -10...300, using: &dice) }
    if Bool.random(using: &dice) { borders.columns = Int.random(in: -10...300, using: &dice) }
    if Bool.random(using: &dice) { borders.rows = Int.random(in: -10...100, using: &dice) }
    let focus: State.Focus = [.feeds, .list, .article].randomElement(using: &dice) ?? .list
    let layout = Layout(
      size: size, focus: focus, showsFeeds: Bool.random(using: &dice), borders: borders,
      measure: Int.random(in: 20...120, using: &dice), isZen: Int.random(in: 0..<8, using: &dice) == 0)
    return (size, layout)
  }

  /// Each cell belongs to one pane.
  @Test(arguments: [41, 42, 43] as [UInt64])
  func thePanesCoverTheScreenOnce(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<400 {
      let (size, layout) = LayoutTests.layout(&dice)
      let panes = [
        layout.band, layout.bandRule, layout.feeds, layout.feedsDivider, layout.list, layout.divider, layout.article,
        layout.status,
      ].compactMap(\.self)
      #expect(panes.reduce(0) { $0 + $1.width * $1.height } == size.width * size.height, "\(size) \(layout)")
      var covered: Set<Int> = []
      for pane in panes {
        for y in pane.y..<pane.y + pane.height {
          for x in pane.x..<pane.x + pane.width { covered.insert(y * 1000 + x) }
        }
      }
      #expect(covered.count == size.width * size.height, "\(size) \(layout)")
    }
  }

  /// Wherever a border was moved to, list and text keep room for something.
  @Test(arguments: [44, 45] as [UInt64])
  func noBorderTakesAllTheRoom(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<400 {
      let (size, layout) = LayoutTests.layout(&dice)
      guard let list = layout.list, let article = layout.article, let divider = layout.divider else { continue }
      if divider.width == 1 {
        #expect(list.width >= 20 && article.width >= 24, "\(size) \(layout)")
      } else {
        #expect(list.height >= 3 && article.height >= 5, "\(size) \(layout)")
      }
    }
  }

  @Test(arguments: [
    (71, 24, State.Focus.list, true, true), (72, 24, .list, true, true), (71, 19, .list, true, false),
    (60, 19, .list, true, false),
    (60, 20, .list, true, true), (59, 40, .list, true, false), (40, 10, .article, false, true),
  ])
  func theTextIsBesideOrBelowTheListFromASizeOn(
    _ width: Int, _ height: Int, _ focus: State.Focus, _ hasList: Bool, _ hasText: Bool
  ) {
    let layout = Layout(size: Size(width: width, height: height), focus: focus)
    #expect((layout.list != nil) == hasList && (layout.article != nil) == hasText)
  }

  @Test func sixtyColumnsAndMorePutTheTextBelow() throws {
    let below = Layout(size: Size(width: 71, height: 24), focus: .list)
    #expect(below.divider.map { $0.height == 1 && $0.width == 71 } == true)
    let beside = Layout(size: Size(width: 72, height: 24), focus: .list)
    #expect(beside.divider.map { $0.width == 1 } == true)
  }

  @Test(arguments: [(119, false), (120, true)])
  func theColumnOfFeedsIsBesideTheListFrom120ColumnsOn(_ width: Int, _ isBeside: Bool) {
    let layout = Layout(size: Size(width: width, height: 24), focus: .feeds, showsFeeds: true)
    #expect((layout.list != nil) == isBeside && layout.feeds != nil)
    let other = Layout(size: Size(width: width, height: 24), focus: .list, showsFeeds: true)
    #expect((other.feeds != nil) == isBeside && other.list != nil)
  }

  @Test(arguments: [(15, false), (16, true)])
  func aRuleStandsUnderTheBandWhereThereIsARowForIt(_ height: Int, _ hasRule: Bool) {
    #expect((Layout(size: Size(width: 80, height: height), focus: .list).bandRule != nil) == hasRule)
  }

  @Test func theTextAloneHasAllButTheStatusRow() {
    let layout = Layout(size: Size(width: 140, height: 24), focus: .article, showsFeeds: true, isZen: true)
    #expect(layout.article == Rect(x: 0, y: 0, width: 140, height: 23) && layout.band.height == 0)
    #expect(layout.list == nil && layout.feeds == nil && layout.status.y == 23)
  }

  @Test(arguments: [(1, 5), (19, 5), (20, 4), (1, 1), (0, 0)])
  func aScreenThatIsTooSmallHasNoTick(_ width: Int, _ height: Int) {
    var stage = Stage()
    stage.followFeeds()
    #expect(stage.state.nextTick != nil)
    stage.send(.resized(Size(width: width, height: height)))
    #expect(!stage.state.size.isUsable && stage.state.nextTick == nil)
    #expect(stage.lines.count == height)
  }
}
