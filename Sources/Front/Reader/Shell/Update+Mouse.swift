import Money
import Screen

extension State {
  /// A click selects what is under it; the wheel scrolls what is under it, and marks nothing.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    guard size.isUsable else { return [] }
    // A release follows each press, and takes back nothing that was said to it.
    guard mouse.kind != .release else { return [] }
    notice = nil
    if help != nil || overlay != nil { return overlayTake(mouse) }
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

  /// The first click selects, one on what is selected opens; in the band it stops or starts it.
  private mutating func click(x: Int, y: Int, _ layout: Layout) -> [Effect] {
    if let pane = layout.list, pane.contains(x: x, y: y) {
      guard let index = ListPane.article(atRow: y - pane.y, state: self) else { return [] }
      let isSecond = index == list.index && focus == .list
      let effects = endTyping()
      if focus == .feeds { focus = .list }
      list.select(index)
      return effects + (isSecond ? openArticle() : focus == .article ? closeArticle() : [])
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
    case .press: return overlayClick(y: mouse.y)
    case .wheelUp: return take(Key.up)
    case .wheelDown: return take(Key.down)
    case .release: return []
    }
  }

  /// In a list it selects, and on what is selected does what Enter does, or chooses where one chooses; beside it, it closes the
  /// page, unless that would lose a line being typed.
  private mutating func overlayClick(y: Int) -> [Effect] {
    if help != nil {
      help = nil
    } else if let window = overlay?.window(in: size), let row = window.row(at: y) {
      // A rule is being typed over the list.
      if case .money = overlay, isTyping { return [] }
      guard row == window.selected else {
        overlay?.select(row)
        return []
      }
      if case .adding = overlay { return take(" ") }
      return take(Key.enter)
    } else if !isTyping {
      // As Esc does: what is looked for on the page is stopped with it.
      if case .adding = overlay { return take(Key.escape) }
      overlay = nil
    }
    return []
  }
}
