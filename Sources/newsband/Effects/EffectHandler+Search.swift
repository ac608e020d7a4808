import Model
import Query
import Reader
import Store
import Text

/// The searches. Each may take a while in a large store, and ends at once when its task is cancelled.
extension EffectHandler {
  /// Results that are listed; the number of all results is counted besides.
  private static let resultLimit = 1000
  /// Rows that come with the answer. The list reads the others when they come near the screen.
  private static let firstRows = 40

  /// Nil for `.prepare`, which has no answer.
  func search(_ effect: SearchEffect) async throws(Problem) -> Event? {
    switch effect {
    case .prepare:
      // The first search of a connection reads the root of the index, which takes as long as a search.
      _ = try await store.searching(Query("newsband", isOpen: true), limit: 1, at: now())
      return nil
    case .articles(let query, let filter, let order): return .found(try await found(query, filter, order))
    case .suggestions(let query): return .suggested(try await store.suggesting(for: query), for: query)
    case .facets(let query, let filter):
      return .answered(FacetsAnswer(try await store.counting(query, only: filter, at: now()), for: query))
    }
  }

  /// The best results first, or the newest if the query says so.
  private func found(_ query: Query, _ filter: Filter, _ order: SearchOrder) async throws(Problem) -> Found {
    let hits = try await store.searching(
      query, only: filter, order: order, limit: EffectHandler.resultLimit, at: now())
    return Found(
      query: query, filter: filter, hits: hits,
      headlines: try headlines(Array(hits.ids.prefix(EffectHandler.firstRows))))
  }
}
