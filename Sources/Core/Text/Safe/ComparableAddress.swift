extension String {
  /// The address without what changes while the page stays the same: http or https, "www.", the usual port, capital
  /// letters in the host, a slash at the end, and parameters that only count visitors. For comparing, not for opening.
  ///
  /// An address that is not of the web stays as it is.
  package var comparableAddress: String {
    guard let afterScheme = webSchemeEnd else { return self }
    let address = withoutTracking.withoutTrackingFragment
    let rest = address.utf8.dropFirst(afterScheme)
    let hostEnd = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    var host = address[rest.startIndex..<(hostEnd ?? rest.endIndex)].lowercased()
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    var path = address[(hostEnd ?? rest.endIndex)...]
    if path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return host + path
  }

  /// The number of bytes of "http://" or "https://" in front, nil for any other address.
  private var webSchemeEnd: Int? {
    for scheme in ["http://", "https://"] where utf8.count > scheme.utf8.count {
      if zip(utf8, scheme.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return scheme.utf8.count }
    }
    return nil
  }

  /// Without a fragment that consists of tracking parameters: "#xtor=RSS-1".
  private var withoutTrackingFragment: String {
    guard let mark = utf8.firstIndex(of: UInt8(ascii: "#")) else { return self }
    let parameters = self[index(after: mark)...].split(separator: "&")
    let isTracking =
      !parameters.isEmpty
      && parameters.allSatisfy { $0.contains("=") && isTracker($0.prefix { $0 != "=" }.lowercased()) }
    return isTracking ? String(self[..<mark]) : self
  }
}
