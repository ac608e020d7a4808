/// The tokens around a number that show what it counts.
extension QuantityReader {
  /// Tells whether the number is glued to something before it that makes it part of that: COVID-19, 10:30, 1/2, №5.
  func isPart(_ index: Int, isLinked: Bool) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    // The second number of "12 345 67" may be a part of the first.
    if before.kind == .number { return tokens[index].gap == .space && text.number(index - 1).isGrouped }
    guard before.kind == .mark else { return false }
    // №, # and § count with a blank between, too.
    if [0x2116, 0x23, 0xA7].contains(before.value) { return tokens[index].gap != .border }
    guard tokens[index].gap == .none else { return false }
    if isLinked, before.isMark(".") { return false }
    switch Unicode.Scalar(before.value) {
    case ":": return index > 1 && tokens[index - 2].kind == .number && before.gap == .none
    case "(", "[", "{", "\"", "«", "“", "”", "„", "‚", "‹", "~", "≈", "<", ">", "≤", "≥", "=", "+", "±", "…", "*", "¡",
      "¿",
      "!", "?", ";", ")", "»":
      return false
    case _ where before.isDash:
      guard before.gap == .none, index > 1 else { return false }
      let word = tokens[index - 2]
      if word.kind == .number { return !isLinked }
      return word.kind == .word && !isMoney(index - 2) && text.entry(index - 2).magnitude == nil
    default: return true
    }
  }

  /// Tells whether what follows the number shows that it is none of money: 5%, 5th, 10², 1/2, 2-й is left to its neighbours.
  func isCutShort(_ quantity: Quantity) -> Bool {
    let next = quantity.last + 1
    guard next < tokens.count, tokens[next].gap != .border else { return false }
    let token = tokens[next]
    switch token.kind {
    case .word:
      if text.has(.percent, next) || isLoneLetter(next, behind: quantity) { return true }
      return token.gap == .none && !isMoney(next) && !text.has(.suffix, next)
    case .mark:
      if token.value == 0x25 || token.value == 0x2030 { return true }
      guard token.gap == .none else { return false }
      if token.isHyphen, next + 1 < tokens.count, tokens[next + 1].gap == .none, !quantity.hasMagnitude {
        // "$5-m" may be five million.
        return text.entry(next + 1).magnitude.map { $0.form == .letter || $0.form == .letterAfterSign } ?? false
      }
      switch token.value {
      case 0xB2, 0xB3, 0xB9, 0x2070...0x209F, 0x5E, 0xB0: return true
      case 0x2F, 0x3A, 0x2044:
        return next + 1 < tokens.count && tokens[next + 1].kind == .number && tokens[next + 1].gap == .none
      default: return false
      }
    case .number, .sign: return false
    }
  }

  /// Tells whether a capital that may multiply stands behind a blank: "$5 B", which may be billions or the name of a share.
  private func isLoneLetter(_ index: Int, behind quantity: Quantity) -> Bool {
    guard !quantity.hasMagnitude, tokens[index].isUpper, tokens[index].gap == .space,
      let magnitude = text.entry(index).magnitude, magnitude.form == .letter || magnitude.form == .letterAfterSign
    else { return false }
    // "$5 M&A deals"
    let next = index + 1
    return next == tokens.count || tokens[next].gap != .none || !tokens[next].isMark("&")
  }

  /// Tells whether a word before the number says what it counts: Article 5, page 7, May 5.
  func isLabelled(_ index: Int, _ number: NumberText) -> Bool {
    guard index > 0, tokens[index].gap <= .space, number.isPlain else { return false }
    let isAbbreviated = tokens[index - 1].isMark(".") && tokens[index - 1].gap == .none
    let word = isAbbreviated ? index - 2 : index - 1
    guard word >= 0, tokens[word].kind == .word else { return false }
    if text.has(.label, word) { return true }
    guard text.has(.month, word), number.digits <= 2 else { return false }
    return tokens[word].isCapital || text.bytes[Int(tokens[word].start)] >= 0xD0
  }

  /// Tells whether a token is a sign, a code or a name of money.
  func isMoney(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    if tokens[index].kind == .sign { return true }
    guard tokens[index].kind == .word else { return false }
    return text.entry(index).name != nil || text.packedCode(index).map(Currency.isCode) ?? false
      || ScaledCode(text, index) != nil
  }
}
