import Model

/// Texts that commands of the person's own have printed to stand in place of those of articles. They are kept while the program
/// is open, and the store has none of them.
struct ReplacedTexts: Equatable, Sendable {
  private struct Entry: Equatable, Sendable {
    let article: ArticleID
    let command: String
    let blocks: [Block]
  }

  /// The newest last; one for an article and a command.
  private var entries: [Entry] = []
  /// The command whose text an article shows; none for an article with its own text.
  private var shown: [ArticleID: String] = [:]

  /// The number of texts that are kept; the oldest goes first. A command prints 256 KB at most.
  static let limit = 100

  /// Keeps a text, which is shown from now on wherever its article is.
  mutating func keep(_ blocks: [Block], by command: String, of article: ArticleID) {
    entries.removeAll { $0.article == article && $0.command == command }
    entries.append(Entry(article: article, command: command, blocks: blocks))
    shown[article] = command
    guard entries.count > ReplacedTexts.limit else { return }
    let oldest = entries.removeFirst()
    if shown[oldest.article] == oldest.command { shown[oldest.article] = nil }
  }

  /// Shows a text again that is kept and not on the screen. False where there is none.
  mutating func bringBack(_ command: String, of article: ArticleID) -> Bool {
    guard shown[article] != command, entries.contains(where: { $0.article == article && $0.command == command }) else {
      return false
    }
    shown[article] = command
    return true
  }

  /// The article has its own text from now on. What was printed is kept.
  mutating func showOwn(_ article: ArticleID) { shown[article] = nil }

  /// The command whose text the article shows, with the text; nil for its own.
  func text(of article: ArticleID) -> (command: String, blocks: [Block])? {
    guard let command = shown[article] else { return nil }
    return entries.last { $0.article == article && $0.command == command }.map { (command, $0.blocks) }
  }
}
