import Model
import Text

extension Article {
  /// The article with each of its addresses changed. Nil takes an address away, and an attachment with it. Those inside of texts
  /// and HTML stay.
  func withAddresses(_ changed: (String) -> String?) -> Article {
    var article = self
    article.url = url.flatMap(changed)
    article.externalURL = externalURL.flatMap(changed)
    article.image = image.flatMap(changed)
    article.comments = comments.flatMap(changed)
    article.attachments = attachments.compactMap { file in
      guard let address = changed(file.url) else { return nil }
      var file = file
      file.url = address
      return file
    }
    for place in authors.indices {
      article.authors[place].url = authors[place].url.flatMap(changed)
      article.authors[place].avatar = authors[place].avatar.flatMap(changed)
    }
    for place in blocks.indices { article.blocks[place].url = blocks[place].url.flatMap(changed) }
    return article
  }
}

extension StoredArticle {
  /// The article without the addresses that no program should open, such as file: and javascript: ones (`SafeAddress`). The HTML of
  /// the feed is left as it came.
  var withSafeAddresses: StoredArticle {
    var safe = self
    safe.article = article.withAddresses { SafeAddress($0)?.description }
    return safe
  }
}
