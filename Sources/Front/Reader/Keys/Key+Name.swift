import Screen

/// The names of keys in config.toml and in the output of `newsband keys`.
extension Key {
  /// Reads the name of a key: a character for itself, "ctrl-x", "alt-x", "f5", "space", "pgup". Names are read in any case.
  /// Nil for an unknown one.
  package init?(named name: some StringProtocol) {
    if name.count == 1, let character = name.first, !character.isWhitespace {
      self = .character(character)
      return
    }
    let lower = name.lowercased()
    if let key = Key.names[lower] {
      self = key
    } else if let control = lower.rest(after: ["ctrl-", "control-", "c-", "^"]) {
      guard let key = Key(controlWith: control) else { return nil }
      self = key
    } else if lower.rest(after: ["alt-", "meta-", "a-", "m-"]) != nil {
      // The letter as it was written: alt-g and alt-G are two keys.
      guard let dash = name.firstIndex(of: "-"), let key = Key(named: name[name.index(after: dash)...]),
        case .character(let character) = key
      else { return nil }
      self = .alt(character)
    } else if lower.hasPrefix("shift-"), name.count == 7, let letter = name.last, letter.isLetter {
      self = .character(Character(letter.uppercased()))
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...24).contains(number),
      String(number) == lower.dropFirst()
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// Keys that a terminal cannot tell apart are one key: ctrl-i is the tab (ECMA-48 5.2).
  private init?(controlWith name: Substring) {
    if name == "space" {
      self = .control(" ")
      return
    }
    guard name.count == 1, let letter = name.first else { return nil }
    switch letter {
    case "i": self = .tab
    case "j", "m": self = .enter
    case "h": self = .backspace
    case "[": self = .escape
    case "a"..."z", "\\", "]", "^", "_": self = .control(letter)
    default: return nil
    }
  }

  /// The name by which `init(named:)` reads the key.
  package var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(" "): "ctrl-space"
    case .control(let letter): "ctrl-\(letter)"
    case .alt(" "): "alt-space"
    case .alt(let character): "alt-\(character)"
    case .function(let number): "f\(number)"
    case .enter, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .backspace,
      .delete, .insert:
      Key.usualNames[self] ?? ""
    }
  }

  /// All names that stand for one key, for the nearest one to a misspelt name; of Ctrl and Alt those with a letter or a digit.
  package static var allNames: [String] {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
    return names.keys.sorted() + (1...12).map { "f\($0)" } + letters.map { "ctrl-" + $0 }
      + (letters + (0...9).map(String.init)).map { "alt-" + $0 }
  }

  private static let usualNames: [Key: String] = [
    .enter: "enter", .escape: "esc", .up: "up", .down: "down", .left: "left", .right: "right", .home: "home",
    .end: "end", .pageUp: "pgup", .pageDown: "pgdn", .tab: "tab", .backTab: "shift-tab", .backspace: "backspace",
    .delete: "delete", .insert: "insert",
  ]

  private static let names: [String: Key] = Dictionary(
    usualNames.map { ($0.value, $0.key) } + [
      ("space", " "), ("return", .enter), ("escape", .escape), ("pageup", .pageUp),
      ("pagedown", .pageDown), ("backtab", .backTab), ("s-tab", .backTab), ("bs", .backspace),
      ("del", .delete), ("ins", .insert),
    ]
  ) { first, _ in first }
}

extension String {
  /// The text after the first of these prefixes that it begins with; nil when it begins with none, or ends there.
  fileprivate func rest(after prefixes: [String]) -> Substring? {
    prefixes.lazy.compactMap { self.hasPrefix($0) && self.count > $0.count ? self.dropFirst($0.count) : nil }.first
  }
}

/// Keys that are pressed one after another: "g g", "space f".
package struct KeySequence: Hashable, Sendable {
  /// At least one.
  package let keys: [Key]

  init(_ keys: [Key]) { self.keys = keys }
  init(_ key: Key) { keys = [key] }

  /// The most keys of a sequence.
  static let limit = 6

  /// As config.toml has it.
  package var name: String { keys.map(\.name).joined(separator: " ") }

  /// True if pressing these keys is the beginning of pressing the others.
  func begins(_ other: KeySequence) -> Bool { keys.count < other.keys.count && other.keys.starts(with: keys) }
}
