import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// Rows of hints: as many as fit, the last one always.
@Suite struct HintTests {
  private func draw(_ hints: [Hint], room: Int, _ keymap: Keymap = Keymap(.standard)) -> (text: String, canvas: Canvas)
  {
    var canvas = Canvas(Size(width: 80, height: 1))
    Hint.draw(hints, keymap, into: &canvas, x: 0, y: 0, room: room)
    return (canvas.lines[0], canvas)
  }

  private static let hints = [
    Hint(key: "1", saying: "one"), Hint(key: "2", saying: "two"), Hint(key: "3", saying: "three"),
  ]

  @Test(arguments: [
    (80, "1 one  2 two  3 three"), (21, "1 one  2 two  3 three"), (20, "1 one  3 three"), (14, "1 one  3 three"),
    (13, "3 three"), (7, "3 three"), (6, ""), (0, ""), (-5, ""),
  ])
  func asManyAsFitAreShownWhole(_ room: Int, _ text: String) {
    #expect(draw(HintTests.hints, room: room).text == text)
  }

  @Test func withoutHintsThereIsNothing() {
    #expect(draw([], room: 40).text == "")
  }

  @Test func aCommandWithoutKeysHasNoHint() throws {
    let keymap = Keymap(.standard, [Settings.KeyLine("star", ["none"], line: 1)])
    let shown = draw([Hint(MainCommand.star), Hint(MainCommand.back)], room: 40, keymap).text
    #expect(!shown.contains("star") && shown.hasSuffix("back"))
  }

  @Test func severalCommandsShareAHint() {
    let keymap = Keymap(.standard)
    let text = draw([Hint(MatrixCommand.previousColumns, MatrixCommand.nextColumns)], room: 40, keymap).text
    #expect(text == "←→ columns")
    let ascii = Keymap(.standard, isASCII: true)
    #expect(
      draw([Hint(MatrixCommand.previousColumns, MatrixCommand.nextColumns)], room: 40, ascii).text
        == "left right columns")
  }

  /// A click on a hint presses its key; a hint of several commands presses none.
  @Test func aClickIsTheKeyOfOneCommand() {
    let canvas = draw([Hint(MainCommand.star), Hint(key: .tab, saying: "complete")], room: 60).canvas
    #expect(canvas.lines == ["s star  tab complete"] && canvas.keys(x: 0, y: 0) == ["s"])
    #expect(canvas.keys(x: 5, y: 0) == ["s"] && canvas.keys(x: 6, y: 0) == [] && canvas.keys(x: 8, y: 0) == [.tab])
    #expect(canvas.keys(x: 70, y: 0) == [])
    let both = draw([Hint(MatrixCommand.previousColumns, MatrixCommand.nextColumns)], room: 60).canvas
    #expect(both.keys(x: 0, y: 0) == [])
  }

  @Test func noHintLeavesItsRoom() {
    var dice = Dice(seed: 71)
    for _ in 0..<300 {
      let hints = (0..<Int.random(in: 0...6, using: &dice)).map { _ in
        Hint(
          key: ["k", .up, .tab, .pageDown, .backspace].randomElement(using: &dice) ?? "k",
          saying: String(repeating: "作", count: Int.random(in: 1...9, using: &dice)))
      }
      let room = Int.random(in: 0...70, using: &dice)
      #expect(Width.of(draw(hints, room: room).text) <= room)
    }
  }
}
