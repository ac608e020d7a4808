import Model

/// One kind of accounts: its name on the command line, and how it is reached.
package struct ServiceKind: Sendable {
  /// As it is typed: "ttrss".
  package let name: String
  /// For people: "tt-rss".
  package let title: String
  /// The programs and sites that speak it, where the title does not name them; else empty.
  package let programs: String
  /// A sentence about the password that it wants, where that is not always the one of its web page; else empty.
  package let passwordNote: String
  package let access: Access

  package enum Access: Sendable {
    /// A protocol of servers. The paths are tried below the address that a person typed, in this order; "" is the address
    /// itself.
    case server(paths: [String], connect: @Sendable (ServerLogin) -> any SyncService)
    /// A folder of this machine, without user and password.
    case folder
  }

  private init(
    name: String, title: String, programs: String = "", passwordNote: String = "", paths: [String],
    _ connect: @escaping @Sendable (ServerLogin) -> any SyncService
  ) {
    self.init(
      name: name, title: title, programs: programs, passwordNote: passwordNote,
      access: .server(paths: paths, connect: connect))
  }

  private init(name: String, title: String, programs: String, passwordNote: String = "", access: Access) {
    (self.name, self.title, self.programs, self.access) = (name, title, programs, access)
    self.passwordNote = passwordNote
  }

  package var isFolder: Bool { if case .folder = access { true } else { false } }

  /// One a line: a new protocol is one line in this list.
  package static let all: [ServiceKind] = [
    ttrss,
    greader,
    miniflux,
    nextcloud,
    fever,
    feedbin,
    decSync,
  ]

  /// The names in a sentence: "ttrss, greader, miniflux".
  package static var names: String { all.map(\.name).joined(separator: ", ") }

  /// Nil for a name that is not known.
  package static func named(_ name: String) -> ServiceKind? { all.first { $0.name == name } }

  static let ttrss = ServiceKind(name: "ttrss", title: "tt-rss", paths: ["", "/api"]) { TTRSS($0) }
  static let greader = ServiceKind(
    name: "greader", title: "Google Reader API", programs: "FreshRSS, BazQux, The Old Reader, Inoreader",
    passwordNote: "FreshRSS wants the API password of your profile there, and not that of its web page.",
    paths: ["", "/api/greader.php"]
  ) { GReader($0) }
  static let miniflux = ServiceKind(
    name: "miniflux", title: "Miniflux",
    passwordNote: "An API key, made in its settings, or your password there, which is slower.", paths: [""]
  ) { Miniflux($0) }
  // The path of the API first: Nextcloud counts a password at another path as a failed sign-in.
  static let nextcloud = ServiceKind(
    name: "nextcloud", title: "Nextcloud News",
    passwordNote: "With two-factor sign-in it is an app password, made in its settings under Security.",
    paths: ["/index.php/apps/news/api/v1-3", "/api/v1-3", ""]
  ) { Nextcloud($0) }
  static let fever = ServiceKind(
    name: "fever", title: "Fever", programs: "Coldsweat and others",
    passwordNote: "The password that the server has for Fever.", paths: ["", "/fever", "/api/fever.php"]
  ) { Fever($0) }
  static let feedbin = ServiceKind(name: "feedbin", title: "Feedbin", paths: ["", "/v2"]) { Feedbin($0) }
  static let decSync = ServiceKind(
    name: Account.decSync, title: "DecSync", programs: "a folder, without a server", access: .folder)
}
