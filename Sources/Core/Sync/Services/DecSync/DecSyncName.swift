/// Names of programs as names of folders: percent-encoded, as the format says.
enum DecSyncName {
  static func encoded(_ name: String) -> String {
    let text = ServiceClient.escaped(name).replacing("%7E", with: "~")
    return text.hasPrefix(".") ? "%2E" + text.dropFirst() : text
  }

  /// Nil for a folder that is none of a program: hidden, badly encoded, or a copy that a carrier made of a conflict.
  static func decoded(_ folder: String) -> String? {
    guard !folder.isEmpty, !folder.hasPrefix("."), !folder.contains(".sync-conflict-") else { return nil }
    var (bytes, rest): ([UInt8], Substring.UTF8View) = ([], Substring(folder).utf8)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
