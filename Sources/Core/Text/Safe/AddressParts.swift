import Model

extension String {
  /// The address for showing: printable, and without a name and password before its host. That of a program feed is as
  /// newsboat's urls file has it: a command has blanks, which are no part of an address.
  package var shownAddress: String {
    (ProgramFeed.isNamed(by: self) ? displaySafe : printableAddress).withoutUser
  }

  /// The source of a feed with this address, as a person reads it: the command that makes the feed, else the address.
  package var shownSource: String {
    (try? ProgramFeed(self))?.shown(\.shownAddress).displaySafe ?? shownAddress
  }

  /// The address without a name and password before its host.
  package var withoutUser: String {
    guard let parts = AddressParts(self), parts.user != nil else { return self }
    return String(self[..<parts.start] + parts.host + self[parts.end...])
  }

  /// The text without names and passwords in the addresses that stand in it: in a title, a message, HTML.
  package var withoutUsers: String {
    guard utf8.contains(UInt8(ascii: "@")) else { return self }
    let bytes = Array(utf8)
    var kept: [UInt8] = []
    var (done, at) = (0, 0)
    while at + 3 <= bytes.count {
      guard bytes[at] == UInt8(ascii: ":"), bytes[at + 1] == UInt8(ascii: "/"), bytes[at + 2] == UInt8(ascii: "/")
      else {
        at += 1
        continue
      }
      let start = at + 3
      at = start
      var sign: Int?
      while at < bytes.count, !AddressParts.ends(bytes, at) {
        if bytes[at] == UInt8(ascii: "@") { sign = at }
        at += 1
      }
      guard let sign else { continue }
      kept += bytes[done..<start]
      done = sign + 1
    }
    return done == 0 ? self : String(decoding: kept + bytes[done...], as: UTF8.self)
  }

  /// True if a name, and perhaps a password, is before the host.
  package var namesUser: Bool { AddressParts(self)?.user != nil }

  /// The address with the name and password of another one, unless it has its own.
  package func asUser(of other: String) -> String {
    guard let parts = AddressParts(self), parts.user == nil, let user = AddressParts(other)?.user else { return self }
    return String(self[..<parts.start] + user + "@" + self[parts.start...])
  }

  /// True if the secrets of this address may be sent to another one: scheme, host and port are the same. The usual port of
  /// a scheme need not be written.
  package func mayShareSecrets(with other: String) -> Bool {
    guard let own = AddressParts(self), let other = AddressParts(other) else { return false }
    return own.scheme == other.scheme && own.asciiName == other.asciiName && own.port == other.port
  }

  /// True if the address is read over an encrypted connection.
  package var isEncrypted: Bool { AddressParts(self)?.scheme == "https" }

  /// The host of an address in ASCII and small letters, with its port. Empty when it has none.
  package var addressHost: String {
    guard let parts = AddressParts(self) else { return "" }
    return parts.asciiName + (parts.writtenPort.isEmpty ? "" : ":" + parts.writtenPort)
  }
}

/// The parts of "scheme://user:password@host:port/path" (RFC 3986 section 3.2).
struct AddressParts {
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

  /// True if no authority in a text goes on at an offset: there are its end, a blank, or the end of a quotation.
  fileprivate static func ends(_ bytes: [UInt8], _ at: Int) -> Bool {
    switch bytes[at] {
    case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      true
    // “ and ”
    case 0xE2: at + 2 < bytes.count && bytes[at + 1] == 0x80 && (0x9C...0x9D).contains(bytes[at + 2])
    default: false
    }
  }

  /// The host in small letters, without its port. The port is after the last colon outside of an IPv6 address.
  var name: String { host[..<portColon].lowercased() }

  /// The host as the DNS has it. The name as written where it cannot be converted.
  var asciiName: String { Punycode.ascii(host: name) ?? name }

  /// The port as written, without its colon. Empty where there is none.
  var writtenPort: Substring { host[portColon...].dropFirst() }

  /// The port as written, or the usual one of the scheme. Empty when there is none.
  var port: String {
    writtenPort.isEmpty ? ["http": "80", "https": "443"][scheme, default: ""] : String(writtenPort)
  }

  private var portColon: String.Index {
    guard let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") else { return host.endIndex }
    return colon
  }
}
