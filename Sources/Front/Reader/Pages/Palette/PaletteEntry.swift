import Model
import Money
import Screen

/// A row of the palette: a command, with its argument where it needs one.
struct PaletteEntry: Equatable, Sendable {
  let call: CommandCall
  let title: String
  /// The keys of the command; "" for one without.
  let keys: String
  /// True if the command does something in the place under the palette.
  let isHere: Bool
  /// True for a command that needs an argument and has none yet: Enter writes it into the line, to go on typing.
  let isOpen: Bool

  /// - Parameter title: nil for the help of the command.
  init(_ call: CommandCall, title: String? = nil, keys: String, isHere: Bool, isOpen: Bool = false) {
    self.call = call
    self.title = title ?? (call.title.first?.uppercased() ?? "") + call.title.dropFirst() + (isOpen ? "…" : "")
    self.keys = keys
    self.isHere = isHere
    self.isOpen = isOpen
  }

  /// All commands, in the order of the help: those for the place first, then those that work everywhere, then others.
  static func all(in state: State, over place: Command.Group) -> [PaletteEntry] {
    let rows = Command.all.filter { $0.group != .line && $0.name != PaletteCommand.palette.rawValue }
    let here = rows.filter { $0.group == place }
    let everywhere = rows.filter { !$0.group.isPlace }
    let elsewhere = rows.filter { $0.group.isPlace && $0.group != place }
    return (here + everywhere).map { entry($0, state, isHere: true) }
      + state.settings.commands.map { own($0, state) }
      + elsewhere.map { entry($0, state, isHere: false) }
  }

  private static func own(_ command: OwnCommand, _ state: State) -> PaletteEntry {
    let row = Command(command)
    return PaletteEntry(
      row.call, title: command.name, keys: state.keymap.labels(of: row).joined(separator: " "), isHere: true)
  }

  private static func entry(_ command: Command, _ state: State, isHere: Bool) -> PaletteEntry {
    PaletteEntry(
      CommandCall(name: command.name), keys: state.keymap.labels(of: command).joined(separator: " "), isHere: isHere,
      isOpen: ArgumentCommand(rawValue: command.name).map { $0 != .useTheme } ?? false)
  }

  /// The commands with each argument that may follow, and those that a line spells out: "go-to-row 7".
  ///
  /// - Parameter lines: the readings of what was typed.
  static func withArguments(in state: State, lines: [String]) -> [PaletteEntry] {
    // Commands of the person's own have rows already.
    var calls = ArgumentCommand.allCases.filter { $0 != .run }.flatMap { command in
      command.candidates(in: state).map { CommandCall(command, $0) }
    }
    // A number alone is a row or a link.
    if let number = lines.lazy.compactMap(Int.init).first, number > 0 {
      calls += [
        CommandCall(ArgumentCommand.goToRow, String(number)), CommandCall(ArgumentCommand.openLink, String(number)),
      ]
    }
    for line in lines {
      guard let typed = CommandCall(typed: line), let command = ArgumentCommand(rawValue: typed.name),
        command.accepts(typed.argument), !calls.contains(typed)
      else { continue }
      calls.append(typed)
    }
    return calls.map { PaletteEntry($0, keys: "", isHere: true) }
  }

  /// Those that have all words of the line, the best first. What can be done in the place stands before what cannot, but a title
  /// that begins as the line does stands before both.
  ///
  /// - Parameter lines: the line as it was typed, and as it is on a Latin keyboard.
  static func found(_ entries: [PaletteEntry], by lines: [String]) -> [PaletteEntry] {
    let queries = lines.map(PaletteMatch.words)
    let scored = entries.enumerated().compactMap { place, entry -> (score: Int, place: Int)? in
      let title = PaletteMatch.words(entry.title) + PaletteMatch.words(entry.call.text)
      guard let score = queries.compactMap({ PaletteMatch.score($0, title) }).max() else { return nil }
      // A command whose name is typed in full comes first, wherever it works, and before others the one that the line spells out.
      let text = entry.call.text
      let isBegun = lines.contains { $0.contains(" ") && text.hasPrefix($0) }
      let spelled = lines.contains(text) ? 5000 : isBegun ? 3000 : 0
      return (score + (entry.isHere ? 1000 : 0) + spelled, place)
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map { entries[$0.place] }
  }
}
