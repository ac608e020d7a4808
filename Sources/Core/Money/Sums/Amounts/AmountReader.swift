/// Finds the amounts of a text, in order: quantities, and ranges of two.
struct AmountReader {
  private let text: MoneyText
  private let quantities: QuantityReader
  private var tokens: [MoneyToken] { text.tokens }

  init(_ text: MoneyText) {
    self.text = text
    quantities = QuantityReader(text)
  }

  func amounts() -> [Amount] {
    var amounts: [Amount] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .number else {
        index += 1
        continue
      }
      guard let quantity = quantities.quantity(at: index) else {
        index += 1
        continue
      }
      index = add(quantity, to: &amounts) + 1
    }
    return amounts
  }

  /// Adds the amount that a quantity begins, if any, and returns the last token that has been dealt with.
  private func add(_ low: Quantity, to amounts: inout [Amount]) -> Int {
    guard let link = link(after: low), let high = quantities.quantity(at: link.next, isLinked: true) else {
      amounts.append(Amount(low))
      return unclear(after: low) ?? low.last
    }
    if link.isTight, isLinkedFurther(high) || isLinkedBefore(low) {
      // A telephone number, a date, a score: 2026-11-05.
      return skipChain(from: high.last)
    }
    if parts(low, high, link) {
      amounts += [Amount(low), Amount(high)]
      return high.last
    }
    if let range = range(low, high, link) {
      amounts.append(range)
      return high.last
    }
    // Two numbers glued by a hyphen may be a name or a score. Apart from each other, the second counts alone.
    if link.isTight { return high.last }
    if link.isLoose || low.hasMagnitude { amounts.append(Amount(low)) }
    amounts.append(Amount(high))
    return high.last
  }

  /// Tells whether a dash parts two clauses, since the second number counts something else: "It costs $5 — 6 people came".
  private func parts(_ low: Quantity, _ high: Quantity, _ link: Link) -> Bool {
    let next = high.last + 1
    guard link.isLoose || tokens[high.first - 1].value == 0x2014, !high.hasMagnitude, quantities.isMoney(low.first - 1),
      next < tokens.count, tokens[next].gap == .space, tokens[next].kind == .word
    else { return false }
    return !quantities.isMoney(next) && !text.has(.function, next)
  }

  /// The last token of a number right behind a magnitude that is not added to it: "1 million 200.5 euros". It may be a part of
  /// the amount before it, so it counts for none.
  private func unclear(after quantity: Quantity) -> Int? {
    let index = quantity.last + 1
    guard quantity.hasMagnitude, index < tokens.count, tokens[index].kind == .number, tokens[index].gap == .space else {
      return nil
    }
    return quantities.quantity(at: index)?.last
  }

  /// The range of which two quantities are the ends; nil where they are none, or where it is not clear.
  private func range(_ low: Quantity, _ high: Quantity, _ link: Link) -> Amount? {
    if low.isYear, high.isYear || high.hasMagnitude || link.isLoose { return nil }
    guard let first = low.number.estimate?.ratio, let second = high.number.estimate?.ratio else { return nil }
    if !low.hasMagnitude, high.hasMagnitude, high.rest == nil {
      if first < second {
        if link.isLoose, second > first * Ratio(10, 1) { return nil }
        return Amount(from: low, sharing: high.powerOfTen, to: high)
      }
      // "от 500 000 до 1 млн" says what it means; "900–1.2 million" does not.
      if low.estimate >= Ratio(1000, 1), low.estimate < high.estimate {
        return Amount(from: low, sharing: nil, to: high)
      }
      // "fell from 5 to 3 billion"
      guard link.isWord, first < second * Ratio(20, 1) else { return nil }
      return Amount(from: low, sharing: high.powerOfTen, to: high)
    }
    let isAscending = low.estimate < high.estimate
    if link.isLoose, high.estimate > low.estimate * Ratio(10, 1) { return nil }
    guard isAscending || (link.isWord && low.hasMagnitude == high.hasMagnitude) else { return nil }
    return Amount(from: low, sharing: nil, to: high)
  }

  /// A dash or a word between two quantities.
  struct Link {
    /// The token of the second number.
    let next: Int
    /// A hyphen or a dash without blanks.
    var isTight = false
    /// A dash with blanks around it, which may as well part two clauses.
    var isLoose = false
    var isWord = false
  }

  private func link(after quantity: Quantity) -> Link? {
    var index = quantity.last + 1
    if quantities.isAbbreviationPoint(index, after: quantity.last) { index += 1 }
    guard index + 1 < tokens.count else { return nil }
    // 5-тен 10 млн, 80 миллионнан 90 миллион
    if quantity.isAblative, tokens[index].kind == .number, tokens[index].gap == .space {
      return Link(next: index, isWord: true)
    }
    guard let kind = text.link(at: index, isOpened: text.opensRange(before: quantity.first)) else { return nil }
    let next = kind.last + 1
    guard next < tokens.count, tokens[next].kind == .number else { return nil }
    return Link(next: next, isTight: kind.isTight, isLoose: kind.isLoose, isWord: kind.isWord)
  }

  /// Tells whether another number is glued on by a hyphen.
  private func isLinkedFurther(_ quantity: Quantity) -> Bool {
    let index = quantity.last + 1
    return index + 1 < tokens.count && tokens[index].isDash && tokens[index].gap == .none
      && tokens[index + 1].gap == .none && tokens[index + 1].kind == .number
  }

  private func isLinkedBefore(_ quantity: Quantity) -> Bool {
    let index = quantity.first
    return index > 1 && tokens[index].gap == .none && tokens[index - 1].isDash && tokens[index - 1].gap == .none
      && tokens[index - 2].kind == .number
  }

  private func skipChain(from index: Int) -> Int {
    var last = index
    while last + 2 < tokens.count, tokens[last + 1].isDash, tokens[last + 1].gap == .none,
      tokens[last + 2].gap == .none,
      tokens[last + 2].kind == .number
    {
      last += 2
    }
    return last
  }
}
