import Model
import Parse

extension FuzzTarget {
  /// Lists of feeds: OPML and newsboat's urls. What was read comes back the same from what is written of it.
  static let opml = FuzzTarget("opml") { bytes in
    func list(_ bytes: [UInt8], _ name: String) -> SubscriptionList? {
      let parsed = ifAccepted { () throws(Problem) in try parse(Source(bytes: bytes, name: name)) }
      return if case .subscriptions(let list) = parsed { list } else { nil }
    }
    for name in ["list.opml", "urls"] {
      guard let read = list(bytes, name), !read.subscriptions.isEmpty else { continue }
      let again = list(Array(read.opml.utf8), "list.opml")
      // In OPML the feeds of a folder come before its folders, so the order may change. A file of this machine and a command are
      // read from the person's own urls only.
      let written = read.subscriptions.map(\.feedURL).filter {
        !$0.lowercased().hasPrefix("file:") && !ProgramFeed.isNamed(by: $0)
      }
      require(
        (again?.subscriptions ?? []).map(\.feedURL).sorted() == written.sorted(), "OPML keeps the addresses of feeds")
      _ = list(Array(read.urls.utf8), "urls")
    }
  }
}
