/// Reads the statements of a TOML document, one after the other. Between calls it is at the beginning of a line.
struct TOMLReader {
  /// One statement of a document.
  enum Statement {
    case heading([String], line: Int)
    case arrayHeading([String], line: Int)
    case assignment([String], TOML.Value, line: Int)
  }

  typealias Assignment = (path: [String], value: TOML.Value, line: Int)

  /// Arrays and inline tables inside of each other, and keys in one path, may not be more: the stack is finite.
  static let depthLimit = 100

  let bytes: [UInt8]
  var index = 0
  var line = 1
  /// Arrays and inline tables around the value that is being read.
  private var depth = 0

  /// Throws when the bytes are not UTF-8, or hold a control character that TOML does not allow.
  init(_ bytes: [UInt8]) throws(TOML.Mistake) {
    self.bytes = try TOMLReader.checked(bytes)
  }

  /// The next statement; nil at the end.
  mutating func statement() throws(TOML.Mistake) -> Statement? {
    skip(newlines: true)
    guard peek != nil else { return nil }
    let statement = try peek == UInt8(ascii: "[") ? heading() : assignment()
    skip(newlines: false)
    guard peek == nil || peek == UInt8(ascii: "\n") else {
      throw mistake("\(quotedRest) follows on the same line; each key needs a line of its own")
    }
    return statement
  }

  /// The value at this place. Throws when there is none.
  mutating func value() throws(TOML.Mistake) -> TOML.Value {
    depth += 1
    defer { depth -= 1 }
    guard depth <= TOMLReader.depthLimit else { throw mistake("values are nested too deep") }
    skip(newlines: false)
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try string(multiline: true))
    case UInt8(ascii: "["): return .list(try array())
    case UInt8(ascii: "{"): return .table(try inlineTable())
    case nil, UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      throw mistake("a value is missing")
    default: return try bareValue()
    }
  }
}

extension TOMLReader {
  private mutating func assignment() throws(TOML.Mistake) -> Statement {
    let line = line
    let path = try path(before: "=")
    return .assignment(path, try value(), line: line)
  }

  /// [path] or [[path]]. The two brackets stand together.
  private mutating func heading() throws(TOML.Mistake) -> Statement {
    let line = line
    index += 1
    guard take("[") else { return .heading(try path(before: "]"), line: line) }
    let path = try path(before: "]")
    guard take("]") else { throw mistake("a ] is missing") }
    return .arrayHeading(path, line: line)
  }

  /// Keys with dots between them, and the character that ends them.
  private mutating func path(before end: Unicode.Scalar) throws(TOML.Mistake) -> [String] {
    var path: [String] = []
    repeat {
      skipBlanks()
      path.append(try key())
      skipBlanks()
      guard path.count <= TOMLReader.depthLimit else { throw mistake("a key has too many parts") }
    } while take(".")
    guard take(end) else { throw mistake("\(end) is missing after \(TOML.key(path))") }
    return path
  }

  /// One part of a dotted key, with quotes or bare.
  private mutating func key() throws(TOML.Mistake) -> String {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try string(multiline: false) }
    let key = bytes[index...].prefix(while: Self.isBare)
    index = key.endIndex
    guard !key.isEmpty else { throw mistake("a key is missing before \(quotedRest)") }
    return String(decoding: key, as: UTF8.self)
  }

  /// An array. It may hold line ends and comments, and a comma after its last value.
  private mutating func array() throws(TOML.Mistake) -> [TOML.Value] {
    var values: [TOML.Value] = []
    index += 1
    while true {
      skip(newlines: true)
      if take("]") { return values }
      values.append(try value())
      skip(newlines: true)
      guard take(",") || peek == UInt8(ascii: "]") else { throw mistake("a ] is missing") }
    }
  }

  /// A table between braces: on one line, without comments and without a comma at its end.
  private mutating func inlineTable() throws(TOML.Mistake) -> TOML.Table {
    var assignments: [Assignment] = []
    index += 1
    skipBlanks()
    if take("}") { return TOML.Table(members: []) }
    repeat {
      let line = line
      let path = try path(before: "=")
      assignments.append((path, try value(), line))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw mistake("a } is missing") }
    return try TOMLTables.inline(assignments)
  }
}
