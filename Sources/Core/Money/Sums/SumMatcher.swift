/// Gives each amount of a text to at most one currency, and each currency at most one amount: the nearer side wins.
struct SumMatcher {
  private let text: MoneyText
  private let amounts: [Amount]
  private let phrases: [CurrencyPhrase]
  private var tokens: [MoneyToken] { text.tokens }

  init(_ text: MoneyText, _ phrases: [CurrencyPhrase]) {
    self.text = text
    self.phrases = phrases
    amounts = phrases.isEmpty ? [] : AmountReader(text).amounts()
  }

  /// An amount with its currency, as places in `amounts` and `phrases`.
  struct Match: Hashable, Sendable {
    let amount: Int
    let phrase: Int
    var isBefore = false
  }

  /// Amounts and currencies in the order of the text.
  private enum Item {
    case amount(Int)
    case phrase(Int)
  }

  /// The matches in order of the text.
  func matches() -> [Match] {
    guard !amounts.isEmpty else { return [] }
    let items = items()
    var links = zip(items, items.dropFirst()).map(distance)
    var found: [Match] = []
    // Glued ones first: in "2024 $5" the five is the dollars'.
    let glued = links
    for (place, link) in glued.enumerated() where link == 0 {
      let isContested =
        (place > 0 && glued[place - 1] == 0) || (place + 1 < glued.count && glued[place + 1] == 0)
      if !isContested || isSignFirst(items, place, glued), let match = match(items[place], items[place + 1]) {
        found.append(match)
        if place > 0 { links[place - 1] = nil }
        if place + 1 < links.count { links[place + 1] = nil }
      }
      links[place] = nil
    }
    var start = 0
    while start < links.count {
      guard links[start] != nil else {
        start += 1
        continue
      }
      let end = links[start...].firstIndex { $0 == nil } ?? links.count
      found += resolve(Array(items[start...end]))
      start = end
    }
    return found.sorted { amounts[$0.amount].first < amounts[$1.amount].first }
  }

  /// Tells whether an amount glued between two currencies stands behind a sign, which then has it: $5USD.
  private func isSignFirst(_ items: [Item], _ place: Int, _ links: [Int?]) -> Bool {
    guard case .phrase(let phrase) = items[place], phrases[phrase].form == .sign else { return false }
    return place == 0 || links[place - 1] != 0
  }

  private func items() -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(amounts.count + phrases.count)
    var (amount, phrase) = (0, 0)
    while amount < amounts.count || phrase < phrases.count {
      if phrase == phrases.count || (amount < amounts.count && amounts[amount].first < phrases[phrase].first) {
        items.append(.amount(amount))
        amount += 1
      } else {
        items.append(.phrase(phrase))
        phrase += 1
      }
    }
    return items
  }

  private func match(_ first: Item, _ second: Item) -> Match? {
    switch (first, second) {
    case (.amount(let amount), .phrase(let phrase)): Match(amount: amount, phrase: phrase)
    case (.phrase(let phrase), .amount(let amount)): Match(amount: amount, phrase: phrase, isBefore: true)
    default: nil
    }
  }
}

/// Chains of amounts and currencies that are all equally near: "100 USD 200 EUR", "USD 100 EUR 200".
extension SumMatcher {
  private func resolve(_ chain: [Item]) -> [Match] {
    guard let first = chain.first, let last = chain.last else { return [] }
    switch (first, last) {
    case (.amount, .phrase), (.phrase, .amount): return pairs(chain[...])
    case (.amount(let left), .amount):
      // "In 2024 USD 5 million": the weaker end is no sum.
      guard case .amount(let right) = last else { return [] }
      if amounts[left].low.isYear || isWeaker(left, than: right) { return pairs(chain.dropFirst()) }
      return isWeaker(right, than: left) ? pairs(chain.dropLast()) : []
    case (.phrase(let left), .phrase(let right)):
      if phrases[left].form == .sign, phrases[right].form != .sign { return pairs(chain.dropLast()) }
      // The rate of "USD 475 тенге" is in tenge.
      return phrases[right].form == .name ? pairs(chain.dropFirst()) : []
    }
  }

  /// Every second link of a chain that begins and ends with different things.
  private func pairs(_ chain: ArraySlice<Item>) -> [Match] {
    stride(from: chain.startIndex, to: chain.endIndex - 1, by: 2).compactMap { match(chain[$0], chain[$0 + 1]) }
  }

  /// Tells whether an amount is a bare number and another is more than that.
  private func isWeaker(_ one: Int, than other: Int) -> Bool {
    func isBare(_ amount: Amount) -> Bool { !amount.hasMagnitude && amount.low.number.isPlain && amount.high == nil }
    return isBare(amounts[one]) && !isBare(amounts[other])
  }
}

/// The distance of an amount and a currency.
extension SumMatcher {
  /// 0 for glued, 1 for a blank or a small word between; nil where something parts them.
  private func distance(_ first: Item, _ second: Item) -> Int? {
    switch (first, second) {
    case (.amount(let amount), .phrase(let phrase)): distance(amounts[amount], phrases[phrase])
    case (.phrase(let phrase), .amount(let amount)): distance(phrases[phrase], amounts[amount])
    default: nil
    }
  }

  /// From a currency on to an amount: "$5", "USD 5", "Rs. 5", "$-5".
  private func distance(_ phrase: CurrencyPhrase, _ amount: Amount) -> Int? {
    guard phrase.form.standsBefore else { return nil }
    switch amount.first - phrase.last {
    case 1: return distance(of: tokens[amount.first].gap)
    case 2:
      let mark = tokens[phrase.last + 1]
      guard mark.gap == .none else { return nil }
      if mark.isDash {
        // $-5 is a loss, and the dash of 5 000₸–7 000₸ is none.
        let isBehindNumber =
          phrase.first > 0 && tokens[phrase.first].gap == .none && tokens[phrase.first - 1].kind != .mark
        return phrase.form == .sign && tokens[amount.first].gap == .none && !isBehindNumber ? 0 : nil
      }
      return mark.isMark(".") && phrase.form == .abbreviation ? distance(of: tokens[amount.first].gap) : nil
    default: return nil
    }
  }

  /// From an amount on to a currency: "5 tenge", "5-dollar", "7,5 млрд. руб.", "5 millions d’euros", "5 млн-нан астам теңге".
  private func distance(_ amount: Amount, _ phrase: CurrencyPhrase) -> Int? {
    let final = amount.final
    var index = final.last + 1
    guard index <= phrase.first else { return nil }
    let isDirect = index == phrase.first
    if isDirect { return distance(of: tokens[index].gap) }
    if tokens[index].isDash {
      guard index + 1 == phrase.first, phrase.form != .sign, !isCountOf(amount) else { return nil }
      return tokens[index].gap == .none && tokens[index + 1].gap == .none ? 1 : nil
    }
    if final.magnitude?.form == .abbreviation, tokens[index].isMark("."), tokens[index].gap == .none {
      index += 1
      if index == phrase.first { return goesOn(final, phrase) ? distance(of: tokens[index].gap) : nil }
    }
    if let end = spelledOut(from: index), end + 1 == phrase.first { return 1 }
    var words = 0
    while index < phrase.first, words < 2, tokens[index].gap <= .space,
      text.has(.about, index) || (final.hasMagnitude && text.has(.particle, index))
    {
      (index, words) = (index + 1, words + 1)
    }
    return index == phrase.first && tokens[index].gap <= .space ? 1 : nil
  }

  /// The end of a number in words, in brackets: "5 000 000 (пять миллионов) тенге". Nil where none begins.
  private func spelledOut(from index: Int) -> Int? {
    guard tokens[index].isMark("("), tokens[index].gap == .space else { return nil }
    let words = tokens[(index + 1)...].prefix(10).prefix { $0.kind == .word && $0.gap <= .space }
    guard words.contains(where: { MoneyLexicon.shared.entries[Int($0.entry)].magnitude != nil }) else { return nil }
    let end = index + 1 + words.count
    return end < tokens.count && tokens[end].isMark(")") ? end : nil
  }

  /// Tells whether "12 million-dollar homes" may be twelve of them; "a 12 million-dollar loan" is not.
  private func isCountOf(_ amount: Amount) -> Bool {
    guard amount.final.hasMagnitude, tokens[amount.final.last].gap == .space else { return false }
    guard amount.first > 0, tokens[amount.first - 1].kind == .word else { return true }
    return !["a", "an", "the"].contains(text.folded(amount.first - 1))
  }

  private func distance(of gap: MoneyToken.Gap) -> Int? {
    switch gap {
    case .none: 0
    case .space: 1
    case .border: nil
    }
  }

  /// Tells whether a sentence goes on behind "млн.": a name with a capital begins another, except in German.
  private func goesOn(_ quantity: Quantity, _ phrase: CurrencyPhrase) -> Bool {
    guard phrase.form == .name, phrase.first == phrase.token, tokens[phrase.token].isCapital else { return true }
    return quantity.magnitude?.style == .continental || tokens[phrase.token].gap == .none
      || tokens[phrase.token].isUpper
  }
}

extension SumMatcher {
  /// The sums of the text that can only be sums, in order.
  func sums() -> [(sum: Sum, phrase: Int)] {
    let judge = SumJudge(text, amounts, phrases)
    return judge.joined(matches().compactMap(judge.sum))
  }
}
