import Model
import Screen

extension State {
  /// A click selects what is under it; the wheel scrolls what is under it, and marks nothing.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    guard size.isUsable else { return [] }
    if overlay != nil { return overlayTake(mouse) }
    notice = nil
    let layout = layout
    switch mouse.kind {
    case .press: return click(x: mouse.x, y: mouse.y, layout)
    case .wheelUp, .wheelDown:
      let lines = mouse.kind == .wheelUp ? -3 : 3
      if let pane = layout.article, pane.contains(x: mouse.x, y: mouse.y) {
        reading?.scroll(by: lines)
      } else if let pane = layout.list, pane.contains(x: mouse.x, y: mouse.y) {
        list.scroll(by: lines.signum(), height: listHeight, form: form)
      } else if let pane = layout.feeds, pane.contains(x: mouse.x, y: mouse.y) {
        sidebar.select(sidebar.index + lines.signum())
      }
      return []
    default: return []
    }
  }

  private mutating func click(x: Int, y: Int, _ layout: Layout) -> [Effect] {
    if let pane = layout.list, pane.contains(x: x, y: y) {
      guard let index = ListPane.article(atRow: y - pane.y, state: self) else { return [] }
      let isSecond = index == list.index && focus == .list
      if focus == .feeds { focus = .list }
      list.select(index)
      search?.isTyping = false
      return isSecond ? openArticle() : focus == .article ? closeArticle() : []
    }
    if let pane = layout.feeds, pane.contains(x: x, y: y) {
      let row = FeedsPane.top(self, height: pane.height) + y - pane.y
      guard sidebar.rows.indices.contains(row) else { return [] }
      sidebar.select(row)
      return openFeed()
    }
    if let pane = layout.article, pane.contains(x: x, y: y) {
      return focus == .article ? [] : openArticle()
    }
    return layout.band.contains(x: x, y: y) ? perform(.pauseBand) : []
  }

  private mutating func overlayTake(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .press: overlay = nil
    case .wheelUp: return take(Key.up)
    case .wheelDown: return take(Key.down)
    default: break
    }
    return []
  }
}
