import Parse
import Reader

/// A reader of the tables of one kind in config.toml, such as `[[hooks]]`. It collects everything that is wrong in them with its line.
protocol OwnTableReader {
  /// The heading of the tables, "hooks", and the word for one of them, "hook".
  static var heading: String { get }
  static var word: String { get }
  /// The keys that a table may have.
  static var keys: [String] { get }
  var mistakes: [TOML.Mistake] { get set }
  /// The line of the first key of the table that is read.
  var line: Int { get set }

  mutating func read(_ table: TOML.Table)
}

extension OwnTableReader {
  /// - Parameter line: the line of the first heading, for a table without keys.
  mutating func read(_ value: TOML.Value, line: Int) {
    let needed = "each \(Self.word) is a table that begins with [[\(Self.heading)]]"
    guard case .list(let values) = value else {
      return note(line, "\(Self.heading) is \(value.description), but \(needed)")
    }
    for value in values {
      guard case .table(let table) = value else {
        note(line, "\(Self.heading) has \(value.description), but \(needed)")
        continue
      }
      self.line = table.members.first?.line ?? line
      read(table)
    }
  }

  mutating func noteUnknownKeys(of table: TOML.Table) {
    for member in table.members where !Self.keys.contains(member.key) {
      let near =
        Self.keys.nearest(to: member.key).map { "but there is \($0)" }
        ?? "there are \(Self.keys.joined(separator: ", "))"
      note(member.line, "a \(Self.word) has no key \(TOML.key([member.key])), \(near)")
    }
  }

  /// The value of a key that is true or false; false where there is none.
  mutating func flag(_ key: String, in table: TOML.Table) -> Bool {
    guard let value = table[key] else { return false }
    if let flag = value.asFlag { return flag }
    note(key, in: table, "\(key) is \(value.description), but must be true or false")
    return false
  }

  mutating func note(_ line: Int, _ why: String) { mistakes.append(TOML.Mistake(line: line, why: why)) }

  /// At the line of the key, or of the table where it does not have the key.
  mutating func note(_ key: String, in table: TOML.Table, _ why: String) {
    note(table.line(of: key) ?? line, why)
  }
}

extension TOML.Table {
  /// The line of a key; nil when the table does not have it.
  func line(of key: String) -> Int? { members.first { $0.key == key }?.line }
}
