import Screen

extension Canvas {
  /// Writes a sentence of the program. It is read from the left also where it begins with a name in right-to-left letters.
  /// Returns the columns that it takes.
  @discardableResult
  mutating func put(sentence: String, x: Int, y: Int, width: Int, style: Style) -> Int {
    put(Line([Run(sentence, style: style)], isRightToLeft: false), x: x, y: y, width: width)
  }
}
