import ArgumentParser
import Foundation
import Model
import Reader
import Screen
import Text

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys in force.",
    discussion: """
      A line for each command: place, keys, command, what it does, with tabs between; "everywhere" is the place of those that \
      work wherever nothing else has the key. config.toml changes them under [keys]. Mistakes there go to standard error, \
      with exit status 1.
      """)

  @Flag(help: "Print an array of JSON objects.")
  var json = false

  @Option(help: "Only the keys that work in this place: list, text, feeds, band, line, or a page such as links.")
  var place: String?

  @Flag(help: ArgumentHelp("Print the manual page, newsband-keys(7).", visibility: .hidden))
  var manual = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    let places = Command.places.compactMap(\.place)
    guard let place, !places.contains(place) else { return }
    let near =
      places.nearest(to: place).map { ", but there is \($0)" } ?? "; there are " + places.joined(separator: ", ")
    throw ValidationError("There is no place \(place)\(near).")
  }

  func run() throws {
    if manual { return Swift.print(KeysManual.text) }
    let loaded = try LoadedSettings.load()
    let keymap = Keymap(loaded.settings.keymap, loaded.settings.allKeys)
    let rows = KeyRow.all(keymap, loaded.settings.commands).filter { row in
      place == nil || row.place == nil || row.place == place
    }
    // In a place its own keys come first, because they count before the others.
    let sorted = place == nil ? rows : rows.filter { $0.place != nil } + rows.filter { $0.place == nil }
    if json {
      var writer = JSONWriter()
      writer.array(sorted) { writer, row in row.write(to: &writer) }
      try writer.finish()
    } else {
      try TextTable(sorted.map(\.cells), styles: [.faint, .accent, .strong]).print()
    }
    for problem in loaded.keyProblems { StandardError.line(problem.description) }
    if !loaded.keyProblems.isEmpty { throw ExitCode.failure }
  }
}

/// A row of the table of keys: a command with its keys in a place.
struct KeyRow: Equatable {
  /// Nil for everywhere.
  let place: String?
  let keys: [String]
  /// As config.toml names it. Several commands that run one after another are several names.
  let commands: [String]
  let meaning: String

  /// The commands in the order of the help, each with its keys at home; then what config.toml binds beside that.
  ///
  /// - Parameter programs: the person's own commands.
  static func all(_ keymap: Keymap, _ programs: [OwnCommand] = []) -> [KeyRow] {
    let rows = Command.all.map { command in
      KeyRow(
        place: command.group.place, keys: keymap.sequences(of: command).map(\.name), commands: [command.word],
        meaning: command.help)
    }
    let rowsOfPrograms = programs.map { program in
      let command = Command(program)
      let run = program.run.map(\.source).joined(separator: " ").displaySafe
      return KeyRow(
        place: nil, keys: keymap.sequences(of: command).map(\.name), commands: [command.call.text],
        meaning: "run \(run)")
    }
    let calls = programs.map { [Command($0).call] }
    let own = ([nil] + Command.places.map(Optional.some)).flatMap { group in
      keymap.ownBindings(in: group).filter { group != nil || !calls.contains($0.calls) }.map { binding in
        KeyRow(
          place: group?.place, keys: [binding.keys.name], commands: binding.calls.map(\.text),
          meaning: binding.calls.isEmpty ? "nothing" : binding.calls.map(\.title).joined(separator: "; then "))
      }
    }
    return rows + rowsOfPrograms + own
  }

  var cells: [String] {
    [
      place ?? "everywhere", keys.isEmpty ? "none" : keys.joined(separator: ", "),
      commands.isEmpty ? "none" : commands.joined(separator: ", "), meaning,
    ]
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("place", place)
      writer.member("keys") { writer in writer.array(keys) { $0.string($1) } }
      writer.member("command", commands.count == 1 ? commands[0] : nil)
      if commands.count != 1 { writer.member("commands") { writer in writer.array(commands) { $0.string($1) } } }
      writer.member("title", meaning)
    }
  }
}
