/// An address that may be given to a browser: its scheme is harmless, and every character is printable.
///
/// It never begins with a dash and has no white space, so it is one argument for every program.
package struct SafeAddress: Hashable, Sendable, CustomStringConvertible {
  package static let schemes: Set<String> = ["http", "https", "mailto", "gemini", "gopher"]

  /// In lower case.
  package let scheme: String
  /// The address, with controls, spaces and invisible characters percent-encoded.
  package let description: String

  /// Nil for another scheme, for a relative address, and for one without a host or mailbox.
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
  /// The address for showing and passing on: white space around it and line breaks and tabs inside are removed
  /// (https://url.spec.whatwg.org/#concept-basic-url-parser), characters that cannot be shown are percent-encoded.
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
