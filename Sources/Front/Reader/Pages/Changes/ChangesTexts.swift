enum ChangesTexts {
  static let title = "Changes of an article"
  static let none = "Not changed since it arrived."

  static func changed(day: String, time: String) -> String { "Changed by its source: \(day), \(time)" }

  /// The signs are those of GNU wdiff.
  static func footer(hasMore: Bool) -> String {
    "[-taken out-] {+put in+}" + (hasMore ? "  j or space for more, q closes" : "  q closes")
  }
}
