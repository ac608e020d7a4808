/// What one feed wants to be sent besides what every feed is sent.
package struct FeedHeaders: Hashable, Sendable, Codable {
  /// Whole header lines: "Authorization: Bearer …". Never shown: they may be secrets.
  package var lines: [String]
  /// Instead of newsband's own name, for servers that answer only to some.
  package var userAgent: String?

  package init(lines: [String] = [], userAgent: String? = nil) {
    self.lines = lines
    self.userAgent = userAgent
  }

  package var isEmpty: Bool { lines.isEmpty && userAgent == nil }
}
