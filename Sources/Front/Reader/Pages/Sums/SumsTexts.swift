enum SumsTexts {
  static let heading = "Sums in an article"
  static let title = "Sums in this article"
  static let noArticle = "Open an article first: its sums are shown beside it."
  static let empty = "It names no sum of money that could be put into another currency."
  static let nextHint = "next sum"
  static let pageHint = "page"
  static let then = "then"
  static let now = "now"

  /// - Parameter when: `then` or `now`.
  static func noRate(_ code: String, when: String) -> String { "no rate for \(code) \(when)" }

  /// "≈ 2.85 billion KZT then, 11 Dec"; without the day where that is nil.
  static func worth(_ amount: String, _ code: String, when: String, day: String?) -> String {
    "≈ \(amount) \(code) \(when)" + (day.map { ", \($0)" } ?? "")
  }
}
