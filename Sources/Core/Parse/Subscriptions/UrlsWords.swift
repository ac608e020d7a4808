import Model
import Text

/// The words of a line of an urls file: bare ones end at white space, quoted ones at a quotation mark, and a backslash
/// takes the next character as it is. A word that begins with "#" ends the line, as in newsboat.
enum UrlsWords {
  /// Nil when the line ends inside of quotation marks.
  static func read(_ line: String) -> [String]? {
    var words: [String] = []
    var rest = line[...]
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard let first = rest.first, first != "#" else { return words }
      guard let word = first == "\"" ? quoted(&rest) : bare(&rest) else { return nil }
      words.append(word)
    }
  }

  /// As a word that is read back the same.
  static func quoted(_ word: String) -> String {
    "\"" + word.displaySafe.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Takes out the first word that begins with a sign; nil when there is none or nothing follows the sign.
  static func take(_ sign: String, from words: inout ArraySlice<String>) -> String? {
    guard let index = words.firstIndex(where: { $0.hasPrefix(sign) }) else { return nil }
    return String(words.remove(at: index).dropFirst(sign.count)).nonEmpty
  }

  /// Up to the next white space.
  private static func bare(_ rest: inout Substring) -> String? {
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...]
    return String(word)
  }

  /// From one quotation mark to the next; nil where that is missing, and then the rest is used up.
  static func quoted(_ rest: inout Substring) -> String? {
    var word = ""
    rest.removeFirst()
    while let character = rest.popFirst() {
      switch character {
      case "\"": return word
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        word.append(["n", "r", "t"].contains(escaped) ? " " : escaped)
      default: word.append(character)
      }
    }
    return nil
  }
}

/// What a list says that newsboat has no line for: written as a comment, which newsboat passes over.
enum UrlsComment {
  case title(String)
  case search(SavedSearch)

  private static let mark = "# newsband "

  /// Nil for a comment that somebody else wrote, and for what is no comment.
  init?(_ line: String) {
    guard line.hasPrefix(UrlsComment.mark) else { return nil }
    let words = UrlsWords.read(String(line.dropFirst(UrlsComment.mark.count))) ?? []
    switch (words.first, words.count) {
    case ("title", 2): self = .title(words[1])
    case ("search", 3) where !words[1].isEmpty: self = .search(SavedSearch(name: words[1], query: words[2]))
    default: return nil
    }
  }

  var line: String {
    switch self {
    case .title(let title): UrlsComment.mark + "title " + UrlsWords.quoted(title)
    case .search(let search):
      UrlsComment.mark + "search " + UrlsWords.quoted(search.name) + " " + UrlsWords.quoted(search.query)
    }
  }
}
