import Model
import Screen

/// The key table turned round: from a key to the command that it means.
package struct Keymap: Equatable, Sendable {
  package let kind: Settings.Keymap
  /// True for a terminal where keys must be named in ASCII.
  package let isASCII: Bool
  /// Names of the commands that work everywhere.
  private let everywhere: [Key: String]
  /// Names of the commands of each place that has keys of its own.
  private let places: [Command.Group: [Key: String]]

  package init(_ kind: Settings.Keymap = .standard, isASCII: Bool = false) {
    self.kind = kind
    self.isASCII = isASCII
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
    self.everywhere = everywhere
    self.places = places
  }

  /// The command of the panes; nil for a key that means nothing there, or that opens a page.
  package subscript(key: Key) -> MainCommand? {
    everywhere[key].flatMap(MainCommand.init(rawValue:))
  }

  /// The page that the key opens; nil when it opens none.
  func page(openedBy key: Key) -> (any Page.Type)? {
    everywhere[key].flatMap { name in Pages.all.first { $0.opener?.rawValue == name } }
  }

  /// The command of a place. Its own keys come before those that work everywhere.
  package func command<Name: CommandName>(_ key: Key, in place: Command.Group, as: Name.Type = Name.self) -> Name? {
    (places[place]?[key] ?? everywhere[key]).flatMap(Name.init(rawValue:))
  }

  /// True if a key has a command of a place; with nil, one that works everywhere.
  func isBound(_ key: Key, in place: Command.Group? = nil) -> Bool {
    guard let place else { return everywhere[key] != nil }
    return places[place]?[key] != nil
  }

  /// The keys of a command, the one that hints name first; none where this keymap has no key for it.
  package func keys(of name: some CommandName) -> [Key] { name.command.keys(in: kind) }
}
