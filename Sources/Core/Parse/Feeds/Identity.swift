/// The name of an article inside its feed, for ever: what was read would come back as new if it changed.
enum Identity {
  /// The id that the source gave, else the address, else a hash of what the article says.
  static func key(id: String?, url: String?, title: String, body: String, date: String) -> String {
    if let id = id?.nonEmpty ?? url?.nonEmpty { return id }
    return "hash:" + hash([title, body, date])
  }

  /// FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/) over the parts, each ended by a zero byte, as 16
  /// hexadecimal digits. Swift's own hash changes with every start.
  static func hash(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      // A zero byte, with which the exclusive or changes nothing: "ab" and "c" are not "a" and "bc".
      hash = hash &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
