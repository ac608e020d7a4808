/// Request headers of one feed, sent in addition to those of every feed.
package struct FeedHeaders: Hashable, Sendable, Codable {
  /// Whole header lines: "Authorization: Bearer …". Never shown: they may be secrets.
  package var lines: [String]
  /// Sent instead of newsband's own name, for servers that answer only to certain programs.
  package var userAgent: String?

  package init(lines: [String] = [], userAgent: String? = nil) {
    self.lines = lines
    self.userAgent = userAgent
  }

  package var isEmpty: Bool { lines.isEmpty && userAgent == nil }
}
