import Foundation

/// The record of fetching a feed: when it was asked, what the server answered, when it may be asked again.
package struct FetchRecord: Hashable, Sendable {
  package var lastTried: Date?
  package var lastSuccess: Date?
  /// The next automatic fetch, by the feed's own interval.
  package var nextDue: Date?
  /// The earliest fetch that the server allows (Retry-After, Cache-Control, Expires). It holds for a person's request
  /// too.
  package var notBefore: Date?
  /// The last HTTP status; 0 when no answer came.
  package var status = 0
  /// Failures in a row.
  package var failures = 0
  /// The reason why the last fetch failed, as the end of a sentence. Nil after a success.
  package var problem: String?
  /// The repairs that the last body needed. Empty for a well-formed feed.
  package var malformed: String?
  /// Bytes over the network, of the last answer and of all answers.
  package var bytes = 0
  package var allBytes = 0
  /// Duration of the last answer, in seconds.
  package var seconds = 0.0
  package var etag: String?
  package var lastModified: String?
  /// Hash of the last body, so that the same body is not parsed again.
  package var bodyHash: String?
  /// The address that permanent redirects lead to, and the time of the first of them.
  package var movedTo: String?
  package var movedSince: Date?
  /// True if the server said that the feed is gone for good (status 410).
  package var isGone = false

  package init() {}
}
