/// Turns the bytes that a terminal sends into what a person did.
///
/// A lone escape is the key; mouse reports and pasted text are recognised; other control sequences (answers of the terminal,
/// unusual keys) are swallowed whole, however they were cut into reads. Bytes that are no UTF-8 are dropped.
package struct InputDecoder: Sendable {
  private enum State {
    case ground, escape
    /// In a control sequence (ECMA-48 5.4), after this much of it.
    case control(String)
    /// The one letter that follows ESC O is still to come.
    case letter
    /// In a string that ends with BEL or ESC \ (ECMA-48 8.3), after this much of it.
    case string(String)
    case stringEscape(String)
    /// So many bytes of an old mouse report are still to come.
    case skipping(Int)
  }

  /// Bytes after which a sequence, or pasted text, without an end is given up.
  private static let longestSequence = 4096
  private static let longestPaste = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var state = State.ground
  /// The beginning of a character of which more bytes are to come.
  private var character: [UInt8] = []
  /// What was pasted so far; nil outside of a paste.
  private var paste: [UInt8]?
  /// What the terminal has answered to `backgroundQuestion`.
  package private(set) var background: Colour?

  /// Asks the terminal for its background (xterm's OSC 11).
  package static let backgroundQuestion = "\u{1B}]11;?\u{1B}\\"

  package init() {}

  /// The next byte. Mostly nothing comes of it, or one key; an escape before a key gives both.
  package mutating func take(_ byte: UInt8) -> [Input] {
    if paste != nil { return takePasted(byte) }
    if case .skipping(let count) = state {
      state = count > 1 ? .skipping(count - 1) : .ground
      return []
    }
    return scalar(byte).map { take($0) } ?? []
  }

  /// A key that the terminal library has made out of a sequence.
  package mutating func take(_ key: Key) -> [Input] {
    paste == nil ? settle() + [.key(key)] : []
  }

  /// Nothing more is there to be read now: an escape that nothing followed was the key.
  package mutating func settle() -> [Input] {
    switch state {
    case .escape:
      state = .ground
      return [.key(.escape)]
    case .letter:
      state = .ground
      return [.key(.escape), .key(.character("O"))]
    case .control(""):
      state = .ground
      return [.key(.escape), .key(.character("["))]
    case .ground, .control, .string, .stringEscape, .skipping:
      return []
    }
  }
}

extension InputDecoder {
  private mutating func take(_ scalar: Unicode.Scalar) -> [Input] {
    switch state {
    case .ground, .skipping:
      if scalar == "\u{1B}" {
        state = .escape
        return []
      }
      return Key(scalar).map { [.key($0)] } ?? []
    case .escape:
      return takeAfterEscape(scalar)
    case .control(let text):
      // Parameters and intermediates up to the final letter.
      if (0x20...0x3F).contains(scalar.value), text.utf8.count < Self.longestSequence {
        state = .control(text + String(scalar))
        return []
      }
      state = .ground
      return end(control: text, scalar)
    case .letter:
      state = .ground
    case .string(let text):
      if scalar == "\u{7}" || text.utf8.count > Self.longestSequence {
        end(string: text)
      } else {
        state = scalar == "\u{1B}" ? .stringEscape(text) : .string(text + String(scalar))
      }
    case .stringEscape(let text):
      if scalar == "\\" { end(string: text) } else { state = .string(text) }
    }
    return []
  }

  private mutating func takeAfterEscape(_ scalar: Unicode.Scalar) -> [Input] {
    switch scalar {
    case "[": state = .control("")
    case "O": state = .letter
    case "]", "P", "X", "^", "_": state = .string("")
    default:
      // The key and another one in the same moment; or Alt and that other one, which is the same for us.
      state = .ground
      return [.key(.escape)] + take(scalar)
    }
    return []
  }

  /// What a whole control sequence says: the beginning of a paste, or a report of the mouse (XTerm Control Sequences,
  /// "Bracketed Paste Mode" and "Mouse Tracking"). All others are swallowed.
  private mutating func end(control text: String, _ final: Unicode.Scalar) -> [Input] {
    switch (text, final) {
    case ("200", "~"):
      paste = []
    case ("", "M"):
      // The mouse in its old form, from a terminal that knows no other.
      state = .skipping(3)
    default:
      if text.first == "<" { return Mouse(report: text.dropFirst(), final).map { [.mouse($0)] } ?? [] }
    }
    return []
  }

  /// The answer is "11;rgb:1e1e/1e1e/1e1e", each number of one to four digits.
  private mutating func end(string text: String) {
    state = .ground
    guard text.hasPrefix("11;rgb:") else { return }
    let levels = text.dropFirst(7).split(separator: "/").compactMap { digits -> UInt8? in
      guard (1...4).contains(digits.utf8.count), let level = UInt32(digits, radix: 16) else { return nil }
      return UInt8(level * 255 / (1 << UInt32(4 * digits.utf8.count) - 1))
    }
    if levels.count == 3 { background = .rgb(levels[0], levels[1], levels[2]) }
  }
}

extension InputDecoder {
  /// The scalar that this byte completes; nil when more bytes are to come, or when they make none.
  private mutating func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    if !(0x80...0xBF).contains(byte) { character = [] }
    character.append(byte)
    let length =
      switch character[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard character.count >= length else { return nil }
    defer { character = [] }
    return String(validating: character, as: UTF8.self)?.unicodeScalars.first
  }

  /// Bytes of a paste are text, whatever they are, until CSI 201 ~; line ends come as carriage returns, as if they were
  /// typed.
  private mutating func takePasted(_ byte: UInt8) -> [Input] {
    paste?.append(byte)
    guard var bytes = paste, byte == UInt8(ascii: "~") || bytes.count > Self.longestPaste else { return [] }
    if bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
      bytes.removeLast(Self.pasteEnd.count)
    } else if bytes.count <= Self.longestPaste {
      return []
    }
    paste = nil
    return [.paste(String(decoding: bytes.map { $0 == 0x0D ? 0x0A : $0 }, as: UTF8.self))]
  }
}
