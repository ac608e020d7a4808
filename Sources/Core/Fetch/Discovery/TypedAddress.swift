import Model
import Text

/// An address as a person types or pastes it: "example.org", "feed://example.org/rss", "<https://example.org>", with blanks
/// around it.
struct TypedAddress {
  /// Complete, of http or https.
  let address: String
  /// The same over http, where no scheme was given: some servers speak no TLS.
  let plain: String?

  /// Throws for one that cannot be fetched.
  init(_ text: String) throws(Problem) {
    let typed = TypedAddress.unwrapped(text)
    let (address, hasScheme) = TypedAddress.completed(typed)
    guard let scheme = address.firstRange(of: "://").map({ address[..<$0.lowerBound].lowercased() }),
      scheme == "http" || scheme == "https"
    else {
      throw Problem(doing: "add", to: typed.displaySafe.withoutUser, why: "feeds are fetched over http and https only")
    }
    guard address.requestAddress != nil else {
      throw Problem(doing: "add", to: typed.displaySafe.withoutUser, why: "it is not an address of a feed or a page")
    }
    self.address = address
    plain = hasScheme ? nil : "http://" + address.dropFirst("https://".count)
  }

  /// Without what stands around an address in mail and in texts: white space, quotation marks, brackets, "URL:".
  private static func unwrapped(_ text: String) -> String {
    var typed = text[...]
    while true {
      let before = typed
      typed = typed.drop(while: isBlank)
      while let last = typed.last, isBlank(last) { typed.removeLast() }
      for (open, close) in [("<", ">"), ("\"", "\""), ("'", "'"), ("“", "”"), ("«", "»"), ("`", "`")]
      where typed.count > 2 && typed.hasPrefix(open) && typed.hasSuffix(close) {
        typed = typed.dropFirst().dropLast()
      }
      if typed.lowercased().hasPrefix("url:") { typed = typed.dropFirst(4) }
      if typed == before { return String(typed) }
    }
  }

  private static func isBlank(_ character: Character) -> Bool {
    character.isWhitespace || character.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
  }

  /// Schemes that may stand before an "@", where else a name and a password do.
  private static let otherSchemes: Set<String> = [
    "mailto", "javascript", "vbscript", "data", "sip", "sips", "xmpp", "im", "acct", "news", "nntp", "sms", "tel",
    "ssh", "sftp", "ftp", "git", "exec", "filter", "file",
  ]

  /// With a scheme and two slashes; false where neither was there, and https is only the likelier guess.
  private static func completed(_ typed: String) -> (address: String, hasScheme: Bool) {
    // Another address may stand in it: "example.org/feed?of=https://…".
    let head = typed.prefix { !"/?#".contains($0) }
    let colon = head.firstIndex(of: ":")
    let scheme = colon.map { head[..<$0].lowercased() } ?? ""
    let rest = colon.map { typed[typed.index(after: $0)...] } ?? typed[...]
    switch scheme {
    // Links that browsers hand to readers: "feed://example.org/…" and "feed:https://example.org/…".
    case "feed", "rss", "pcast", "itpc", "podcast", "web+feed":
      let inner = rest.drop { $0 == "/" }
      let isComplete = inner.lowercased().hasPrefix("http:") || inner.lowercased().hasPrefix("https:")
      return isComplete ? completed(String(inner)) : ("https://" + inner, false)
    // "https:example.org" and "http:/example.org" are slips of the finger. Three slashes leave the host out.
    case "http", "https":
      let isComplete = !rest.hasPrefix("///")
      return (isComplete ? scheme + "://" + rest.drop { $0 == "/" } : typed, true)
    case let other where TypedAddress.otherSchemes.contains(other): return (typed, true)
    // "example.org:8080/feed", "localhost:80" and "user:password@example.org" have no scheme.
    default:
      let isHost = colon == nil || head.contains("@") || rest.first?.isNumber == true
      guard isHost || scheme.contains(".") else { return (typed, true) }
      return ("https://" + typed.drop { $0 == "/" }, false)
    }
  }
}
