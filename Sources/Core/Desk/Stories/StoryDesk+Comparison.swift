import Foundation
import Model
import Money
import Store
import Text

extension StoryDesk {
  /// Articles of a story that are compared at most: those that came first.
  private static let compared = 24

  /// Compares the articles of a story. Nil when fewer than two of them have a text.
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
    let people = articles.map { StoryCasualties.figures(title: $0.headline.title, text: $0.article.text) }
    let ids = articles.map(\.headline.id)
    let figures = StoryDifference.figures(sums).merging(StoryDifference.figures(people)) { $0 + $1 }
    return StoryComparison(
      first: ids[0], reasons: reasons(articles, sums.flatMap(\.self)),
      figures: Dictionary(uniqueKeysWithValues: figures.map { (ids[$0.key], $0.value) }))
  }

  /// The features that most of the articles have, as texts.
  private static func reasons(_ articles: [StoredArticle], _ sums: [ClaimedFigure], limit: Int = 4) -> [String] {
    let features = articles.map { StoryDesk.features(of: $0) }
    let order: [StoryFeatures.Kind] = [.name, .number, .place, .concept]
    let first = features[0]
    var shared: [(key: StoryFeatures.Key, label: String, count: Int, kind: Int)] = []
    for (key, label) in first.labels {
      guard let kind = order.firstIndex(of: key.kind) else { continue }
      let count = features.filter { $0.weights[key] != nil }.count
      if count > 1 { shared.append((key, label, count, kind)) }
    }
    shared.sort { one, two in
      if one.count != two.count { return one.count > two.count }
      if one.kind != two.kind { return one.kind < two.kind }
      let (left, right) = (first.weights[one.key] ?? 0, first.weights[two.key] ?? 0)
      return left != right ? left > right : one.label < two.label
    }
    return shared.prefix(limit).map { shown($0.label, sums) }
  }

  /// A number as a sum of the articles has it, or with its thousands apart.
  private static func shown(_ label: String, _ sums: [ClaimedFigure]) -> String {
    guard let value = Double(label) else { return label }
    if let sum = sums.first(where: { $0.value == value }) { return sum.text }
    guard value == value.rounded(), value >= 10_000, value < 1e15 else { return label }
    var digits = String(Int64(value))
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(" ", at: digits.index(digits.startIndex, offsetBy: place))
    }
    return digits
  }
}
