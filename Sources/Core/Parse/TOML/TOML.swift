/// A document in TOML 1.0 (https://toml.io/en/v1.0.0), with the line of every key.
///
/// Strings have line feeds as line ends, whatever the file has. Numbers are 64 bits wide. Tables and arrays may be nested
/// `TOMLReader.depthLimit` deep.
package struct TOML: Equatable, Sendable {
  package let root: Table

  /// Reads a whole document in UTF-8, with or without a byte-order mark.
  ///
  /// Throws the first mistake, with its line: nothing of a wrong document is used.
  package init(_ bytes: [UInt8]) throws(Mistake) {
    var reader = try TOMLReader(bytes)
    var tables = TOMLTables()
    while let statement = try reader.statement() { try tables.add(statement) }
    root = tables.root
  }

  private init(root: Table) { self.root = root }

  /// Reads as much of a document as can be read: a line that is no TOML is left out, and with a wrong heading all up to the next
  /// one. After a value that goes over several lines and is wrong nothing more is read, because it is not known where it ends.
  package static func readable(_ bytes: [UInt8]) -> (document: TOML, mistakes: [Mistake]) {
    var tables = TOMLTables()
    var mistakes: [Mistake] = []
    var isUnderHeading = true
    do throws(Mistake) {
      var reader = try TOMLReader(bytes)
      var isOver = false
      while !isOver {
        let start = reader.nextStart
        do throws(Mistake) {
          guard let statement = try reader.statement() else { break }
          if case .assignment = statement { if !isUnderHeading { continue } } else { isUnderHeading = true }
          try tables.add(statement)
        } catch {
          mistakes.append(error)
          if reader.isHeading(at: start) { isUnderHeading = false }
          isOver = !reader.skipLine(from: start)
        }
      }
    } catch {
      mistakes.append(error)
    }
    return (TOML(root: tables.root), mistakes)
  }

  /// The members of a table, in the order of the document.
  package struct Table: Equatable, Sendable {
    package let members: [Member]

    package init(members: [Member]) { self.members = members }

    /// The value of a key; nil when the table does not have it. Keys are compared byte by byte, as TOML asks.
    package subscript(_ key: String) -> Value? {
      members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }
  }

  /// One key of a table.
  package struct Member: Equatable, Sendable {
    package let key: String
    package let value: Value
    /// The line of the key, or of the first heading of a table, from 1.
    package let line: Int

    package init(key: String, value: Value, line: Int) {
      self.key = key
      self.value = value
      self.line = line
    }
  }

  /// The reason why a text is not TOML.
  package struct Mistake: Error, Equatable {
    /// From 1.
    package let line: Int
    /// The end of a sentence: "a value is missing".
    package let why: String

    package init(line: Int, why: String) {
      self.line = line
      self.why = why
    }
  }
}

extension TOML {
  /// A value with the keys that lead to it.
  package struct Entry: Equatable, Sendable {
    /// From the outside in: ["band", "speed"].
    package let path: [String]
    package let value: Value
    /// The line of the key, from 1.
    package let line: Int
  }

  /// Every value that is not a table, in the order of the document. An array of tables is one entry.
  package var entries: [Entry] {
    let entries = TOML.entries(of: root, at: [])
    // A table can be continued further down in the document, so the order of the tree is not that of the lines.
    return entries.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  /// Every table without members, which `entries` leaves out, in the order of the document.
  package var emptyTables: [Entry] {
    TOML.emptyTables(of: root, at: []).sorted { $0.line < $1.line }
  }

  private static func emptyTables(of table: Table, at path: [String]) -> [Entry] {
    table.members.flatMap { member -> [Entry] in
      guard case .table(let inner) = member.value else { return [] }
      let path = path + [member.key]
      return inner.members.isEmpty
        ? [Entry(path: path, value: member.value, line: member.line)] : emptyTables(of: inner, at: path)
    }
  }

  private static func entries(of table: Table, at path: [String]) -> [Entry] {
    table.members.flatMap { member in
      if case .table(let inner) = member.value { return entries(of: inner, at: path + [member.key]) }
      return [Entry(path: path + [member.key], value: member.value, line: member.line)]
    }
  }
}
