enum TimelineTexts {
  static let heading = "The course of an affair"
  static let title = "The course of the affair"
  static let noArticle = "Select an article first: the stories about the same are shown by day."
  static let noOthers = "No other story of the six weeks before and after is about the same."
  static let gone = "This article is not in the store any more."
  static let ofStory = "• an article of the story itself"

  /// "in the affair because: Satpayev · Kokshetau"
  static func because(_ reasons: [String]) -> String { "in the affair because: " + reasons.joined(separator: " · ") }
}
