import Model
import Screen

/// The key table turned round: from a key to the command that it means.
package struct Keymap: Equatable, Sendable {
  package let kind: Settings.Keymap
  /// True for a terminal where keys must be named in ASCII.
  package let isASCII: Bool
  /// Names of the commands that work everywhere.
  private let everywhere: [Key: String]
  /// Names of the commands of each place that has keys of its own; "" for a key that means nothing there.
  private let places: [Command.Group: [Key: String]]
  /// The keys of config.toml; nil where it has none, which costs nothing then.
  private let own: OwnKeys?

  package init(_ kind: Settings.Keymap = .standard, isASCII: Bool = false) {
    self.init(kind, [], isASCII: isASCII)
  }

  /// The keymap with the lines of `[keys]` over it. Lines that are wrong are left out; `mistakes` has them.
  package init(_ kind: Settings.Keymap, _ lines: [Settings.KeyLine], isASCII: Bool = false) {
    self.kind = kind
    self.isASCII = isASCII
    guard lines.isEmpty else {
      let table = KeyTable(kind, lines)
      (everywhere, places, own) = (table.everywhere, table.places, table.own)
      return
    }
    var (everywhere, places): ([Key: String], [Command.Group: [Key: String]]) = ([:], [:])
    for command in Command.all {
      for key in command.keys(in: kind) {
        if command.group.isPlace {
          places[command.group, default: [:]][key] = command.name
        } else {
          everywhere[key] = command.name
        }
      }
    }
    (self.everywhere, self.places, own) = (everywhere, places, nil)
  }

  /// All that is wrong in the lines of `[keys]`, in their order.
  package static func mistakes(in lines: [Settings.KeyLine], _ kind: Settings.Keymap) -> [KeyMistake] {
    lines.isEmpty ? [] : KeyTable(kind, lines).mistakes
  }

  /// The command of the panes; nil for a key that means nothing there, or that opens a page.
  package subscript(key: Key) -> MainCommand? {
    everywhere[key].flatMap(MainCommand.init(rawValue:))
  }

  /// The page that the key opens; nil when it opens none.
  func page(openedBy key: Key, in place: Command.Group? = nil) -> (any Page.Type)? {
    name(key, in: place).flatMap { name in Pages.all.first { $0.opener?.rawValue == name } }
  }

  /// The command of a place. Its own keys come before those that work everywhere.
  package func command<Name: CommandName>(_ key: Key, in place: Command.Group?, as: Name.Type = Name.self) -> Name? {
    name(key, in: place).flatMap(Name.init(rawValue:))
  }

  /// The name of the command that a key means in a place; nil when it means nothing there.
  func name(_ key: Key, in place: Command.Group?) -> String? {
    place.flatMap { places[$0]?[key] } ?? everywhere[key]
  }

  /// True if a key has a command of a place; with nil, one that works everywhere.
  func isBound(_ key: Key, in place: Command.Group? = nil) -> Bool {
    guard let place else { return everywhere[key] != nil || own?.isBound(key, in: nil) == true }
    return places[place]?[key] != nil || own?.isBound(key, in: place) == true
  }

  /// The keys of a command that are one key each, the one that hints name first; none where this keymap has no key for it.
  package func keys(of name: some CommandName) -> [Key] {
    sequences(of: name.command).compactMap { $0.keys.count == 1 ? $0.keys.first : nil }
  }

  /// All keys of a command in the place where it is at home.
  package func sequences(of command: Command) -> [KeySequence] {
    if !command.argument.isEmpty {
      return ownBindings(in: nil).filter { $0.calls == [command.call] }.map(\.keys)
    }
    return own?.sequences[command.name] ?? command.keys(in: kind).map { KeySequence($0) }
  }
}

/// Keys of config.toml that are more than one key for one command.
extension Keymap {
  /// The meaning of keys that were pressed one after another.
  enum Meaning: Equatable {
    /// The beginning of a longer sequence.
    case begins
    case calls([CommandCall])
  }

  /// Nil where the keys have no meaning beyond that of each single one.
  func meaning(of keys: [Key], in place: Command.Group?) -> Meaning? { own?.meaning(of: KeySequence(keys), in: place) }

  /// The sequences that go on from these keys in a place, each with what it does.
  func continuations(of keys: [Key], in place: Command.Group?) -> [(keys: [Key], calls: [CommandCall])] {
    own?.continuations(of: KeySequence(keys), in: place) ?? []
  }

  /// The bindings of a place that come from config.toml and belong to no command alone, or to a command that is at home
  /// elsewhere.
  package func ownBindings(in place: Command.Group?) -> [(keys: KeySequence, calls: [CommandCall])] {
    own?.bindings[place]?.sorted { $0.key.name < $1.key.name }.map { ($0.key, $0.value) } ?? []
  }
}
