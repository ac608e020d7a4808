import Model
import Text

extension StoredArticle {
  /// The article without the addresses that no program should open, such as file: and javascript: ones (`SafeAddress`). The HTML of
  /// the feed is left as it came.
  var withSafeAddresses: StoredArticle {
    var safe = self
    safe.article = article.withSafeAddresses
    return safe
  }
}

extension Article {
  fileprivate var withSafeAddresses: Article {
    var safe = self
    safe.url = url.safeAddress
    safe.externalURL = externalURL.safeAddress
    safe.image = image.safeAddress
    safe.comments = comments.safeAddress
    safe.attachments = attachments.compactMap { file in
      guard let address = SafeAddress(file.url) else { return nil }
      var file = file
      file.url = address.description
      return file
    }
    safe.authors = authors.map { author in
      var author = author
      author.url = author.url.safeAddress
      author.avatar = author.avatar.safeAddress
      return author
    }
    safe.blocks = blocks.map { block in
      var block = block
      block.url = block.url.safeAddress
      return block
    }
    return safe
  }
}

extension String? {
  fileprivate var safeAddress: String? { flatMap { SafeAddress($0) }?.description }
}
