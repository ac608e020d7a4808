import Model
import Money

/// A table of text with a line of names (RFC 4180): fields may be quoted, a quotation mark inside is doubled.
struct CSVTable {
  let header: [String]
  let rows: [[String]]

  /// Reads a table. Fields lose the white space around them; empty lines are left out. Throws when there is no header.
  init(_ source: Source, separator: Character) throws(Problem) {
    var reader = CSVReader(separator: separator)
    var lines = reader.lines(of: source.bytes)
    guard !lines.isEmpty else { throw source.refusal("it is empty") }
    header = lines.removeFirst()
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
private struct CSVReader {
  private let separator: [UInt8]
  private var lines: [[String]] = []
  private var line: [String] = []
  /// The bytes of the field so far.
  private var field: [UInt8] = []
  /// True if the field has more than white space.
  private var hasText = false

  init(separator: Character) {
    self.separator = Array(separator.utf8)
  }

  mutating func lines(of bytes: [UInt8]) -> [[String]] {
    let quote = UInt8(ascii: "\"")
    let comma = separator[0]
    var isQuoted = false
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while place < bytes.count {
      let byte = bytes[place]
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
      } else if let length = CSVReader.lineBreak(bytes, at: place - 1) {
        place += length - 1
        endLine()
      } else {
        append(byte)
        // Most of a table is figures: they are taken as a whole.
        let start = place
        while place < bytes.count, CSVReader.isPlain(bytes[place]), bytes[place] != comma { place += 1 }
        if place > start {
          field.append(contentsOf: bytes[start..<place])
          hasText = true
        }
      }
    }
    // The last line may have no end.
    endLine()
    return lines
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

  private mutating func endLine() {
    endField()
    if line != [""] { lines.append(line) }
    line.removeAll(keepingCapacity: true)
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
