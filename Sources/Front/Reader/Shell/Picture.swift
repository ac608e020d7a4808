import Money
import Screen

/// The whole screen as a function of the state: the same for the terminal, the `screenshot` command and the tests.
package func picture(of state: State) -> Canvas {
  var canvas = Canvas(state.size)
  guard state.size.isUsable else {
    TooSmallPane.draw(state, into: &canvas)
    return canvas
  }
  let layout = state.layout
  BandPane.draw(state, into: &canvas, layout.band)
  let dividers = [layout.divider, layout.feedsDivider].compactMap(\.self)
  if let rule = layout.bandRule { Rule.horizontal(in: rule, into: &canvas, above: dividers) }
  if let feeds = layout.feeds { FeedsPane.draw(state, into: &canvas, feeds) }
  if let list = layout.list { ListPane.draw(state, into: &canvas, list) }
  for divider in dividers { Rule.divider(in: divider, into: &canvas) }
  if let article = layout.article { ArticlePane.draw(state, into: &canvas, article) }
  StatusPane.draw(state, into: &canvas, layout.status)
  switch state.overlay {
  case .links(let links): LinksPane.draw(links, state.keymap, into: &canvas)
  case .facets(let list): FacetsPane.draw(list, state.keymap, into: &canvas)
  case .adding(let adding): AddPane.draw(adding, state, into: &canvas)
  case .health(let health): HealthPane.draw(health, state, into: &canvas)
  case .changes(let changes): ChangesPane.draw(changes, state, into: &canvas)
  case .money(let page): MoneyPane.draw(page, state, into: &canvas)
  case nil: break
  }
  if let scroll = state.help { HelpPane.draw(state, scroll: scroll, into: &canvas) }
  return canvas
}
