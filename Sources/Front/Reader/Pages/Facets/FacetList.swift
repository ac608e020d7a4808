import Model
import Money
import Query

/// What the articles of a search are, counted, to choose from: one group of counts is shown at a time.
package struct FacetList: Equatable, Sendable {
  package enum Group: String, CaseIterable, Sendable { case feeds, months, currencies, tags }

  /// The search that they are counted for.
  package let query: Query
  /// Nil while they are being counted.
  package var facets: Facets? { didSet { if values.isEmpty { turn(by: 1) } } }
  package private(set) var group = Group.feeds
  /// Index of the selection in `values`.
  package private(set) var index = 0

  init(_ query: Query) {
    self.query = query
  }

  /// Those of the group that is shown.
  var values: [Facets.Value] { values(of: group) }
  var selection: Facets.Value? { values.indices.contains(index) ? values[index] : nil }

  /// None before they have been counted.
  func values(of group: Group) -> [Facets.Value] {
    guard let facets else { return [] }
    return switch group {
    case .feeds: facets.feeds
    case .months: facets.months
    case .currencies: facets.currencies
    case .tags: facets.tags
    }
  }

  /// Moves the selection; stays inside.
  mutating func move(by count: Int) {
    index = max(0, min(values.count - 1, index + count))
  }

  /// To the next group that has something to choose, or the one before.
  mutating func turn(by step: Int) {
    let all = Group.allCases
    let place = all.firstIndex(of: group) ?? 0
    let next = (1...all.count).map { all[(place + step * $0 + all.count * $0) % all.count] }
    guard let found = next.first(where: { !values(of: $0).isEmpty }) else { return }
    group = found
    index = 0
  }
}
