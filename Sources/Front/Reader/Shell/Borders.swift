import Model
import Screen

/// The places of the borders between list and text and beside the column of feeds, where a person has moved them.
package struct Borders: Equatable, Sendable {
  /// The two borders, for the one that the mouse moves.
  enum Border { case feeds, text }

  /// Columns of the column of feeds; nil until they are changed.
  package var feeds: Int?
  /// Columns of a list beside the text, and rows of one above it; nil until they are changed.
  package var columns: Int?
  package var rows: Int?

  private static let leastColumns = (list: 20, text: 24)
  private static let leastRows = (list: 3, text: 5)
  private static let usualFeeds = 28
  private static let leastFeeds = 16
  /// Columns that the column of feeds leaves to list and text, which stand side by side in them.
  private static let leastBesideFeeds = 72
  /// The blank columns beside the text.
  private static let margins = 4

  /// Columns of the list out of those of list, border and text.
  ///
  /// Two fifths at first, because a headline needs less room than a line of text, and on a wide screen what the text leaves.
  func listColumns(of width: Int, measure: Int) -> Int {
    let usual = Borders.usualColumns(of: width, measure: measure)
    return columns.map { Borders.fit($0, of: width, Borders.leastColumns) } ?? usual
  }

  /// Rows of the list out of those of list, border and text.
  func listRows(of height: Int) -> Int {
    rows.map { Borders.fit($0, of: height, Borders.leastRows) } ?? Borders.usualRows(of: height)
  }

  /// Columns of the column of feeds, out of those of the screen.
  func feedsColumns(of width: Int) -> Int { feeds.map { Borders.fitFeeds($0, of: width) } ?? Borders.usualFeeds }

  mutating func setFeeds(_ count: Int, of width: Int) {
    let fitting = Borders.fitFeeds(count, of: width)
    feeds = fitting == Borders.usualFeeds ? nil : fitting
  }

  private static func fitFeeds(_ count: Int, of width: Int) -> Int {
    max(leastFeeds, min(count, width - 1 - leastBesideFeeds))
  }

  /// Moves the upright border. Where it usually stands it follows the size of the screen again.
  mutating func setColumns(_ count: Int, of width: Int, measure: Int) {
    let fitting = Borders.fit(count, of: width, Borders.leastColumns)
    columns = fitting == Borders.usualColumns(of: width, measure: measure) ? nil : fitting
  }

  mutating func setRows(_ count: Int, of height: Int) {
    let fitting = Borders.fit(count, of: height, Borders.leastRows)
    rows = fitting == Borders.usualRows(of: height) ? nil : fitting
  }

  private static func usualColumns(of width: Int, measure: Int) -> Int {
    let usual = min(48, width * 2 / 5)
    return max(usual, min(72, width - 1 - measure - margins))
  }

  private static func usualRows(of height: Int) -> Int { height * 2 / 5 }

  private static func fit(_ count: Int, of whole: Int, _ least: (list: Int, text: Int)) -> Int {
    max(least.list, min(count, whole - 1 - least.text))
  }
}

/// Moving the border, and the text alone.
extension State {
  private static let step = 2

  /// Moves the border between list and text by two columns, or by one row where the list is above the text; from the column of
  /// feeds the border beside that.
  mutating func moveBorder(by steps: Int) -> [Effect] {
    if focus == .feeds, layout.feedsDivider != nil, let feeds = layout.feeds {
      borders.setFeeds(feeds.width + State.step * steps, of: size.width)
      fitReading()
      return []
    }
    guard let list = layout.list, let divider = layout.divider else { return say(ShellTexts.noBorder) }
    if divider.width == 1 {
      setBorder(divider.x + State.step * steps, in: list, divider)
    } else {
      setBorder(divider.y + steps, in: list, divider)
    }
    return []
  }

  /// The border follows the mouse, from the press on it to the release.
  mutating func dragBorder(to mouse: Mouse) -> [Effect] {
    switch draggedBorder {
    case .feeds:
      guard let feeds = layout.feeds, layout.feedsDivider != nil else { return [] }
      borders.setFeeds(mouse.x - feeds.x, of: size.width)
      fitReading()
    case .text:
      guard let list = layout.list, let divider = layout.divider else { return [] }
      setBorder(divider.width == 1 ? mouse.x : mouse.y, in: list, divider)
    case nil: break
    }
    return []
  }

  /// - Parameter place: the column or the row of the border.
  private mutating func setBorder(_ place: Int, in list: Rect, _ divider: Rect) {
    guard let article = layout.article else { return }
    if divider.width == 1 {
      borders.setColumns(
        place - list.x, of: list.width + 1 + article.width, measure: settings.reading.measure)
    } else {
      borders.setRows(place - list.y, of: list.height + 1 + article.height)
    }
    fitReading()
  }

  /// From the list opens the text alone on the screen; in the text changes between that and the text beside the list.
  mutating func toggleZen() -> [Effect] {
    guard focus == .article else {
      isZen = true
      return openArticle()
    }
    isZen.toggle()
    fitReading()
    return isZen ? say(ShellTexts.zen(keymap)) : []
  }

  /// True while nothing but the text is on the screen.
  var isTextAlone: Bool { isZen && focus == .article && pages.isEmpty }
}
