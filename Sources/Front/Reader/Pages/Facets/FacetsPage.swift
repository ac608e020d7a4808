import Model
import Query
import Screen

package enum FacetsCommand: String, CommandName {
  case onlyThese, withoutThese, previousFacet, nextFacet

  package var command: Command {
    switch self {
    case .onlyThese: Command(self, FacetsPage.group, [.enter], hint: "only these", "keep only these results")
    case .withoutThese: Command(self, FacetsPage.group, ["-"], hint: "without them", "leave these results out")
    case .previousFacet:
      Command(
        self, FacetsPage.group, [.left, .backTab, "h"], hint: "other counts",
        "previous counts: by feed, month, currency, tag")
    case .nextFacet: Command(self, FacetsPage.group, [.right, .tab, "l"], "next counts")
    }
  }
}

/// The results of a search, counted by feed, month, currency and tag, to narrow the search by. One kind of counts is shown at
/// a time.
package struct FacetsPage: Page {
  /// A kind of counts.
  enum Kind: CaseIterable, Sendable { case feeds, months, currencies, tags }

  /// The search whose results are counted.
  package let query: Query
  private let filter: Filter
  /// Nil until they have been counted.
  private(set) var facets: Facets?
  private(set) var kind = Kind.feeds
  package var cursor: ListCursor? = ListCursor()

  package static let title = FacetsTexts.heading

  /// The page is there at once, its counts follow: in a large store they take longer than the search.
  package static func open(in state: inout State) -> [Effect] {
    guard let search = state.search, let query = search.answered else { return [] }
    guard !state.list.isEmpty else { return state.say(FacetsTexts.noResults) }
    return state.open(FacetsPage(query: query, filter: search.filter))
  }

  private init(query: Query, filter: Filter) {
    self.query = query
    self.filter = filter
  }

  package func opening(in state: State) -> [Effect] { [.search(.facets(query, only: filter))] }

  package func listArea(in size: Size) -> Rect? {
    Rect(x: 0, y: 3, width: size.width, height: max(1, size.height - 4))
  }

  package mutating func perform(_ command: FacetsCommand, in state: inout State) -> Outcome {
    switch command {
    case .onlyThese: return narrow(in: &state) { $0 }
    case .withoutThese: return narrow(in: &state) { "-\($0)" }
    case .previousFacet: turn(by: -1)
    case .nextFacet: turn(by: 1)
    }
    return .stay
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    command == .links ? .close : nil
  }

  /// Counts of another search are dropped.
  package mutating func receive(_ answer: FacetsAnswer, in state: inout State) -> Outcome {
    guard answer.query == query else { return .stay }
    facets = answer.facets
    let values = values
    cursor?.count = values.count
    if values.isEmpty { turn(by: 1) }
    return .stay
  }

  /// The counts of the kind that is shown.
  var values: [Facets.Value] { values(of: kind) }

  /// Empty until they have been counted.
  func values(of kind: Kind) -> [Facets.Value] {
    guard let facets else { return [] }
    return switch kind {
    case .feeds: facets.feeds
    case .months: facets.months
    case .currencies: facets.currencies
    case .tags: facets.tags
    }
  }

  /// Goes to the next kind that has something to choose, or to the one before.
  private mutating func turn(by step: Int) {
    let all = Kind.allCases
    let place = all.firstIndex(of: kind) ?? 0
    let next = (1...all.count).map { all[(place + step * $0 + all.count * $0) % all.count] }
    guard let found = next.first(where: { !values(of: $0).isEmpty }) else { return }
    kind = found
    cursor = ListCursor(count: values.count)
  }

  /// Writes the selected value into the search, where it can be read, changed and taken away again.
  private func narrow(in state: inout State, by word: (String) -> String) -> Outcome {
    guard let selected = cursor?.selected, let search = state.search else {
      return .stay
    }
    return .close(state.refine(to: Query(search.field.text).narrowed(by: word(values[selected].filter))))
  }
}

/// The counts of what a query finds.
package struct FacetsAnswer: PageAnswer {
  package typealias Receiver = FacetsPage

  package let facets: Facets
  package let query: Query

  package init(_ facets: Facets, for query: Query) {
    self.facets = facets
    self.query = query
  }
}
