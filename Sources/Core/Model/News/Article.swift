import Foundation

/// One article as its source published it. What a person did with it (read, starred) is a `Headline`'s business.
package struct Article: Hashable, Sendable {
  /// Names the article inside its feed for ever: guid or id, else the link, else a hash of what it says.
  package var key: String
  package var title = ""
  package var url: String?
  /// JSON Feed `external_url`: the page elsewhere that a link post is about.
  package var externalURL: String?
  /// The body as received, for display; nil when the source had plain or structured text.
  package var html: String?
  /// The body in blocks, when the source itself had structure that HTML does not carry (page text).
  package var blocks: [Block] = []
  /// The body as plain text, for search and for `content_text`; blocks are separated by an empty line.
  package var text = ""
  package var summary: String?
  package var published: Date?
  package var updated: Date?
  /// A date that could not be read, or cannot be true (before 1990, far in the future), as it stood in the source.
  package var dateText: String?
  package var authors: [Author] = []
  package var tags: [String] = []
  package var attachments: [Attachment] = []
  package var language: String?
  /// Lead image.
  package var image: String?
  /// Where readers discuss it.
  package var comments: String?

  package init(key: String) {
    self.key = key
  }
}
