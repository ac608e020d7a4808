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

  /// The commands with each argument that may follow.
  static func withArguments(in state: State) -> [PaletteEntry] {
    // Commands of the person's own have rows already.
    ArgumentCommand.allCases.filter { $0 != .run }.flatMap { command in
      command.candidates(in: state).map { PaletteEntry(CommandCall(command, $0), keys: "", isHere: true) }
    }
  }

  /// The commands that a line spells out with their argument: "go-to-row 7".
  ///
  /// - Parameter lines: the readings of what was typed.
  static func spelled(_ lines: [String]) -> [PaletteEntry] {
    var calls: [CommandCall] = []
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
}
