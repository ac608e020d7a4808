import Model
import Text

extension [RemoteFeed] {
  /// The feeds that another list of the same account does not have, neither by id nor by address: one that was unsubscribed on
  /// the server and followed again has another id there, and is the same feed.
  package func missing(in other: [RemoteFeed]) -> [RemoteFeed] {
    let ids = Set(other.map(\.id))
    let addresses = Set(other.map(\.address.comparableAddress))
    return filter { !ids.contains($0.id) && !addresses.contains($0.address.comparableAddress) }
  }
}
