/// Builds the tree of tables from statements, and refuses a key or table that is defined twice.
///
/// The rules are those of the sections Keys, Table, Inline Table and Array of Tables of TOML 1.0. While the tree is being
/// built, a table is a number: its index in `tables`. The root is 0.
struct TOMLTables {
  private var tables = [Draft(origin: .heading)]
  /// The tables of each array of tables.
  private var arrays: [[Int]] = []
  /// The table of the heading above; the root before the first heading.
  private var current = 0

  /// The finished tree.
  var root: TOML.Table { table(0) }

  mutating func add(_ statement: TOMLReader.Statement) throws(TOML.Mistake) {
    switch statement {
    case .heading(let path, let line): current = try begin(path, line)
    case .arrayHeading(let path, let line): current = try append(path, line)
    case .assignment(let path, let value, let line): try assign(path, value, in: current, line)
    }
  }
}

extension TOMLTables {
  /// The tree of the assignments in one inline table.
  static func inline(_ assignments: [TOMLReader.Assignment]) throws(TOML.Mistake) -> TOML.Table {
    var tables = TOMLTables()
    for (path, value, line) in assignments { try tables.assign(path, value, in: 0, line) }
    return tables.root
  }
}

extension TOMLTables {
  private struct Draft {
    var origin: Origin
    var members: [(key: String, content: Content, line: Int)] = []
    /// Where each key is in `members`. Bytes, because two keys can be equal as Swift strings and different in TOML.
    var places: [[UInt8]: Int] = [:]
  }

  /// The way in which a table came to be, which decides what may be added to it.
  private enum Origin {
    /// On the way to the heading of an inner table. A heading of its own may follow.
    case passed
    /// By its own heading.
    case heading
    /// On the way to a dotted key. Only dotted keys of the same section add to it; headings may add tables inside.
    case dotted
  }

  private enum Content {
    /// An inline table or an inline array is a finished value too.
    case value(TOML.Value)
    case table(Int)
    /// An array of tables, as its index in `arrays`. The last table of it is open.
    case array(Int)
  }

  private func table(_ index: Int) -> TOML.Table {
    TOML.Table(
      members: tables[index].members.map { key, content, line in
        let value: TOML.Value =
          switch content {
          case .value(let value): value
          case .table(let inner): .table(table(inner))
          case .array(let array): .list(arrays[array].map { .table(table($0)) })
          }
        return TOML.Member(key: key, value: value, line: line)
      })
  }

  private func place(of key: String, in table: Int) -> Int? { tables[table].places[Array(key.utf8)] }

  private mutating func insert(_ key: String, _ content: Content, in table: Int, _ line: Int) {
    tables[table].places[Array(key.utf8)] = tables[table].members.count
    tables[table].members.append((key, content, line))
  }

  private mutating func newTable(_ origin: Origin) -> Int {
    tables.append(Draft(origin: origin))
    return tables.count - 1
  }
}

extension TOMLTables {
  /// [path]: a table may have one heading, and none when a dotted key or a value made it.
  private mutating func begin(_ path: [String], _ line: Int) throws(TOML.Mistake) -> Int {
    let outer = try descend(path, line)
    guard let key = path.last else { return outer }
    guard let place = place(of: key, in: outer) else {
      let inner = newTable(.heading)
      insert(key, .table(inner), in: outer, line)
      return inner
    }
    let earlier = tables[outer].members[place]
    guard case .table(let inner) = earlier.content, tables[inner].origin == .passed else {
      throw taken(path, by: earlier.content, earlier.line, line)
    }
    tables[inner].origin = .heading
    tables[outer].members[place].line = line
    return inner
  }

  /// [[path]]: one more table of an array.
  private mutating func append(_ path: [String], _ line: Int) throws(TOML.Mistake) -> Int {
    let outer = try descend(path, line)
    let inner = newTable(.heading)
    guard let key = path.last else { return outer }
    guard let place = place(of: key, in: outer) else {
      arrays.append([inner])
      insert(key, .array(arrays.count - 1), in: outer, line)
      return inner
    }
    let earlier = tables[outer].members[place]
    guard case .array(let array) = earlier.content else {
      throw taken(path, by: earlier.content, earlier.line, line)
    }
    arrays[array].append(inner)
    return inner
  }

  /// The table around the last key of a heading; makes those that are missing.
  private mutating func descend(_ path: [String], _ line: Int) throws(TOML.Mistake) -> Int {
    var table = 0
    for (depth, key) in path.dropLast().enumerated() {
      guard let place = place(of: key, in: table) else {
        let inner = newTable(.passed)
        insert(key, .table(inner), in: table, line)
        table = inner
        continue
      }
      let earlier = tables[table].members[place]
      switch earlier.content {
      case .table(let inner): table = inner
      case .array(let array): table = arrays[array].last ?? table
      case .value: throw taken(Array(path[...depth]), by: earlier.content, earlier.line, line)
      }
    }
    return table
  }

  /// path = value. A key has one value; a dotted key goes only through tables that dotted keys made.
  private mutating func assign(
    _ path: [String], _ value: TOML.Value, in start: Int, _ line: Int
  ) throws(TOML.Mistake) {
    var table = start
    for (depth, key) in path.enumerated() {
      let isLast = depth == path.count - 1
      guard let place = place(of: key, in: table) else {
        let inner = isLast ? 0 : newTable(.dotted)
        insert(key, isLast ? .value(value) : .table(inner), in: table, line)
        table = inner
        continue
      }
      let earlier = tables[table].members[place]
      guard !isLast, case .table(let inner) = earlier.content, tables[inner].origin != .heading else {
        throw taken(Array(path[...depth]), by: earlier.content, earlier.line, line)
      }
      tables[inner].origin = .dotted
      table = inner
    }
  }

  private func taken(_ path: [String], by content: Content, _ earlier: Int, _ line: Int) -> TOML.Mistake {
    let kind =
      switch content {
      case .value: "has a value"
      case .table: "is a table"
      case .array: "is an array of tables"
      }
    return TOML.Mistake(line: line, why: "\(TOML.key(path)) \(kind) already, from line \(earlier)")
  }
}
