enum MatrixTexts {
  static let title = "Cross rates"

  /// - Parameter day: the day of the figures; nil is now.
  static func subtitle(day: String?) -> String {
    "  what the row costs in units of the column, \(day.map { "as of \($0)" } ?? "now")"
  }
  static func hidden(_ codes: [String]) -> String { "← → show \(codes.joined(separator: ", ")) too." }
}
