/// An address that may be handed to a browser: of a scheme that is known to be harmless, printable throughout.
///
/// It never begins with a dash and holds no white space, so it stays one argument whatever it is given to.
package struct SafeAddress: Hashable, Sendable, CustomStringConvertible {
  package static let schemes: Set<String> = ["http", "https", "mailto", "gemini", "gopher"]

  /// In lower case.
  package let scheme: String
  /// The address; controls, spaces and invisible characters in it stand percent-encoded.
  package let description: String

  /// Nil for any other scheme, for a relative address and for one that names no host or mailbox.
  package init?(_ text: String) {
    let address = text.printableAddress
    guard let colon = address.firstIndex(of: ":") else { return nil }
    scheme = address[..<colon].lowercased()
    let rest = address[address.index(after: colon)...]
    guard SafeAddress.schemes.contains(scheme) else { return nil }
    if scheme == "mailto" {
      guard !rest.isEmpty else { return nil }
    } else {
      guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first, !"/?#".contains(host) else { return nil }
    }
    description = address
  }
}

extension String {
  /// The address as it may be shown and passed on: white space around it and line breaks and tabs within are dropped
  /// (https://url.spec.whatwg.org/#concept-basic-url-parser), what cannot be shown is percent-encoded.
  package var printableAddress: String {
    guard utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else { return self }
    let outer = unicodeScalars.drop { $0.value <= 0x20 }.reversed().drop { $0.value <= 0x20 }.reversed()
    var address = ""
    for scalar in outer where !(0x09...0x0D).contains(scalar.value) {
      let character = String(scalar)
      if scalar.value == 0x20 || scalar.properties.isWhitespace || character.displaySafe != character {
        for byte in character.utf8 {
          address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      } else {
        address += character
      }
    }
    return address
  }
}
