import Model
import Text

/// The name of an article inside its feed. What was read would come back as new if it changed.
///
/// It names what the source said. Whether two articles are the same one is decided in the store, which knows the other
/// articles of the feed (`ArticleIdentity`).
enum Identity {
  /// The id that the source gave, else the address, else a hash of what the article says.
  static func key(
    id: String?, url: String?, title: String, body: String, date: String
  ) -> (key: String, origin: Article.KeyOrigin) {
    if let id = id?.nonEmpty { return (id, .source) }
    if let url = url?.nonEmpty { return (url, .address) }
    return ("hash:" + StableHash([title, body, date]).text, .content)
  }
}

extension [Article] {
  /// Marks the ids that are the address of the feed's home page: they name the feed, not the article.
  mutating func distrustIDs(equalTo homePage: String?) {
    guard let homePage = homePage?.nonEmpty?.comparableAddress else { return }
    for index in indices where self[index].keyOrigin == .source && self[index].key.comparableAddress == homePage {
      self[index].keyOrigin = .shared
    }
  }
}
