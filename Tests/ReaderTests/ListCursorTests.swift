import Reader
import Testing

@Suite struct TheCursorOfAList {
  private func cursor(count: Int, at index: Int) -> ListCursor {
    var cursor = ListCursor(count: count)
    cursor.select(index)
    return cursor
  }

  @Test(arguments: [
    (Motion.next, 5), (.previous, 3), (.pageDown, 7), (.pageUp, 1), (.first, 0), (.last, 9),
  ])
  func eachMotionLeadsToItsRow(_ motion: Motion, _ index: Int) {
    var cursor = cursor(count: 10, at: 4)
    cursor.move(motion, page: 3)
    #expect(cursor.index == index)
  }

  @Test(arguments: [(Motion.previous, 0), (.pageUp, 0), (.first, 0)])
  func atTheFirstRowItStays(_ motion: Motion, _ index: Int) {
    var cursor = cursor(count: 3, at: 0)
    cursor.move(motion, page: 20)
    #expect(cursor.index == index)
  }

  @Test(arguments: [Motion.next, .pageDown, .last])
  func atTheLastRowItStays(_ motion: Motion) {
    var cursor = cursor(count: 3, at: 2)
    cursor.move(motion, page: 20)
    #expect(cursor.index == 2)
  }

  @Test(arguments: Motion.allCases)
  func anEmptyListHasNoSelection(_ motion: Motion) {
    var cursor = ListCursor()
    cursor.move(motion, page: 5)
    #expect(cursor.index == 0 && cursor.selected == nil)
  }

  @Test func aPageOfNoRowsStillMovesByOne() {
    var cursor = cursor(count: 3, at: 0)
    cursor.move(.pageDown, page: 0)
    #expect(cursor.index == 1)
  }

  @Test func aRowOutsideOfTheListSelectsTheNearest() {
    #expect(cursor(count: 3, at: 99).index == 2)
    #expect(cursor(count: 3, at: -1).index == 0)
  }

  @Test func aListThatBecomesShorterKeepsItsSelectionInside() {
    var cursor = cursor(count: 9, at: 8)
    cursor.count = 4
    #expect(cursor.selected == 3)
    cursor.count = 0
    #expect(cursor.selected == nil && cursor.index == 0)
    cursor.count = 4
    #expect(cursor.selected == 0)
  }
}
