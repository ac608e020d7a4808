import Text

/// Titles, names and other texts of one line: what a person should see of them.
enum PlainLine {
  /// White space folded into single spaces, and nothing that moves a terminal.
  static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    let line = folded(text).displaySafe
    // What is removed may have stood between two spaces.
    return isPlain(line) ? line : folded(line)
  }

  /// The text of HTML, without its tags.
  static func ofHTML(_ html: String) -> String {
    guard hasMarkup(html) else { return line(html) }
    return line(References.replaced(in: Tags.removed(from: html) { _ in true }))
  }

  /// RSS does not say whether a title is text or HTML: known tags vanish ("a <b>bold</b> word"), what is no tag of HTML
  /// stays ("Vec<T>", "1 < 2"), references are replaced.
  static func ofTitle(_ title: String) -> String {
    guard hasMarkup(title) else { return line(title) }
    return line(References.replaced(in: Tags.removed(from: title) { Tags.inText.contains($0) }))
  }

  private static func hasMarkup(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&"))
  }

  /// Whether there is nothing to fold and nothing to remove: most lines, seen at a glance. Up to U+053F, Latin, Greek
  /// and Cyrillic have neither odd spaces nor invisible characters, but for those whose first byte is 0xC2.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var before: UInt8 = 32
      for byte in bytes {
        if byte < 33 && (byte != 32 || before == 32) || byte == 0x7F || byte == 0xC2 || byte > 0xD4 { return false }
        before = byte
      }
      return before != 32 || bytes.isEmpty
    }
  }

  /// Each run of white space as one space, none at the ends.
  private static func folded(_ text: String) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isPending = !output.isEmpty
      } else {
        if isPending { output += " " }
        isPending = false
        output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
