import Model
import Money
import Screen

/// The page of a pair.
extension State {
  /// In the direction in which the band shows it.
  mutating func openPair(_ pair: Pair) -> [Effect] {
    overlay = .money(.pair(PairPage(pair: pair, isInverted: band.isInverted)))
    return [.read(.pair(pair, asOf: band.asOf))]
  }

  /// What the page does itself comes first; of all other commands only those that make sense above it.
  mutating func pairTake(_ key: Key, _ command: Command.Name?, _ page: PairPage) -> [Effect] {
    var page = page
    if let rule = page.rule { return pairType(key, rule, page) }
    let pair = page.isInverted ? page.pair.inverse : page.pair
    switch command {
    // Left and right are the span here, and no panes.
    case .narrowerSpan: page.widen(by: -1)
    case .widerSpan: page.widen(by: 1)
    // Most alerts are about the pair that one looks at.
    case .alertForPair: page.rule = TextField("\(pair) ")
    case .next: page.select(page.index + 1)
    case .previous: page.select(page.index - 1)
    case .first: page.select(0)
    case .last: page.select(page.mentions.count - 1)
    // The page alone: the band goes on in its own direction.
    case .invertBand: page.isInverted.toggle()
    case .open: return openMention(page)
    case .converter: return openConverter("1 \(pair.base) \(pair.quote)", from: page)
    case .back, .chooseRate:
      overlay = nil
      return []
    default: return []
    }
    overlay = .money(.pair(page))
    return []
  }

  /// An alert is set without leaving the page.
  private mutating func pairType(_ key: Key, _ rule: TextField, _ page: PairPage) -> [Effect] {
    var page = page
    var effects: [Effect] = []
    switch typed(key, rule) {
    case .line(let line): page.rule = line
    case .left: page.rule = nil
    case .done(let alert):
      page.rule = nil
      notice = Notice(text: "Alert set: \(alert.rule).  ! lists them.")
      effects = [.write(.addAlert(alert))]
    }
    overlay = .money(.pair(page))
    return effects
  }

  /// Reads an article of the page: where it stands in the list, or else among those that name the currency, as a search.
  private mutating func openMention(_ page: PairPage) -> [Effect] {
    guard page.mentions.indices.contains(page.index) else { return [] }
    let id = page.mentions[page.index].headline.id
    overlay = nil
    band.select(nil)
    // The list is made a search, so that back, next and previous do what they do in any search.
    if !list.ids.contains(id) {
      let text = "currency:\(PairPage.subject(of: page.pair))"
      _ = openSearch(Query(text))
      let rows = page.mentions.map(\.headline)
      list = List(Listing(scope: .search(Query(text)), ids: rows.map(\.id), headlines: rows, counts: list.counts))
      search?.answered = Query(text)
      search?.hits = Hits(ids: rows.map(\.id), total: rows.count)
    }
    list.select(id: id)
    return openArticle()
  }
}
