/// One protocol of servers: its name on the command line and its addresses.
package struct ServiceKind: Sendable {
  /// As it is typed: "ttrss".
  package let name: String
  /// For people: "tt-rss".
  package let title: String
  /// Paths that are tried below the address that a person typed, in this order; "" is the address itself.
  package let paths: [String]
  package let connect: @Sendable (ServerLogin) -> any SyncService

  /// One a line: a new protocol is one line in this list.
  package static let all: [ServiceKind] = [
    ttrss,
    greader,
    miniflux,
    nextcloud,
    fever,
    feedbin,
  ]

  /// The names in a sentence: "ttrss, greader, miniflux".
  package static var names: String { all.map(\.name).joined(separator: ", ") }

  /// Nil for a name that is not known.
  package static func named(_ name: String) -> ServiceKind? { all.first { $0.name == name } }

  static let ttrss = ServiceKind(name: "ttrss", title: "tt-rss", paths: ["", "/api"]) { TTRSS($0) }
  static let greader = ServiceKind(
    name: "greader", title: "Google Reader API", paths: ["", "/api/greader.php"]
  ) { GReader($0) }
  static let miniflux = ServiceKind(name: "miniflux", title: "Miniflux", paths: [""]) { Miniflux($0) }
  // The path of the API first: Nextcloud counts a password at another path as a failed sign-in.
  static let nextcloud = ServiceKind(
    name: "nextcloud", title: "Nextcloud News", paths: ["/index.php/apps/news/api/v1-3", "/api/v1-3", ""]
  ) { Nextcloud($0) }
  static let fever = ServiceKind(name: "fever", title: "Fever", paths: ["", "/fever", "/api/fever.php"]) { Fever($0) }
  static let feedbin = ServiceKind(name: "feedbin", title: "Feedbin", paths: ["", "/v2"]) { Feedbin($0) }
}
