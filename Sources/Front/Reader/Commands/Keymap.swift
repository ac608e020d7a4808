import Model
import Screen

/// Which key asks for which command.
package struct Keymap: Equatable, Sendable {
  package let kind: Settings.Keymap
  private let commands: [Key: Command.Name]

  package init(_ kind: Settings.Keymap = .standard) {
    self.kind = kind
    var commands: [Key: Command.Name] = [:]
    for command in Command.all {
      for key in Keymap.keys(of: command, in: kind) { commands[key] = command.name }
    }
    self.commands = commands
  }

  package subscript(key: Key) -> Command.Name? { commands[key] }

  package func keys(of name: Command.Name) -> [Key] {
    Command.named(name).map { Keymap.keys(of: $0, in: kind) } ?? []
  }

  private static func keys(of command: Command, in kind: Settings.Keymap) -> [Key] {
    kind == .newsboat ? command.newsboatKeys ?? command.keys : command.keys
  }
}
