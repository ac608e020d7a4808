import Screen

/// The whole screen as a function of the state: the same for the terminal, the `screenshot` command and the tests.
package func picture(of state: State) -> Canvas {
  var canvas = Canvas(state.size)
  canvas.ordersText = state.ordersText
  guard state.size.isUsable else {
    TooSmallPane.draw(state, into: &canvas)
    return canvas
  }
  let layout = state.layout
  if layout.band.height > 0 { BandPane.draw(state, into: &canvas, layout.band) }
  let dividers = [layout.divider, layout.feedsDivider].compactMap(\.self)
  if let rule = layout.bandRule { Rule.horizontal(in: rule, into: &canvas, above: dividers) }
  if let feeds = layout.feeds { FeedsPane.draw(state, into: &canvas, feeds) }
  if let list = layout.list { ListPane.draw(state, into: &canvas, list) }
  for divider in dividers { Rule.divider(in: divider, into: &canvas) }
  if let article = layout.article { ArticlePane.draw(state, into: &canvas, article) }
  StatusPane.draw(state, into: &canvas, layout.status)
  state.pages.top?.draw(state, into: &canvas)
  PendingPane.draw(state, into: &canvas)
  return canvas
}
