/// The consonants of a word as one key, so that a name has the same key in every language: Тоқаев, Tokayev and Toqayev are TKV.
enum StorySound {
  /// Letters of a key at most; what follows is mostly endings.
  static let longest = 6

  /// The key of a stem in Latin letters; empty for a word of vowels.
  static func key(_ latin: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    var at = 0
    while at < latin.count {
      let (letter, width) = sound(latin, at)
      at += width
      guard letter != 0, letter != key.last else { continue }
      key.append(letter)
    }
    return key
  }

  /// The sound that begins at a letter and the letters that write it; 0 for vowels, h and y.
  private static func sound(_ latin: [UInt8], _ at: Int) -> (UInt8, Int) {
    func next(_ text: StaticString) -> Bool {
      at + text.utf8CodeUnitCount <= latin.count
        && text.withUTF8Buffer { latin[at..<at + $0.count].elementsEqual($0) }
    }
    switch latin[at] {
    case UInt8(ascii: "s"):
      if next("shch") { return (x, 4) }
      if next("sch") { return (x, 3) }
      if next("sh") { return (x, 2) }
      return (latin[at], 1)
    case UInt8(ascii: "t"):
      if next("tch") { return (UInt8(ascii: "c"), 3) }
      if next("ts") || next("tz") { return (UInt8(ascii: "s"), 2) }
      if next("th") { return (latin[at], 2) }
      return (latin[at], 1)
    case UInt8(ascii: "z"): return next("zh") ? (UInt8(ascii: "j"), 2) : (latin[at], 1)
    case UInt8(ascii: "d"): return next("dj") ? (UInt8(ascii: "j"), 2) : (latin[at], 1)
    case UInt8(ascii: "k"): return next("kh") ? (0, 2) : (latin[at], 1)
    case UInt8(ascii: "g"): return next("gh") ? (latin[at], 2) : (latin[at], 1)
    case UInt8(ascii: "c"): return next("ch") ? (latin[at], 2) : next("ck") ? (UInt8(ascii: "k"), 2) : (latin[at], 1)
    case UInt8(ascii: "p"): return next("ph") ? (UInt8(ascii: "v"), 2) : (UInt8(ascii: "b"), 1)
    case UInt8(ascii: "q"): return (UInt8(ascii: "k"), 1)
    case UInt8(ascii: "w"), UInt8(ascii: "f"): return (UInt8(ascii: "v"), 1)
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"),
      UInt8(ascii: "h"), UInt8(ascii: "-"):
      return (0, 1)
    default: return (latin[at], 1)
    }
  }

  private static let x = UInt8(ascii: "x")
}
