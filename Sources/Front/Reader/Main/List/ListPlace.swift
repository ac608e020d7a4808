import Model

/// The place of the reader in a list that was left.
struct ListPlace: Equatable, Sendable {
  var article: ArticleID
  /// The articles below it, for a list that has lost the article when it is read again.
  var following: [ArticleID]
  /// Rows of the list between the top of the screen and the article.
  var above: Int
}
