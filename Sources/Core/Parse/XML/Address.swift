/// Addresses of things on the web, as feeds write them.
enum Address {
  /// A longer base is none, in bytes: every relative address of a document would become as long as it, and of elements in
  /// elements each `xml:base` longer than the one around it. Sitemaps draw the line here too (https://www.sitemaps.org/protocol.html).
  private static let longestBase = 2048

  /// Makes an address absolute by RFC 3986, 5.2; without a base it stays as it is. Total: no text is refused.
  static func resolve(_ address: String, against base: String?) -> String {
    let address = clean(address)
    guard let base, base.utf8.count <= longestBase, scheme(address) == nil, let baseScheme = scheme(base) else {
      return address
    }
    // In `mailto:a@b` or `urn:x` nothing can be resolved.
    guard base.dropFirst(baseScheme.count + 1).hasPrefix("//") else { return address }
    if address.hasPrefix("//") { return baseScheme + ":" + address }
    let parts = split(base, after: baseScheme.count + 3)
    if address.isEmpty { return parts.root + parts.path + parts.query }
    if address.hasPrefix("/") { return parts.root + withoutDots(address) }
    if address.hasPrefix("?") { return parts.root + parts.path + address }
    if address.hasPrefix("#") { return parts.root + parts.path + parts.query + address }
    let folder = parts.path.lastIndex(of: "/").map { parts.path[...$0] } ?? "/"
    return parts.root + withoutDots(folder + address)
  }

  /// Without the line breaks and control characters that have no place in an address, and white space around it.
  static func clean(_ address: String) -> String {
    if !address.utf8.contains(where: { $0 <= 32 || $0 >= 0x7F }) { return address }
    let kept = address.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(kept)).trimmed
  }

  /// With "&amp;" as "&": some writers escape an address twice.
  static func unescaped(_ address: String) -> String {
    guard address.holds("&amp;") || address.holds("&#") else { return address }
    return address.replacing("&amp;", with: "&").replacing("&#38;", with: "&").replacing("&#038;", with: "&")
  }

  /// Tells whether an address is complete and of the web.
  static func isWeb(_ address: String) -> Bool {
    let scheme = scheme(address)?.lowercased()
    return (scheme == "http" || scheme == "https") && address.utf8.count > (scheme?.utf8.count ?? 0) + 3
  }

  /// "https" of "https://…"; nil for a relative address. "C:" of a path is none: it has one letter.
  static func scheme(_ address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address.utf8[..<colon]
    guard scheme.count > 1, let first = scheme.first, first.isLetter,
      scheme.allSatisfy({
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      })
    else { return nil }
    return String(address[..<colon])
  }

  /// Root ("https://example.org"), path with its first "/", query with its "?"; the fragment is gone.
  private static func split(_ base: String, after count: Int) -> (root: String, path: String, query: String) {
    let whole = base.prefix { $0 != "#" }
    let start = whole.index(whole.startIndex, offsetBy: count, limitedBy: whole.endIndex) ?? whole.endIndex
    let rootEnd = whole[start...].firstIndex { $0 == "/" || $0 == "?" } ?? whole.endIndex
    let queryStart = whole[rootEnd...].firstIndex(of: "?") ?? whole.endIndex
    let path = String(whole[rootEnd..<queryStart])
    return (String(whole[..<rootEnd]), path.isEmpty ? "/" : path, String(whole[queryStart...]))
  }

  /// Carries out the "." and ".." of a path, in front of a query and a fragment.
  private static func withoutDots(_ address: some StringProtocol) -> String {
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    guard address[..<end].contains(".") else { return String(address) }
    var kept: [Substring] = []
    let segments = String(address[..<end]).split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/") + address[end...]
  }
}
