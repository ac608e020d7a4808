import Screen

package enum HelpCommand: String, CommandName {
  case help = "showHelp"

  package var command: Command {
    switch self {
    case .help: Command(self, .program, ["?", .function(1)], hint: "help", "this help")
    }
  }
}

/// The help: every key, under headings. What is typed finds keys by their words. It opens over every page.
package struct HelpPage: Page {
  private(set) var text = ScrolledLines(from: 1)
  private(set) var field = TextField()
  /// The entry that Enter runs, among those that are shown; only while words are typed.
  private(set) var selected = 0

  /// Lines that have left the screen at the top.
  package var scroll: Int { text.scroll }
  package var scrolled: Int { scroll }

  package static let title = HelpTexts.title
  package static let opener: HelpCommand? = .help
  package static let opensOverPages = true

  package static func open(in state: inout State) -> [Effect] { state.open(HelpPage()) }

  package var line: TextField? {
    get { field }
    set { if let newValue { field = newValue } }
  }

  /// While nothing is typed the sign that opens the help closes it too, and space shows more. All letters are typed: no word that
  /// one looks for may run commands.
  package mutating func use(_ key: Key, in state: inout State) -> Outcome? {
    if isBlank {
      if closes(key, state.keymap) { return .close }
      if key == .control("c") { return .stay(state.perform(.quit)) }
    }
    if case .function = key, state.keymap.command(key, in: Self.group, as: HelpCommand.self) != nil { return .close }
    guard let motion = motion(of: key, in: state) else { return nil }
    return move(motion, in: &state)
  }

  /// A letter closes it only where `[keys.help]` says so.
  private func closes(_ key: Key, _ keymap: Keymap) -> Bool {
    if case .character(let character) = key, character.isLetter, !keymap.isBound(key, in: Self.group) { return false }
    if keymap.command(key, in: Self.group, as: HelpCommand.self) != nil { return true }
    switch keymap.command(key, in: Self.group, as: MainCommand.self) {
    case .back: return true
    case .otherPane: return !key.isCharacter
    default: return false
    }
  }

  private func motion(of key: Key, in state: State) -> Motion? {
    switch key {
    case .character, .control("b"), .control("f"), .control("d"), .control("u"):
      guard isBlank, !key.isCharacter || key == " " else { return nil }
    case .home, .end: guard isBlank else { return nil }
    default: break
    }
    guard let command: MainCommand = state.keymap.command(key, in: Self.group) else { return nil }
    return command.motion
  }

  package mutating func perform(_ command: HelpCommand, in state: inout State) -> Outcome {
    switch command {
    case .help: .close
    }
  }

  /// Moves the selection while words are typed, and the text otherwise.
  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    let layout = layout(in: state)
    if isBlank {
      text.move(motion, of: layout.height, in: state.size, overlap: 1)
      return .stay
    }
    selected = motion.index(from: selected, count: layout.entries.count, page: text.room(in: state.size))
    if let row = layout.row(ofEntry: selected) { text.show(row, of: layout.height, in: state.size) }
    return .stay
  }

  package mutating func lineChanged(in state: inout State) -> Outcome {
    text = ScrolledLines(from: text.top)
    let layout = layout(in: state)
    selected = layout.best
    if let row = layout.row(ofEntry: selected) { text.show(row, of: layout.height, in: state.size) }
    return .stay
  }

  package mutating func takeLine(in state: inout State) -> Outcome {
    if isBlank { return .close }
    let entries = layout(in: state).entries
    guard entries.indices.contains(selected) else { return .stay(state.say(HelpTexts.nothing)) }
    return run(entries[selected], in: &state)
  }

  /// Esc forgets the words first, and then closes the help.
  package mutating func leaveLine(in state: inout State) -> Outcome {
    if isBlank { return .close }
    field = TextField()
    return lineChanged(in: &state)
  }

  package mutating func click(x: Int, y: Int, in state: inout State) -> Outcome {
    guard let command = layout(in: state).command(x: x - 2, line: y - text.top + scroll) else { return .stay }
    return run(command, in: &state)
  }

  /// Runs a command where the help was opened. One that needs a word more goes into the palette, to type it there.
  private func run(_ command: Command, in state: inout State) -> Outcome {
    if ArgumentCommand(rawValue: command.name) != nil, command.argument.isEmpty {
      return .replace(
        with: PalettePage(in: state, under: state.pages.second.map { $0.keyGroup }, typed: command.word + " "))
    }
    return command.name == HelpCommand.help.rawValue ? .close : .run(command.call)
  }

  var isBlank: Bool { field.text.allSatisfy(\.isWhitespace) }

  func layout(in state: State) -> HelpLayout {
    HelpLayout(state, words: isBlank ? [] : state.keyboard.readings(of: field.text))
  }
}
