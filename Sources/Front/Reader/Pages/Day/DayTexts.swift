enum DayTexts {
  static let heading = "The band of another day"
  static let prompt = "date, or empty for today: "
  static let shortPrompt = "as of "

  static func noDay(_ text: String) -> String { "“\(text)” is no day: 2025-12-11, or 11.12.2025" }
}
