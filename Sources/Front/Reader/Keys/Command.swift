import Model
import Screen

/// One row of the key table: a command with its keys and its texts.
///
/// The keymap, the help, the hints and the manual page are made from these rows, and from nothing else.
package struct Command: Sendable {
  /// Unique in the program.
  package let name: String
  package let group: Group
  package let keys: [Key]
  /// The keys of `keymap = "newsboat"` where they differ; nil where they are the same.
  package let newsboatKeys: [Key]?
  /// One line for the help.
  package let help: String
  /// One or two words for the status row; empty for a command that no hint names.
  package let hint: String

  init(
    _ name: some CommandName, _ group: Group, _ keys: [Key], newsboat: [Key]? = nil, hint: String = "", _ help: String
  ) {
    self.name = name.rawValue
    self.group = group
    self.keys = keys
    self.newsboatKeys = newsboat
    self.hint = hint
    self.help = help
  }

  package func keys(in keymap: Settings.Keymap) -> [Key] {
    keymap == .newsboat ? newsboatKeys ?? keys : keys
  }
}

extension Command {
  /// A heading of the help with the keys under it.
  package struct Group: Hashable, Sendable {
    package let title: String
    /// True for a place with keys of its own: there they mean what its rows say, elsewhere what other groups say.
    package let isPlace: Bool

    init(_ title: String, isPlace: Bool = false) {
      self.title = title
      self.isPlace = isPlace
    }
  }
}

extension Command {
  /// The whole key table, in the order of the help.
  package static let all: [Command] = groups.flatMap { group in rows.filter { $0.group == group } }

  /// The headings of the help in their order, without those that have no keys.
  package static let groups: [Group] =
    (Group.everywhere + [.column, .line, .rate] + Pages.all.map { $0.group }).filter { group in
      rows.contains { $0.group == group }
    }

  private static let rows: [Command] =
    MainCommand.rows + StoryCommand.rows + ColumnCommand.rows + LineCommand.rows + RateCommand.rows
    + Pages.all.flatMap { $0.rows }
}
