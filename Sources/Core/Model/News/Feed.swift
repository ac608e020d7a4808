import Foundation

/// The content of one source: a feed, a web page or an edition, with its articles.
///
/// A parser makes it, the store keeps it, `parse` prints it as JSON Feed 1.1. Texts other than bodies are plain and
/// display-safe (`SafeText`); addresses are absolute where a base was known.
package struct Feed: Hashable, Sendable {
  package var title = ""
  package var feedURL: String?
  package var homePageURL: String?
  /// JSON Feed's `description`.
  package var summary: String?
  /// BCP 47, as published.
  package var language: String?
  package var authors: [Author] = []
  package var icon: String?
  package var rights: String?
  package var published: Date?
  package var updated: Date?
  /// The identifier that the source gives itself (`atom:id`, `rdf:about`).
  package var id: String?
  package var tags: [String] = []
  /// The interval between fetches that the source asks for, in seconds (RSS `ttl`, `sy:updatePeriod`). Nil without one.
  package var refreshInterval: Int?
  /// Hours of the day in UTC in which the source asks not to be fetched (RSS `skipHours`).
  package var skipHours: [Int] = []
  /// The day printed on an edition (page text).
  package var editionDate: Day?
  /// The band of an edition, each pair once, in the order of the page.
  package var rates: [Rate] = []
  package var articles: [Article] = []
  /// The parts that could not be used and the repairs that were made. Empty for a well-formed source.
  package var problems: [Problem] = []

  package init() {}
}

/// A person or organisation that wrote something.
package struct Author: Hashable, Sendable, Codable {
  package var name: String?
  package var email: String?
  package var url: String?
  package var avatar: String?

  package init(name: String? = nil, email: String? = nil, url: String? = nil, avatar: String? = nil) {
    self.name = name
    self.email = email
    self.url = url
    self.avatar = avatar
  }
}

/// A file that belongs to an article: RSS and Atom call it an enclosure.
package struct Attachment: Hashable, Sendable, Codable {
  package var url: String
  package var mimeType: String?
  package var title: String?
  /// Bytes.
  package var size: Int?
  /// Seconds.
  package var duration: Double?

  package init(url: String, mimeType: String? = nil, title: String? = nil, size: Int? = nil, duration: Double? = nil) {
    self.url = url
    self.mimeType = mimeType
    self.title = title
    self.size = size
    self.duration = duration
  }
}
