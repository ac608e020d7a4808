import Model
import Screen
import Text

package enum PaletteCommand: String, CommandName {
  case palette = "showPalette"
  case nextEntry, previousEntry, runEntry, completeEntry, leavePalette

  package var command: Command {
    switch self {
    case .palette: Command(self, .program, [":", .control("k"), .function(10)], hint: "commands", PaletteTexts.help)
    case .nextEntry: Command(self, PalettePage.group, [.down, .control("n")], "next command")
    case .previousEntry: Command(self, PalettePage.group, [.up, .control("p")], "previous command")
    case .runEntry: Command(self, PalettePage.group, [.enter], hint: "run", "run the command")
    case .completeEntry: Command(self, PalettePage.group, [.tab], hint: "complete", "write the command into the line")
    case .leavePalette: Command(self, PalettePage.group, [.escape, .control("g")], hint: "close", "close the palette")
    }
  }
}

/// A line in which every command is found by its words, and the list of those that fit.
package struct PalettePage: Page {
  private(set) var field = TextField()
  package var cursor: ListCursor?
  /// The place under the palette.
  private let under: Command.Group
  private var all: [PaletteEntry]
  /// The commands and those with arguments; nil until a word is typed, and after feeds or themes have come.
  private var index: PaletteIndex?
  /// The commands that fit the line, the best first.
  private(set) var entries: [PaletteEntry]

  package static let title = PaletteTexts.heading
  package static let opener: PaletteCommand? = .palette
  package static let opensOverPages = true

  package static func open(in state: inout State) -> [Effect] { state.open(PalettePage(in: state)) }

  /// - Parameters:
  ///   - place: the place under the palette; nil for the present one.
  ///   - typed: the text with which the line begins.
  init(in state: State, under place: Command.Group? = nil, typed: String = "") {
    under = place ?? state.place
    field = TextField(typed)
    all = PaletteEntry.all(in: state, over: under)
    entries = all
    cursor = ListCursor(count: all.count)
    if !typed.isEmpty { find(in: state) }
  }

  /// Feeds, folders and tags to complete are in the column of feeds, and themes in their folder.
  package func opening(in state: State) -> [Effect] {
    (state.sidebar.feedTitles == nil ? [state.readFeeds] : []) + (state.hasThemeFiles ? [] : [.read(.page(.themes))])
  }

  package var hidesBand: Bool { false }

  package var line: TextField? {
    get { field }
    set { if let newValue { field = newValue } }
  }

  package func listArea(in size: Size) -> Rect? {
    let top = Sheet(in: size).body.y
    return Rect(x: 0, y: top + 1, width: size.width, height: max(1, size.height - top - 2))
  }

  package mutating func use(_ key: Key, in state: inout State) -> Outcome? {
    // A second : on the empty line closes the palette, as it opened it.
    if field.text.isEmpty, key == ":" { return .close }
    guard let command: PaletteCommand = state.keymap.command(key, in: PalettePage.group), command != .palette else {
      return [.pageUp, .pageDown].contains(key) ? move(key == .pageUp ? .pageUp : .pageDown, in: &state) : nil
    }
    return perform(command, in: &state)
  }

  package mutating func perform(_ command: PaletteCommand, in state: inout State) -> Outcome {
    switch command {
    case .palette, .leavePalette: return .close
    case .nextEntry: moveCursor(.next, in: state.size)
    case .previousEntry: moveCursor(.previous, in: state.size)
    case .runEntry: return run(in: &state)
    case .completeEntry: complete(in: state)
    }
    return .stay
  }

  package mutating func takeLine(in state: inout State) -> Outcome { run(in: &state) }

  package mutating func lineChanged(in state: inout State) -> Outcome {
    find(in: state)
    return .stay
  }

  /// A click on a row runs it.
  package mutating func click(row: Int, in state: inout State) -> Outcome {
    cursor?.select(row)
    return run(in: &state)
  }

  private mutating func find(in state: State) {
    let typed = field.text
    let isBlank = typed.allSatisfy(\.isWhitespace)
    let readings = isBlank ? [] : readings(of: typed, in: state)
    let index = isBlank ? nil : self.index ?? PaletteIndex(all + PaletteEntry.withArguments(in: state))
    if let index { self.index = index }
    entries = index?.found(by: readings) ?? all
    // A word that the command does not know is said by the command, with those that it knows.
    if entries.isEmpty {
      entries = readings.compactMap { CommandCall(typed: $0) }
        .filter { !$0.argument.isEmpty && ArgumentCommand(rawValue: $0.name) != nil }.prefix(1)
        .map { PaletteEntry($0, keys: "", isHere: true) }
    }
    cursor = ListCursor(count: entries.count)
  }

  /// Looks again for what the line says, after feeds or themes to choose from have come. A row that was chosen stays chosen.
  mutating func findAgain(in state: State) {
    let chosen = cursor?.selected.flatMap { $0 > 0 ? entries[$0].call : nil }
    index = nil
    guard !field.text.isEmpty else { return }
    find(in: state)
    if let place = chosen.flatMap({ call in entries.firstIndex { $0.call == call } }) { cursor?.select(place) }
  }

  /// Bytes of a line that is read on other layouts too.
  private static let longestCommand = 1024

  /// The line as it was typed; with its first word as on a Latin keyboard, which is a command before what it is about; and all of it
  /// so.
  private func readings(of line: String, in state: State) -> [String] {
    // A text that was pasted is no command.
    guard line.utf8.count <= PalettePage.longestCommand else { return [line] }
    let readings = state.keyboard.readings(of: line)
    let words = line.split(separator: " ", maxSplits: 1)
    guard readings.count > 1, words.count == 2 else { return readings }
    let latin = state.keyboard.readings(of: String(words[0])).last ?? ""
    return [line, "\(latin) \(words[1])"] + readings.dropFirst()
  }

  private var selected: PaletteEntry? { cursor?.selected.map { entries[$0] } }

  private mutating func run(in state: inout State) -> Outcome {
    guard let entry = selected else { return .stay(state.say(PaletteTexts.nothing)) }
    if entry.isOpen {
      complete(in: state)
      return .stay
    }
    return .run(entry.call)
  }

  /// Writes the name of the selected command into the line; a blank follows where an argument does.
  private mutating func complete(in state: State) {
    guard let entry = selected else { return }
    field = TextField(entry.call.text + (entry.isOpen ? " " : ""))
    find(in: state)
  }
}
