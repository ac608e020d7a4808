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

  /// Columns that the band may use: one stays free at the left.
  var bandWidth: Int { band.width - 1 }

  /// The list pane's form: two rows an article where there is room for it.
  func form(search: Bool, in state: State) -> ListForm {
    let rows = list?.height ?? 0
    return ListForm(rowsPerArticle: rows >= 10 ? 2 : 1, hasSections: !search && rows >= 10, zone: state.zone)
  }
}
