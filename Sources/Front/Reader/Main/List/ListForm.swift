import Foundation
import Model

/// How articles stand in the list pane: rows an article takes, and whether days stand above them.
package struct ListForm: Equatable, Sendable {
  /// 1 or 2: the title, and under it where and when.
  var rowsPerArticle: Int
  var hasSections: Bool
  var zone: TimeZone

  /// What stands above an article: nothing, its day, or an empty row and its day.
  func section(above index: Int, in list: List, isFirst: Bool) -> Day? {
    guard hasSections, let day = day(of: index, in: list) else { return nil }
    return isFirst || self.day(of: index - 1, in: list) != day ? day : nil
  }

  /// Whether the articles from `top` through `index` are all inside `height` rows.
  func fits(_ list: List, from top: Int, through index: Int, height: Int) -> Bool {
    var rows = 0
    for i in top...index {
      rows += rowsPerArticle
      if section(above: i, in: list, isFirst: i == top) != nil { rows += i == top ? 1 : 2 }
      if rows > height { return false }
    }
    return true
  }

  /// The day of the edition, else that of the article where the reader is; nil while its row is being read.
  private func day(of index: Int, in list: List) -> Day? {
    guard list.ids.indices.contains(index), let headline = list.headlines[list.ids[index]] else { return nil }
    return headline.editionDate ?? DateText.day(headline.date, in: zone)
  }
}
