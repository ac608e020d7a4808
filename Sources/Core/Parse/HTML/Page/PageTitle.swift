/// The title of an article, without the name of its site that stands beside it in the title of the page.
enum PageTitle {
  /// Signs that sites put between their name and the title, and those of them that mean "inside of".
  private static let separators: Set<Character> = ["|", "-", "–", "—", "\\", "/", ">", "»"]
  private static let hierarchical: Set<Character> = ["\\", "/", ">", "»"]

  /// From the `title` element and the headings; "" when a page has neither.
  static func title(of tree: HTMLTree) -> String {
    let original = tree.first(.title).map(tree.words) ?? ""
    var title = original
    var isHierarchical = false
    if let last = separatorIndices(original).last {
      isHierarchical = separatorIndices(original).contains { hierarchical.contains(original[$0]) }
      title = String(original[..<last])
      if wordCount(title) < 3, let first = original.firstIndex(where: separators.contains) {
        title = String(original[original.index(after: first)...])
      }
    } else if original.contains(": ") {
      title = afterColon(original, headings: headings(of: tree))
    } else if original.count > 150 || original.count < 15 {
      let headings = tree.all(.h1, below: HTMLTree.root)
      if headings.count == 1 { title = tree.words(headings[0]) }
    }
    title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // What is left of a title of few words was more likely cut by mistake.
    let whole = wordCount(String(original.filter { !separators.contains($0) }))
    if wordCount(title) <= 4, !isHierarchical || wordCount(title) != whole - 1 { return original }
    return title
  }

  /// The share of the second text that the first has too, by its words: 0...1.
  static func similarity(_ first: String, _ second: String) -> Double {
    let (first, second) = (words(first), words(second))
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let known = Set(first)
    let new = second.filter { !known.contains($0) }
    func length(_ words: [Substring]) -> Int { words.reduce(words.count - 1) { $0 + $1.count } }
    return 1 - Double(new.isEmpty ? 0 : length(new)) / Double(length(second))
  }

  /// In small letters, without punctuation.
  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }
  }

  /// The places of separators between spaces.
  private static func separatorIndices(_ text: String) -> [String.Index] {
    text.indices.filter { index in
      guard separators.contains(text[index]), index > text.startIndex else { return false }
      let next = text.index(after: index)
      return next < text.endIndex && text[text.index(before: index)] == " " && text[next] == " "
    }
  }

  /// The texts of the headings of the first two levels.
  private static func headings(of tree: HTMLTree) -> [String] {
    (tree.all(.h1, below: HTMLTree.root) + tree.all(.h2, below: HTMLTree.root)).map(tree.words)
  }

  /// A colon separates the site from the title, unless a heading has both.
  private static func afterColon(_ original: String, headings: [String]) -> String {
    guard !headings.contains(original), let last = original.lastIndex(of: ":"),
      let first = original.firstIndex(of: ":")
    else { return original }
    let title = String(original[original.index(after: last)...])
    if wordCount(title) < 3 { return String(original[original.index(after: first)...]) }
    return wordCount(String(original[..<first])) > 5 ? original : title
  }

  private static func wordCount(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}
