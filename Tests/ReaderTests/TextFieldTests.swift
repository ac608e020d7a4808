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

  @Test(arguments: [
    ("xy", "xy", false), ("<bs>", "", false), ("<c-w>", "", false), ("<left>z", "olzd", false),
    ("<end>z", "oldz", false),
    ("", "old", true),
  ])
  func aSelectedTextIsReplacedOrEdited(_ keys: String, _ expected: String, _ staysSelected: Bool) throws {
    var field = TextField("old")
    field.select()
    for key in try KeyScript(keys).keys {
      let isTaken = field.edit(with: key)
      #expect(isTaken)
    }
    #expect(field.text == expected && field.isSelected == staysSelected)
  }

  @Test func aSearchThatIsOpenedAgainIsReplacedByWhatIsTyped() throws {
    var stage = Stage()
    try stage.press("/the<enter>/")
    #expect(stage.state.search?.field.isSelected == true)
    try stage.press("track")
    #expect(stage.state.search?.field.text == "track")
    try stage.press("<enter>/<end>s")
    #expect(stage.state.search?.field.text == "tracks")
    stage.send(.key(.enter))
    stage.send(.key("/"))
    stage.send(.paste("pasted"))
    #expect(stage.state.search?.field.text == "pasted")
  }
}
