import Model
import Reader
import Store
import Text

/// What may take a while in a large store. Each gives way at once when the task that asks for it is cancelled.
extension Perform {
  /// Results that can be walked through; how many there are besides is only counted.
  private static let mostResults = 1000
  /// Rows that come with the answer; the list asks for the others when they come near.
  private static let firstRows = 40

  /// Nil when the effect asks for nothing of the kind.
  func look(for effect: Effect) async throws(Problem) -> Event? {
    switch effect {
    case .prepareSearch:
      // The first search of a connection reads where the index is; that costs as much as a search.
      _ = try await store.searching(Query("newsband", isOpen: true), limit: 1, at: now())
      return nil
    case .search(let query, let filter): return .found(try await found(query, filter))
    case .suggest(let query): return .suggested(try await store.suggesting(for: query), for: query)
    case .facets(let query, let filter):
      return .faceted(try await store.counting(query, only: filter, at: now()), for: query)
    case .passages(let ids, let query, let columns):
      let passages = try store.passages(of: ids, for: query, length: columns)
      return .passages(passages.merging(ids.map { ($0, "") }) { found, _ in found }, for: query)
    default: return nil
    }
  }

  /// The best first, or the newest where the query asks for that.
  private func found(_ query: Query, _ filter: Filter) async throws(Problem) -> Found {
    let hits = try await store.searching(query, only: filter, limit: Perform.mostResults, at: now())
    return Found(
      query: query, filter: filter, hits: hits,
      headlines: try store.headlines(Array(hits.ids.prefix(Perform.firstRows))))
  }
}
