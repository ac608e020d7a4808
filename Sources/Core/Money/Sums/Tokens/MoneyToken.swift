/// A word, a number, a sign of money or a mark of a text, as the reader of sums sees it. Blanks fall between tokens.
struct MoneyToken: Sendable {
  enum Kind: UInt8, Sendable { case word, number, sign, mark }

  /// The room between a token and the one before it.
  enum Gap: UInt8, Comparable, Sendable {
    case none, space
    /// A line break, a tab, the border of a cell, three blanks or more, or the beginning of the text: no sum goes across.
    case border

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  let kind: Kind
  let gap: Gap
  /// Of a word: whether it begins with a capital, and whether it has no small letter.
  var isCapital = false
  var isUpper = false
  /// Place in the text, in bytes of UTF-8.
  let start: Int32
  let end: Int32
  /// The scalar of a mark or of a sign; the place of a number in `MoneyText.numbers`; 0 for a word.
  var value: UInt32 = 0
  /// The place of a word in `MoneyLexicon.entries`; 0 for a word that means nothing for sums.
  var entry: Int16 = 0

  func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && value == scalar.value }

  /// Tells whether it is a hyphen, which joins words.
  var isHyphen: Bool { kind == .mark && (value == 0x2D || value == 0x2010 || value == 0x2011) }

  /// Tells whether it is a hyphen or a dash of any length, or a minus.
  var isDash: Bool {
    guard kind == .mark else { return false }
    return switch value {
    case 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }
}

/// A text cut into tokens.
struct MoneyText: Sendable {
  let text: String
  /// The text in UTF-8.
  let bytes: [UInt8]
  let tokens: [MoneyToken]
  /// The numbers of the tokens of that kind, in order.
  let numbers: [NumberText]

  init(_ text: String) {
    self.text = text
    var tokenizer = MoneyTokenizer(Array(text.utf8))
    tokenizer.run()
    bytes = tokenizer.bytes
    tokens = tokenizer.tokens
    numbers = tokenizer.numbers
  }

  /// The part of the text from a token to another.
  func range(_ first: Int, _ last: Int) -> Range<String.Index> {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: Int(tokens[first].start))
    return start..<utf8.index(start, offsetBy: Int(tokens[last].end - tokens[first].start))
  }

  /// A word in small letters, as words are compared: see `TextScalar`.
  func folded(_ index: Int) -> String {
    let token = tokens[index]
    return MoneyText.folded(bytes, from: Int(token.start), to: Int(token.end))
  }

  /// Tells whether a word begins with these small letters; with `isWhole`, whether it has no others but a possessive 's.
  func begins(_ index: Int, with letters: [UInt32], isWhole: Bool = false) -> Bool {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    var at = start
    var count = 0
    while at < end, count < letters.count {
      let (scalar, width) = TextScalar.decode(bytes, at)
      at += width
      let entry = TextScalar.entry(scalar)
      switch entry.kind {
      case .ignored, .accent: continue
      case .apostrophe: if letters[count] != 0x27 { return false }
      default: if letters[count] != entry.folded { return false }
      }
      count += 1
    }
    guard count == letters.count else { return false }
    return !isWhole || at == end
      || (end - at <= 4 && MoneyText.folded(bytes, from: start, to: end).unicodeScalars.count == count)
  }

  /// The first two scalars of a word in their small form, an apostrophe of any shape as "'"; of a word of one letter, that one
  /// twice.
  func initials(_ index: Int) -> (UInt32, UInt32) {
    let first = TextScalar.decode(bytes, Int(tokens[index].start))
    let next = Int(tokens[index].start) + first.width
    let second = next < Int(tokens[index].end) ? TextScalar.decode(bytes, next).scalar : first.scalar
    let entry = TextScalar.entry(second)
    return (TextScalar.entry(first.scalar).folded, entry.kind == .apostrophe ? 0x27 : entry.folded)
  }

  func number(_ index: Int) -> NumberText { numbers[Int(tokens[index].value)] }

  func entry(_ index: Int) -> MoneyLexicon.Entry { MoneyLexicon.shared.entries[Int(tokens[index].entry)] }

  /// Tells whether the word at a place has one of some roles; false beyond the ends of the text.
  func has(_ roles: MoneyLexicon.Roles, _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].entry > 0 && !entry(index).roles.isDisjoint(with: roles)
  }

  /// The three letters of a word in capitals, packed into a number as `Currency.packed` does; nil for any other token.
  func packedCode(_ index: Int) -> UInt32? {
    let token = tokens[index]
    guard token.isUpper, token.kind == .word, token.end - token.start == 3 else { return nil }
    let letters = bytes[Int(token.start)..<Int(token.end)]
    return letters.allSatisfy { $0 &- 0x41 < 26 } ? letters.reduce(0) { $0 << 8 | UInt32($1) } : nil
  }

  static func folded(_ bytes: [UInt8], from start: Int, to end: Int) -> String {
    var folded = String.UnicodeScalarView()
    var at = start
    while at < end {
      let (scalar, width) = TextScalar.decode(bytes, at)
      at += width
      let entry = TextScalar.entry(scalar)
      switch entry.kind {
      case .ignored: continue
      case .apostrophe: folded.append("'")
      case .accent:
        guard let last = folded.last, let letter = TextScalar.composed(last.value, scalar),
          let composed = Unicode.Scalar(letter)
        else { continue }
        folded.removeLast()
        folded.append(composed)
      default: if let letter = Unicode.Scalar(entry.folded) { folded.append(letter) }
      }
    }
    // "Kazakhstan’s" is compared as "kazakhstan".
    let text = String(folded)
    return text.utf8.suffix(2).elementsEqual("'s".utf8) ? String(text.dropLast(2)) : text
  }
}
