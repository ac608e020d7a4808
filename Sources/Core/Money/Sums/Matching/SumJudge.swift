/// Decides which matches of an amount and a currency are sums. In doubt they are none: a sum that is not so is worse than one
/// that is missing.
struct SumJudge {
  let text: MoneyText
  let amounts: [Amount]
  let phrases: [CurrencyPhrase]
  var tokens: [MoneyToken] { text.tokens }

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
      !isRate(amount, phrase, match),
      !isWeight(phrase), !isGermanBillion(amount, phrase), !isOtherWord(amount, phrase), !isAdjective(amount, phrase)
    else { return nil }
    var last = max(amount.last, phrase.last)
    if match.isBefore, let behind = refinement(of: phrase, behind: amount) ?? adjective(of: phrase, behind: amount) {
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
    let minor = amount.high == nil && low.places == 0 && !match.isBefore ? minor(of: phrase, behind: last) : nil
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

  /// The country right behind a sum in dollars, where no noun follows that it could belong to: "$5 million Canadian, as said".
  private func adjective(of phrase: CurrencyPhrase, behind amount: Amount) -> (code: String?, last: Int)? {
    let index = amount.last + 1
    guard phrase.form == .sign, phrase.first == phrase.last, phrase.code == "USD", index < tokens.count,
      tokens[index].kind == .word, tokens[index].gap == .space, let country = Country.at(index, of: text)?.country,
      country.currency != "USD", CurrencyName.dollarFamily.contains(country.currency),
      text.folded(index).hasSuffix("an"), endsPhrase(index + 1)
    else { return nil }
    return (country.currency, index)
  }

  private func isShort(_ phrase: CurrencyPhrase) -> Bool {
    text.entry(phrase.token).name.map { CurrencyName.all[$0].isAbbreviation } ?? false
  }

  /// The hundredths behind a sum: "3 рубля 50 копеек".
  private func minor(of phrase: CurrencyPhrase, behind last: Int) -> (figure: Figure, last: Int)? {
    var index = last + 1
    // "5 руб. 50 коп."
    if isShort(phrase), index < tokens.count, tokens[index].isMark("."), tokens[index].gap == .none { index += 1 }
    if text.has(.and, index) { index += 1 }
    guard index + 1 < tokens.count, tokens[index].kind == .number, tokens[index].gap == .space,
      tokens[index + 1].gap == .space, text.has(.minor, index + 1), text.number(index).digits <= 2,
      let digits = text.number(index).estimate?.digits
    else { return nil }
    return (Figure(digits: digits, places: 2), index + 1)
  }
}
