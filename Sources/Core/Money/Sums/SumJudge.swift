/// Decides which matches of an amount and a currency are sums. In doubt they are none: a sum that is not so is worse than one
/// that is missing.
struct SumJudge {
  private let text: MoneyText
  private let amounts: [Amount]
  private let phrases: [CurrencyPhrase]
  private var tokens: [MoneyToken] { text.tokens }

  init(_ text: MoneyText, _ amounts: [Amount], _ phrases: [CurrencyPhrase]) {
    self.text = text
    self.amounts = amounts
    self.phrases = phrases
  }

  /// A sum with where it stands, before it is joined with its neighbours.
  struct Found {
    let amount: Amount
    let phrase: Int
    let code: String
    let low: Figure
    let high: Figure?
    let first: Int
    let last: Int
  }

  /// The sum that a match is; nil where it is none, or may be none.
  func sum(_ match: SumMatcher.Match) -> Found? {
    let amount = amounts[match.amount]
    let phrase = phrases[match.phrase]
    guard var code = phrase.code, !isYear(amount, phrase, match), isProven(amount, phrase, match),
      !isWeight(phrase), !isGermanBillion(amount, phrase), !isOtherWord(amount, phrase), !isAdjective(amount, phrase)
    else { return nil }
    var last = max(amount.last, phrase.last)
    if match.isBefore, let behind = refinement(of: phrase, behind: amount) {
      guard let other = behind.code else { return nil }
      (code, last) = (other, behind.last)
    }
    let style = style(amount, phrase, code, match)
    let power = phrase.powerOfTen
    func figure(_ quantity: Quantity, _ shared: Int?) -> Figure? {
      guard power > 0 else { return quantity.figure(style, power: shared) }
      return quantity.hasMagnitude ? nil : quantity.figure(style, power: power)
    }
    guard let low = figure(amount.low, amount.lowPower), !low.isZero else { return nil }
    var high: Figure?
    if let quantity = amount.high {
      guard let end = figure(quantity, nil) else { return nil }
      high = end
    }
    let minor = amount.high == nil && low.places == 0 && !match.isBefore ? minor(behind: last) : nil
    if let minor { last = minor.last }
    let ends = [minor.map { low + $0.figure } ?? low, high].compactMap(\.self).sorted { $0.ratio < $1.ratio }
    return Found(
      amount: amount, phrase: match.phrase, code: code, low: ends[0], high: ends.count > 1 ? ends[1] : nil,
      first: min(amount.first, phrase.first), last: last)
  }

  /// The style of a number that can be read in two ways.
  private func style(_ amount: Amount, _ phrase: CurrencyPhrase, _ code: String, _ match: SumMatcher.Match)
    -> NumberStyle
  {
    if !amount.hasMagnitude, Currency(code: code)?.minorUnits == 3 { return .thousandths }
    if phrase.style != .unknown { return phrase.style }
    // "1.200 €" is written where points separate thousands, and "$1,250 million" where commas do.
    if !match.isBefore, phrase.form == .sign, !amount.hasMagnitude, tokens[phrase.token].value == 0x20AC {
      return .grouping
    }
    return match.isBefore && amount.final.magnitude?.form == .word ? .english : .unknown
  }

  /// The currency right behind a sum whose sign stands before it: $5 AUD, $5 million US dollars.
  private func refinement(of phrase: CurrencyPhrase, behind amount: Amount) -> (code: String?, last: Int)? {
    guard let other = phrases.first(where: { $0.first == amount.last + 1 }), tokens[other.first].gap <= .space,
      other.form != .sign
    else { return nil }
    if other.code == phrase.code { return (other.code, other.last) }
    guard phrase.form == .sign, let sign = Unicode.Scalar(tokens[phrase.token].value) else { return nil }
    // "$5 million pesos" without a country is a sum of an unknown currency.
    guard let code = other.code else { return other.form == .name ? (nil, other.last) : nil }
    return CurrencyName.families[sign]?.contains(code) ?? false ? (code, other.last) : nil
  }

  /// The hundredths behind a sum: "3 рубля 50 копеек".
  private func minor(behind last: Int) -> (figure: Figure, last: Int)? {
    var index = last + 1
    if text.has(.and, index) { index += 1 }
    guard index + 1 < tokens.count, tokens[index].kind == .number, tokens[index].gap == .space,
      tokens[index + 1].gap == .space, text.has(.minor, index + 1), text.number(index).digits <= 2,
      let digits = text.number(index).estimate?.digits
    else { return nil }
    return (Figure(digits: digits, places: 2), index + 1)
  }
}

/// Numbers and words that look like sums and are none.
extension SumJudge {
  /// Tells whether the number is a year: after "in" or "since", at the beginning of what is said, behind a code.
  private func isYear(_ amount: Amount, _ phrase: CurrencyPhrase, _ match: SumMatcher.Match) -> Bool {
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
      return text.has(.maybeTime, before) && (2001...2039).contains(year) && year % 100 != 0
    }
    if tokens[before].isMark("."), text.has(.month, before - 1) { return true }
    return tokens[before].kind == .mark && (2001...2039).contains(year) && year % 100 != 0
  }

  /// Tells whether a code that is a word, and a name that is one, are money here.
  private func isProven(_ amount: Amount, _ phrase: CurrencyPhrase, _ match: SumMatcher.Match) -> Bool {
    guard phrase.form == .code, let code = phrase.code, CurrencyName.wordCodes.contains(code) else { return true }
    if amount.hasMagnitude, amount.final.magnitude?.form != .letter || tokens[amount.last].gap == .none { return true }
    let number = amount.final.number
    if number.isGrouped { return true }
    if case .ambiguous(_, _, let isComma) = number.reading, isComma { return true }
    if number.decimals == 2, !CurrencyName.versionCodes.contains(code) { return true }
    // "500 TRY in cash", but neither "5 TOP managers" nor "WE GIVE 500 ALL".
    guard !match.isBefore, number.isPlain, number.digits >= 3, !number.isYear else { return false }
    return !isShouted(amount.first - 1) && endsPhrase(phrase.last + 1)
  }

  /// Tells whether a pound may be one of weight: "5 pounds of flour".
  private func isWeight(_ phrase: CurrencyPhrase) -> Bool {
    phrase.form == .name && phrase.code == "GBP" && phrase.last == phrase.token && phrase.last + 1 < tokens.count
      && tokens[phrase.last + 1].kind == .word && text.folded(phrase.last + 1) == "of"
  }

  /// Tells whether a name that is a word of other meanings, too, stands behind a small number: "the other 5 won".
  private func isOtherWord(_ amount: Amount, _ phrase: CurrencyPhrase) -> Bool {
    guard phrase.form == .name, !phrase.isPlain, let name = text.entry(phrase.token).name,
      !CurrencyName.all[name].isAbbreviation, CurrencyName.all[name].isEnglishWord
    else { return false }
    return !amount.hasMagnitude && amount.final.number.digits < 3
  }

  /// Tells whether "dollar" says what kind of things a number counts: "12 dollar accounts".
  private func isAdjective(_ amount: Amount, _ phrase: CurrencyPhrase) -> Bool {
    let next = phrase.last + 1
    guard phrase.form == .name, !amount.hasMagnitude, tokens[phrase.first].gap == .space, next < tokens.count,
      ["dollar", "rouble", "ruble", "pound"].contains(text.folded(phrase.token)), tokens[next].kind == .word,
      tokens[next].gap == .space, !tokens[next].isCapital
    else { return false }
    let word = text.folded(next)
    return word.utf8.count > 4 && word.hasSuffix("s")
  }

  /// Tells whether "1 Billion Euro" may be German, where it is a thousand times as much.
  private func isGermanBillion(_ amount: Amount, _ phrase: CurrencyPhrase) -> Bool {
    guard phrase.form == .name, phrase.style == .continental, amount.final.powerOfTen >= 9,
      amount.final.magnitude?.style == .english, let number = amount.final.number.estimate
    else { return false }
    return number.ratio == .one
  }

  /// Tells whether a word is in capitals, as all words of some headlines are.
  private func isShouted(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && tokens[index].isUpper
      && tokens[index].end - tokens[index].start > 1
  }

  /// Tells whether no noun follows that a code could belong to.
  private func endsPhrase(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].gap != .border else { return true }
    if tokens[index].kind == .mark { return !(tokens[index].isDash && tokens[index].gap == .none) }
    return tokens[index].kind == .word && !tokens[index].isUpper && text.has(.function, index)
  }
}

/// Sums that are the two ends of one range: "$5–$6 million", "from $5 to $6 million".
extension SumJudge {
  func joined(_ found: [Found]) -> [(sum: Sum, phrase: Int)] {
    var sums: [(sum: Sum, phrase: Int)] = []
    var index = 0
    while index < found.count {
      let one = found[index]
      if index + 1 < found.count, let link = link(one, found[index + 1]) {
        switch link {
        case .range(let low):
          let other = found[index + 1]
          let range = text.range(one.first, other.last)
          sums.append((Sum(code: one.code, figure: low, upper: other.low, range: range), one.phrase))
          index += 2
          continue
        case .doubtful:
          index += 1
          continue
        }
      }
      sums.append(
        (Sum(code: one.code, figure: one.low, upper: one.high, range: text.range(one.first, one.last)), one.phrase))
      index += 1
    }
    return sums
  }

  private enum Link {
    /// A range with this lower end.
    case range(Figure)
    /// The first number may lack the magnitude of the second.
    case doubtful
  }

  private func link(_ one: Found, _ other: Found) -> Link? {
    guard one.code == other.code, one.high == nil, other.high == nil,
      let link = text.link(at: one.last + 1, isOpened: text.opensRange(before: one.first)), other.first == link.last + 1
    else { return nil }
    if one.amount.hasMagnitude || !other.amount.hasMagnitude {
      return one.low.ratio < other.low.ratio ? .range(one.low) : nil
    }
    guard let first = one.amount.low.number.estimate?.ratio, let second = other.amount.low.number.estimate?.ratio else {
      return nil
    }
    if link.isLoose { return nil }
    if first < second, let low = one.amount.low.figure(.english, power: other.amount.low.powerOfTen) {
      return .range(low)
    }
    return one.low.ratio >= Ratio(1000, 1) && one.low.ratio < other.low.ratio ? .range(one.low) : .doubtful
  }
}
