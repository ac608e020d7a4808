import Foundation
import Model
import Store
import Text

/// Groups what has come into the store into stories. Nothing waits for it, and it may be stopped at any moment.
package struct StoryDesk {
  private let store: Store

  /// New articles that are compared in one step.
  private static let step = 2_000
  /// Seconds around new articles in which others may report the same event.
  private static let reach = StoryBuilder.hours * 3600

  package init(_ store: Store) {
    self.store = store
  }

  /// Groups all articles that wait, step by step; each step is kept. Ends early when the task is cancelled.
  ///
  /// Returns how many articles were compared. Stories that exist are never split and never joined to each other.
  @discardableResult
  package func group() throws(Problem) -> Int {
    var count = 0
    while !Task.isCancelled {
      let (new, texts) = try store.waitingForStories(limit: StoryDesk.step, reach: StoryDesk.reach)
      guard !new.isEmpty else { break }
      count += new.count
      try store.save(stories: StoryDesk.stories(of: texts), compared: new)
    }
    return count
  }

  /// The story of each article that is in a group, by the articles and the stories they are in.
  static func stories(of texts: [StoryText]) -> [ArticleID: StoryID] {
    let items = texts.map { text in
      StoryBuilder.Item(
        id: text.id, hour: text.date.timeIntervalSince1970 / 3600,
        features: StoryFeatures(
          title: text.title, text: text.text, language: text.language.flatMap { Language(tag: $0) }),
        story: text.story)
    }
    var stories: [ArticleID: StoryID] = [:]
    for group in StoryBuilder(items).groups() where group.count > 1 {
      let story = group.lazy.compactMap { items[$0].story }.first ?? items[group[0]].id
      for number in group where items[number].story != story { stories[items[number].id] = story }
    }
    return stories
  }

  /// The articles of the story that an article belongs to, the oldest first; the article alone where it belongs to none.
  package func entries(of article: ArticleID) throws(Problem) -> [StoryEntry] {
    let articles = try store.articles(try store.articles(inStoryOf: article))
    return articles.enumerated().map { number, stored in
      StoryEntry(
        headline: stored.headline, language: stored.article.language,
        shared: number == 0 ? [] : StoryDesk.reasons(stored, articles[0]))
    }
  }

  /// The features that put two articles together: names, numbers, places; the most telling first.
  package static func reasons(_ a: StoredArticle, _ b: StoredArticle) -> [String] {
    StoryBuilder.reasons(features(of: a), features(of: b))
  }

  private static func features(of stored: StoredArticle) -> StoryFeatures {
    let article = stored.article
    return StoryFeatures(
      title: article.title, text: String(article.text.prefix(4_000)),
      language: article.language.flatMap { Language(tag: $0) })
  }
}
