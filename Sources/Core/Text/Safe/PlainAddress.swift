/// An address of the web that stands as such in a text: "Details: https://a.example/report?year=2026."
package struct PlainAddress: Hashable, Sendable {
  package let range: Range<String.Index>
  /// The address to open; "www.a.example" gets its scheme.
  package let address: String

  /// All addresses of a text in its order; empty for most texts.
  ///
  /// The punctuation behind an address belongs to the sentence, a bracket too when it was not opened inside. Where there
  /// are no spaces between words, as in Chinese, the first such character ends it.
  package static func all(in text: String) -> [PlainAddress] {
    guard mayHave(text) else { return [] }
    var found: [PlainAddress] = []
    let scalars = text.unicodeScalars
    var at = scalars.startIndex
    while let start = next(in: scalars, from: at) {
      let end = trimmedEnd(scalars, start..<runEnd(in: scalars, from: start))
      let address = String(scalars[start..<end])
      at = end > start ? end : scalars.index(after: start)
      guard let whole = completed(address) else { continue }
      found.append(PlainAddress(range: start..<end, address: whole))
    }
    return found
  }

  /// Tells whether "://" or "www." occurs at all: most texts are done after this.
  private static func mayHave(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for at in bytes.indices.dropLast(3) {
        if bytes[at] == 0x3A {
          if bytes[at + 1] == 0x2F, bytes[at + 2] == 0x2F { return true }
        } else if bytes[at] | 0x20 == 0x77, bytes[at + 1] | 0x20 == 0x77, bytes[at + 3] == 0x2E,
          bytes[at + 2] | 0x20 == 0x77
        {
          return true
        }
      }
      return false
    }
  }

  /// The next beginning of an address, at the beginning of a word.
  private static func next(
    in scalars: String.UnicodeScalarView, from start: String.Index
  ) -> String.Index? {
    var at = start
    var isWordStart = at == scalars.startIndex || !isLetterOrDigit(scalars[scalars.index(before: at)])
    while at < scalars.endIndex {
      let scalar = scalars[at]
      if isWordStart, "hHwWfF".unicodeScalars.contains(scalar),
        beginnings.contains(where: { starts(scalars[at...], with: $0) })
      {
        return at
      }
      isWordStart = !isLetterOrDigit(scalar)
      at = scalars.index(after: at)
    }
    return nil
  }

  private static let beginnings = ["https://", "http://", "www.", "ftp://"]

  private static func starts(_ text: Substring.UnicodeScalarView, with beginning: String) -> Bool {
    var rest = text
    for scalar in beginning.unicodeScalars {
      guard let first = rest.popFirst(), first.isASCII, first.value | 0x20 == scalar.value | 0x20 else { return false }
    }
    return true
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      : scalar.value < 0x2E80 && scalar.properties.isAlphabetic
  }

  /// The end of the characters that an address may have. A second address in the same run is one of its own.
  private static func runEnd(in scalars: String.UnicodeScalarView, from start: String.Index) -> String.Index {
    var at = start
    var separator: String.Index?
    while at < scalars.endIndex {
      let scalar = scalars[at]
      if scalar.value <= 0x20 || scalar.value == 0x7F || stops.contains(scalar) || scalar.properties.isWhitespace
        || scalar.value >= 0x2E80 && scalar.value < 0x1F000
      {
        return at
      }
      if let separator, beginnings.contains(where: { starts(scalars[at...], with: $0) }) { return separator }
      separator = ",;|".unicodeScalars.contains(scalar) ? at : nil
      at = scalars.index(after: at)
    }
    return at
  }

  private static let stops = Set("<>\"`“”„«»‹›{}|\\^…".unicodeScalars)

  /// Without the punctuation of the sentence, and without closing brackets that have no opening one.
  private static func trimmedEnd(
    _ scalars: String.UnicodeScalarView, _ range: Range<String.Index>
  ) -> String.Index {
    // Closing brackets less opening ones.
    var (round, square) = (0, 0)
    for scalar in scalars[range] {
      switch scalar {
      case "(": round -= 1
      case ")": round += 1
      case "[": square -= 1
      case "]": square += 1
      default: break
      }
    }
    var end = range.upperBound
    while end > range.lowerBound {
      let last = scalars.index(before: end)
      switch scalars[last] {
      case ".", ",", ";", ":", "!", "?", "'", "’", "‘", "*", "_", "~", "–", "—", "-": break
      case ")" where round > 0: round -= 1
      case "]" where square > 0: square -= 1
      default: return end
      }
      end = last
    }
    return end
  }

  /// With a scheme; nil where there is no name of a host.
  private static func completed(_ address: String) -> String? {
    let isBare = !address.contains("://")
    let whole = isBare ? "https://" + address : address
    guard let start = whole.firstRange(of: "://")?.upperBound else { return nil }
    let host = whole[start...].prefix { !"/?#".contains($0) }
    let parts = host.split(separator: ".")
    guard host.first?.isPunctuation == false || host.hasPrefix("["),
      host.contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    // "www." and a word is a word.
    return isBare && parts.count < 3 ? nil : whole
  }
}
