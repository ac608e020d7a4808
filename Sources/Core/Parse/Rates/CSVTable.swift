import Model
import Money

/// A table of text with a line of names (RFC 4180): fields may be quoted, a quotation mark inside is doubled.
struct CSVTable {
  let header: [String]
  /// The lines behind the header. Each is made when it is asked for: a history of a bank would take more memory as a table
  /// than as rates.
  let rows: CSVLines

  /// Reads a table. Fields lose the white space around them; empty lines are left out. Throws when there is no header.
  init(_ source: Source, separator: Character) throws(Problem) {
    var lines = CSVLines(source.bytes, separator: separator)
    guard let header = lines.next() else { throw source.refusal("it is empty") }
    self.header = header
    rows = lines
  }

  /// The place of a column with one of these names, in any letter case; nil when there is none.
  func column(_ names: String...) -> Int? {
    header.firstIndex { title in names.contains { $0.lowercased() == title.lowercased() } }
  }
}

/// Splits the bytes of a table into lines of fields. It works on bytes: characters took fifteen times as long, and a
/// bank's history has several megabytes.
///
/// A quotation mark inside a field that did not begin with one is a character like others. A separator or line break
/// inside quotation marks is part of the field.
struct CSVLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let separator: [UInt8]
  private var place: Int
  private var line: [String] = []
  /// Fields of the line before.
  private var width = 0
  /// The bytes of the field so far.
  private var field: [UInt8] = []
  /// True if the field has more than white space.
  private var hasText = false

  init(_ bytes: [UInt8], separator: Character) {
    self.bytes = bytes
    self.separator = Array(separator.utf8)
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The fields of the next line that is not empty; nil at the end.
  mutating func next() -> [String]? {
    while place < bytes.count {
      readLine()
      endField()
      guard line != [""] else {
        line.removeAll(keepingCapacity: true)
        continue
      }
      width = line.count
      defer { line = [] }
      return line
    }
    return nil
  }

  /// Reads up to the end of a line, or of all: the last line may have no end. Its last field is not ended yet.
  private mutating func readLine() {
    line.reserveCapacity(width)
    let quote = UInt8(ascii: "\"")
    let comma = separator[0]
    var isQuoted = false
    while place < bytes.count {
      let byte = bytes[place]
      if !isQuoted, !hasText, field.isEmpty, takePlainField(comma) { continue }
      place += 1
      if isQuoted {
        if byte != quote {
          append(byte)
        } else if place < bytes.count, bytes[place] == quote {
          append(quote)
          place += 1
        } else {
          isQuoted = false
        }
      } else if byte == quote, !hasText {
        isQuoted = true
      } else if byte == comma, bytes[(place - 1)...].starts(with: separator) {
        place += separator.count - 1
        endField()
      } else if let length = CSVLines.lineBreak(bytes, at: place - 1) {
        place += length - 1
        return
      } else {
        append(byte)
      }
    }
  }

  /// Takes the plain bytes that a field begins with, and the field with them when the separator follows: most of a table
  /// is figures. False when there are none.
  private mutating func takePlainField(_ comma: UInt8) -> Bool {
    let start = place
    var end = start
    while end < bytes.count, CSVLines.isPlain(bytes[end]), bytes[end] != comma { end += 1 }
    guard end > start else { return false }
    if end < bytes.count, bytes[end] == comma, separator.count == 1 {
      line.append(String(decoding: bytes[start..<end], as: UTF8.self))
      place = end + 1
      return true
    }
    field.append(contentsOf: bytes[start..<end])
    hasText = true
    place = end
    return true
  }

  /// True of a byte that ends no field, and is no white space.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x22 && byte < 0x7F }

  private mutating func append(_ byte: UInt8) {
    field.append(byte)
    if byte > 0x20 { hasText = true }
  }

  private mutating func endField() {
    // Invalid bytes become a replacement character, which no figure and no code survives.
    line.append(String(decoding: field, as: UTF8.self).trimmed)
    field.removeAll(keepingCapacity: true)
    hasText = false
  }

  /// The length in bytes of a line break at a place: LF, VT, FF, CR, NEL, LS or PS (Unicode UAX 14, class BK); nil when
  /// there is none. CR and LF in a row are two breaks; the empty line between them is left out.
  private static func lineBreak(_ bytes: [UInt8], at place: Int) -> Int? {
    switch bytes[place] {
    case 0x0A...0x0D: 1
    case 0xC2 where bytes[place...].starts(with: [0xC2, 0x85]): 2
    case 0xE2
    where bytes[place...].starts(with: [0xE2, 0x80, 0xA8]) || bytes[place...].starts(with: [0xE2, 0x80, 0xA9]): 3
    default: nil
    }
  }
}
