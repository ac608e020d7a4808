/// Numbers and words that look like sums and are none.
extension SumJudge {
  /// Tells whether the number is a year: after "in" or "since", at the beginning of what is said, behind a code.
  func isYear(_ amount: Amount, _ phrase: CurrencyPhrase, _ match: SumMatcher.Match) -> Bool {
    guard amount.low.isYear, amount.high.map(\.isYear) ?? true else { return false }
    if amount.high != nil { return true }
    guard let year = amount.low.number.estimate?.digits else { return false }
    if match.isBefore {
      return phrase.form == .code && tokens[amount.first].gap != .none && (2001...2039).contains(year)
        && year % 100 != 0
    }
    if tokens[phrase.first].gap == .none, phrase.form == .sign { return false }
    let before = amount.first - 1
    guard before >= 0, tokens[amount.first].gap != .border else { return true }
    if tokens[before].kind == .word {
      if text.has(.time, before) || text.has(.month, before) { return true }
      // H1 2024
      if text.bytes[Int(tokens[before].end) - 1] &- 0x30 < 10 { return true }
      return text.has(.maybeTime, before) && (2001...2039).contains(year) && year % 100 != 0
    }
    if tokens[before].isMark("."), text.has(.month, before - 1) { return true }
    return tokens[before].kind == .mark && (2001...2039).contains(year) && year % 100 != 0
  }

  /// Tells whether a code or letters that mean other things, too, are money here.
  func isProven(_ amount: Amount, _ phrase: CurrencyPhrase, _ match: SumMatcher.Match) -> Bool {
    guard let code = phrase.code else { return true }
    if phrase.form == .abbreviation, let name = text.entry(phrase.token).name, CurrencyName.all[name].needsProof {
      // R300 million, Rp 25.000, but neither "R 2.5" nor "r 300 million".
      guard tokens[phrase.token].isCapital, match.isBefore else { return false }
      if amount.hasMagnitude || amount.final.number.isGrouped { return true }
      if case .ambiguous = amount.final.number.reading { return true }
      return false
    }
    guard phrase.form == .code, CurrencyName.wordCodes.contains(code) else { return true }
    if amount.hasMagnitude, amount.final.magnitude?.form != .letter || tokens[amount.last].gap == .none { return true }
    let number = amount.final.number
    if number.isGrouped { return true }
    if case .ambiguous(_, _, let isComma) = number.reading, isComma { return true }
    if number.decimals == 2, !CurrencyName.versionCodes.contains(code) { return true }
    // "500 TRY in cash", but neither "5 TOP managers" nor "WE GIVE 500 ALL".
    guard !match.isBefore, number.isPlain, number.digits >= 3, !number.isYear else { return false }
    return !isShouted(amount.first - 1) && endsPhrase(phrase.last + 1)
  }

  /// Tells whether a code has its rate behind it, in a list of them: "Курс: USD 480,5 EUR 520,3".
  func isRate(_ amount: Amount, _ phrase: CurrencyPhrase, _ match: SumMatcher.Match) -> Bool {
    guard match.isBefore, phrase.form == .code, !amount.hasMagnitude, amount.final.number.decimals > 0,
      !amount.final.number.isGrouped
    else { return false }
    // As far back as the line goes, and no further than a list of ten currencies takes.
    var place = phrase.first
    while place > 0, phrase.first - place < 30, tokens[place].gap != .border {
      place -= 1
      if text.has(.rate, place) { return true }
    }
    return false
  }

  /// Tells whether a pound may be one of weight: "5 pounds of flour".
  func isWeight(_ phrase: CurrencyPhrase) -> Bool {
    phrase.form == .name && phrase.code == "GBP" && phrase.last == phrase.token && phrase.last + 1 < tokens.count
      && tokens[phrase.last + 1].kind == .word && text.folded(phrase.last + 1) == "of"
  }

  /// Tells whether a name that is a word of other meanings, too, stands behind a small number: "the other 5 won".
  func isOtherWord(_ amount: Amount, _ phrase: CurrencyPhrase) -> Bool {
    guard phrase.form == .name, !phrase.isPlain, let name = text.entry(phrase.token).name,
      !CurrencyName.all[name].isAbbreviation, CurrencyName.all[name].isEnglishWord
    else { return false }
    return !amount.hasMagnitude && amount.final.number.digits < 3
  }

  /// Tells whether "dollar" says what kind of things a number counts: "12 dollar accounts", "5 euro area countries",
  /// "10 dollar-denominated bonds".
  func isAdjective(_ amount: Amount, _ phrase: CurrencyPhrase) -> Bool {
    let next = phrase.last + 1
    guard phrase.form == .name, tokens[phrase.first].gap == .space, next < tokens.count else { return false }
    if tokens[next].isHyphen, tokens[next].gap == .none, next + 1 < tokens.count {
      return tokens[next + 1].kind == .word && tokens[next + 1].gap == .none && !text.has(.suffix, next + 1)
    }
    guard !amount.hasMagnitude, tokens[next].kind == .word, tokens[next].gap == .space, !tokens[next].isCapital,
      // German writes "20 Euro meistens" with a capital.
      !tokens[phrase.token].isCapital,
      ["dollar", "euro", "rouble", "ruble", "pound"].contains(text.folded(phrase.token))
    else { return false }
    let word = text.folded(next)
    return SumJudge.unions.contains(word) || (word.utf8.count > 4 && word.hasSuffix("s"))
  }

  /// Words behind "euro" for those who share it.
  private static let unions: Set = ["area", "zone", "bloc", "group", "club", "union"]

  /// Tells whether "1 Billion Euro" may be German, where it is a thousand times as much.
  func isGermanBillion(_ amount: Amount, _ phrase: CurrencyPhrase) -> Bool {
    let isGerman = phrase.form == .name && phrase.style == .continental
    guard isGerman || (phrase.form == .code && ["EUR", "CHF"].contains(phrase.code) && phrase.first > amount.last),
      amount.final.powerOfTen >= 9, tokens[amount.final.last].isCapital, amount.final.magnitude?.style == .english,
      let number = amount.final.number.estimate
    else { return false }
    return number.ratio == .one
  }

  /// Tells whether a word is in capitals, as all words of some headlines are.
  private func isShouted(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && tokens[index].isUpper
      && tokens[index].end - tokens[index].start > 1
  }

  /// Tells whether no noun follows that a code could belong to.
  func endsPhrase(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].gap != .border else { return true }
    if tokens[index].kind == .mark { return !(tokens[index].isDash && tokens[index].gap == .none) }
    return tokens[index].kind == .word && !tokens[index].isUpper && text.has(.function, index)
  }
}
