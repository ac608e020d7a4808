/// Names, with the country that they belong to.
extension CurrencyPhraseReader {
  func name(_ name: CurrencyName, at index: Int) -> CurrencyPhrase? {
    // Ismoil Somoni is a man and a mountain.
    if index > 0, !name.notAfter.isEmpty, tokens[index - 1].kind == .word,
      name.notAfter.contains(text.folded(index - 1))
    {
      return nil
    }
    if name.codes.first == "RUB", name.isAbbreviation, !isRouble(index) { return nil }
    let before = country(before: index)
    let after = follower(of: index, name)
    var code: String?
    if let national = after?.code ?? before?.code {
      // There are no "Kazakh dollars".
      code = name.codes.contains(national) ? national : ended(name, before: national)
      if code == nil, after == nil, !hasNumber(before: before?.first ?? index) { code = unmarked(name, at: index) }
    } else {
      code = unmarked(name, at: index)
    }
    var phrase = CurrencyPhrase(
      form: name.isEitherSide ? .abbreviation : .name, first: before?.first ?? index, last: after?.last ?? index,
      token: index, code: code)
    phrase.style =
      text.has(.german, index) && tokens[index].isCapital && !tokens[index].isUpper
      ? .continental : text.entry(index).style
    phrase.isNational = code != nil && (before != nil || after != nil)
    phrase.isPlain = !name.needsSum || phrase.isNational
    return phrase
  }

  /// The currency of a name that ended when a country took another: the lev of "Bulgarian leva", where the euro is used. Nil for
  /// any other name.
  private func ended(_ name: CurrencyName, before successor: String) -> String? {
    name.codes.first { Currency.ended[$0]?.successor == successor }
  }

  /// The currency of a name without a country beside it.
  private func unmarked(_ name: CurrencyName, at index: Int) -> String? {
    switch name.choice {
    case .beside: name.codes.first
    case .nearest: nearest(of: name.codes, to: index) ?? name.codes.first
    case .nearestOnly: nearest(of: name.codes, to: index)
    }
  }

  /// "р" is a rouble with a point behind it, or at the end of what is said; it has other meanings with small numbers.
  private func isRouble(_ index: Int) -> Bool {
    guard text.bytes[Int(tokens[index].start)..<Int(tokens[index].end)].elementsEqual("р".utf8) else { return true }
    let next = index + 1
    guard next == tokens.count || tokens[next].gap != .none || tokens[next].kind == .mark && !tokens[next].isDash,
      index > 0
    else { return false }
    guard tokens[index - 1].kind == .number else { return text.entry(index - 1).magnitude != nil }
    return text.number(index - 1).digits > 1
  }

  /// The country named right before a token: "US dollars", "Hong Kong dollars", "US-Dollar", "ABŞ-nyň dollary", "рос. руб."
  private func country(before index: Int) -> (code: String, first: Int)? {
    var place = index - 1
    guard place >= 0, tokens[index].gap <= .space else { return nil }
    let acceptsSmall = hasNumber(before: place)
    if tokens[place].kind == .mark {
      guard place > 0, tokens[place].gap == .none else { return nil }
      // U.S. and рос.
      let isPoint = tokens[place].isMark(".") && tokens[place - 1].end - tokens[place - 1].start < 9
      guard isPoint || tokens[place].isDash && tokens[index].gap == .none else { return nil }
      place -= 1
    } else if place > 1, tokens[place].gap == .none, tokens[place - 1].isDash, tokens[place - 1].gap == .none {
      place -= 2
    }
    guard tokens[place].kind == .word else { return nil }
    if place > 0, tokens[place].gap == .space, let match = Country.at(place - 1, of: text), match.width == 2 {
      return (match.country.currency, place - 1)
    }
    guard let match = Country.at(place, of: text, acceptsSmall: acceptsSmall || hasNumber(before: place)),
      match.width == 1
    else { return nil }
    return (match.country.currency, place)
  }

  /// Tells whether an amount ends right before a token.
  private func hasNumber(before index: Int) -> Bool {
    guard index > 0, tokens[index].gap <= .space else { return false }
    var place = index - 1
    if tokens[place].isMark("."), place > 0 { place -= 1 }
    return tokens[place].kind == .number || text.entry(place).magnitude != nil
      || text.has([.suffix, .about, .particle], place)
  }

  /// The word behind a name that says whose it is: долларов США, dollars canadiens. Francs CFA are two currencies: their code
  /// is empty.
  private func follower(of index: Int, _ name: CurrencyName) -> (code: String, last: Int)? {
    var place = index + 1
    if name.isAbbreviation, place < tokens.count, tokens[place].isMark("."), tokens[place].gap == .none { place += 1 }
    // A blank, or the point of "долл.США".
    guard place < tokens.count, tokens[place].kind == .word,
      tokens[place].gap == .space || (tokens[place].gap == .none && place > index + 1)
    else { return nil }
    let word = text.folded(place)
    if word == "cfa" || word == "кфа" { return ("", place) }
    guard let code = Country.followers[word], name.codes.contains(code) else { return nil }
    return (code, place)
  }
}
