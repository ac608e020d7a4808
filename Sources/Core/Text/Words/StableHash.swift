/// A hash that is the same at every start and on every machine: FNV-1a with 64 bits
/// (http://www.isthe.com/chongo/tech/comp/fnv/). Swift's own hash changes with every start.
///
/// It is quick and not safe against somebody who looks for two texts with one hash.
package struct StableHash {
  private var hash = FNV1a()
  package var value: UInt64 { hash.value }

  package init() {}

  /// The hash of several texts, each ended by a zero byte: "ab", "c" and "a", "bc" differ.
  package init(_ parts: [String]) {
    for part in parts { add(part) }
  }

  /// Adds the UTF-8 bytes of a text and a zero byte.
  package mutating func add(_ text: String) {
    for byte in text.utf8 { hash.combine(UInt64(byte)) }
    hash.combine(0)
  }

  /// 16 hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
