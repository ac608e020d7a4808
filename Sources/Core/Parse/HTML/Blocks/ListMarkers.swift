/// The marks before the items of one list.
struct ListMarkers {
  private enum Numbering {
    case bullets, decimal
    case letters(upper: Bool)
    case roman(upper: Bool)
  }

  private let numbering: Numbering
  /// 1, -1 for a list that counts down, 0 for bullets.
  private let step: Int
  private var number: Int
  private var marker = ""
  /// True if the item that is open still has to show its marker.
  var hasMarker = false

  /// "•" before every item.
  init() {
    numbering = .bullets
    (number, step) = (0, 0)
  }

  /// - Parameters:
  ///   - type: HTML's `type`: "1", "a", "A", "i", "I".
  ///   - count: how many items a list has that counts down.
  init(type: String?, start: Int?, isReversed: Bool, count: Int) {
    numbering =
      switch type {
      case "a": .letters(upper: false)
      case "A": .letters(upper: true)
      case "i": .roman(upper: false)
      case "I": .roman(upper: true)
      default: .decimal
      }
    step = isReversed ? -1 : 1
    number = start ?? (isReversed ? count : 1)
  }

  /// A new item; it may set the count.
  mutating func begin(value: Int?) {
    number = value ?? number
    marker = text
    hasMarker = true
    // A count that a hostile document set to the end of Int stays there.
    number = number.addingReportingOverflow(step).overflow ? number : number + step
  }

  /// The marker before the first block of an item, blanks of the same width before the others.
  func takeMarker() -> String {
    hasMarker ? marker : String(repeating: " ", count: marker.count)
  }

  private var text: String {
    switch numbering {
    case .bullets: "•"
    case .decimal: "\(number)."
    case .letters(let isUpper): letters.map { (isUpper ? $0.uppercased() : $0) + "." } ?? "\(number)."
    case .roman(let isUpper): roman.map { (isUpper ? $0.uppercased() : $0) + "." } ?? "\(number)."
    }
  }

  /// a…z, aa…; nil below 1.
  private var letters: String? {
    guard number > 0 else { return nil }
    var (rest, text) = (number, "")
    while rest > 0 {
      text = String(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26)))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  /// Nil outside of 1...3999.
  private var roman: String? {
    guard (1...3999).contains(number) else { return nil }
    let numerals = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, text) = (number, "")
    for (value, numeral) in numerals {
      while rest >= value {
        text += numeral
        rest -= value
      }
    }
    return text
  }
}
