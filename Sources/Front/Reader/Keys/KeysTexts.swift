/// Texts about keys and commands.
enum KeysTexts {
  static func noSuch(_ keys: [String]) -> String { "No command has the keys \(keys.joined(separator: " "))." }
  /// - Parameter key: as the screen names it.
  static func notOnPage(_ key: String, _ keys: Keymap) -> String {
    "\(key) does nothing on this page" + keys.step("; ", MainCommand.back, "closes it") + "."
  }
  static let inALine = "That works only while a line is typed."
  /// Behind the reason.
  static let dropped = "The rest was not run."
  static let stoppedWaiting = "You stopped the wait."
  static let nothingCame = "No answer has come for \(Int(CommandQueue.patience)) seconds."

  /// "Rename works only in the column of feeds: F opens it."
  static func elsewhere(_ command: Command, _ keymap: Keymap) -> String {
    let name = command.hint.isEmpty ? command.word.replacing("-", with: " ") : command.hint
    let (place, opener, verb) = place(of: command, keymap)
    let key = opener.map { keymap.firstLabel(of: $0) } ?? ""
    return "\(name.prefix(1).uppercased() + name.dropFirst()) works only \(place)"
      + (key.isEmpty ? "." : ": \(key) \(verb).")
  }

  /// The place of a command that works only there, and the command that leads there; nil where no single one does.
  private static func place(
    of command: Command, _ keymap: Keymap
  ) -> (place: String, opener: (any CommandName)?, verb: String) {
    switch command.group {
    case .column: return ("in the column of feeds", MainCommand.feeds, "opens it")
    case .rate: return ("on a pair of the band", MainCommand.chooseRate, "chooses one")
    case LinksPage.group: return ("among the links of an article", MainCommand.links, "opens them")
    case PairPage.group:
      return (
        "on the page of a pair", MainCommand.chooseRate, "and \(keymap.firstLabel(of: RateCommand.openRate)) open one"
      )
    default:
      let page = Pages.all.first { $0.group == command.group }
      return ("on the page “\(command.group.title)”", page?.opener, "opens it")
    }
  }
}
