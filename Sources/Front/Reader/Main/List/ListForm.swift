import Foundation
import Model

/// The form of the list pane: rows an article, and headings with days.
package struct ListForm: Equatable, Sendable {
  /// 1 or 2: the title, and under it feed and time.
  var rowsPerArticle: Int
  var hasSections: Bool
  var zone: TimeZone

  /// The day that is the heading above an article; nil where the article before it has the same day.
  func section(above index: Int, in list: List, isFirst: Bool) -> Day? {
    guard hasSections, let day = day(of: index, in: list) else { return nil }
    return isFirst || self.day(of: index - 1, in: list) != day ? day : nil
  }

  /// True when the articles from `top` through `index` are all inside `height` rows.
  func fits(_ list: List, from top: Int, through index: Int, height: Int) -> Bool {
    var rows = 0
    for i in top...index {
      rows += rowsPerArticle
      if section(above: i, in: list, isFirst: i == top) != nil { rows += i == top ? 1 : 2 }
      if rows > height { return false }
    }
    return true
  }

  /// The day of the edition, else that of the article in the zone of the reader; nil while its row is being read.
  private func day(of index: Int, in list: List) -> Day? {
    guard list.ids.indices.contains(index), let headline = list.headlines[list.ids[index]] else { return nil }
    return headline.editionDate ?? DateText.day(headline.date, in: zone)
  }
}
