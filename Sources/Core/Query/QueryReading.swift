import Model

extension Query {
  /// What was understood of it. Any text gives a reading: what cannot be understood is left out and remarked on.
  package var reading: QueryReading {
    var parser = QueryParser(self)
    return parser.read()
  }
}

/// What was understood of a query, and what was not.
package struct QueryReading: Hashable, Sendable {
  /// Nil when there is nothing to look for, as in a query that was just begun.
  package var tree: QueryTree?
  /// Nil when the query does not say.
  package var order: SearchOrder?
  package var remarks: [Remark] = []

  package var isEmpty: Bool { tree == nil }

  /// Something in a query that could not be understood, to be shown where it stands.
  package struct Remark: Hashable, Sendable {
    /// In the query's text.
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
}
