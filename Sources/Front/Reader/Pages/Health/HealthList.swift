import Foundation
import Model
import Money

/// The feeds with which something is wrong, the worst first.
package struct HealthList: Equatable, Sendable {
  /// A feed with what is wrong with it.
  package struct Row: Equatable, Sendable {
    package var feed: FeedHealth
    /// At least one, the worst first.
    package var troubles: [FeedHealth.Trouble]
  }

  package private(set) var rows: [Row] = []
  /// Feeds that are followed, the sound ones too.
  package private(set) var total = 0
  package private(set) var index = 0
  /// False until the first answer.
  package private(set) var isLoaded = false

  package init() {}

  /// Takes how the feeds fare, and stays with the feed that is selected where it can.
  mutating func take(_ feeds: [FeedHealth], at now: Date) {
    let selected = selection?.feed.id
    isLoaded = true
    total = feeds.count
    let order = FeedHealth.Trouble.allCases
    rows = feeds.map { Row(feed: $0, troubles: $0.troubles(at: now)) }.filter { !$0.troubles.isEmpty }
    rows.sort { a, b in
      let (first, second) = (order.firstIndex(of: a.troubles[0]) ?? 0, order.firstIndex(of: b.troubles[0]) ?? 0)
      return (first, a.feed.title, a.feed.id) < (second, b.feed.title, b.feed.id)
    }
    index = rows.firstIndex { $0.feed.id == selected } ?? min(index, max(0, rows.count - 1))
  }

  /// Nil when all are well.
  var selection: Row? { rows.indices.contains(index) ? rows[index] : nil }

  mutating func move(by count: Int) { index = max(0, min(rows.count - 1, index + count)) }
}
