import Text

/// A hash table over the names, made once: feeds are full of references, and each is looked up.
struct EntityIndex: Sendable {
  struct Entry {
    let name: Range<Int>
    let value: Range<Int>
    /// Stands without a semicolon too.
    let isOpen: Bool
  }

  private var names: [UInt8] = []
  private(set) var values: [UInt8] = []
  private var entries: [Entry] = []
  /// Positions in `entries` plus one, 0 where nothing is; twice as many places as names or more.
  private var places = [UInt16](repeating: 0, count: 8192)

  /// Takes words of the form "amp!26" and "NotEqualTilde=2242+338": a name, "!" where it stands without a semicolon
  /// too, and its scalars in hexadecimal.
  init(_ table: StaticString) {
    let words = table.withUTF8Buffer { $0.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init) }
    for word in words {
      guard let mark = word.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "!") }) else { continue }
      let (name, value) = (names.count, values.count)
      names += word[..<mark]
      for scalar in word[(mark + 1)...].split(separator: UInt8(ascii: "+")) {
        let code = UInt32(String(decoding: scalar, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
        values += UTF8.encode(code ?? "\u{FFFD}") ?? .init()
      }
      entries.append(
        Entry(name: name..<names.count, value: value..<values.count, isOpen: word[mark] == UInt8(ascii: "!")))
      var place = names[name...].withUnsafeBufferPointer { hash($0, $0.indices) }
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt16(entries.count)
    }
  }

  /// The entry whose name stands in a range of bytes, letter case included; nil for no name of HTML.
  func find(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Entry? {
    var place = hash(bytes, range)
    while places[place] != 0 {
      let entry = entries[Int(places[place]) - 1]
      if names[entry.name].elementsEqual(bytes[range]) { return entry }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// A hash of the bytes, folded to the number of places.
  private func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var hash = FNV1a()
    for at in range { hash.combine(UInt64(bytes[at])) }
    return Int((hash.value ^ hash.value >> 32) & UInt64(places.count - 1))
  }
}
