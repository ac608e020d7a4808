import Model

/// Reads the people that a line names.
enum People {
  /// The authors of a line; empty for an empty one. Several links are several people, as arXiv writes them; a list of plain
  /// names stays one author, because a comma may be part of a name.
  static func authors(_ text: String) -> [Author] {
    let line = References.replaced(in: text)
    let links = linkTexts(in: line)
    if links.count > 1 { return links.compactMap(author) }
    return author(text).map { [$0] } ?? []
  }

  /// Reads "jane@example.org (Jane Roe)", "Jane Roe <jane@example.org>", "mailto:jane@example.org" or just a name;
  /// nil for an empty text.
  static func author(_ text: String) -> Author? {
    let line = PlainLine.ofTitle(References.replaced(in: text))
    guard !line.isEmpty else { return nil }
    guard line.utf8.contains(UInt8(ascii: "@")), let found = address(in: line) else { return Author(name: line) }
    var name = line
    name.replaceSubrange(found, with: "")
    for mark in ["mailto:", "()", "<>", "[]", "\"\""] { name = name.replacing(mark, with: "") }
    name = name.trimmed
    if let first = name.first, let last = name.last, "(\"'[".contains(first), ")\"']".contains(last) {
      name = String(name.dropFirst().dropLast())
    }
    name = name.trimmingPrefix { " ,;:-–—|/".contains($0) }.trimmed
    while let last = name.last, " ,;:-–—|/".contains(last) { name.removeLast() }
    return Author(name: name.nonEmpty, email: String(line[found]))
  }

  /// The texts of the links in a piece of HTML.
  private static func linkTexts(in html: String) -> [String] {
    guard html.contains("</a") || html.contains("</A") else { return [] }
    let bytes = Array(html.utf8)
    var texts: [String] = []
    var start: Int?
    for tag in Tags.all(in: html) where tag.name == "a" {
      if !tag.isClosing {
        start = tag.range.upperBound
      } else if let from = start {
        texts.append(String(decoding: bytes[from..<tag.range.lowerBound], as: UTF8.self))
        start = nil
      }
    }
    return texts
  }

  /// Where the mail address stands in a line.
  private static func address(in line: String) -> Range<String.Index>? {
    func belongs(_ character: Character) -> Bool {
      character.isLetter || character.isNumber || "._%+-~#&'*/=?^`{|}!$".contains(character)
    }
    guard let sign = line.firstIndex(of: "@") else { return nil }
    var start = sign
    while start > line.startIndex, belongs(line[line.index(before: start)]) { start = line.index(before: start) }
    var end = line.index(after: sign)
    while end < line.endIndex, line[end].isLetter || line[end].isNumber || line[end] == "." || line[end] == "-" {
      end = line.index(after: end)
    }
    // The full stop of a sentence is none of an address.
    while end > line.index(after: sign), line[line.index(before: end)] == "." { end = line.index(before: end) }
    return start < sign && end > line.index(after: sign) ? start..<end : nil
  }
}
