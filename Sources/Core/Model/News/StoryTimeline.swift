/// The course of an affair: the articles of a story, and the other stories that are about the same.
package struct StoryTimeline: Hashable, Sendable {
  /// The newest first.
  package var entries: [TimelineEntry]

  package init(_ entries: [TimelineEntry] = []) {
    self.entries = entries
  }

  /// True if there is a story beside the one itself.
  package var hasOthers: Bool { entries.contains { !$0.isOwn } }
}

/// An article of the story, or another story of the same affair.
package struct TimelineEntry: Hashable, Sendable {
  /// The article that shows it.
  package var headline: Headline
  /// All its articles, the oldest first.
  package var articles: [ArticleID]
  /// Languages that they are in, "kk", each once; empty where none is known.
  package var languages: [String]
  /// The names, places and subjects that put it into the affair, the most telling first. Empty for an article of the story
  /// itself.
  package var reasons: [String]
  /// True for an article of the story itself.
  package var isOwn: Bool

  package init(
    _ headline: Headline, articles: [ArticleID]? = nil, languages: [String] = [], reasons: [String] = [],
    isOwn: Bool = false
  ) {
    self.headline = headline
    self.articles = articles ?? [headline.id]
    self.languages = languages
    self.reasons = reasons
    self.isOwn = isOwn
  }
}
