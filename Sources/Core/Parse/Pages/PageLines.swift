import Model

/// A line of a page, ready to be read: one space for each run of white space, none at the ends, safe to display.
struct PageLine: Hashable {
  /// From 1, as an editor counts.
  let number: Int
  /// Empty for a line that separates.
  let text: String
}

/// The lines of a page. CR LF, LF and CR end a line, as they may be mixed in what people save and paste.
struct PageLines {
  private(set) var lines: [PageLine] = []
  /// Numbers of the lines in which bytes had to be replaced by U+FFFD.
  private(set) var repaired: [Int] = []

  /// Never fails: bytes that are no text become U+FFFD.
  init(_ bytes: [UInt8]) {
    let encoding = TextEncoding(of: bytes[...])
    let content = encoding == .utf8 ? bytes[...] : Array(encoding.decode(bytes[...]).utf8)[...]
    var rest = content.starts(with: TextEncoding.utf8Mark) ? content.dropFirst(3) : content
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      append(line)
      rest = rest.dropFirst(line.count)
      rest = rest.dropFirst(rest.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) ? 2 : 1)
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    let number = lines.count + 1
    if let text = String(validating: bytes, as: UTF8.self) {
      lines.append(PageLine(number: number, text: clean(text)))
    } else {
      repaired.append(number)
      lines.append(PageLine(number: number, text: clean(String(decoding: bytes, as: UTF8.self))))
    }
  }
}

extension PageLines {
  /// Folds before and after: a tab is a space and no control character, and what is taken out can leave two spaces.
  private func clean(_ text: String) -> String {
    folded(folded(text).displaySafe)
  }

  private func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace {
        folded.append(scalar)
      } else if let last = folded.last, last != " " {
        folded.append(" ")
      }
    }
    if folded.last == " " { folded.removeLast() }
    return String(folded)
  }
}

/// How saved text is encoded, by its byte-order mark; UTF-8 where there is none.
enum TextEncoding {
  case utf8, utf16BigEndian, utf16LittleEndian

  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(of bytes: ArraySlice<UInt8>) {
    if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else {
      self = .utf8
    }
  }

  /// The text after the mark, with U+FFFD for what cannot be decoded.
  func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard self != .utf8 else { return String(decoding: bytes, as: UTF8.self) }
    let content = bytes.dropFirst(2)
    let units = stride(from: content.startIndex, to: content.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(content[index]), UInt16(content[index + 1]))
      return self == .utf16BigEndian ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }
}
