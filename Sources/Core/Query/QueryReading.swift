import Model

extension Query {
  /// The meaning of the query. Every text has one: parts that are not understood are left out, with a remark.
  package var reading: QueryReading {
    var parser = QueryParser(self)
    return parser.read()
  }
}

/// The meaning of a query, with remarks on the parts that are not understood.
package struct QueryReading: Hashable, Sendable {
  /// Nil when there is nothing to search for, as in a query that was just begun.
  package var tree: QueryTree?
  /// Nil when the query does not ask for an order.
  package var order: SearchOrder?
  package var remarks: [Remark] = []

  package var isEmpty: Bool { tree == nil }

  /// A message about a part of a query that is not understood.
  package struct Remark: Hashable, Sendable {
    /// The part of the query's text.
    package var range: Range<String.Index>
    /// A sentence without a full stop.
    package var message: String
  }
}

package enum SearchOrder: String, Hashable, Sendable, CaseIterable {
  /// The best first.
  case rank
  /// The newest first.
  case date
  /// The stories first that most articles tell.
  case stories

  /// The order that the key changes to.
  package var next: SearchOrder {
    switch self {
    case .rank: .date
    case .date: .stories
    case .stories: .rank
    }
  }
}
