import Model
import Screen
import Testing

@testable import Reader

private let letters = KeyboardLayout.allCases

@Suite struct OtherLayouts {
  /// The characters that a layout can type: its own, and the Latin ones of keys that it leaves as they are.
  private func reaches(_ layout: KeyboardLayout, _ key: Key) -> Bool {
    guard case .character(let character) = key, character != " " else { return true }
    return layout.character(onKeyOf: character) != nil || layout.types(character)
  }

  @Test(arguments: letters)
  func reachEveryCommand(_ layout: KeyboardLayout) {
    for command in Command.all {
      #expect(command.keys.contains { reaches(layout, $0) }, "\(command.name)")
    }
  }

  @Test(arguments: letters)
  func haveEachCharacterOnOneKey(_ layout: KeyboardLayout) {
    for latin in "qwertyuiopasdfghjklzxcvbnm" {
      guard let own = layout.character(onKeyOf: latin) else { continue }
      #expect(layout.latin(own) != nil)
    }
  }

  @Test(arguments: [
    ("ru", "о", "j"), ("kz", "о", "j"), ("", "о", "j"), ("", "т", "n"), ("", "ν", "n"), ("", "ד", "s"), ("", "ت", "j"),
  ])
  func typeTheLatinKeyOfTheSamePlace(_ setting: String, _ typed: Character, _ latin: Character) {
    var keyboard = Keyboard(Settings.Layout(rawValue: setting) ?? .auto)
    keyboard.notice(typed)
    #expect(keyboard.latin(typed) == latin)
  }

  @Test func moveInTheListWithRussianLetters() throws {
    var stage = Stage()
    try stage.press("оол")
    #expect(stage.state.list.index == 1)
    try stage.press("ы")
    #expect(stage.library.articles[1].headline.isStarred)
  }

  @Test func areTextWhereTextIsTyped() throws {
    var stage = Stage()
    try stage.press("<f3>тенге")
    #expect(stage.state.search?.field.text == "тенге")
  }

  @Test func digitsOfAKazakhKeyboardAreOnTheKeysOfTheDigits() throws {
    var keyboard = Keyboard(.kz)
    keyboard.notice("ә")
    #expect("\"әіңғ,.үұқ".compactMap { keyboard.latin($0) } == Array("1234567890"))
    var stage = Stage()
    try stage.press("ә")
    #expect(stage.state.list.scope == .unread)
  }

  @Test func aLatinKeyIsNeverAnother() throws {
    var keyboard = Keyboard(.ru)
    keyboard.notice("ф")
    for character in ".,/?\"qwerty0123456789" { #expect(keyboard.latin(character) == nil, "\(character)") }
  }

  @Test func theLetterOfOneLayoutTellsWhichItIs() {
    for (letter, layout) in [("ә", KeyboardLayout.kazakh), ("ҷ", .tajik), ("ї", .ukrainian), ("ў", .uzbek)] {
      var keyboard = Keyboard()
      keyboard.notice(Character(letter))
      keyboard.notice("о")
      #expect(keyboard.guessed == layout)
    }
  }
}
