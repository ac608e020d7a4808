extension String {
  /// The address as it may be shown: printable, and without the name and password that may stand before its host.
  package var shownAddress: String {
    printableAddress.withoutUser
  }

  /// The address without the name and password that may stand before its host.
  package var withoutUser: String {
    guard let parts = AddressParts(self), parts.user != nil else { return self }
    return String(self[..<parts.start] + parts.host + self[parts.end...])
  }

  /// Whether a name, and perhaps a password, stands before the host.
  package var namesUser: Bool { AddressParts(self)?.user != nil }

  /// The address with the name and password of another one, unless it has its own.
  package func asUser(of other: String) -> String {
    guard let parts = AddressParts(self), parts.user == nil, let user = AddressParts(other)?.user else { return self }
    return String(self[..<parts.start] + user + "@" + self[parts.start...])
  }

  /// Whether what is secret between the reader and this address may be told to another one: the same host and port, by a
  /// way that is no less safe. http on its usual port may become https on its own.
  package func mayShareSecrets(with other: String) -> Bool {
    guard let own = AddressParts(self), let other = AddressParts(other), own.name == other.name else { return false }
    if own.scheme == other.scheme { return own.port == other.port }
    return (own.scheme, own.port, other.scheme, other.port) == ("http", "80", "https", "443")
  }

  /// The host that an address names, in small letters, with its port; empty when it names none.
  package var addressHost: String { AddressParts(self)?.host.lowercased() ?? "" }

  /// Whether the host is this machine or one beside it, by its name: loopback, private and link-local addresses.
  package var isLocalAddress: Bool {
    var host = addressHost
    if host.hasPrefix("[") {
      host = String(host.prefix { $0 != "]" }.dropFirst())
    } else {
      host = String(host.prefix { $0 != ":" })
    }
    if host == "localhost" || host.hasSuffix(".localhost") || host.hasSuffix(".local") { return true }
    if host.contains(":") {
      return host == "::1" || host.hasPrefix("fe80:") || host.hasPrefix("fc") || host.hasPrefix("fd")
    }
    let bytes = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard bytes.count == 4, let first = bytes[0], let second = bytes[1] else { return false }
    switch (first, second) {
    case (127, _), (10, _), (0, _), (192, 168), (169, 254), (172, 16...31): return true
    default: return false
    }
  }
}

/// Where the parts of "scheme://user:password@host:port/path" stand (RFC 3986 section 3.2).
private struct AddressParts {
  /// In small letters.
  let scheme: String
  let user: Substring?
  /// With its port.
  let host: Substring
  /// The authority, without the slashes around it.
  let start: String.Index
  let end: String.Index

  /// Nil when there is no authority.
  init?(_ address: String) {
    guard let colon = address.firstRange(of: "://") else { return nil }
    scheme = address[..<colon.lowerBound].lowercased()
    start = colon.upperBound
    end = address[start...].firstIndex { "/?#".contains($0) } ?? address.endIndex
    let authority = address[start..<end]
    if let at = authority.lastIndex(of: "@") {
      user = authority[..<at]
      host = authority[authority.index(after: at)...]
    } else {
      user = nil
      host = authority
    }
  }

  /// The host in small letters, without its port: the last colon, unless it stands inside an IPv6 address.
  var name: String { host[..<portColon].lowercased() }

  /// As it is written, or the usual one of the scheme; empty where there is none.
  var port: String {
    let written = host[portColon...].dropFirst()
    return written.isEmpty ? ["http": "80", "https": "443"][scheme, default: ""] : String(written)
  }

  private var portColon: String.Index {
    guard let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") else { return host.endIndex }
    return colon
  }
}
