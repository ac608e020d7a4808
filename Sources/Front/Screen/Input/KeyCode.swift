/// Keys that a terminal sends as control sequences of numbers: those of kitty's keyboard protocol, and the keys of
/// xterm that terminfo may not know in this form (XTerm Control Sequences, "PC-Style Function Keys").
///
/// "97;5u" is Ctrl+A: the code of the key and the modifiers. "1089::99;5u" is Ctrl and the Cyrillic с, with the key of
/// a Latin layout at the same place behind (https://sw.kovidgoyal.net/kitty/keyboard-protocol).
struct KeyCode {
  /// Modifiers as kitty and xterm number them, less one.
  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    /// Caps Lock and Num Lock, which change no key.
    static let locks = Modifiers(rawValue: 64 + 128)
  }

  /// The key alone, with shift, and on a Latin layout; nil where the terminal does not say it.
  private let codes: [UInt32?]
  private let modifiers: Modifiers

  /// Reads the parameters of a sequence. Nil where they are no numbers.
  init?(_ parameters: String) {
    let fields = parameters.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count <= 3, let first = fields.first else { return nil }
    codes = first.split(separator: ":", omittingEmptySubsequences: false).map { UInt32($0) }
    let number = fields.count > 1 ? fields[1].prefix { $0 != ":" } : "1"
    guard codes.count <= 3, first.isEmpty || codes[0] != nil, let modifiers = Int(number.isEmpty ? "1" : number),
      (1...256).contains(modifiers)
    else { return nil }
    self.modifiers = Modifiers(rawValue: modifiers - 1).subtracting(.locks)
  }

  /// The key of a sequence that ends with `u`; nil for one that has no meaning here.
  var key: Key? {
    guard let code = codes.first ?? nil else { return nil }
    if let named = KeyCode.named[code] {
      if named == .tab, modifiers == .shift { return .backTab }
      return modifiers.subtracting(.shift).isEmpty ? named : nil
    }
    // The private area of Unicode has the keys that type nothing.
    guard let scalar = Unicode.Scalar(code), !(0xE000...0xF8FF).contains(code) else { return nil }
    switch modifiers {
    case [], .shift: return Key(shifted ?? scalar)
    case .alt, [.alt, .shift]: return Key(shifted ?? scalar).flatMap { $0.character.map { .alt($0) } }
    case .control, [.control, .shift]: return control(scalar)
    default: return nil
    }
  }

  /// The scalar that the key types with shift; nil without it.
  private var shifted: Unicode.Scalar? {
    guard modifiers.contains(.shift), codes.count > 1 else { return nil }
    return codes[1].flatMap { Unicode.Scalar($0) }
  }

  /// Control and a key. On a layout without Latin letters it is the key of the same place. Those that were one byte
  /// with another key (Ctrl+I and Tab) stay that other key, as in every other terminal.
  private func control(_ scalar: Unicode.Scalar) -> Key? {
    let latin = scalar.isASCII ? scalar : codes.count > 2 ? codes[2].flatMap { Unicode.Scalar($0) } ?? scalar : scalar
    switch latin {
    case " ", "@"..."~": return Key(Unicode.Scalar(UInt8(latin.value & 0x1F)))
    case "/": return .control("_")
    // A terminal that does not tell the key of the same place leaves that to the keyboard's layout.
    default: return latin.isASCII ? nil : .control(Character(latin))
    }
  }

  /// The key of a sequence that ends with a letter ("A") or with "~" and has a number; nil with a modifier, or for one
  /// without a meaning here.
  func key(endingWith final: Unicode.Scalar) -> Key? {
    guard modifiers.isEmpty else { return nil }
    return final == "~" ? (codes.first ?? nil).flatMap { KeyCode.numbered[$0] } : KeyCode.lettered[final]
  }

  private static let named: [UInt32: Key] = {
    var keys: [UInt32: Key] = [
      27: .escape, 13: .enter, 9: .tab, 127: .backspace,
      // The keys of the number pad.
      57414: .enter, 57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown,
      57423: .home,
      57424: .end, 57425: .insert, 57426: .delete,
    ]
    for (index, character) in "0123456789./*-+".enumerated() { keys[57399 + UInt32(index)] = .character(character) }
    keys[57415] = .character("=")
    return keys
  }()

  private static let lettered: [Unicode.Scalar: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "F": .end, "H": .home, "P": .function(1), "Q": .function(2),
    "S": .function(4), "Z": .backTab,
  ]

  private static let numbered: [UInt32: Key] = {
    var keys: [UInt32: Key] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]
    for (index, number) in [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].enumerated() {
      keys[UInt32(number)] = .function(index + 1)
    }
    return keys
  }()
}

extension Key {
  /// The character that the key types; nil for all other keys.
  fileprivate var character: Character? {
    if case .character(let character) = self { character } else { nil }
  }
}
