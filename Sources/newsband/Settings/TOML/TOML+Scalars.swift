extension TOML.Reader {
  /// The scalar that comes next; nil at the end of the file.
  var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// The rest of the line, for messages.
  var quotedRest: String {
    let rest = scalars[index...].prefix { $0 != "\n" }.prefix(40)
    return rest.isEmpty ? "the end of the line" : TOML.Value.quoted(String(rest))
  }

  func mistake(_ why: String) -> TOML.Mistake { TOML.Mistake(line: line, why: why) }

  /// Goes over the scalar when it comes next; false when another one does.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  /// The scalars that come next and are parts of a word; empty when the first is none.
  mutating func takeWord(_ isPart: (Unicode.Scalar) -> Bool) -> String {
    let word = scalars[index...].prefix(while: isPart)
    index = word.endIndex
    return String(word)
  }

  /// Goes over white space and a comment, and over ends of lines when asked.
  mutating func skip(linesToo: Bool) {
    while let scalar = peek {
      switch scalar {
      case " ", "\t": index += 1
      case "#": index = scalars[index...].firstIndex(of: "\n") ?? scalars.count
      case "\n" where linesToo:
        index += 1
        line += 1
      default: return
      }
    }
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
