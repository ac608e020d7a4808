import Foundation

/// One article as its source published it. Its status (read, starred) is in `Headline`.
package struct Article: Hashable, Sendable {
  /// The name of the article inside its feed: guid or id, else the link, else a hash of its content. A feed may give one key
  /// to several articles.
  package var key: String
  package var keyOrigin: KeyOrigin
  package var title = ""
  package var url: String?
  /// JSON Feed `external_url`: the page on another site that the article is about.
  package var externalURL: String?
  /// The body as received. Nil when the source had plain or structured text.
  package var html: String?
  /// The body in blocks, when the source itself had structure that HTML does not carry (page text).
  package var blocks: [Block] = []
  /// The body as plain text, for search and for `content_text`; blocks are separated by an empty line.
  package var text = ""
  package var summary: String?
  package var published: Date?
  package var updated: Date?
  /// A date that could not be read or cannot be true (before 1990, far in the future), as the source wrote it.
  package var dateText: String?
  package var authors: [Author] = []
  package var tags: [String] = []
  package var attachments: [Attachment] = []
  package var language: String?
  /// The address of the lead image.
  package var image: String?
  /// The address of its comments.
  package var comments: String?

  package init(key: String, origin: KeyOrigin = .source) {
    self.key = key
    keyOrigin = origin
  }

  /// The origin of a key, which decides how far the key is trusted.
  package enum KeyOrigin: Hashable, Sendable {
    /// The source gave it as the article's id.
    case source
    /// The source gave it as an id, but it names something else: the home page of the feed.
    case shared
    /// The article's link, where the source gave no id.
    case address
    /// A hash of what the article says, where it has neither id nor link.
    case content
  }
}
