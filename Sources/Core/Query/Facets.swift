import Money

/// Counts of a query's articles by feed, month, currency and tag. The largest count is first; months begin with the
/// newest.
package struct Facets: Hashable, Sendable {
  package struct Value: Hashable, Sendable {
    /// The name for a person: "Kursiv", "2025-12", "KZT", "rates".
    package var name: String
    package var count: Int
    /// The filter that narrows a query to these articles: `feed:"Kursiv"`, `on:2025-12`.
    package var filter: String

    package init(name: String, count: Int, filter: String) {
      self.name = name
      self.count = count
      self.filter = filter
    }
  }

  package var feeds: [Value] = []
  package var months: [Value] = []
  package var currencies: [Value] = []
  package var tags: [Value] = []

  package init() {}
}
