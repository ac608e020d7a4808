import Text

/// The differences between servers that speak the Google Reader API. Each was seen on the server that is named, or is in its
/// own documentation.
struct GReaderProfile: Sendable {
  let name: String
  /// Ids of one page. A server that gives fewer says how to go on.
  var idPage = 10_000
  /// Ids of one request for texts.
  var articleBatch = 250
  /// Ids of one request that marks. PHP reads a thousand fields of a form and drops the others in silence.
  var markBatch = 250
  /// True if titles have "＆", "＜" and "＞" in the place of "&", "<" and ">".
  var hasWideSigns = false
  /// Added to the reason when the password is not accepted.
  var passwordHint = ""

  /// A continuation of FreshRSS can lose an article that was read meanwhile, so all ids are asked for at once.
  static let freshRSS = GReaderProfile(
    name: "freshrss", idPage: 1_000_000, hasWideSigns: true,
    passwordHint: "; FreshRSS wants its API password, which is set in the profile there, and not that of its web page; "
      + "an administrator has to allow API access under Authentication")
  static let miniflux = GReaderProfile(
    name: "miniflux",
    passwordHint: "; Miniflux wants the user and password of its Google Reader integration, set in its settings")
  static let bazQux = GReaderProfile(
    name: "bazqux", idPage: 50_000, passwordHint: "; sign in there to see if the subscription has ended")
  static let theOldReader = GReaderProfile(
    name: "theoldreader", passwordHint: "; a password must be set in the settings there")
  /// A hundred requests a day: few and large ones.
  static let inoreader = GReaderProfile(
    name: "inoreader", idPage: 1_000, passwordHint: "; Inoreader wants the headers AppId and AppKey too (--header)")
  static let other = GReaderProfile(
    name: "other", passwordHint: "; some servers want a password of their own for it, set in their settings")

  static let all = [freshRSS, miniflux, bazQux, theOldReader, inoreader, other]

  /// The profile of a name, else that of an address.
  static func of(_ name: String?, address: String) -> GReaderProfile {
    if let named = all.first(where: { $0.name == name }) { return named }
    let host = address.addressHost
    switch host {
    case _ where host.hasSuffix("bazqux.com"): return bazQux
    case _ where host.hasSuffix("theoldreader.com"): return theOldReader
    case _ where host.hasSuffix("inoreader.com"): return inoreader
    case _ where address.hasSuffix("/greader.php"): return freshRSS
    default: return other
    }
  }
}
