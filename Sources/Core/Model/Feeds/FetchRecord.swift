import Foundation

/// What newsband and the server of a feed owe each other: when it was asked, what it said, when it may be asked again.
package struct FetchRecord: Hashable, Sendable {
  package var lastTried: Date?
  package var lastSuccess: Date?
  /// By the feed's own rhythm: nobody is asked of their own accord before.
  package var nextDue: Date?
  /// By the server's word (Retry-After, Cache-Control, Expires): not even a person who asks for it is heard before.
  package var notBefore: Date?
  /// The last HTTP status; 0 when no answer came.
  package var status = 0
  /// In a row.
  package var failures = 0
  /// Why the last time failed, as the end of a sentence; nil after a success.
  package var problem: String?
  /// What was recovered in the last body: a feed that is not well-formed says so here.
  package var malformed: String?
  /// On the wire, of the last answer and of all.
  package var bytes = 0
  package var allBytes = 0
  /// Seconds that the last answer took.
  package var seconds = 0.0
  package var etag: String?
  package var lastModified: String?
  /// Of the last body, so that the same one is not parsed again.
  package var bodyHash: String?
  /// Where permanent redirects lead, and since when they do.
  package var movedTo: String?
  package var movedSince: Date?
  /// The server said that it is gone for good (410).
  package var isGone = false

  package init() {}
}
