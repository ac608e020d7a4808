/// Magnitudes, and smaller amounts that are added.
extension QuantityReader {
  func takeMagnitude(_ quantity: inout Quantity) {
    var index = quantity.last + 1
    // 50-million-dollar, $5-bn
    if index + 1 < tokens.count, tokens[index].isDash, tokens[index].gap == .none, tokens[index + 1].gap == .none,
      let magnitude = text.entry(index + 1).magnitude, magnitude.form == .word || magnitude.form == .abbreviation
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
      // "$5t" is glued, "$5 mil" and "$5 bil" are words.
      let isWord = magnitude.powerOfTen < 12
      guard isBehindSign || (isDollars && isWord) else { return nil }
      return isGlued || isWord ? magnitude : nil
    }
  }

  /// A case after a hyphen or glued: "млн-нан", "5-тен", "10dan".
  func takeSuffix(_ quantity: inout Quantity) {
    var index = quantity.last + 1
    guard index < tokens.count, tokens[index].gap == .none else { return }
    if tokens[index].isDash { index += 1 }
    guard index < tokens.count, tokens[index].gap == .none, text.has(.suffix, index) else { return }
    quantity.isAblative = text.has(.ablative, index)
    quantity.last = index
  }

  /// "1 млрд 200 млн", "1 million and 250 thousand", "5 тысяч 400": what follows is smaller than one of what was before.
  func takeRest(_ quantity: inout Quantity) {
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
        let figure = text.number(index).figure(magnitude.style, hasMagnitude: false), figure.places <= 6
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
