extension TOML {
  /// What one line says: [heading], [[heading]] or key = value.
  enum Statement {
    case heading([String], line: Int)
    case arrayHeading([String], line: Int)
    case assignment(Entry)
  }

  /// Reads statements one after the other. Between calls it stands at the beginning of a line.
  struct Reader {
    let scalars: [Unicode.Scalar]
    var index = 0
    var line = 1
    /// Arrays and inline tables around the value that is being read.
    private var depth = 0
    private static let depthLimit = 50

    /// Throws when the bytes are not UTF-8, or hold a control character that TOML does not allow.
    init(_ bytes: [UInt8]) throws(Mistake) {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      var text: [Unicode.Scalar] = []
      for (index, line) in lines.enumerated() {
        guard let line = String(validating: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        else { throw Mistake(line: index + 1, why: "it is not UTF-8 text") }
        guard line.unicodeScalars.allSatisfy({ $0 == "\t" || $0.properties.generalCategory != .control })
        else { throw Mistake(line: index + 1, why: "it holds a control character") }
        text += (index == 0 ? "" : "\n").unicodeScalars
        text += line.unicodeScalars
      }
      scalars = text.first == "\u{FEFF}" ? Array(text.dropFirst()) : text
    }

    /// The next statement; nil at the end.
    mutating func statement() throws(Mistake) -> Statement? {
      skip(linesToo: true)
      guard peek != nil else { return nil }
      let line = line
      let statement: Statement
      if peek == "[" {
        statement = try heading()
      } else {
        let path = try path(before: "=")
        statement = .assignment(Entry(path: path, value: try value(), line: line))
      }
      skip(linesToo: false)
      guard peek == nil || peek == "\n" else { throw mistake("\(quotedRest) stands where the line should end") }
      return statement
    }

    /// The value that comes next, behind a = or inside of an array. Throws when there is none, or one that is no TOML.
    mutating func value() throws(Mistake) -> Value {
      depth += 1
      defer { depth -= 1 }
      guard depth <= Reader.depthLimit else { throw mistake("values are nested too deep") }
      skip(linesToo: false)
      switch peek {
      case "\"", "'": return .text(try text(linesToo: true))
      case "[": return .list(try list())
      case "{": return .table(try table())
      case nil, "\n", ",", "]", "}": throw mistake("a value is missing")
      default: return try bareValue()
      }
    }

    /// Whether it may stand in a key without quotes (A-Za-z0-9_-).
    static func isBare(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }
  }
}

extension TOML.Reader {
  private mutating func heading() throws(TOML.Mistake) -> TOML.Statement {
    let line = line
    index += 1
    guard peek == "[" else { return .heading(try path(before: "]"), line: line) }
    index += 1
    let path = try path(before: "]")
    guard take("]") else { throw mistake("a ] is missing") }
    return .arrayHeading(path, line: line)
  }

  /// Names with dots between them, and what ends them.
  private mutating func path(before end: Unicode.Scalar) throws(TOML.Mistake) -> [String] {
    var path: [String] = []
    repeat {
      skip(linesToo: false)
      path.append(try name())
      skip(linesToo: false)
    } while take(".")
    guard take(end) else { throw mistake("\(end) is missing after \(TOML.key(path))") }
    return path
  }

  /// One part of a dotted key, with quotes or bare.
  private mutating func name() throws(TOML.Mistake) -> String {
    if peek == "\"" || peek == "'" { return try text(linesToo: false) }
    let name = scalars[index...].prefix(while: Self.isBare)
    index += name.count
    guard !name.isEmpty else { throw mistake("\(quotedRest) stands where a name should be") }
    return String(name)
  }

  /// An array: it may go over several lines, hold comments, and have a comma behind its last value.
  private mutating func list() throws(TOML.Mistake) -> [TOML.Value] {
    var values: [TOML.Value] = []
    index += 1
    while true {
      skip(linesToo: true)
      if take("]") { return values }
      values.append(try value())
      skip(linesToo: true)
      guard take(",") || peek == "]" else { throw mistake("a ] is missing") }
    }
  }

  /// On one line, without a comma at its end.
  private mutating func table() throws(TOML.Mistake) -> [TOML.Entry] {
    var entries: [TOML.Entry] = []
    index += 1
    skip(linesToo: false)
    if take("}") { return [] }
    repeat {
      let line = line
      let path = try path(before: "=")
      entries.append(TOML.Entry(path: path, value: try value(), line: line))
      skip(linesToo: false)
    } while take(",")
    guard take("}") else { throw mistake("a } is missing") }
    return entries
  }
}
