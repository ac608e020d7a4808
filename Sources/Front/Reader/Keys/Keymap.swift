import Model
import Money
import Screen

/// Which key asks for which command.
package struct Keymap: Equatable, Sendable {
  package let kind: Settings.Keymap
  /// Whether keys are named in ASCII.
  package let isASCII: Bool
  private let usual: [Key: Command.Name]
  /// Those of pages that have keys of their own.
  private let own: [Command.Group: [Key: Command.Name]]

  package init(_ kind: Settings.Keymap = .standard, isASCII: Bool = false) {
    self.kind = kind
    self.isASCII = isASCII
    var (usual, own): ([Key: Command.Name], [Command.Group: [Key: Command.Name]]) = ([:], [:])
    for command in Command.all {
      // A key of a page takes nothing away from the same key elsewhere.
      for key in Keymap.keys(of: command, in: kind) {
        if command.group.isPage {
          own[command.group, default: [:]][key] = command.name
        } else {
          usual[key] = command.name
        }
      }
    }
    self.usual = usual
    self.own = own
  }

  package subscript(key: Key) -> Command.Name? { usual[key] }

  /// On a page its own keys come first.
  package subscript(key: Key, on page: Command.Group) -> Command.Name? { self[key, in: page] ?? usual[key] }

  /// Only those of a page: where a line is typed, the others are letters.
  package subscript(key: Key, in page: Command.Group) -> Command.Name? { own[page]?[key] }

  /// The one that hints name first; none for a command that this keymap has no key for.
  package func keys(of name: Command.Name) -> [Key] {
    Command.named(name).map { Keymap.keys(of: $0, in: kind) } ?? []
  }

  private static func keys(of command: Command, in kind: Settings.Keymap) -> [Key] {
    kind == .newsboat ? command.newsboatKeys ?? command.keys : command.keys
  }
}
