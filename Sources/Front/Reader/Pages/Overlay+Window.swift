import Screen

/// What of a page is a list, so that a click selects in it.
extension Overlay {
  /// Nil for a page without a list.
  func window(in size: Size) -> Window? {
    switch self {
    case .links(let links): LinksPane.window(links, in: size)
    case .facets(let list): FacetsPane.window(list, in: size)
    case .adding(let adding): AddPane.window(adding, in: size)
    case .health(let health): HealthPane.window(health, in: size)
    case .money(.alerts(let page)): AlertsPane.window(page, in: size)
    case .money, .changes: nil
    }
  }

  /// Takes the index of a row that is seen.
  mutating func select(_ row: Int) {
    switch self {
    case .links(var links):
      links.move(by: row - links.index)
      self = .links(links)
    case .facets(var list):
      list.move(by: row - list.index)
      self = .facets(list)
    case .adding(var adding):
      adding.move(by: row - (adding.index ?? -1))
      self = .adding(adding)
    case .health(var health):
      health.move(by: row - health.index)
      self = .health(health)
    case .money(.alerts(var page)):
      page.index = row
      self = .money(.alerts(page))
    case .money, .changes: break
    }
  }
}
