enum MatrixTexts {
  static let title = "Cross rates"

  /// - Parameter day: the day of the figures; nil is now.
  static func subtitle(day: String?) -> String {
    "  what the row costs in units of the column, \(day.map { "as of \($0)" } ?? "now")"
  }
  static func hidden(_ codes: [String], _ keys: Keymap) -> String {
    let keys = [MatrixCommand.previousColumns, .nextColumns].map { keys.firstLabel(of: $0) }.filter { !$0.isEmpty }
    let codes = codes.joined(separator: ", ")
    return keys.isEmpty ? "Not in sight: \(codes)." : "\(keys.joined(separator: " ")) show \(codes) too."
  }
}
