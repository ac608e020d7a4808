import Foundation

/// One article as its source published it. Its status (read, starred) is in `Headline`.
package struct Article: Hashable, Sendable {
  /// The permanent name of the article inside its feed: guid or id, or the link, or a hash of its content.
  package var key: String
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

  package init(key: String) {
    self.key = key
  }
}
