extension NewsboatFilter {
  /// A query as a filter expression; nil unless the expression is read back as the very same query.
  static func expression(_ query: String) -> String? {
    let words = words(query)
    let isAny = words.contains("OR")
    let conditions = (isAny ? words.filter { $0 != "OR" } : words).map(condition)
    guard !conditions.isEmpty, !conditions.contains(nil) else { return nil }
    let expression = conditions.compactMap { $0 }.joined(separator: isAny ? " or " : " and ")
    do throws(Refusal) {
      return try self.query(expression) == query ? expression : nil
    } catch {
      // Not an error: a query that newsboat cannot put is kept in another way.
      return nil
    }
  }
}

extension NewsboatFilter {
  /// newsboat's names for the parts of an article, by ours.
  private static let attributes = ["title": "title", "author": "author", "feed": "feedtitle", "tag": "tags"]

  /// A word of a query as a condition; nil where newsboat has none for it.
  private static func condition(_ word: String) -> String? {
    let isNegative = word.hasPrefix("-")
    let parts = word.drop { $0 == "-" }.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let name = parts.first.map(String.init), let value = parts.last.map(String.init) else {
      return nil
    }
    switch (name, value) {
    case ("is", "unread"): return #"unread = "yes""#
    case ("is", "read"): return #"unread = "no""#
    case ("has", let media): return "enclosure_type =~ \(UrlsWords.quoted(String(media)))"
    case ("newer", let age) where age.hasSuffix("d"): return "age < \(age.dropLast())"
    case ("older", let age) where age.hasSuffix("d"): return "age >= \(age.dropLast())"
    default:
      guard let attribute = attributes[name] else { return nil }
      let text = UrlsWords.quoted(value.replacing("\"", with: ""))
      return "\(attribute) \(isNegative ? "!" : "")\(name == "tag" ? "#" : isNegative ? "~" : "=~") \(text)"
    }
  }

  /// The words of a query; blanks inside of quotation marks part nothing.
  private static func words(_ query: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in query + " " {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return words
  }
}
