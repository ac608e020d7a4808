import Model
import Money

/// A table of text with a line of names (RFC 4180): fields may be quoted, a quotation mark inside is doubled.
struct CSVTable {
  let header: [String]
  let rows: [[String]]

  /// Fields are without the blanks around them, empty lines are left out. Throws when there is no header.
  init(_ source: Source, separator: Character) throws(Problem) {
    var lines = CSVTable.lines(of: source, separator)
    guard !lines.isEmpty else { throw source.refusal("it is empty") }
    header = lines.removeFirst()
    rows = lines
  }

  /// Where a column stands; its name in any letter case.
  func column(_ names: String...) -> Int? {
    header.firstIndex { title in names.contains { $0.lowercased() == title.lowercased() } }
  }

  /// Fields of lines. A quotation mark inside of a field that did not begin with one is a character like others; a line
  /// break inside of quotation marks is too.
  private static func lines(of source: Source, _ separator: Character) -> [[String]] {
    // Invalid bytes become a replacement character, which no figure and no code survives.
    var text = Substring(String(decoding: source.bytes, as: UTF8.self))
    if text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
    var lines: [[String]] = []
    var line: [String] = []
    var field = ""
    var isQuoted = false
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      if isQuoted {
        // A doubled mark is one mark; a single one ends the field.
        if character == "\"", index < text.endIndex, text[index] == "\"" {
          field.append("\"")
          index = text.index(after: index)
        } else if character == "\"" {
          isQuoted = false
        } else {
          field.append(character)
        }
      } else if character == "\"", field.trimmed.isEmpty {
        isQuoted = true
      } else if character == separator {
        line.append(field.trimmed)
        field = ""
      } else if character.isNewline {
        line.append(field.trimmed)
        if line != [""] { lines.append(line) }
        (line, field) = ([], "")
      } else {
        field.append(character)
      }
    }
    // The last line may have no end.
    line.append(field.trimmed)
    if line != [""] { lines.append(line) }
    return lines
  }
}
