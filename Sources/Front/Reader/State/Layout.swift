import Screen

/// Where the panes stand: a function of the size of the terminal and of where the reader is.
package struct Layout: Equatable, Sendable {
  package var band: Rect
  /// Nil when the pane is not on the screen.
  package var feeds: Rect?
  package var list: Rect?
  package var article: Rect?
  package var status: Rect
  /// The rule under the band; nil when there is no row to spare.
  package var bandRule: Rect?
  /// The rule between list and article: one column, or one row when the list is on top.
  package var divider: Rect?
  /// The column between feeds and list.
  package var feedsDivider: Rect?

  /// From this width on the column of feeds stands beside the list; below it, it takes the list's place.
  static let widthForFeeds = 120
  private static let feedsWidth = 28

  init(size: Size, focus: State.Focus, showsFeeds: Bool = false) {
    let (width, height) = (size.width, size.height)
    let hasRules = height >= 16
    band = Rect(x: 0, y: 0, width: width, height: 1)
    bandRule = hasRules ? Rect(x: 0, y: 1, width: width, height: 1) : nil
    status = Rect(x: 0, y: height - 1, width: width, height: 1)
    let top = hasRules ? 2 : 1
    var body = Rect(x: 0, y: top, width: width, height: max(0, height - 1 - top))
    if showsFeeds, width >= Layout.widthForFeeds {
      let (left, rest) = body.leftColumns(Layout.feedsWidth)
      feeds = left
      (feedsDivider, body) = rest.leftColumns(1)
    }

    if width >= 72 {
      let listWidth = min(48, body.width * 2 / 5)
      list = Rect(x: body.x, y: body.y, width: listWidth, height: body.height)
      divider = Rect(x: body.x + listWidth, y: body.y, width: 1, height: body.height)
      article = body.inset(left: listWidth + 1)
    } else if width >= 60, height >= 20 {
      let listHeight = body.height * 2 / 5
      list = Rect(x: 0, y: body.y, width: width, height: listHeight)
      divider = Rect(x: 0, y: body.y + listHeight, width: width, height: 1)
      article = Rect(
        x: 0, y: body.y + listHeight + 1, width: width, height: body.height - listHeight - 1)
    } else if focus == .article {
      article = body
    } else {
      list = body
    }
    if focus == .feeds, feeds == nil { (feeds, list) = (list, nil) }
  }

  /// Columns that the band may use: one stays free at the left.
  var bandWidth: Int { band.width - 1 }

  /// The list pane's form: two rows an article where there is room for it.
  func form(search: Bool, in state: State) -> ListForm {
    let rows = list?.height ?? 0
    return ListForm(rowsPerArticle: rows >= 10 ? 2 : 1, hasSections: !search && rows >= 10, zone: state.zone)
  }
}
