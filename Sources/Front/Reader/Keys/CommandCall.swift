import Model

/// A command to run, with the words after it: "next-unread", "go-to-feed Kursiv".
package struct CommandCall: Hashable, Sendable {
  /// The name of its row in the key table.
  package let name: String
  /// Empty for a command without an argument.
  package let argument: String

  init(name: String, argument: String = "") {
    self.name = name
    self.argument = argument
  }

  init(_ name: some CommandName, _ argument: String = "") {
    self.init(name: name.rawValue, argument: argument)
  }

  /// Reads a call as it is written in config.toml and after `--do`. Nil when the first word is no command, and
  /// when others follow although the command takes none.
  package init?(typed text: String) {
    let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let word = words.first, let command = Command.spelled(word.lowercased()) else { return nil }
    guard words.count == 1 || ArgumentCommand(rawValue: command.name) != nil else { return nil }
    self.init(name: command.name, argument: words.count > 1 ? words[1].trimmingBlanks : "")
  }

  package var command: Command? { Command.named(name) }

  /// As it is written in config.toml.
  package var text: String {
    let word = Command.word(of: name)
    return argument.isEmpty ? word : "\(word) \(argument)"
  }

  /// The help of the command, with the argument: "Go to the feed: Kursiv". A theme and a command of the person's own say less.
  package var title: String {
    switch ArgumentCommand(rawValue: name) {
    case .run where !argument.isEmpty: return argument
    case .useTheme where !argument.isEmpty: return PaletteTexts.themeTitle(argument)
    default: break
    }
    let help = command?.help ?? text
    return argument.isEmpty ? help : "\(help): \(argument)"
  }
}
