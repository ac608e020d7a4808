import Screen

extension State {
  /// A click selects what is under the mouse; the wheel scrolls it, and marks nothing.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard size.isUsable else { return [] }
    _ = focus(true)
    // A release follows each press. It must not remove the notice that the press has shown.
    if mouse.kind == .release {
      draggedBorder = nil
      return []
    }
    if mouse.kind == .drag { return dragBorder(to: mouse) }
    // A click on a hint is its key. Hints are in the last row only; no other click costs a picture.
    if mouse.kind == .press, mouse.y == size.height - 1 {
      let keys = picture(of: self).keys(x: mouse.x, y: mouse.y)
      if !keys.isEmpty { return keys.flatMap { press($0) } }
    }
    notice = nil
    firstLook = nil
    linkHints = nil
    armed = nil
    pending = nil
    if let page = pages.top {
      let isBand =
        mouse.kind == .press && !page.hidesBand && page.line == nil && layout.band.contains(x: mouse.x, y: mouse.y)
      return isBand ? clickBand(x: mouse.x) : pointAtPage(mouse)
    }
    switch mouse.kind {
    case .press: return click(x: mouse.x, y: mouse.y, layout)
    case .wheelUp: return turnWheel(by: -1, x: mouse.x, y: mouse.y, layout)
    case .wheelDown: return turnWheel(by: 1, x: mouse.x, y: mouse.y, layout)
    case .release, .drag: return []
    }
  }

  /// Three lines of the text, one article of the list, one row of the column.
  private mutating func turnWheel(by step: Int, x: Int, y: Int, _ layout: Layout) -> [Effect] {
    if layout.article?.contains(x: x, y: y) == true {
      reading?.scroll(by: 3 * step)
    } else if layout.list?.contains(x: x, y: y) == true {
      list.scroll(by: step, height: listHeight, form: form)
    } else if layout.feeds?.contains(x: x, y: y) == true {
      sidebar.select(sidebar.index + step)
    }
    return []
  }

  /// The first click selects, one on what is selected opens, one on the glyph of a folder or story folds it; one on a link of the text
  /// opens it; one on a pair of the band opens its page, and one beside the pairs pauses or resumes the band.
  private mutating func click(x: Int, y: Int, _ layout: Layout) -> [Effect] {
    if layout.divider?.contains(x: x, y: y) == true {
      draggedBorder = .text
      return []
    }
    if layout.feedsDivider?.contains(x: x, y: y) == true {
      draggedBorder = .feeds
      return []
    }
    if let pane = layout.list, pane.contains(x: x, y: y) {
      guard let index = ListPane.article(atRow: y - pane.y, state: self) else { return [] }
      let isSecond = index == list.index && focus == .list
      let effects = endTyping()
      if focus == .feeds { focus = .list }
      list.select(index)
      if ListPane.isStoryGlyph(atColumn: x - pane.x, row: y - pane.y, state: self) { return effects + toggleStory() }
      return effects + (isSecond ? openArticle() : focus == .article ? closeArticle() : [])
    }
    if let pane = layout.feeds, pane.contains(x: x, y: y) {
      let row = FeedsPane.top(self, height: pane.height) + y - pane.y
      guard sidebar.rows.indices.contains(row) else { return [] }
      sidebar.select(row)
      if FeedsPane.isGlyph(sidebar.selection, x: x - pane.x) { return fold() }
      return openFeed()
    }
    if let pane = layout.article, pane.contains(x: x, y: y) {
      let link = reading?.link(atColumn: x - pane.x, row: y - pane.y, ordersText: ordersText)
      if let link, reading?.id == list.selected {
        return takeLink(link, .openInBrowser)
      }
      return focus == .article ? [] : openArticle()
    }
    return layout.band.contains(x: x, y: y) ? clickBand(x: x) : []
  }

  private mutating func clickBand(x: Int) -> [Effect] {
    BandPane.figure(at: x, in: self).map { openPair(at: $0) } ?? perform(.pauseBand)
  }
}
