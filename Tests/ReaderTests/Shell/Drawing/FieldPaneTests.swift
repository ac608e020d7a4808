import Screen
import TestKit
import Testing

@testable import Reader

/// A line being typed, drawn into rows of any width.
@Suite struct FieldPaneTests {
  private func draw(
    _ field: TextField, prompt: String = "/ ", width: Int, wrong: [Range<String.Index>] = [], ordersText: Bool = true
  ) -> (text: String, cursor: Point?) {
    var canvas = Canvas(Size(width: width + 4, height: 1))
    canvas.ordersText = ordersText
    FieldPane.draw(field, prompt: prompt, wrong: wrong, into: &canvas, Rect(x: 2, y: 0, width: width, height: 1))
    return (canvas.lines[0], canvas.cursor)
  }

  private func field(_ text: String, at cursor: Int) -> TextField {
    var field = TextField(text)
    _ = field.edit(with: .home)
    for _ in 0..<cursor { _ = field.edit(with: .right) }
    return field
  }

  @Test func aShortLineStandsBehindItsPrompt() {
    #expect(draw(TextField("tenge"), width: 20) == ("  / tenge", Point(x: 9, y: 0)))
    #expect(draw(field("tenge", at: 0), width: 20).cursor == Point(x: 4, y: 0))
    #expect(draw(TextField(), width: 20) == ("  /", Point(x: 4, y: 0)))
    #expect(draw(field("作者", at: 1), width: 20).cursor == Point(x: 6, y: 0))
  }

  @Test func aLongLineShowsItsEndBehindAnEllipsis() {
    #expect(draw(TextField("abcdefghijklmnopqrst"), width: 12) == ("  / …mnopqrst", Point(x: 13, y: 0)))
    #expect(draw(field("abcdefghijklmnopqrst", at: 0), width: 12) == ("  / abcdefghij", Point(x: 4, y: 0)))
    #expect(draw(field("abcdefghijklmnopqrst", at: 12), width: 12).cursor == Point(x: 13, y: 0))
  }

  @Test func aPromptThatTakesTheRoomIsCut() {
    let drawn = draw(TextField("x"), prompt: "short name of Kursiv: ", width: 16)
    #expect(drawn.text == "  short… x" && drawn.cursor == Point(x: 10, y: 0))
  }

  @Test func mistakesAreShownOnceEach() {
    let text = "a (b) c"
    let (start, end) = (text.index(text.startIndex, offsetBy: 2), text.index(text.startIndex, offsetBy: 5))
    let inner = text.index(after: start)..<end
    #expect(draw(TextField(text), width: 20, wrong: [inner, start..<end]).text == "  / a (b) c")
  }

  @Test func aRightToLeftLineBeginsAtTheRightOfTheCursor() {
    let drawn = draw(TextField("سوم"), width: 20)
    #expect(drawn.cursor?.x == 4, "behind the last letter, which is at the left")
    #expect(draw(field("سوم", at: 0), width: 20).cursor == Point(x: 7, y: 0))
    #expect(draw(TextField("سوم"), width: 20, ordersText: false).cursor == Point(x: 7, y: 0))
  }

  /// The cursor is inside of the row whatever is typed, and what stands before it is in sight.
  @Test(arguments: [61, 62, 63] as [UInt64], [false, true])
  func theCursorIsAlwaysInTheRow(_ seed: UInt64, _ ordersText: Bool) {
    var dice = Dice(seed: seed)
    let pieces = ["a", "作", "e\u{301}", " ", "👩‍🚀", "س", "12", "(", "word"]
    for _ in 0..<250 {
      let text = (0..<Int.random(in: 0...25, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
        .joined()
      let width = Int.random(in: 4...40, using: &dice)
      let prompt = ["", "/ ", "name of 作者: "].randomElement(using: &dice) ?? ""
      let field = field(text, at: Int.random(in: 0...text.count, using: &dice))
      let drawn = draw(field, prompt: prompt, width: width, ordersText: ordersText)
      let cursor = drawn.cursor?.x ?? -1
      #expect(
        (2..<2 + max(width, Width.of(prompt) + 1)).contains(cursor), "\(text.debugDescription) \(width) \(cursor)")
      #expect(Width.of(drawn.text) <= width + 4)
    }
  }
}
