/// Reads quantities from the tokens of a text: a number, its magnitude, and what is added to it.
struct QuantityReader {
  let text: MoneyText
  private var tokens: [MoneyToken] { text.tokens }

  init(_ text: MoneyText) { self.text = text }

  /// The quantity that the number at a token begins; nil for a number that counts no money: part of a date, of a name, of a
  /// fraction, a share in percent.
  /// `isLinked`: it is the upper end of a range, glued to the lower one by a dash.
  func quantity(at index: Int, isLinked: Bool = false) -> Quantity? {
    let number = text.number(index)
    guard number.reading != .none, !isPart(index, isLinked: isLinked) else { return nil }
    var quantity = Quantity(number: number, first: index, last: index)
    takeMagnitude(&quantity)
    guard quantity.hasMagnitude || !isLabelled(index, number), !isCutShort(quantity) else { return nil }
    takeSuffix(&quantity)
    takeRest(&quantity)
    return quantity
  }
}

/// The tokens around a number that show what it counts.
extension QuantityReader {
  /// Tells whether the number is glued to something before it that makes it part of that: COVID-19, 10:30, 1/2, №5.
  private func isPart(_ index: Int, isLinked: Bool) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    guard before.kind == .mark else { return false }
    // №, # and § count with a blank between, too.
    if [0x2116, 0x23, 0xA7].contains(before.value) { return tokens[index].gap != .border }
    guard tokens[index].gap == .none else { return false }
    if isLinked, before.isMark(".") { return false }
    switch Unicode.Scalar(before.value) {
    case ":": return index > 1 && tokens[index - 2].kind == .number && before.gap == .none
    case "(", "[", "{", "\"", "«", "“", "”", "„", "‚", "‹", "~", "≈", "<", ">", "≤", "≥", "=", "+", "±", "…", "*", "¡",
      "¿",
      "!", "?", ";", ")", "»":
      return false
    case _ where before.isDash:
      guard before.gap == .none, index > 1 else { return false }
      let word = tokens[index - 2]
      if word.kind == .number { return !isLinked }
      return word.kind == .word && !isMoney(index - 2) && text.entry(index - 2).magnitude == nil
    default: return true
    }
  }

  /// Tells whether what follows the number shows that it is none of money: 5%, 5th, 10², 1/2, 2-й is left to its neighbours.
  private func isCutShort(_ quantity: Quantity) -> Bool {
    let next = quantity.last + 1
    guard next < tokens.count, tokens[next].gap != .border else { return false }
    let token = tokens[next]
    switch token.kind {
    case .word:
      if text.has(.percent, next) { return true }
      return token.gap == .none && !isMoney(next) && !text.has(.suffix, next)
    case .mark:
      if token.value == 0x25 || token.value == 0x2030 { return true }
      guard token.gap == .none else { return false }
      switch token.value {
      case 0xB2, 0xB3, 0xB9, 0x2070...0x209F, 0x5E, 0xB0: return true
      case 0x2F, 0x3A, 0x2044:
        return next + 1 < tokens.count && tokens[next + 1].kind == .number && tokens[next + 1].gap == .none
      default: return false
      }
    case .number, .sign: return false
    }
  }

  /// Tells whether a word before the number says what it counts: Article 5, page 7, May 5.
  private func isLabelled(_ index: Int, _ number: NumberText) -> Bool {
    guard index > 0, tokens[index].gap <= .space, number.isPlain else { return false }
    let isAbbreviated = tokens[index - 1].isMark(".") && tokens[index - 1].gap == .none
    let word = isAbbreviated ? index - 2 : index - 1
    guard word >= 0, tokens[word].kind == .word else { return false }
    if text.has(.label, word) { return true }
    guard text.has(.month, word), number.digits <= 2 else { return false }
    return tokens[word].isCapital || text.bytes[Int(tokens[word].start)] >= 0xD0
  }

  /// Tells whether a token is a sign, a code or a name of money.
  private func isMoney(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    if tokens[index].kind == .sign { return true }
    guard tokens[index].kind == .word else { return false }
    return text.entry(index).name != nil || text.packedCode(index).map(Currency.isCode) ?? false
      || ScaledCode(text, index) != nil
  }
}

/// Magnitudes, and smaller amounts that are added.
extension QuantityReader {
  private func takeMagnitude(_ quantity: inout Quantity) {
    var index = quantity.last + 1
    // 50-million-dollar
    if index + 1 < tokens.count, tokens[index].isDash, tokens[index].gap == .none, tokens[index + 1].gap == .none,
      let magnitude = text.entry(index + 1).magnitude, magnitude.form == .word
    {
      index += 1
    }
    guard let magnitude = magnitude(at: index, after: quantity.first) else { return }
    quantity.magnitude = magnitude
    quantity.isAblative = magnitude.isAblative
    quantity.last = index
    guard index + 1 < tokens.count, tokens[index + 1].gap == .space, magnitude.powerOfTen < 6,
      let second = text.entry(index + 1).magnitude, second.form == .word || second.form == .abbreviation,
      second.powerOfTen > magnitude.powerOfTen
    else { return }
    quantity.secondPower = second.powerOfTen
    quantity.last = index + 1
  }

  /// The magnitude that a token is for the number at another.
  private func magnitude(at index: Int, after number: Int) -> Magnitude? {
    guard index < tokens.count, tokens[index].kind == .word, tokens[index].gap <= .space,
      let magnitude = text.entry(index).magnitude
    else { return nil }
    let isGlued = tokens[index].gap == .none
    let isBehindSign = number > 0 && tokens[number].gap <= .space && isMoney(number - 1)
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    switch magnitude.form {
    case .word, .abbreviation: return magnitude
    case .letter:
      if isGlued { return magnitude }
      // 5 M€
      if let next, next.kind == .sign, next.gap == .none { return magnitude }
      // $5 m, but not $5 M&A
      let ends = next.map { $0.gap != .none || $0.isMark(".") || $0.isMark(",") || $0.isMark(")") } ?? true
      return isBehindSign && magnitude.powerOfTen == 6 && ends ? magnitude : nil
    case .letterAfterSign:
      let isDollars =
        next.map { $0.gap == .space && $0.kind == .word && text.folded(index + 1).hasPrefix("dollar") } ?? false
      guard isBehindSign || (isDollars && magnitude.powerOfTen == 6) else { return nil }
      return isGlued || magnitude.powerOfTen == 6 ? magnitude : nil
    }
  }

  /// A case after a hyphen or glued: "млн-нан", "5-тен", "10dan".
  private func takeSuffix(_ quantity: inout Quantity) {
    var index = quantity.last + 1
    guard index < tokens.count, tokens[index].gap == .none else { return }
    if tokens[index].isDash { index += 1 }
    guard index < tokens.count, tokens[index].gap == .none, text.has(.suffix, index) else { return }
    quantity.isAblative = text.has(.ablative, index)
    quantity.last = index
  }

  /// "1 млрд 200 млн", "1 million and 250 thousand", "5 тысяч 400": what follows is smaller than one of what was before.
  private func takeRest(_ quantity: inout Quantity) {
    guard let magnitude = quantity.magnitude, !quantity.isAblative, quantity.secondPower == 0,
      magnitude.form == .word || magnitude.form == .abbreviation, case .exact(let whole) = quantity.number.reading,
      whole.places == 0
    else { return }
    var power = magnitude.powerOfTen
    while power > 0 {
      var index = quantity.last + 1
      if isAbbreviationPoint(index, after: quantity.last) { index += 1 }
      let isJoined = text.has(.and, index)
      if isJoined { index += 1 }
      guard index < tokens.count, tokens[index].kind == .number, tokens[index].gap == .space,
        case .exact(let figure) = text.number(index).reading, figure.places <= 6
      else { return }
      var next = Quantity(number: text.number(index), first: index, last: index)
      takeMagnitude(&next)
      if next.last > index, next.magnitude?.form != .word, next.magnitude?.form != .abbreviation { return }
      let isWhole = next.hasMagnitude || (!isJoined && figure.places == 0 && isMoney(after: next.last))
      guard isWhole, next.powerOfTen < power, !isCutShort(next),
        figure.scaled(byPowerOfTen: next.powerOfTen).ratio < Ratio(powerOfTen(power), 1)
      else { return }
      let value = figure.scaled(byPowerOfTen: next.powerOfTen)
      quantity.rest = quantity.rest.map { $0 + value } ?? value
      quantity.last = next.last
      power = next.powerOfTen
    }
  }

  /// Tells whether money follows a token at once: then a bare number behind a "thousand" is part of the sum.
  private func isMoney(after index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].gap <= .space && tokens[index + 1].kind == .word && isMoney(index + 1)
  }

  /// Tells whether a token is the point of an abbreviated magnitude, inside a sentence: "7,5 млрд. руб."
  func isAbbreviationPoint(_ index: Int, after magnitude: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].isMark(".") && tokens[index].gap == .none
      && text.entry(magnitude).magnitude?.form == .abbreviation && tokens[index + 1].gap <= .space
  }
}
