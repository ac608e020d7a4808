import Screen

/// Where the panes stand: a function of the size of the terminal and of where the reader is.
package struct Layout: Equatable, Sendable {
  package var band: Rect
  /// Nil when the pane is not on the screen.
  package var list: Rect?
  package var article: Rect?
  package var status: Rect
  /// The rule under the band; nil when there is no row to spare.
  package var bandRule: Rect?
  /// The rule between list and article: one column, or one row when the list is on top.
  package var divider: Rect?

  init(size: Size, focus: State.Focus) {
    let (width, height) = (size.width, size.height)
    let hasRules = height >= 16
    band = Rect(x: 0, y: 0, width: width, height: 1)
    bandRule = hasRules ? Rect(x: 0, y: 1, width: width, height: 1) : nil
    status = Rect(x: 0, y: height - 1, width: width, height: 1)
    let top = hasRules ? 2 : 1
    let body = Rect(x: 0, y: top, width: width, height: max(0, height - 1 - top))

    if width >= 72 {
      let listWidth = min(48, width * 2 / 5)
      list = Rect(x: 0, y: body.y, width: listWidth, height: body.height)
      divider = Rect(x: listWidth, y: body.y, width: 1, height: body.height)
      article = Rect(x: listWidth + 1, y: body.y, width: width - listWidth - 1, height: body.height)
    } else if width >= 60, height >= 20 {
      let listHeight = body.height * 2 / 5
      list = Rect(x: 0, y: body.y, width: width, height: listHeight)
      divider = Rect(x: 0, y: body.y + listHeight, width: width, height: 1)
      article = Rect(
        x: 0, y: body.y + listHeight + 1, width: width, height: body.height - listHeight - 1)
    } else if focus == .list {
      list = body
    } else {
      article = body
    }
  }

  /// Columns that the band may use: one stays free at the left.
  var bandWidth: Int { band.width - 1 }

  /// The list pane's form: two rows an article where there is room for it.
  func form(search: Bool, in state: State) -> ListForm {
    let rows = list?.height ?? 0
    return ListForm(rowsPerArticle: rows >= 10 ? 2 : 1, hasSections: !search && rows >= 10, zone: state.zone)
  }
}
