/// The articles of a story side by side: what they share, and the figures in which they differ.
package struct StoryComparison: Hashable, Sendable {
  /// The article that was published first.
  package var first: ArticleID
  /// Names, numbers and places that put the articles together, the most telling first.
  package var reasons: [String]
  /// Figures by the article that has them; empty where all that name one agree.
  package var figures: [ArticleID: [StoryFigure]]
  /// The articles that were compared, the oldest first: all of the story, whatever list it stands in.
  package var articles: [Headline]

  package init(
    first: ArticleID, reasons: [String] = [], figures: [ArticleID: [StoryFigure]] = [:], articles: [Headline] = []
  ) {
    self.first = first
    self.reasons = reasons
    self.figures = figures
    self.articles = articles
  }
}

/// A figure of an article about which the articles of its story differ.
package struct StoryFigure: Hashable, Sendable {
  /// As the article has it: "$120 million"; a number of people with what befell them: "17 injured".
  package var text: String
  /// True if it is another figure than most of the articles have.
  package var isOther: Bool

  package init(_ text: String, isOther: Bool) {
    self.text = text
    self.isOther = isOther
  }
}
