import Model
import Screen
import Testing

@testable import Reader

private let letters = KeyboardLayout.allCases

@Suite struct OtherLayouts {
  /// The characters that the keys of a layout mean: those that are typed, and the Latin ones that they stand for.
  private func meant(by layout: KeyboardLayout) -> Set<Character> {
    var keyboard = Keyboard(Settings.Layout(rawValue: layout.rawValue) ?? .auto)
    for character in layout.characters { keyboard.notice(character) }
    return layout.characters.union(layout.characters.compactMap(keyboard.latin)).union([" "])
  }

  @Test(arguments: letters)
  func reachEveryCommand(_ layout: KeyboardLayout) {
    let meant = meant(by: layout)
    for command in Command.all where !command.keys.isEmpty {
      let isReached = command.keys.contains {
        if case .character(let character) = $0 { meant.contains(character) } else { true }
      }
      #expect(isReached, "\(command.name)")
    }
  }

  /// On two keys of the Hebrew layout are signs that Latin has too: those stay signs.
  @Test(arguments: letters)
  func standForEveryLatinLetter(_ layout: KeyboardLayout) {
    let missing = Set("qwertyuiopasdfghjklzxcvbnm").subtracting(meant(by: layout))
    #expect(missing == (layout == .hebrew ? ["q", "w"] : layout == .greek ? ["q"] : []))
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
