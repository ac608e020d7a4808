/// Reads quantities from the tokens of a text: a number, its magnitude, and what is added to it.
struct QuantityReader {
  let text: MoneyText
  var tokens: [MoneyToken] { text.tokens }

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
