/// Places as words to search for.
extension StoryPlaces {
  /// The towns and regions of a country, as queries that the search takes as a whole each: "(\"алмат\"* OR \"almat\"* OR …)".
  /// Empty where none is known.
  static func queries(for country: String) -> [String] {
    var (whole, beginnings): (Set<String>, Set<String>) = ([], [])
    for line in table.split(separator: "\n") where line.hasPrefix("\(country):") {
      for word in line.split(separator: " ").dropFirst() where !ambiguous.contains(word) && !isHan(word) {
        let text = String(word).replacing("-", with: " ")
        if text.hasSuffix("=") { whole.insert(String(text.dropLast())) } else { beginnings.insert(text) }
      }
    }
    let short = beginnings.filter { word in !beginnings.contains { $0 != word && word.hasPrefix($0) } }
    let terms =
      short.sorted().map { "\"\($0)\"*" }
      + whole.filter { word in !short.contains { word.hasPrefix($0) } }.sorted().map { "\"\($0)\"" }
    return stride(from: 0, to: terms.count, by: longestQuery).map { start in
      "(\(terms[start...].prefix(longestQuery).joined(separator: " OR ")))"
    }
  }

  /// Terms of a query at most: the search takes 64 words, and a term has two at most.
  private static let longestQuery = 32

  /// Words that mean something else too where no other word of the article says that they do not: people, and words of another
  /// language. Мары is in the Russian for the Mari, oral an English word, талас a Kazakh one.
  private static let ambiguous = Set<Substring>(
    """
    мары= mary= marydaky oral орал= талас talas семей= semey= семее навои= navoi= navoiy навоий= балканск= balkan= жалал jalal конаева \
    самар= jalolobod рашт= ахал=
    """.split(whereSeparator: \.isWhitespace))

  private static func isHan(_ word: Substring) -> Bool {
    word.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
