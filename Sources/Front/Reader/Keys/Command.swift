import Model
import Screen

/// One row of the key table: a command with its keys and its texts.
///
/// The keymap, the palette, the help, the hints and the manual page are made from these rows, and from nothing else.
package struct Command: Sendable {
  /// Unique in the program: "nextUnread".
  package let name: String
  package let group: Group
  /// The keys of the default keymap.
  package let keys: [Key]
  /// One line for the help.
  package let help: String
  /// One or two words for the status row; empty for a command that no hint names.
  package let hint: String
  /// The word after the name, for a command of the person's own; empty for all others.
  package let argument: String

  init(_ name: some CommandName, _ group: Group, _ keys: [Key], hint: String = "", _ help: String) {
    self.name = name.rawValue
    self.group = group
    self.keys = keys
    self.hint = hint
    self.help = help
    argument = ""
  }

  /// The row of a command of the person's own.
  package init(_ own: OwnCommand) {
    (name, group, keys, hint, help, argument) = (ArgumentCommand.run.rawValue, .own, [], "", own.name, own.name)
  }

  /// The call that runs it.
  package var call: CommandCall { CommandCall(name: name, argument: argument) }

  /// The keys of a ready keymap, the one that hints name first.
  package func keys(in keymap: Settings.Keymap) -> [Key] {
    switch keymap {
    case .standard: keys
    case .newsboat: NewsboatKeys.table[name] ?? keys
    case .arrows: ArrowKeys.table[name] ?? keys
    }
  }

  /// The name in config.toml, in the palette and after `--do`: "next-unread".
  package var word: String { Command.word(of: name) }

  /// "next-unread" for "nextUnread".
  static func word(of name: String) -> String {
    name.reduce(into: "") { word, letter in
      if letter.isUppercase { word.append("-") }
      word.append(contentsOf: letter.lowercased())
    }
  }
}

extension Command {
  /// A heading of the help with the keys under it.
  package struct Group: Hashable, Sendable {
    package let title: String
    /// The name of the place in config.toml, for a place with keys of its own: there they mean what its rows say, elsewhere
    /// what other groups say. Nil for the groups whose keys work everywhere.
    package let place: String?

    package var isPlace: Bool { place != nil }

    init(_ title: String, place: String? = nil) {
      self.title = title
      self.place = place
    }
  }
}

extension Command {
  /// The whole key table, in the order of the help.
  package static let all: [Command] = groups.flatMap { group in rows.filter { $0.group == group } }

  /// The headings of the help in their order, without those that have no keys.
  package static let groups: [Group] =
    (Group.everywhere + places).filter { group in rows.contains { $0.group == group } }

  /// The places that `[keys]` may name. List and text have no commands that are only theirs.
  package static let places: [Group] = [.list, .text, .column, .line, .rate] + Pages.all.map { $0.group }

  /// The row of a name; nil for a name that no command has.
  package static func named(_ name: String) -> Command? { byName[name] }

  /// The row of a name in config.toml.
  package static func spelled(_ word: String) -> Command? { byWord[word] }

  private static let byName = Dictionary(rows.map { ($0.name, $0) }) { first, _ in first }
  private static let byWord = Dictionary(rows.map { ($0.word, $0) }) { first, _ in first }

  private static let rows: [Command] =
    MainCommand.rows + SelectCommand.rows + StoryCommand.rows + ColumnCommand.rows + LineCommand.rows + RateCommand.rows
    + ArgumentCommand.rows + Pages.all.flatMap { $0.rows }
}

extension Command.Group {
  static let list = Self("In the list", place: "list")
  static let text = Self("In the text", place: "text")
  static let own = Self("Your own commands")
}
