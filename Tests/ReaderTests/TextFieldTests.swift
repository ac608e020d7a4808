import Screen
import Testing

@testable import Reader

@Suite struct TextFieldTests {
  @Test func aTypedLineHoldsAtMost4096Characters() {
    var field = TextField("ab")
    field.insert(String(repeating: "x", count: 5000))
    #expect(field.text.count == 4096 && field.cursor == 4096)
    _ = field.edit(with: .character("y"))
    #expect(field.text.count == 4096 && !field.text.contains("y"))
    for key in [Key.backspace, .character("y")] { _ = field.edit(with: key) }
    #expect(field.text.hasSuffix("xy") && field.text.count == 4096)
  }

  @Test func aCharacterOfEndlessMarksIsBoundedToo() {
    var field = TextField()
    field.insert("z" + String(repeating: "\u{301}", count: 100_000))
    #expect(field.text.unicodeScalars.count == 4096)
  }
}
