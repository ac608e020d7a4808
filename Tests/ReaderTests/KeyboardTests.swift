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

  /// Without Ctrl and Alt: some terminals send only the letter of the layout for them. Then the palette has the command, and
  /// the help says so.
  @Test(arguments: letters, Settings.Keymap.allCases)
  func reachEveryCommand(_ layout: KeyboardLayout, _ kind: Settings.Keymap) {
    let meant = meant(by: layout)
    let stage = Stage()
    let inPalette = Set(PaletteEntry.all(in: stage.state, over: .list).map(\.call.name))
    // ↓ does it too.
    for command in Command.all where command.name != LineCommand.newerSearch.rawValue {
      let keys = command.keys(in: kind)
      let isReached = keys.contains {
        switch $0 {
        case .character(let character): meant.contains(character)
        case .control, .alt: false
        default: true
        }
      }
      let hasSign = keys.contains(where: \.isCharacter)
      let isInHelp = Keymap(kind).helpLabel(of: command).hasSuffix(":" + command.word)
      #expect(isReached || inPalette.contains(command.name) && (hasSign || isInHelp), "\(command.name)")
    }
  }

  @Test func commandsWithControlKeysOnlyAreRunFromThePaletteByRussianLetters() throws {
    var stage = Stage()
    try stage.press("Жкувкфц<enter>")
    #expect(stage.library.asked.contains(.terminal(.redraw)))
    try stage.press("Жыгызутв<enter>")
    #expect(stage.library.asked.contains(.terminal(.suspend)))
    try stage.press("/sea<enter>Жлууз-ыуфкср<enter>")
    #expect(stage.state.pages.top is SaveSearchPage)
  }

  @Test(arguments: ["/sea<f10>keep-search<enter>", "/sea<m-s>", "/sea<m-ы>"])
  func aSearchIsSavedWhileItIsTyped(_ keys: String) throws {
    var stage = Stage()
    try stage.press(keys)
    #expect(stage.state.pages.top is SaveSearchPage && stage.state.search?.field.text == "sea")
  }

  @Test func whileASearchIsNamedTheStatusRowHasTheKeysOfThatLine() throws {
    var stage = Stage()
    try stage.press("/sea<c-s>")
    let row = try #require(stage.lines.last)
    #expect(row.contains("↵ save") && row.contains("esc") && !row.contains("tab read"), "\(row)")
  }

  /// Where Ctrl-W types a letter.
  @Test func aLineIsEditedWithoutControlKeys() throws {
    var stage = Stage()
    try stage.press("/sea<enter><esc>/курс тенге<f7>")
    #expect(stage.state.search?.field.text == "курс ")
    try stage.press("<home><right><f9>")
    #expect(stage.state.search?.field.text == "к")
    try stage.press("<f8><f5>")
    #expect(stage.state.search?.field.text == "sea")
  }

  @Test(arguments: ["<c-s>", "<m-s>", "<m-ы>"])
  func aSearchIsSavedFromItsResults(_ key: String) throws {
    var stage = Stage()
    try stage.press("/sea<enter>ф<esc>" + key)
    #expect(stage.state.pages.top is SaveSearchPage)
  }

  @Test func theHelpNamesThePaletteBesideControlKeys() throws {
    var stage = Stage(Size(width: 100, height: 40))
    try stage.press("?draw the screen")
    #expect(stage.lines.contains { $0.contains("^L M-l :redraw") })
    #expect(Keymap().helpLabel(of: LineCommand.deleteWord.command) == "^W F7", "the palette cannot edit a line")
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

  /// A person who has typed nothing yet types "17o" on a Kazakh keyboard.
  @Test(arguments: [["kk", "ru"], ["ru", "kk-KZ", "en"]])
  func theLanguagesThatOneReadsTellTheLayoutBeforeAnyLetter(_ languages: [String]) {
    var keyboard = Keyboard()
    keyboard.begin(nil, languages: languages, zone: "GMT")
    #expect("\".щ".map { keyboard.latin($0) } == ["1", "7", "o"])
    #expect(keyboard.guessed == nil, "nothing was typed")
    var other = Keyboard()
    other.begin(.russian, languages: languages, zone: "GMT")
    #expect(other.latin("\"") == nil, "a layout that was typed on before is surer")
    var latin = Keyboard()
    latin.begin(nil, languages: ["en", "de"], zone: "GMT")
    #expect(latin.latin("\"") == nil)
  }

  @Test func theLayoutThatWasGuessedIsKeptForTheNextStart() throws {
    var stage = Stage()
    try stage.press("ә")
    #expect(stage.state.arrangement.layout == .kazakh && Arrangement(text: "layout kz").layout == .kazakh)
    #expect(stage.state.arrangement.text.contains("layout kz"))
  }

  @Test func theTimeZoneTellsTheLayoutWhereTheLanguagesDoNot() {
    for (languages, zone, layout) in [
      (["ru", "en"], "Asia/Almaty", KeyboardLayout.kazakh), (["en"], "Asia/Aqtau", .kazakh),
      (["tg"], "Asia/Almaty", .tajik),
      (["ru"], "Europe/Berlin", .russian), (["ru"], "Asia/Tashkent", .uzbek),
    ] {
      #expect(KeyboardLayout.guess(fromLanguages: languages, zone: zone) == layout, "\(languages) \(zone)")
    }
    #expect(KeyboardLayout.guess(fromLanguages: ["en"], zone: "GMT") == nil)
  }

  @Test func digitsOfOtherScriptsAreDigits() throws {
    let keyboard = Keyboard()
    #expect("۱۷٣".map { keyboard.latin($0) } == ["1", "7", "3"])
    var stage = Stage()
    try stage.press("۲ت")
    #expect(stage.state.list.index == 2, "2j")
  }

  @Test func tatarLettersStandForTheirKeys() {
    var keyboard = Keyboard(.tt)
    #expect("өәүңҗһ".map { keyboard.latin($0) } == ["w", "o", "]", ";", "m", "`"])
    keyboard = Keyboard()
    for letter in "җә" { keyboard.notice(letter) }
    #expect(keyboard.guessed == .tatar)
  }

  /// Some terminals tell Ctrl and the letter of the layout, and not the key.
  @Test func controlAndALetterOfAnotherLayoutIsControlAndTheKey() throws {
    var stage = Stage()
    try stage.press("о")
    stage.send(.key(.control("л")))
    #expect(stage.state.pages.top is PalettePage, "л is on the key of k")
    stage.send(.key(.control("п")))
    #expect(stage.state.pages.isEmpty, "in a line too: п is on the key of g")
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
