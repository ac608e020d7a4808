import Model
import Reader
import Store

/// What may take a while in a large store. Each gives way at once when the task that asks for it is cancelled.
extension Perform {
  /// Results that can be walked through; how many there are besides is only counted.
  private static let mostResults = 1000
  /// Rows that come with the answer; the list asks for the others when they come near.
  private static let firstRows = 60

  /// Nil when the effect asks for nothing of the kind.
  func look(for effect: Effect) async throws(Problem) -> Event? {
    switch effect {
    case .search(let query, let filter, let room): .found(try await found(query, filter, room))
    case .suggest(let query): .suggested(try await store.suggesting(for: query), for: query)
    case .facets(let query, let filter): .faceted(try await store.counting(query, only: filter, at: now()), for: query)
    case .passages(let ids, let query, let columns):
      .passages(try store.passages(of: ids, for: query, length: columns), for: query)
    default: nil
    }
  }

  private func found(_ query: Query, _ filter: Filter, _ room: PassageRoom) async throws(Problem) -> Found {
    let hits = try await store.searching(query, only: filter, limit: Perform.mostResults, at: now())
    let first = Array(hits.ids.prefix(Perform.firstRows))
    let seen = Array(first.prefix(room.results))
    var passages = Dictionary(uniqueKeysWithValues: seen.map { ($0, "") })
    passages.merge(try store.passages(of: seen, for: query, length: room.columns)) { $1 }
    return Found(
      query: query, filter: filter, hits: hits, headlines: try store.headlines(first), passages: passages)
  }
}
