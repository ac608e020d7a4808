/// Finds the places of a text that name a currency, and decides which currency each of them means.
struct CurrencyPhraseReader {
  let text: MoneyText
  private var tokens: [MoneyToken] { text.tokens }
  /// By the code of their money, the tokens at which countries are named, ascending; only where a name of money leaves
  /// open whose it is.
  private let countries: [String: [Int]]

  init(_ text: MoneyText) {
    self.text = text
    countries =
      text.tokens.contains { CurrencyPhraseReader.isAmbiguous($0, text) } ? CurrencyPhraseReader.countries(of: text) : [:]
  }

  /// All of them, in order.
  func phrases() -> [CurrencyPhrase] {
    var phrases: [CurrencyPhrase] = []
    for index in tokens.indices {
      let phrase: CurrencyPhrase? =
        switch tokens[index].kind {
        case .number, .mark: nil
        case .sign: sign(at: index)
        case .word: word(at: index)
        }
      guard let phrase else { continue }
      // "USD$" and "US $" are one phrase.
      if let before = phrases.last, before.last >= phrase.first { phrases.removeLast() }
      phrases.append(phrase)
    }
    return phrases
  }

  private func word(at index: Int) -> CurrencyPhrase? {
    let token = tokens[index]
    // In capitals only: "all", "try" and "top" are words.
    if let packed = text.packedCode(index), Currency.isCode(packed: packed) {
      let code = text.folded(index).uppercased()
      var phrase = CurrencyPhrase(form: .code, first: index, last: index, token: index, code: isPair(index) ? nil : code)
      phrase.isPlain = CurrencyName.plainCodes.contains(code)
      return phrase
    }
    if token.entry > 0, let name = text.entry(index).name { return self.name(CurrencyName.all[name], at: index) }
    guard token.isUpper || token.end - token.start < 6, let scaled = ScaledCode(text, index) else { return nil }
    var phrase = CurrencyPhrase(form: .code, first: index, last: index, token: index, code: scaled.code)
    (phrase.powerOfTen, phrase.isPlain) = (scaled.powerOfTen, false)
    return phrase
  }

  /// Whether a code is one side of a pair, whose number is a rate and no sum: USD/KZT, EUR-USD.
  private func isPair(_ index: Int) -> Bool {
    func isCode(_ place: Int) -> Bool {
      tokens.indices.contains(place) && text.packedCode(place).map(Currency.isCode) ?? false
    }
    func joins(_ place: Int) -> Bool {
      tokens.indices.contains(place) && (tokens[place].isMark("/") || tokens[place].isDash) && tokens[place].gap == .none
    }
    return (joins(index + 1) && isCode(index + 2) && tokens[index + 2].gap == .none)
      || (joins(index - 1) && isCode(index - 2) && tokens[index].gap == .none)
  }
}

/// Signs, with the letters that belong to them.
extension CurrencyPhraseReader {
  private func sign(at index: Int) -> CurrencyPhrase? {
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

  /// The letters glued before a sign: US$, MXN$. A code or "US" may stand apart: "US $117". A code of nil stands for letters
  /// that nobody knows.
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

/// Names, with the country that they belong to.
extension CurrencyPhraseReader {
  private func name(_ name: CurrencyName, at index: Int) -> CurrencyPhrase? {
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
      // "Kazakh dollars" are none that anybody knows.
      code = name.codes.contains(national) ? national : nil
      if code == nil, after == nil, !hasNumber(before: before?.first ?? index) { code = unmarked(name, at: index) }
    } else {
      code = unmarked(name, at: index)
    }
    var phrase = CurrencyPhrase(
      form: name.isEitherSide ? .abbreviation : .name, first: before?.first ?? index, last: after?.last ?? index,
      token: index, code: code)
    phrase.style = text.has(.german, index) && tokens[index].isCapital && !tokens[index].isUpper
      ? .continental : text.entry(index).style
    phrase.isNational = code != nil && (before != nil || after != nil)
    phrase.isPlain = !name.needsSum || phrase.isNational
    return phrase
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
    guard let match = Country.at(place, of: text, acceptsSmall: acceptsSmall || hasNumber(before: place)), match.width == 1
    else { return nil }
    return (match.country.currency, place)
  }

  /// Whether an amount ends right before a token.
  private func hasNumber(before index: Int) -> Bool {
    guard index > 0, tokens[index].gap <= .space else { return false }
    var place = index - 1
    if tokens[place].isMark("."), place > 0 { place -= 1 }
    return tokens[place].kind == .number || text.entry(place).magnitude != nil || text.has([.suffix, .about, .particle], place)
  }

  /// The word behind a name that says whose it is: долларов США, dollars canadiens.
  private func follower(of index: Int, _ name: CurrencyName) -> (code: String, last: Int)? {
    var place = index + 1
    if name.isAbbreviation, place < tokens.count, tokens[place].isMark("."), tokens[place].gap == .none { place += 1 }
    guard place < tokens.count, tokens[place].kind == .word, tokens[place].gap == .space,
      let code = Country.followers[text.folded(place)], name.codes.contains(code)
    else { return nil }
    return (code, place)
  }
}

/// The country that is named nearest.
extension CurrencyPhraseReader {
  /// The currency whose country is named nearest, before or after, in tokens; of two that are as near the one before. So in
  /// "Azerbaijan’s manat and Turkmenistan’s" the nearer one counts.
  private func nearest(of codes: [String], to index: Int) -> String? {
    var best: (distance: Int, code: String)?
    for code in codes {
      let places = countries[code] ?? []
      // Searched by halves: a text of a megabyte that names a money in each word is looked through once for all of them.
      let (before, after) = (places.count(below: index), places.count(below: index + 1))
      if before > 0, case let distance = index - places[before - 1], distance <= best?.distance ?? .max {
        best = (distance, code)
      }
      if after < places.count, case let distance = places[after] - index, distance < best?.distance ?? .max {
        best = (distance, code)
      }
    }
    return best?.code
  }

  private static func isAmbiguous(_ token: MoneyToken, _ text: MoneyText) -> Bool {
    switch token.kind {
    case .number, .mark: return false
    case .sign: return token.value == 0xA5 || token.value == 0xFFE5
    case .word:
      guard token.entry > 0, let name = MoneyLexicon.shared.entries[Int(token.entry)].name else { return false }
      return CurrencyName.all[name].choice != .beside
    }
  }

  private static func countries(of text: MoneyText) -> [String: [Int]] {
    text.tokens.indices.reduce(into: [:]) { places, index in
      guard let code = Country.at(index, of: text)?.country.currency else { return }
      places[code, default: []].append(index)
    }
  }
}

extension [Int] {
  /// How many numbers of an ascending list are less than a bound.
  fileprivate func count(below bound: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
