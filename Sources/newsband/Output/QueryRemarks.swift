import Model
import Query
import Screen
import Text

extension Query {
  /// Prints on standard error the parts of a query that could not be understood, each under its place, and the rest:
  ///
  ///     tenge after:yesteryear
  ///                 ^^^^^^^^^^ “yesteryear” is no date: 2025-12-01, 2025-12, 2025, today, yesterday
  ///     Looking for: tenge
  func printRemarks() {
    for line in remarkLines { StandardError.line(line) }
  }

  /// The reason why no article can ever match, as the end of a sentence; nil for a query that looks for something.
  var emptiness: String? {
    reading.isEmpty
      ? "it looks for nothing, and no article would ever match; the value of a filter stands right after its colon, as in "
        + "feed:Kursiv" : nil
  }

  /// Empty when the whole query was understood.
  var remarkLines: [String] {
    let reading = reading
    guard !reading.remarks.isEmpty else { return [] }
    let marks = reading.remarks.map { remark in
      let before = String(repeating: " ", count: Width.of(shown(text[..<remark.range.lowerBound])))
      let mark = String(repeating: "^", count: max(1, Width.of(shown(text[remark.range]))))
      return "\(before)\(mark) \(remark.message)"
    }
    return [shown(text[...])] + marks + [
      reading.tree.map { "Looking for: \($0)" } ?? "There is nothing else to look for"
    ]
  }

  /// The text on one line as it is printed, so that marks below it stand in the right columns.
  private func shown(_ text: Substring) -> String {
    String(text.map { $0.isWhitespace ? " " : $0 }).displaySafe
  }
}
