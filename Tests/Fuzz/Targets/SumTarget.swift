import Money

extension FuzzTarget {
  /// Sums of money and names of currencies and countries in a text.
  static let sums = FuzzTarget("sums") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    for sum in Sum.all(in: text) { _ = (text[sum.range], sum.values, sum.figure.description) }
    for mention in currencies(namedIn: text) { _ = text[mention.range] }
    for mention in countries(namedIn: text) { _ = text[mention.range] }
    _ = (Sum.typed(text), Sum.typedFigure(text), currencies(concerning: text))
  }
}
