/// Signs, with the letters that belong to them.
extension CurrencyPhraseReader {
  func sign(at index: Int) -> CurrencyPhrase? {
    let sign = Unicode.Scalar(tokens[index].value).map(String.init) ?? ""
    guard let codes = CurrencyName.signs[sign] else { return nil }
    let code = codes.count == 1 ? codes.first : nearest(of: codes, to: index) ?? codes.first
    var phrase = CurrencyPhrase(form: .sign, first: index, last: index, token: index, code: code)
    if sign == "₺" { phrase.style = .grouping }
    if let (code, first) = letters(before: index, sign) {
      phrase = CurrencyPhrase(form: .sign, first: first, last: index, token: index, code: code)
    } else if let code = letters(after: index, sign) {
      phrase = CurrencyPhrase(form: .sign, first: index, last: index + 1, token: index, code: code)
    }
    return phrase
  }

  /// The letters glued before a sign: US$, MXN$. A code or "US" may stand apart: "US $117". A code of nil stands for
  /// unknown letters.
  private func letters(before index: Int, _ sign: String) -> (code: String?, first: Int)? {
    guard index > 0 else { return nil }
    var place = index - 1
    // U.S.$5
    if place > 0, tokens[place].isMark("."), tokens[place].gap == .none { place -= 1 }
    let word = tokens[place]
    guard word.kind == .word, tokens[index].gap <= .space else { return nil }
    let isGlued = tokens[index].gap == .none
    if let packed = text.packedCode(place), Currency.isCode(packed: packed) {
      let code = text.folded(place).uppercased()
      guard isGlued || (sign == "$" && CurrencyName.dollarFamily.contains(code)) else { return nil }
      return (code, place)
    }
    let folded = text.folded(place)
    if isGlued || (word.isUpper && (folded == "us" || folded == "u.s")) {
      if let codes = CurrencyName.prefixedSigns[folded + sign], word.isCapital { return (codes.first, place) }
      // 5 M€ has a magnitude before its sign, and "5млн$" too.
      if isGlued, text.entry(place).magnitude == nil, word.isUpper { return (nil, place) }
    }
    return nil
  }

  /// The letters glued behind a sign: $US, $A.
  private func letters(after index: Int, _ sign: String) -> String? {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word, tokens[index + 1].gap == .none,
      tokens[index + 1].isUpper
    else { return nil }
    return CurrencyName.prefixedSigns[text.folded(index + 1) + sign]?.first
  }
}
