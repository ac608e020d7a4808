/// Control sequences and control strings: where they end, and the few that mean something.
extension InputDecoder {
  mutating func take(_ scalar: Unicode.Scalar) -> [Input] {
    switch state {
    case .ground, .skipping:
      return takeOnGround(scalar)
    case .escape:
      return takeAfterEscape(scalar)
    case .control(let text):
      switch scalar.value {
      // Parameters and intermediates (ECMA-48 5.4), then the final letter.
      case 0x20...0x3F where text.utf8.count < Self.longestSequence: state = .control(text + String(scalar))
      case 0x40...0x7E: return end(control: text, scalar)
      default: return giveUp(before: scalar)
      }
    case .letter:
      guard (0x20...0x7E).contains(scalar.value) else { return giveUp(before: scalar) }
      state = .ground
    case .introducer: return take(inString: "", scalar)
    case .string(let text): return take(inString: text, scalar)
    case .stringEscape(let text):
      // Any other escape than ESC \ ends the string and begins something of its own, as in a terminal.
      guard scalar == "\\" else { return takeAfterEscape(scalar) }
      end(string: text)
    }
    return []
  }

  private mutating func take(inString text: String, _ scalar: Unicode.Scalar) -> [Input] {
    switch scalar.value {
    case 0x07: end(string: text)
    case 0x1B: state = .stringEscape(text)
    // A person's Ctrl-C is not part of a reply.
    case 0x00...0x1F, 0x7F: return giveUp(before: scalar)
    default:
      if text.utf8.count >= Self.longestSequence { return giveUp(before: scalar) }
      state = .string(text + String(scalar))
    }
    return []
  }

  private mutating func takeOnGround(_ scalar: Unicode.Scalar) -> [Input] {
    state = scalar == "\u{1B}" ? .escape : .ground
    if case .escape = state { return [] }
    return Key(scalar).map { [.key($0)] } ?? []
  }

  /// Drops an unfinished sequence; the scalar that cannot stand in it is input like any other.
  private mutating func giveUp(before scalar: Unicode.Scalar) -> [Input] {
    state = .ground
    return takeOnGround(scalar)
  }

  private mutating func takeAfterEscape(_ scalar: Unicode.Scalar) -> [Input] {
    switch scalar {
    case "[": state = .control("")
    case "O": state = .letter
    case "]", "P", "X", "^", "_": state = .introducer(scalar)
    default:
      // Alt and a key that types a character. Any other key after an escape in one read is one of its own.
      if case .character(let character) = Key(scalar) {
        state = .ground
        return [.key(.alt(character))]
      }
      return [.key(.escape)] + takeOnGround(scalar)
    }
    return []
  }

  /// Acts on a whole control sequence: the beginning of a paste, a report of the mouse or of the focus (XTerm Control Sequences,
  /// "Bracketed Paste Mode", "Mouse Tracking"), a reply, or a key. All others give nothing.
  private mutating func end(control text: String, _ final: Unicode.Scalar) -> [Input] {
    state = .ground
    switch (text, final) {
    case ("200", "~"): paste = PasteBuffer()
    // A mouse report in the old form, from a terminal that knows no other: three bytes follow.
    case ("", "M"): state = .skipping(3)
    case ("", "I"): return [.focus(true)]
    case ("", "O"): return [.focus(false)]
    default:
      switch text.first {
      case "<": return Mouse(report: text.dropFirst(), final).map { [.mouse($0)] } ?? []
      case "?": takeReply(text.dropFirst(), final)
      default: return key(of: text, final).map { [.key($0)] } ?? []
      }
    }
    return []
  }

  /// Takes a reply to `questions`, or the report that the terminal is dark (997;1) or light (997;2) from now on.
  private mutating func takeReply(_ text: Substring, _ final: Unicode.Scalar) {
    switch (text, final) {
    case ("997;1", "n"): isDark = true
    case ("997;2", "n"): isDark = false
    case (_, "u"): knowsKeyCodes = Int(text) != nil
    case (_, "c"): isAnswered = true
    default: break
    }
  }

  private func key(of text: String, _ final: Unicode.Scalar) -> Key? {
    final == "u" ? KeyCode(text)?.key : KeyCode(text)?.key(endingWith: final)
  }

  /// Acts on a whole control string. The reply about the background is "11;rgb:1e1e/1e1e/1e1e", each number of one to
  /// four hexadecimal digits.
  private mutating func end(string text: String) {
    state = .ground
    guard text.hasPrefix("11;rgb:") else { return }
    let levels = text.dropFirst(7).split(separator: "/").compactMap { digits -> UInt8? in
      guard (1...4).contains(digits.utf8.count), let level = UInt32(digits, radix: 16) else { return nil }
      return UInt8(level * 255 / (1 << UInt32(4 * digits.utf8.count) - 1))
    }
    guard levels.count == 3 else { return }
    let colour = Colour.rgb(levels[0], levels[1], levels[2])
    (background, isDark) = (colour, colour.isDark)
  }
}
