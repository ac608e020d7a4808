import Foundation
import Model
import Store

/// Articles as lines: id TAB date TAB feed TAB title.
enum ArticleLines {
  /// Rows that are read from the store at a time, so that a list of any length takes little memory.
  private static let window = 500

  static func print(_ ids: [ArticleID], from store: Store) throws(Problem) {
    var out = StandardOutput()
    for start in stride(from: 0, to: ids.count, by: window) {
      for headline in try store.headlines(Array(ids[start..<min(start + window, ids.count)])) {
        try out.row(String(headline.id), headline.isoDate, headline.feedTitle, headline.title)
      }
    }
    try out.flush()
  }
}

extension Headline {
  /// "2025-12-11T09:30:00Z", or the day alone for an edition: the same on every machine, and in the order of time.
  var isoDate: String { editionDate?.description ?? date.formatted(.iso8601) }
}
