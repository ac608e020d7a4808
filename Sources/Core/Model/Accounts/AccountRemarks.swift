/// Sentences about parts of an account that syncs left out or that were refused, and the remedy for a failure.
package struct AccountRemarks: Hashable, Sendable, Codable {
  /// Those of the last sync.
  package var latest: [String]
  /// Those that come once only, such as a refused change of a feed. They are kept until everything is compared again.
  package var lasting: [String]
  /// Nil after a success.
  package var remedy: AccountRemedy?

  package init(latest: [String] = [], lasting: [String] = [], remedy: AccountRemedy? = nil) {
    (self.latest, self.lasting, self.remedy) = (latest, lasting, remedy)
  }

  package var all: [String] { latest + lasting }

  /// The sentences of either list at most.
  package static let most = 20
}

/// The step that a person can take after a failed sync.
package enum AccountRemedy: String, Hashable, Sendable, Codable {
  /// Wait, or try at once.
  case retry
  /// Give another password.
  case password
  /// Check the address and the server.
  case check
}
