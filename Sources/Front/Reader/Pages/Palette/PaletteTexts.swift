/// The texts of the palette.
enum PaletteTexts {
  static let heading = "The palette"
  static let prompt = ": "
  static let help = "the commands, found by their words as you type"
  static let nothing = "No command has these words."
  static let elsewhere = "elsewhere"

  static func more(_ count: Int) -> String { "\(count) more" }
  static func themeTitle(_ name: String) -> String { "theme: \(name)" }
  static func theme(_ name: String) -> String { "Theme \(name), until the end of the program." }
  static func needsArgument(_ command: Command) -> String { "\(command.word) needs a word after it." }

  /// - Parameter candidates: what might have been meant.
  static func unknown(_ argument: String, _ command: Command, _ candidates: [String]) -> String {
    let some = candidates.prefix(4).joined(separator: ", ")
    return "\(command.word): there is no “\(argument)”" + (some.isEmpty ? "." : ", but \(some).")
  }
}
