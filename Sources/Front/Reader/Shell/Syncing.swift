/// The progress of a sync of an account.
package struct Syncing: Equatable, Sendable {
  /// Its name.
  package var account: String
  /// Articles whose texts have come, of those that are fetched; 0 of 0 before the first.
  package var done: Int
  package var total: Int
  /// True when the person asked for it, and so waits for the result.
  package var wasAsked: Bool

  package init(account: String, done: Int = 0, total: Int = 0, wasAsked: Bool) {
    (self.account, self.done, self.total, self.wasAsked) = (account, done, total, wasAsked)
  }
}
