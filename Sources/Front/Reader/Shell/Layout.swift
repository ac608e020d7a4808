import Model
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

  /// - Parameter measure: columns of text at most.
  init(
    size: Size, focus: State.Focus, showsFeeds: Bool = false, borders: Borders = Borders(), measure: Int = 76,
    isZen: Bool = false
  ) {
    var body: Rect
    (band, body) = Rect(size).topRows(isZen ? 0 : 1)
    (body, status) = body.bottomRows(1)
    if isZen {
      article = body
      return
    }
    if size.height >= 16 { (bandRule, body) = body.topRows(1) }
    if showsFeeds, size.width >= Layout.widthForFeeds {
      (feeds, body) = body.leftColumns(borders.feedsColumns(of: size.width))
      (feedsDivider, body) = body.leftColumns(1)
    }

    if size.width >= 72 {
      (list, body) = body.leftColumns(borders.listColumns(of: body.width, measure: measure))
      (divider, article) = body.leftColumns(1)
    } else if size.width >= 60, size.height >= 20 {
      (list, body) = body.topRows(borders.listRows(of: body.height))
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

  /// The form of the list: a low pane has one row an article, and no headings.
  func form(search: Bool, in state: State) -> ListForm {
    let rows = list?.height ?? 0
    // In a narrow pane a result has its source under its passage.
    let isNarrowResult = state.search?.answered != nil && state.density != .compact && (list?.width ?? 0) < 44
    return ListForm(
      rowsPerArticle: rows < 10 ? 1 : state.density.rows + (isNarrowResult ? 1 : 0),
      hasSections: !search && rows >= 10 && state.list.order == .date,
      zone: state.zone, lookEnded: state.lookEnded, width: list?.width ?? 0)
  }
}
