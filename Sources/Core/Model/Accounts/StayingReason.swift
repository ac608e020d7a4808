/// A reason why a feed is of this machine alone, and is never put into an account.
package enum StayingReason: String, Hashable, Sendable, CaseIterable {
  /// A command makes it.
  case command
  case file
  /// There is a user, and perhaps a password, in its address.
  case password
  /// Its address is one of this machine or of the network around it.
  case local
  /// Its address is not one of the web.
  case other
}
