/// The mark before an entry of a list.
enum Bullet {
  private static let marks: Set<Character> = [
    "•", "*", "-", "·", "▪", "▫", "■", "□", "●", "○", "◦", "‣", "⁃", "►", "▸", "–", "—",
  ]

  /// The line without its bullet and the space after it.
  static func dropped(from line: String) -> Substring {
    guard let first = line.first, marks.contains(first) else { return line[...] }
    return line.dropFirst().drop { $0 == " " }
  }

  /// The bullet of an entry in an article. A dash there opens a spoken line, as in Russian, and is no bullet.
  static func ofItem(_ line: String) -> String? {
    guard let first = line.first, marks.contains(first), first != "–", first != "—", line.dropFirst().first == " "
    else { return nil }
    return String(first)
  }
}

extension Substring {
  /// Without spaces at its ends.
  var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
