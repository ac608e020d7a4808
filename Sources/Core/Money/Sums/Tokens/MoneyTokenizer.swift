/// Cuts a text into the tokens that the reader of sums works on, in one pass over its bytes.
struct MoneyTokenizer {
  let bytes: [UInt8]
  private(set) var tokens: [MoneyToken] = []
  private(set) var numbers: [NumberText] = []
  private let lexicon = MoneyLexicon.shared

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 6)
  }

  mutating func run() {
    var at = 0
    var gap = MoneyToken.Gap.border
    var blanks = 0
    while at < bytes.count {
      let (scalar, width) = TextScalar.decode(bytes, at)
      let kind = TextScalar.entry(scalar).kind
      switch kind {
      case .blank:
        blanks += 1
        gap = max(gap, blanks > 2 ? .border : .space)
        at += width
        continue
      case .border: gap = .border
      case .ignored: break
      case .small, .capital: at = word(at, gap)
      case .digit: at = number(at, gap)
      case .sign, .mark, .apostrophe, .accent:
        tokens.append(
          MoneyToken(
            kind: kind == .sign ? .sign : .mark, gap: gap, start: Int32(at), end: Int32(at + width), value: scalar))
      }
      blanks = 0
      switch kind {
      case .border, .ignored: at += width
      case .small, .capital, .digit: gap = .none
      default:
        gap = .none
        at += width
      }
    }
  }

  /// Returns the byte after the word.
  private mutating func word(_ start: Int, _ gap: MoneyToken.Gap) -> Int {
    let isAfterSign = gap == .none && tokens.last?.kind == .sign
    let word = WordRun(bytes, from: start) { hash, end, isUpper in
      isAfterSign || standsBeforeNumbers(hash, start, end, isUpper)
    }
    var (entry, end) = (lexicon.index(of: word.hash), word.end)
    if entry == 0, let stem = inflected(word) { (entry, end) = stem }
    tokens.append(
      MoneyToken(
        kind: .word, gap: gap, isCapital: word.isCapital, isUpper: word.isUpper, start: Int32(start), end: Int32(end),
        entry: entry))
    return end
  }

  /// The name of money before an apostrophe and a case, as Turkish writes them: euro’ya. Nil for any other word.
  private func inflected(_ word: WordRun) -> (entry: Int16, end: Int)? {
    guard word.stem.end > 0, case let entry = lexicon.index(of: word.stem.hash),
      lexicon.entries[Int(entry)].name != nil
    else { return nil }
    let start = word.stem.end + TextScalar.decode(bytes, word.stem.end).width
    let ending = WordRun(bytes, from: start)
    if lexicon.entry(of: ending.hash).roles.contains(.suffix) { return (entry, word.stem.end) }
    // dolar’a, dolar’ı
    let (scalar, width) = TextScalar.decode(bytes, start)
    let isVowel = "aeıiuü".unicodeScalars.contains { $0.value == scalar } && ending.end == start + width
    return isVowel ? (entry, word.stem.end) : nil
  }

  /// Tells whether a word may be glued to the number after it: KZT490, RMB500, Rs500.
  private func standsBeforeNumbers(_ hash: UInt64, _ start: Int, _ end: Int, _ isUpper: Bool) -> Bool {
    if isUpper, end - start == 3,
      Currency.isCode(packed: bytes[start..<end].reduce(0) { $0 << 8 | UInt32($1) })
    {
      return true
    }
    return lexicon.entries[Int(lexicon.index(of: hash))].roles.contains(.eitherSide)
  }

  private mutating func number(_ start: Int, _ gap: MoneyToken.Gap) -> Int {
    let (number, end) = NumberText.read(bytes, from: start)
    tokens.append(
      MoneyToken(kind: .number, gap: gap, start: Int32(start), end: Int32(end), value: UInt32(numbers.count)))
    numbers.append(number)
    return end
  }
}
