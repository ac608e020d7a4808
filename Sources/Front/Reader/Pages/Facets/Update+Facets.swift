import Model
import Money
import Query
import Screen

/// Narrowing a search by what it found.
extension State {
  /// The page is there at once, its counts follow: in a large store they take longer than the search.
  mutating func openFacets() -> [Effect] {
    guard let search, let query = search.answered else { return [] }
    guard !list.isEmpty else { return say("Nothing was found that could be narrowed.") }
    overlay = .facets(FacetList(query))
    return [.search(.facets(query, only: search.filter))]
  }

  /// Takes counts, unless they are of another search by now.
  mutating func take(_ facets: Facets, for query: Query) -> [Effect] {
    guard case .facets(var list) = overlay, list.query == query else { return [] }
    list.facets = facets
    overlay = .facets(list)
    return []
  }

  /// Moves, turns to other counts, or narrows the search by the value under the cursor.
  mutating func facetsTake(_ command: Command.Name?, _ list: FacetList) -> [Effect] {
    var list = list
    let page = FacetsPane.room(in: size)
    switch command {
    case .nextFacet: list.turn(by: 1)
    case .previousFacet: list.turn(by: -1)
    case .withoutThese: return narrow(list, without: true)
    case .onlyThese, .open: return narrow(list, without: false)
    case .next: list.move(by: 1)
    case .previous: list.move(by: -1)
    case .pageDown, .advance: list.move(by: page)
    case .pageUp: list.move(by: -page)
    case .first: list.move(by: -list.values.count)
    case .last: list.move(by: list.values.count)
    case .back, .links:
      overlay = nil
      return []
    default: return []
    }
    overlay = .facets(list)
    return []
  }

  /// Writes what was chosen into the line, where it can be read, changed and taken away again.
  private mutating func narrow(_ list: FacetList, without: Bool) -> [Effect] {
    guard let filter = list.selection?.filter, let text = search?.field.text else { return [] }
    overlay = nil
    search?.field = TextField(Query(text).narrowed(by: without ? "-\(filter)" : filter).text)
    return acceptSearch()
  }
}
