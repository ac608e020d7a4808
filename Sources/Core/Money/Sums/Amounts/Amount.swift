/// A number with its magnitude: "5", "1,2 млрд", "1 млрд 200 млн".
struct Quantity: Hashable, Sendable {
  var number: NumberText
  var magnitude: Magnitude?
  /// A second magnitude behind the first: "lakh crore", "thousand million".
  var secondPower = 0
  /// An amount behind the first magnitude that is added: the 200 млн of "1 млрд 200 млн".
  var rest: Figure?
  /// The case after a number or a magnitude says from where.
  var isAblative = false
  /// Tokens of the text.
  let first: Int
  var last: Int

  var powerOfTen: Int { (magnitude?.powerOfTen ?? 0) + secondPower }
  var hasMagnitude: Bool { magnitude != nil }
  /// Tells whether it may be a year.
  var isYear: Bool { number.isYear && !hasMagnitude && rest == nil }

  /// Its value in a text of a style, multiplied by ten to the power of `power` or of its own magnitude; nil where the number
  /// can be read in two ways.
  func figure(_ style: NumberStyle, power: Int? = nil) -> Figure? {
    let style = magnitude.map { $0.style == .unknown ? style : $0.style } ?? style
    guard let figure = number.figure(style, hasMagnitude: hasMagnitude || (power ?? 0) > 0) else { return nil }
    let whole = figure.scaled(byPowerOfTen: power ?? powerOfTen)
    return rest.map { whole + $0 } ?? whole
  }

  /// Roughly its value, for comparing two.
  var estimate: Ratio { number.estimate?.scaled(byPowerOfTen: powerOfTen).ratio ?? .zero }
}

/// A quantity, or the two ends of a range: "5–6 million", "от 300 до 350 тыс."
struct Amount: Hashable, Sendable {
  var low: Quantity
  /// The power of ten of the lower end, where it takes the magnitude of the upper one: "5–6 million".
  var lowPower: Int?
  var high: Quantity?

  init(_ quantity: Quantity) { low = quantity }

  init(from low: Quantity, sharing power: Int?, to high: Quantity) {
    self.low = low
    lowPower = power
    self.high = high
  }

  var first: Int { low.first }
  var last: Int { high?.last ?? low.last }
  var hasMagnitude: Bool { (high ?? low).hasMagnitude }
  /// The end that stands beside what follows.
  var final: Quantity { high ?? low }
}

extension Figure {
  /// The sum of two, with the places of the more exact one.
  static func + (left: Figure, right: Figure) -> Figure {
    let places = max(left.places, right.places)
    return Figure(
      digits: left.scaled(byPowerOfTen: places).digits + right.scaled(byPowerOfTen: places).digits, places: places)
  }
}
