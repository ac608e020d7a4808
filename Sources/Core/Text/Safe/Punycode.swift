import Foundation

/// The names of hosts beyond ASCII as the DNS has them: "партия.example" is "xn--80aqtfk3f.example" (RFC 3492, RFC 5891).
///
/// libcurl's converter needs a locale of UTF-8, and cron has none, so the conversion is ours.
package enum Punycode {
  /// The host in ASCII, in small letters. Nil for a name that the DNS cannot have: an empty label, one of more than 63
  /// bytes, a character that no name has. An address of IPv6 in brackets comes back as it is.
  package static func ascii(host: some StringProtocol) -> String? {
    if host.hasPrefix("[") {
      return host.hasSuffix("]") && host.dropFirst().dropLast().allSatisfy(isIPv6) ? String(host) : nil
    }
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return plain(host) }
    // UTS 46: compatibility forms, small letters, and the full stops of Chinese and Japanese.
    let mapped = String(host).precomposedStringWithCompatibilityMapping.lowercased()
      .precomposedStringWithCompatibilityMapping
    var labels: [String] = []
    for label in mapped.split(omittingEmptySubsequences: false, whereSeparator: { ".。．｡".contains($0) }) {
      guard label.unicodeScalars.allSatisfy(mayStand) else { return nil }
      if label.utf8.allSatisfy({ $0 < 0x80 }) {
        labels.append(String(label))
      } else {
        guard let encoded = encoded(Array(label.unicodeScalars)) else { return nil }
        labels.append("xn--" + encoded)
      }
    }
    return plain(labels.joined(separator: "."))
  }

  /// A name of ASCII in small letters; nil when the DNS cannot have it. An underline is no letter of a host name, but is in
  /// use; a full stop at the end is the root.
  private static func plain(_ host: some StringProtocol) -> String? {
    let host = host.lowercased()
    let labels = (host.hasSuffix(".") ? host.dropLast() : host[...]).split(
      separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count)
        && label.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
        }
    }
    return isName && host.utf8.count <= 253 ? host : nil
  }

  private static func isIPv6(_ character: Character) -> Bool {
    character.isHexDigit || ":.%".contains(character) || character.isASCII && character.isLetter
  }

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned, .privateUse:
      // Joiners are letters of names in India and Iran.
      return scalar == "\u{200C}" || scalar == "\u{200D}"
    default: return true
    }
  }

  /// RFC 3492 section 6.3; nil when a number would not fit.
  private static func encoded(_ label: [Unicode.Scalar]) -> String? {
    let (base, smallest, largest) = (36, 1, 26)
    var output = String(String.UnicodeScalarView(label.filter { $0.value < 0x80 }))
    let basic = output.utf8.count
    var done = basic
    if basic > 0 { output += "-" }
    var (point, delta, bias) = (128, 0, 72)
    while done < label.count {
      guard let next = label.lazy.map({ Int($0.value) }).filter({ $0 >= point }).min(), label.count < 64 else {
        return nil
      }
      delta += (next - point) * (done + 1)
      point = next
      for scalar in label {
        if scalar.value < point { delta += 1 }
        guard scalar.value == point else { continue }
        var rest = delta
        var place = base
        while true {
          let threshold = min(max(place - bias, smallest), largest)
          if rest < threshold { break }
          output.unicodeScalars.append(digit(threshold + (rest - threshold) % (base - threshold)))
          rest = (rest - threshold) / (base - threshold)
          place += base
        }
        output.unicodeScalars.append(digit(rest))
        bias = adapted(delta, count: done + 1, isFirst: done == basic)
        delta = 0
        done += 1
      }
      delta += 1
      point += 1
    }
    return output
  }

  /// RFC 3492 section 6.1.
  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > (35 * 26) / 2 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }

  /// "a" to "z" are 0 to 25, "0" to "9" the rest.
  private static func digit(_ value: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26))
  }
}
