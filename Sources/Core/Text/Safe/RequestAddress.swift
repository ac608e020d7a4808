extension String {
  /// The address as it goes over the wire: the host in ASCII, and every byte percent-encoded that no address may hold. Nil for
  /// one that is not of the web, or has no host or port that can exist.
  package var requestAddress: String? {
    let address = printableAddress
    guard let parts = AddressParts(address), parts.scheme == "http" || parts.scheme == "https",
      let host = Punycode.ascii(host: parts.name), !host.isEmpty
    else { return nil }
    var port = ""
    if !parts.writtenPort.isEmpty {
      guard parts.writtenPort.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(parts.writtenPort),
        (1...65_535).contains(number)
      else { return nil }
      port = ":\(number)"
    }
    let user = parts.user.map { $0.percentEncoded + "@" } ?? ""
    return parts.scheme + "://" + user + host + port + address[parts.end...].percentEncoded
  }
}

extension StringProtocol {
  /// White space, quotation marks, angle brackets and all bytes beyond ASCII percent-encoded. Whatever is encoded already stays
  /// as it is.
  fileprivate var percentEncoded: String {
    var encoded = ""
    for byte in utf8 {
      if byte > 0x20, byte < 0x7F, byte != 0x22, byte != 0x3C, byte != 0x3E, byte != 0x60 {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
