import Screen
import Testing

@Suite struct RectTests {
  let screen = Rect(x: 0, y: 0, width: 80, height: 24)

  @Test func splittingGivesPartsThatMeetAndFillTheWhole() {
    let (left, right) = screen.leftColumns(30)
    #expect(left == Rect(x: 0, y: 0, width: 30, height: 24))
    #expect(right == Rect(x: 30, y: 0, width: 50, height: 24))
    let (band, rest) = screen.topRows(1)
    #expect(band.height == 1 && rest.y == 1 && rest.height == 23)
    let (body, status) = rest.bottomRows(1)
    #expect(body == Rect(x: 0, y: 1, width: 80, height: 22))
    #expect(status == Rect(x: 0, y: 23, width: 80, height: 1))
  }

  @Test func aSplitTakesNoMoreThanThereIs() {
    let tiny = Rect(x: 2, y: 3, width: 4, height: 1)
    #expect(tiny.leftColumns(9).left == tiny)
    #expect(tiny.leftColumns(9).rest.width == 0)
    #expect(tiny.topRows(-1).top.height == 0)
    #expect(tiny.bottomRows(5).bottom == tiny)
  }

  @Test func nothingHasANegativeSize() {
    let none = screen.inset(left: 50, right: 50)
    #expect(none.width == 0 && none.height == 24)
    #expect(screen.intersection(Rect(x: 90, y: 2, width: 5, height: 5)).width == 0)
  }

  @Test func containsItsCornersAndNotWhatLiesBeside() {
    let pane = Rect(x: 10, y: 5, width: 3, height: 2)
    #expect(pane.contains(x: 10, y: 5) && pane.contains(x: 12, y: 6))
    #expect(!pane.contains(x: 13, y: 6) && !pane.contains(x: 12, y: 7) && !pane.contains(x: 9, y: 5))
  }
}
