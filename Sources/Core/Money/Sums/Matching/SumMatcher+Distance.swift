/// The distance of an amount and a currency.
extension SumMatcher {
  /// 0 for glued, 1 for a blank or a small word between; nil where something parts them.
  func distance(_ first: Item, _ second: Item) -> Int? {
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
    // A French billion is a million millions: "5 billions d’euros".
    if text.has(.particle, index), final.magnitude?.style == .english, final.powerOfTen >= 9,
      text.folded(index).hasPrefix("d")
    {
      return nil
    }
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

  /// Tells whether "12 million-dollar homes" may be twelve of them; "a 12 million-dollar loan" and "5.5 million-dollar" are not.
  private func isCountOf(_ amount: Amount) -> Bool {
    guard let magnitude = amount.final.magnitude, magnitude.style != .spaced, amount.final.number.decimals == 0,
      tokens[amount.final.last].gap == .space
    else { return false }
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
