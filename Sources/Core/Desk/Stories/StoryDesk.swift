import Foundation
import Model
import Store
import Text

/// Groups what has come into the store into stories. Nothing waits for it, and it may be stopped at any moment.
package struct StoryDesk {
  let store: Store

  package init(_ store: Store) {
    self.store = store
  }

  /// Groups all articles that wait, step by step; each step is kept. Ends early when the task is cancelled.
  ///
  /// Returns how many articles were compared. What a person changed is left as it is.
  @discardableResult
  package func group() throws(Problem) -> Int {
    var grouping = StoryGrouping(store, try store.waitingForStories())
    defer { grouping.wait() }
    while !grouping.isDone, !Task.isCancelled { try grouping.step() }
    return grouping.count
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
    StoryBuilder.reasons([features(of: a), features(of: b)])
  }

  static func features(of stored: StoredArticle) -> StoryFeatures {
    let article = stored.article
    return StoryFeatures(
      title: article.title, text: String(article.text.prefix(4_000)),
      language: article.language.flatMap { Language(tag: $0) }, hasLabels: true)
  }
}
