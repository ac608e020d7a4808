/// A sum of money that a text names.
package struct Sum: Hashable, Sendable {
  /// ISO 4217.
  package let code: String
  /// Exactly as it was written, its "million" multiplied out, without a sign. Of a range the lower end.
  package let figure: Figure
  /// The upper end of a range; nil for a single sum.
  package let upper: Figure?
  /// The number with its magnitude and its currency: "$6 million", "1,2 млрд тенге".
  package let range: Range<String.Index>

  init(code: String, figure: Figure, upper: Figure? = nil, range: Range<String.Index>) {
    self.code = code
    self.figure = figure
    self.upper = upper
    self.range = range
  }

  /// Its ends, one or two, as columns of a table and comparisons take them. Money is counted with `figure`.
  package var values: [Double] {
    [figure, upper].compactMap(\.self).compactMap { Double($0.description) }
  }

  /// The sums in a text, in order. No sum goes across a line break, the end of a sentence, a comma of a list or the border of
  /// a cell.
  package static func all(in text: String) -> [Sum] {
    MoneyReader(text).sums
  }
}
