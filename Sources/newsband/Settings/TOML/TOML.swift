/// What a file says in TOML 1.0 (https://toml.io/en/v1.0.0): one flat list of keys and values, each with its line.
///
/// Dates and times are kept as they are written, and an array of tables as its heading alone: no setting is one.
struct TOML {
  struct Entry: Equatable, Sendable {
    /// The key and the tables around it, from the outside in: ["band", "speed"].
    let path: [String]
    let value: Value
    /// Where the key stands, from 1.
    let line: Int
  }

  /// Why a text is no TOML.
  struct Mistake: Error, Equatable {
    let line: Int
    let why: String
  }

  /// In the order of the file.
  private(set) var entries: [Entry] = []
  /// What may not be set or extended any more, and the line that did it.
  private var closed: [[String]: Int] = [:]
  /// Tables that have a heading or were named on the way to a key.
  private var tables: Set<[String]> = []
  private var headings: [[String]: Int] = [:]

  /// Throws the first mistake of the file: nothing of a file that is wrong is used.
  init(_ bytes: [UInt8]) throws(Mistake) {
    var reader = try Reader(bytes)
    var table: [String]? = []
    while let statement = try reader.statement() {
      switch statement {
      case .heading(let path, let line):
        try begin(path, line)
        table = path
      case .arrayHeading(let path, let line):
        entries.append(Entry(path: path, value: .other("[[\(TOML.key(path))]]"), line: line))
        table = nil
      case .assignment(let entry):
        if let table { try add(entry, in: table) }
      }
    }
  }

  /// The path as one writes it in TOML: quotes only where they are needed.
  static func key(_ path: some Sequence<String>) -> String {
    path.map { $0.unicodeScalars.allSatisfy(Reader.isBare) && !$0.isEmpty ? $0 : Value.quoted($0) }.joined(
      separator: ".")
  }
}

extension TOML {
  /// A table has one heading at most, and none where a value or an inline table has its name already.
  private mutating func begin(_ table: [String], _ line: Int) throws(Mistake) {
    try checkOpen(table, line)
    if let earlier = headings.updateValue(line, forKey: table) {
      throw Mistake(line: line, why: "[\(TOML.key(table))] is there twice, first on line \(earlier)")
    }
    for end in 1...table.count { tables.insert(Array(table[..<end])) }
  }

  /// A key may have its value once; an inline table is taken apart into its keys, and closed ("Inline Table" in TOML
  /// 1.0).
  private mutating func add(_ entry: Entry, in table: [String]) throws(Mistake) {
    let path = table + entry.path
    try checkOpen(path, entry.line)
    if tables.contains(path) {
      throw Mistake(line: entry.line, why: "\(TOML.key(path)) is a table already")
    }
    for end in path.indices.dropFirst() { tables.insert(Array(path[..<end])) }
    if case .table(let inner) = entry.value {
      for entry in inner { try add(entry, in: path) }
    } else {
      entries.append(Entry(path: path, value: entry.value, line: entry.line))
    }
    closed[path] = entry.line
  }

  /// Throws when the path, or a table around it, has a value that is closed.
  private func checkOpen(_ path: [String], _ line: Int) throws(Mistake) {
    for end in path.indices.map({ $0 + 1 }) {
      guard let earlier = closed[Array(path[..<end])] else { continue }
      throw Mistake(line: line, why: "\(TOML.key(path[..<end])) has its value already, on line \(earlier)")
    }
  }
}
