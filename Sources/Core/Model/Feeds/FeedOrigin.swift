/// The kind of place that a feed comes from. Its address in the store names it.
package enum FeedOrigin: Hashable, Sendable {
  /// Fetched from the web.
  case web(String)
  /// Imported from a file; the address is a file URL.
  case file(String)
  /// Dated editions, all of which are one feed, whatever file they came in.
  case edition

  package init(address: String) {
    switch address {
    case FeedOrigin.edition.address: self = .edition
    case let address where address.hasPrefix("file:"): self = .file(address)
    default: self = .web(address)
    }
  }

  /// The address under which the feed is kept.
  package var address: String {
    switch self {
    case .web(let address), .file(let address): address
    case .edition: "edition:"
    }
  }
}
