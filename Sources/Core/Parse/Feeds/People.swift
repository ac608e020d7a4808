import Model

/// Who wrote something, out of one line.
enum People {
  /// Reads "jane@example.org (Jane Roe)", "Jane Roe <jane@example.org>", "mailto:jane@example.org" or just a name;
  /// nil for an empty text.
  static func author(_ text: String) -> Author? {
    let line = PlainLine.line(References.replaced(in: text))
    guard !line.isEmpty else { return nil }
    guard line.utf8.contains(UInt8(ascii: "@")), let found = address(in: line) else { return Author(name: line) }
    var name = line
    name.replaceSubrange(found, with: "")
    for mark in ["mailto:", "()", "<>", "[]"] { name = name.replacing(mark, with: "") }
    name = name.trimmed
    if let first = name.first, let last = name.last, "(\"'".contains(first), ")\"'".contains(last) {
      name = String(name.dropFirst().dropLast())
    }
    name = name.trimmingPrefix { " ,;-".contains($0) }.trimmed
    return Author(name: name.nonEmpty, email: String(line[found]))
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
    return start < sign && end > line.index(after: sign) ? start..<end : nil
  }
}
