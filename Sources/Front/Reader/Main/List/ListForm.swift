import Foundation
import Model

/// The form of the list pane: rows an article, and what stands above some articles.
package struct ListForm: Equatable, Sendable {
  /// 1 to 3 (`Density`); for results in a narrow pane one more.
  var rowsPerArticle: Int
  var hasSections: Bool
  var zone: TimeZone
  /// The time when the last look ended; nil draws no rule there.
  var lookEnded: Date?
  /// Columns of the pane.
  var width = 0

  /// A row above an article.
  enum Heading: Equatable {
    case blank
    /// The rule where the last look ended, in the order of dates.
    case endOfNew
    case section(Day)
  }

  /// The rows of an article, the lines below an unfolded story included.
  func rows(at index: Int, in list: List) -> Int {
    guard !list.unfolded.isEmpty else { return rowsPerArticle }
    let id = list.ids[index]
    if list.unfolded.contains(id) { return rowsPerArticle + 1 }
    guard list.leads[id] != nil else { return rowsPerArticle }
    return 1 + footer(below: index, in: list).count
  }

  /// The lines below the last article of an unfolded story; none below any other row.
  func footer(below index: Int, in list: List) -> [String] {
    guard list.isEndOfStory(index), let lead = list.leads[list.ids[index]] else { return [] }
    return UnfoldedStory(list, lead, width: width, zone: zone).footer
  }

  /// The rows above an article; none above most.
  func headings(above index: Int, in list: List, isFirst: Bool) -> [Heading] {
    guard hasSections else { return [] }
    var headings: [Heading] = []
    if isEndOfNew(above: index, in: list) { headings.append(.endOfNew) }
    guard let day = section(above: index, in: list, isFirst: isFirst) else { return headings }
    if headings.isEmpty, !isFirst { headings.append(.blank) }
    return headings + [.section(day)]
  }

  /// The day that is the heading above an article; nil where the article before it has the same day.
  private func section(above index: Int, in list: List, isFirst: Bool) -> Day? {
    guard let day = day(of: index, in: list) else { return nil }
    return isFirst || self.day(of: index - 1, in: list) != day ? day : nil
  }

  /// True where the article is dated before the end of the last look, and those above it later: of these one has come since.
  ///
  /// An article with a date in the future stands above the rule, but it alone draws none after the look at which it came.
  private func isEndOfNew(above index: Int, in list: List) -> Bool {
    guard let lookEnded, let date = headline(index, in: list)?.date, date <= lookEnded else { return false }
    for above in stride(from: index - 1, through: 0, by: -1) {
      guard let headline = headline(above, in: list), headline.date > lookEnded else { return false }
      if headline.firstSeen > lookEnded { return true }
    }
    return false
  }

  /// True for an article that has come since the last look in a row that stands below the rule, because it is dated earlier.
  func isLate(_ article: Headline, inRowOf lead: Headline) -> Bool {
    guard let lookEnded, hasSections else { return false }
    return article.firstSeen > lookEnded && lead.date <= lookEnded
  }

  /// True when the articles from `top` through `index` are all inside `height` rows.
  func fits(_ list: List, from top: Int, through index: Int, height: Int) -> Bool {
    var rows = 0
    for i in top...index {
      rows += self.rows(at: i, in: list) + headings(above: i, in: list, isFirst: i == top).count
      if rows > height { return false }
    }
    return true
  }

  /// The day of the edition, else that of the article in the zone of the reader; nil while its row is being read.
  private func day(of index: Int, in list: List) -> Day? {
    headline(index, in: list).map { $0.editionDate ?? DateText.day($0.date, in: zone) }
  }

  private func headline(_ index: Int, in list: List) -> Headline? {
    guard list.ids.indices.contains(index) else { return nil }
    // An unfolded story stands under the day of the article that shows it.
    return list.headlines[list.leads[list.ids[index]] ?? list.ids[index]]
  }
}
