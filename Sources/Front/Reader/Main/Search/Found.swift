import Model
import Query

/// The result of a search.
package struct Found: Equatable, Sendable {
  package var query: Query
  package var filter: Filter
  package var hits: Hits
  /// The rows of the first hits.
  package var headlines: [Headline]

  package init(query: Query, filter: Filter = [], hits: Hits, headlines: [Headline]) {
    self.query = query
    self.filter = filter
    self.hits = hits
    self.headlines = headlines
  }
}
