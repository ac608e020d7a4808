/// The amount of text when parts of a page are compared. Measures of parts add up to the measure of the whole.
struct TextMeasure {
  /// Characters; white space in a row is one, and none counts at the ends.
  private(set) var length: Int32 = 0
  /// Marks that stand between parts of sentences, in the scripts that have them.
  private(set) var commas: Int32 = 0
  private var startsWithSpace = false
  private var endsWithSpace = false

  init() {}

  init(_ text: String) {
    var isSpace = false
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || scalar.value == 0xA0 {
        isSpace = true
        if length == 0 { startsWithSpace = true }
        continue
      }
      if isSpace, length > 0 { length += 1 }
      isSpace = false
      length += 1
      switch scalar.value {
      case 0x2C, 0x60C, 0xFE50, 0xFE10, 0xFE11, 0x2E41, 0x2E34, 0x2E32, 0xFF0C: commas += 1
      default: break
      }
    }
    endsWithSpace = isSpace
  }

  /// Adds the measure of the text that follows.
  static func += (left: inout TextMeasure, right: TextMeasure) {
    guard right.length > 0 else {
      let isSpace = right.startsWithSpace || right.endsWithSpace
      if left.length > 0 {
        left.endsWithSpace = left.endsWithSpace || isSpace
      } else if isSpace {
        left.startsWithSpace = true
      }
      return
    }
    guard left.length > 0 else {
      let isSpace = left.startsWithSpace
      left = right
      left.startsWithSpace = isSpace || right.startsWithSpace
      return
    }
    if left.endsWithSpace || right.startsWithSpace { left.length += 1 }
    left.length += right.length
    left.commas += right.commas
    left.endsWithSpace = right.endsWithSpace
  }
}
