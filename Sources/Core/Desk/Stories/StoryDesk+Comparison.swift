import Foundation
import Model
import Money
import Store
import Text

extension StoryDesk {
  /// Articles of a story that are compared at most: those that came first.
  private static let compared = 24

  /// Compares all articles of the story of these, also those that a list leaves out. Nil when fewer than two have a text.
  package func comparison(ofStoryWith ids: [ArticleID]) throws(Problem) -> StoryComparison? {
    guard let first = ids.first else { return nil }
    // A list that was read before a change of the story has others in the row too.
    return try comparison(of: Array(Set(try store.articles(inStoryOf: first)).union(ids)))
  }

  /// Compares articles with each other. Nil when fewer than two of them have a text.
  package func comparison(of ids: [ArticleID]) throws(Problem) -> StoryComparison? {
    let stored = try store.articles(ids).sorted {
      ($0.headline.date, $0.headline.id) < ($1.headline.date, $1.headline.id)
    }.prefix(StoryDesk.compared)
    guard stored.count > 1 else { return nil }
    return StoryDesk.comparison(of: Array(stored))
  }

  /// - Parameter articles: the oldest first, two at least.
  static func comparison(of articles: [StoredArticle]) -> StoryComparison {
    let sums = articles.map { stored in
      stored.namedSums.compactMap { sum in sum.sum.values.first.map { ClaimedFigure($0, sum.sum.code, sum.text) } }
    }
    var vocabulary = StoryVocabulary()
    let counts = articles.map { stored in
      StoryQuantities.figures(
        title: stored.headline.title, text: String(stored.article.text.prefix(4_000)),
        language: stored.article.language.flatMap { Language(tag: $0) }, &vocabulary)
    }
    let (ids, named) = (articles.map(\.headline.id), sums.flatMap(\.self))
    let figures = StoryDifference.figures(sums).merging(StoryDifference.figures(counts)) { $0 + $1 }
    return StoryComparison(
      first: ids[0], reasons: StoryBuilder.reasons(articles.map(features)).map { shown($0, named) },
      figures: Dictionary(uniqueKeysWithValues: figures.map { (ids[$0.key], $0.value) }),
      articles: articles.map(\.headline))
  }

  /// A number as a sum of the articles has it, or with its thousands apart.
  private static func shown(_ label: String, _ sums: [ClaimedFigure]) -> String {
    guard let value = Double(label) else { return label }
    if let sum = sums.first(where: { $0.value == value }) { return sum.text }
    guard value == value.rounded(), value >= 10_000, value < 1e15 else { return label }
    return Figure(String(Int64(value)))?.grouped ?? label
  }
}
