/// Turns the bytes that a terminal sends into keys, mouse reports and pasted text.
///
/// A lone escape is the Escape key. Other control sequences and control strings (answers of the terminal, unusual keys) give
/// nothing, however they were cut into reads. Bytes that are not UTF-8 are dropped.
///
/// Every state that swallows bytes has an end: by size, by a control character that cannot stand in it, and by time. So
/// a sequence that nothing ends (Alt+P, a reply that the network cut off) never makes the keyboard deaf. The caller
/// frames each read with `begin(at:)` and `settle(at:)`; both take the time, so that tests need no clock.
package struct InputDecoder: Sendable {
  enum State {
    case ground, escape
    /// In a control sequence (ECMA-48 5.4), after these bytes of it.
    case control(String)
    /// After ESC O: one letter is still to come.
    case letter
    /// After ESC and this first byte of a control string (ECMA-48 5.6), which ends with BEL or ESC \.
    case introducer(Unicode.Scalar)
    /// In a control string, after these bytes of it.
    case string(String)
    case stringEscape(String)
    /// So many bytes of an old mouse report are still to come.
    case skipping(Int)
  }

  /// The longest control sequence or string, in bytes. A longer one is given up.
  static let longestSequence = 4096
  /// How long a sequence may stay unfinished after the read that began it. Longer than a slow line takes for the rest of
  /// a terminal's reply, shorter than a person waits before pressing the key again.
  package static let sequencePatience = Duration.milliseconds(500)

  var state = State.ground
  var paste: PasteBuffer?
  /// The first bytes of a character whose rest is still to come.
  private var character: [UInt8] = []
  /// The end of the first read after which the sequence was unfinished, or of the last read of an unfinished paste.
  private var unfinishedSince: ContinuousClock.Instant?
  /// The colour of the background, from the reply to `questions`; nil until it comes.
  package internal(set) var background: Colour?
  /// True for a dark background, from that reply or from the terminal's report of a change; nil until one comes.
  package internal(set) var isDark: Bool?
  /// True when the terminal has said that it can send key codes.
  package internal(set) var knowsKeyCodes = false
  /// True when the last reply to `questions` has come: no other one follows.
  package internal(set) var isAnswered = false

  /// Asks the terminal for its background colour (xterm's OSC 11), for its key codes (kitty's keyboard protocol), and for its kind (DA1,
  /// ECMA-48 8.3.24). Every terminal answers the last one, and in order: it fences the two before. No reply is waited for.
  package static let questions = "\u{1B}]11;?\u{1B}\\\u{1B}[?u\u{1B}[c"

  package init() {}

  /// Begins a read. Gives up what was left unfinished for too long: a sequence gives nothing, a paste gives its text.
  package mutating func begin(at now: ContinuousClock.Instant) -> [Input] {
    guard let since = unfinishedSince else { return [] }
    if let paste {
      return now - since > PasteBuffer.patience ? end(paste) : []
    }
    if now - since > Self.sequencePatience {
      state = .ground
      unfinishedSince = nil
    }
    return []
  }

  /// Takes the next byte. Gives no input or one as a rule; an escape followed by a key gives both.
  package mutating func take(_ byte: UInt8) -> [Input] {
    if paste != nil { return takePasted(byte) }
    if case .skipping(let count) = state {
      state = count > 1 ? .skipping(count - 1) : .ground
      return []
    }
    return scalar(byte).map { take($0) } ?? []
  }

  /// Takes a key that ncurses recognised; nil for one that has no meaning here. It ends an unfinished sequence; in a
  /// paste it gives nothing.
  package mutating func take(_ key: Key?) -> [Input] {
    guard paste == nil else { return [] }
    let pending = settled()
    state = .ground
    return pending + (key.map { [.key($0)] } ?? [])
  }

  /// Ends a read: nothing more can be read now. An escape that nothing followed was the key, and so was one with the
  /// first byte of a sequence alone behind it: Alt and that key.
  package mutating func settle(at now: ContinuousClock.Instant) -> [Input] {
    let inputs = settled()
    if paste != nil {
      unfinishedSince = now
    } else if case .ground = state {
      unfinishedSince = nil
    } else {
      unfinishedSince = unfinishedSince ?? now
    }
    return inputs
  }

  private mutating func settled() -> [Input] {
    let second: Character?
    switch state {
    case .escape: second = nil
    case .letter: second = "O"
    case .control(""): second = "["
    case .introducer(let scalar): second = Character(scalar)
    case .ground, .control, .string, .stringEscape, .skipping: return []
    }
    state = .ground
    return [.key(second.map { .alt($0) } ?? .escape)]
  }

  /// Ends a paste and gives its text.
  mutating func end(_ paste: PasteBuffer) -> [Input] {
    self.paste = nil
    unfinishedSince = nil
    return [.paste(paste.text)]
  }

  /// The scalar that this byte completes; nil when more bytes are to come, or when they are not UTF-8.
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

  private mutating func takePasted(_ byte: UInt8) -> [Input] {
    guard paste?.append(byte) == true, let paste else { return [] }
    return end(paste)
  }
}
