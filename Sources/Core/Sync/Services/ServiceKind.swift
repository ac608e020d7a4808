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
  /// A sentence that says which address to type, without its first capital and its end; empty for a folder.
  let addressNote: String
  package let access: Access

  package enum Access: Sendable {
    /// A protocol of servers. The paths are tried below the address that a person typed, in this order; "" is the address
    /// itself. Without a probe they are tried with the password only.
    case server(paths: [String], probe: AddressProbe?, connect: @Sendable (ServerLogin) -> any SyncService)
    /// A folder of this machine, without user and password.
    case folder
  }

  private init(
    name: String, title: String, programs: String = "", passwordNote: String = "", addressNote: String,
    paths: [String], probe: AddressProbe?, _ connect: @escaping @Sendable (ServerLogin) -> any SyncService
  ) {
    (self.name, self.title, self.programs) = (name, title, programs)
    (self.passwordNote, self.addressNote) = (passwordNote, addressNote)
    access = .server(paths: paths, probe: probe, connect: connect)
  }

  private init(folder name: String, title: String, programs: String) {
    (self.name, self.title, self.programs) = (name, title, programs)
    (passwordNote, addressNote) = ("", "")
    access = .folder
  }

  /// True where several programs speak the protocol, each in its way.
  package var hasProfiles: Bool { name == ServiceKind.greader.name }

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

  /// The names of the programs that make a difference to a protocol, as `--profile` takes them: "freshrss".
  package static var profiles: [String] { GReaderProfile.all.map(\.name) }

  /// The names in a sentence: "ttrss, greader, miniflux".
  package static var names: String { all.map(\.name).joined(separator: ", ") }

  /// Nil for a name that is not known.
  package static func named(_ name: String) -> ServiceKind? { all.first { $0.name == name } }

  static let ttrss = ServiceKind(
    name: "ttrss", title: "tt-rss",
    addressNote: "for tt-rss type the address of its web page, such as https://rss.example.org/tt-rss",
    paths: ["", "/api"], probe: .ttrss
  ) { TTRSS($0) }
  static let greader = ServiceKind(
    name: "greader", title: "Google Reader API", programs: "FreshRSS, BazQux, The Old Reader, Inoreader",
    passwordNote: "FreshRSS wants the API password of your profile there, and not that of its web page.",
    addressNote: "for FreshRSS type the address that its settings show under Profile, which ends with /api/greader.php",
    paths: ["", "/api/greader.php", "/p/api/greader.php"], probe: .greader
  ) { GReader($0) }
  static let miniflux = ServiceKind(
    name: "miniflux", title: "Miniflux",
    passwordNote: "An API key, made in its settings, or your password there, which is slower.",
    addressNote: "for Miniflux type the address of its web page, without /v1", paths: [""], probe: .miniflux
  ) { Miniflux($0) }
  // The path of the API first: Nextcloud counts a password at another path as a failed sign-in.
  static let nextcloud = ServiceKind(
    name: "nextcloud", title: "Nextcloud News",
    passwordNote: "With two-factor sign-in it is an app password, made in its settings under Security.",
    addressNote: "for Nextcloud News type the address of the cloud, whose app News must be installed",
    paths: ["/index.php/apps/news/api/v1-3", "/apps/news/api/v1-3", "/api/v1-3", ""], probe: .nextcloud
  ) { Nextcloud($0) }
  static let fever = ServiceKind(
    name: "fever", title: "Fever", programs: "Coldsweat and others",
    passwordNote: "The password that the server has for Fever.",
    addressNote: "type the address that the server shows for Fever, such as https://rss.example.org/fever",
    paths: ["", "/fever", "/api/fever.php", "/p/api/fever.php", "/plugins/fever"], probe: .fever
  ) { Fever($0) }
  static let feedbin = ServiceKind(
    name: "feedbin", title: "Feedbin", addressNote: "for Feedbin type https://feedbin.com", paths: ["", "/v2"],
    probe: nil
  ) { Feedbin($0) }
  static let decSync = ServiceKind(folder: Account.decSync, title: "DecSync", programs: "a folder, without a server")
}
