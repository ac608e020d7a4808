import Parse
import Reader
import Screen

extension KeyMistake {
  /// The end of a sentence: what is wrong, and what was probably meant.
  var why: String {
    switch kind {
    case .unknownPlace(let place):
      "no place [keys.\(place)]"
        + KeyMistake.but(
          Command.places.compactMap(\.place).nearest(to: place).map { "[keys.\($0)]" },
          else: Command.places.compactMap(\.place).joined(separator: ", "))
    case .unknownName(let name):
      "no command or key \(TOML.quoted(name))" + KeyMistake.nearestCommand(name, orElse: Key.nearest(to: name))
    case .unknownCommand(let name):
      if let word = name.split(separator: " ").first, CommandCall(typed: String(word)) != nil {
        "the command \(word) takes no word after it, in \(TOML.quoted(name))"
      } else {
        "no command \(TOML.quoted(name))" + KeyMistake.nearestCommand(name)
      }
    case .unknownKey(let keys):
      "\(name): no key \(TOML.quoted(keys))"
        + KeyMistake.but(
          Key.nearest(to: keys), else: "keys are such as j, g g, ctrl-x, alt-x, f5, space, pgup")
    case .isPlace(let place):
      "\(place) is a place, which has its own table [keys.\(place)]"
        + (Command.spelled("show-" + place) == nil ? "" : "; the command is show-\(place)")
    case .elsewhere(let command, let place): "\(command) is a command of [keys.\(place)]"
    case .taken(let keys, let other, let line):
      "\(TOML.quoted(keys)) is \(other) by line \(line); \(TOML.key([keys])) = [two commands] runs one after the other"
    case .hidden(let keys, let other, let line):
      "\(TOML.quoted(keys)) and \(TOML.quoted(other)) of line \(line) begin the same, so one of them could not be typed"
    case .reserved: "ctrl-c always quits"
    case .escapeInSequence(let keys): "\(TOML.quoted(keys)): esc ends a sequence, and is no part of one"
    case .tooLong(let keys): "\(TOML.quoted(keys)) is longer than six keys"
    case .typedInLine(let keys):
      "\(TOML.quoted(keys)) would be typed into the line; a key of [keys.line] is one that types nothing"
    case .notText(let value): "keys.\(name) is \(value), but must be a name or a list of names"
    }
  }

  private static func nearestCommand(_ name: String, orElse key: String? = nil) -> String {
    but(Command.all.map(\.word).nearest(to: name) ?? key, else: "newsband keys lists the commands")
  }

  private static func but(_ near: String?, else list: String) -> String {
    near.map { "; perhaps \($0)" } ?? "; \(list)"
  }
}
