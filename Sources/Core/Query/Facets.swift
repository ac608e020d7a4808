import Money

/// What the articles that a query finds are, counted: by feed, month, currency and tag, the most first; months from the newest.
package struct Facets: Hashable, Sendable {
  package struct Value: Hashable, Sendable {
    /// For a person: "Kursiv", "2025-12", "KZT", "rates".
    package var name: String
    package var count: Int
    /// What narrows a query to these articles when it is added: `feed:"Kursiv"`, `on:2025-12`.
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
