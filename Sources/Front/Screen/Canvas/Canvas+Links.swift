/// Links: cells that lead to an address, for terminals that open it on a click.
extension Canvas {
  /// A part of one row that leads to an address.
  package struct Link: Hashable, Sendable {
    package let area: Rect
    /// The number of the link that this is a part of: terminals light all parts of one. Nil for a link of one part.
    package let number: Int?
    /// Safe to send to a terminal; see `hyperlink(_:)`.
    package let address: String
  }

  /// Says that a text that was just put leads to an address. What is drawn over it later takes the link away. Addresses
  /// that no terminal should open give none.
  package mutating func addLink(_ area: Rect, to address: String, number: Int? = nil) {
    let area = area.intersection(bounds)
    guard area.width > 0, area.height == 1, let address = Canvas.hyperlink(address) else { return }
    links.append(Link(area: area, number: number, address: address))
  }

  /// Adds links for the web addresses in a text that was put as a whole. One that was cut at its end, with "…", leads
  /// nowhere.
  package mutating func addLinks(in text: String, x: Int, y: Int) {
    var place = text.startIndex
    while let range = text[place...].firstRange(of: /https?:\/\/[^\s…]+/) {
      place = range.upperBound
      let isCut = range.upperBound < text.endIndex && text[range.upperBound] == "…"
      guard !isCut, range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter else {
        continue
      }
      let address = text[range].trimmed(of: ".,;:!?)»\"'")
      addLink(
        Rect(x: x + Width.of(String(text[..<range.lowerBound])), y: y, width: Width.of(String(address)), height: 1),
        to: String(address))
    }
  }

  /// Some terminals take no longer address.
  private static let longestAddress = 2083

  /// An address as it may stand in a control sequence: of http, https or mailto, printable ASCII, all other characters
  /// as their bytes in percents. Nil for other schemes, control characters, and what is too long.
  static func hyperlink(_ address: String) -> String? {
    guard let scheme = address.firstIndex(of: ":").map({ address[..<$0].lowercased() }),
      ["http", "https", "mailto"].contains(scheme)
    else { return nil }
    var safe = ""
    for byte in address.utf8 {
      switch byte {
      case 0..<0x20, 0x7F: return nil
      case 0x21...0x7E: safe.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        safe += "%" + (digits.count < 2 ? "0" : "") + digits
      }
      guard safe.utf8.count <= longestAddress else { return nil }
    }
    // C1 controls are bytes of their own in some encodings, and have no place in an address in any.
    return address.unicodeScalars.contains { (0x80...0x9F).contains($0.value) } ? nil : safe
  }
}

extension Substring {
  fileprivate func trimmed(of ends: String) -> Substring {
    var rest = self
    while let last = rest.last, ends.contains(last) { rest.removeLast() }
    return rest
  }
}
