import Model
import Text

extension StayingReason {
  /// Nil for an address that may go into the account.
  package init?(_ address: String, in account: Account) {
    // A server of this network reaches what is in this network.
    self.init(address, reachesLocal: !account.isFolder && account.address.isLocalAddress)
  }

  /// - Parameter reachesLocal: true if the other side is in this network too.
  package init?(_ address: String, reachesLocal: Bool) {
    let small = address.lowercased()
    if ProgramFeed.isNamed(by: address) {
      self = .command
    } else if small.hasPrefix("file:") || small.hasPrefix("/") {
      self = .file
    } else if !["http://", "https://"].contains(where: small.hasPrefix) || address.contains(where: \.isWhitespace) {
      self = .other
    } else if address.namesUser {
      self = .password
    } else if address.isLocalAddress, !reachesLocal {
      self = .local
    } else {
      return nil
    }
  }
}
