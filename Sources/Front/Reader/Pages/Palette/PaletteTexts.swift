/// The texts of the palette.
enum PaletteTexts {
  static let heading = "The palette"
  static let prompt = ": "
  static let help = "the commands, found by their words as you type"
  static let nothing = "No command has these words."
  static let noOwnCommand = "No [[commands]] in config.toml yet; docs/COMMANDS.md shows some."
  static let elsewhere = "elsewhere"

  static func more(_ count: Int) -> String { "\(count) more" }
  static func themeTitle(_ name: String) -> String { "theme: \(name)" }
  static func theme(_ name: String) -> String { "Theme \(name), until the end of the program." }

  /// - Parameter candidates: what might have been meant: the nearest one is named, else the first ones.
  static func unknown(_ argument: String, _ command: Command, _ candidates: [String]) -> String {
    let near = Dictionary(candidates.map { ($0.lowercased(), $0) }) { first, _ in first }
    let some =
      near.keys.sorted().nearest(to: argument.lowercased()).flatMap { near[$0] }
      ?? candidates.prefix(4).joined(separator: ", ")
    return "\(command.word): there is no “\(argument)”" + (some.isEmpty ? "." : ", but \(some).")
  }
}
