/// Gives each amount of a text to at most one currency, and each currency at most one amount: the nearer side wins.
struct SumMatcher {
  let text: MoneyText
  let amounts: [Amount]
  let phrases: [CurrencyPhrase]
  var tokens: [MoneyToken] { text.tokens }

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
  enum Item {
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

  func match(_ first: Item, _ second: Item) -> Match? {
    switch (first, second) {
    case (.amount(let amount), .phrase(let phrase)): Match(amount: amount, phrase: phrase)
    case (.phrase(let phrase), .amount(let amount)): Match(amount: amount, phrase: phrase, isBefore: true)
    default: nil
    }
  }
}

extension SumMatcher {
  /// The sums of the text that can only be sums, in order.
  func sums() -> [(sum: Sum, phrase: Int)] {
    let judge = SumJudge(text, amounts, phrases)
    return judge.joined(matches().compactMap(judge.sum))
  }
}
