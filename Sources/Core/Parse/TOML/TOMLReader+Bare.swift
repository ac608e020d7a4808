extension TOMLReader {
  /// A value without quotes: true, false, a number, a date or a time.
  mutating func bareValue() throws(TOML.Mistake) -> TOML.Value {
    let start = index
    var word = bareWord()
    // A blank may stand between a date and its time.
    if word.count == 10, TOML.Time(word)?.kind == .localDate, peek == UInt8(ascii: " "),
      index + 1 < bytes.count, Self.isDigit(bytes[index + 1])
    {
      index += 1
      word += [UInt8(ascii: "T")] + bareWord()
    }
    switch word {
    case Array("true".utf8): return .flag(true)
    case Array("false".utf8): return .flag(false)
    default: break
    }
    if let number = TOMLNumber.value(word) { return number }
    if let time = TOML.Time(word) { return .time(time) }
    guard !word.isEmpty else { throw mistake("\(quotedRest) is not a value") }
    // Signs of an address or a path that no bare value has belong to the text too.
    let text = String(
      decoding: bytes[start...].prefix { $0 > UInt8(ascii: " ") && !",]}#".utf8.contains($0) }, as: UTF8.self)
    throw mistake("\(text) is not a value; text needs quotes: \(TOML.quoted(text))")
  }

  /// The bytes that may be part of a number, a date or a word.
  private mutating func bareWord() -> [UInt8] {
    let word = bytes[index...].prefix { Self.isBare($0) || "+.:".utf8.contains($0) }
    index = word.endIndex
    return Array(word)
  }
}
