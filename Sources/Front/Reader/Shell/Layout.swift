import Screen

/// The rectangles of the panes, computed from the size of the terminal and the focus.
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

  /// The least width for the column of feeds beside the list. Below it, the column takes the place of the list.
  static let widthForFeeds = 120
  private static let feedsWidth = 28

  init(size: Size, focus: State.Focus, showsFeeds: Bool = false) {
    var body: Rect
    (band, body) = Rect(size).topRows(1)
    (body, status) = body.bottomRows(1)
    if size.height >= 16 { (bandRule, body) = body.topRows(1) }
    if showsFeeds, size.width >= Layout.widthForFeeds {
      (feeds, body) = body.leftColumns(Layout.feedsWidth)
      (feedsDivider, body) = body.leftColumns(1)
    }

    // Two fifths for the list: a title needs less room than a line of text.
    if size.width >= 72 {
      (list, body) = body.leftColumns(min(48, body.width * 2 / 5))
      (divider, article) = body.leftColumns(1)
    } else if size.width >= 60, size.height >= 20 {
      (list, body) = body.topRows(body.height * 2 / 5)
      (divider, article) = body.topRows(1)
    } else if focus == .article {
      article = body
    } else {
      list = body
    }
    if focus == .feeds, feeds == nil { (feeds, list) = (list, nil) }
  }

  /// Columns of the band: one stays free at the left.
  var bandWidth: Int { band.width - 1 }

  /// The form of the list: two rows an article where there is room.
  func form(search: Bool, in state: State) -> ListForm {
    let rows = list?.height ?? 0
    return ListForm(rowsPerArticle: rows >= 10 ? 2 : 1, hasSections: !search && rows >= 10, zone: state.zone)
  }
}
