/// A line of a page, ready to be read: one space for each run of white space, none at the ends, safe to display.
struct PageLine: Hashable {
  /// From 1, as an editor counts.
  let number: Int
  /// Empty for a line that separates.
  let text: String
}

extension String {
  /// Characters of a line, which has no line break inside. Of a line of ASCII alone its bytes are counted, which is quicker
  /// and the same.
  var length: Int { utf8.contains { $0 >= 0x80 } ? count : utf8.count }
}

/// The lines of a page. CR LF, LF and CR end a line, as they may be mixed in what people save and paste.
struct PageLines {
  private(set) var lines: [PageLine] = []
  /// Numbers of the lines in which bytes had to be replaced by U+FFFD.
  private(set) var repaired: [Int] = []

  /// The encoding that was assumed, as the end of a sentence; nil when it is as it should be.
  private(set) var encodingFlaw: String?

  /// Never fails: bytes that cannot be decoded become U+FFFD.
  init(_ source: Source) {
    let decoded = source.decoded
    // Text declares no encoding. Cyrillic shows which one it is in; a few stray bytes among Latin letters are damage.
    let isDamage =
      decoded.problem != nil && source.contentType == nil && Encodings.mark(source.bytes) == nil
      && Encodings.guess(source.bytes) == .windows1252
    self.init(isDamage ? source.bytes : decoded.bytes)
    encodingFlaw = isDamage ? nil : decoded.problem
  }

  /// Takes UTF-8, whole or not.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      append(line)
      rest = rest.dropFirst(line.count)
      rest = rest.dropFirst(rest.starts(with: "\r\n".utf8) ? 2 : 1)
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    let number = lines.count + 1
    if let text = String(validating: bytes, as: UTF8.self) {
      lines.append(PageLine(number: number, text: text.displayLine))
    } else {
      repaired.append(number)
      lines.append(PageLine(number: number, text: String(decoding: bytes, as: UTF8.self).displayLine))
    }
  }
}
