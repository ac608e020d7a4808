/// A number as it stands in a text: digits with the separators between them, read as a whole.
struct NumberText: Hashable, Sendable {
  enum Reading: Hashable, Sendable {
    case exact(Figure)
    /// One point or comma before three digits: "1,200" and "1.200" are a thousand in some languages, and one in others.
    case ambiguous(grouped: Figure, decimal: Figure, isComma: Bool)
    /// No number that a sum could have: a date, a version, a telephone number, more than 18 digits.
    case none
  }

  var reading: Reading
  /// Digits only, without a separator.
  var isPlain = false
  /// Thousands are separated, without a doubt.
  var isGrouped = false
  /// Digits after the decimal mark.
  var decimals = 0
  /// Digits in all.
  var digits = 0

  /// The likeliest value, for comparing two numbers; nil for what is no number.
  var estimate: Figure? {
    switch reading {
    case .exact(let figure), .ambiguous(let figure, _, _): figure
    case .none: nil
    }
  }

  /// The value in a text of a style; nil where the number can be read in two ways.
  func figure(_ style: NumberStyle, hasMagnitude: Bool) -> Figure? {
    switch reading {
    case .exact(let figure): figure
    case .none: nil
    case .ambiguous(let grouped, let decimal, let isComma):
      switch (style, isComma) {
      case (.english, true), (.continental, false): grouped
      case (.english, false), (.continental, true), (.spaced, _): hasMagnitude ? decimal : nil
      case (.unknown, true): hasMagnitude ? nil : grouped
      case (.unknown, false): nil
      case (.grouping, _): grouped
      case (.thousandths, true): grouped
      case (.thousandths, false): decimal
      }
    }
  }

  /// Tells whether it may be a year: four digits, 1900 to 2099.
  var isYear: Bool {
    guard isPlain, digits == 4, let value = estimate?.digits else { return false }
    return (1900...2099).contains(value)
  }
}

/// The way in which a language writes numbers, for numbers that can be read in two ways.
enum NumberStyle: UInt8, Sendable {
  case unknown
  /// 1,234.5
  case english
  /// 1.234,5
  case continental
  /// 1 234,5
  case spaced
  /// A sum without thousandths: whatever stands before three digits separates thousands.
  case grouping
  /// Money with thousandths, like the dinar of Kuwait: 1.250 is one and a quarter.
  case thousandths
}
