import Foundation
import Model

/// Marks and reading positions.
extension Store {
  /// Marks articles. Returns those whose status changed, so that undo is exact.
  package func mark(_ ids: [ArticleID], _ mark: Mark, at now: Date) throws(Problem) -> [ArticleID] {
    try write("mark articles in") { db in try Marking(db, now: now).mark(ids, mark) }
  }

  /// Keeps the reading position in an article, in characters from the beginning.
  package func setPosition(_ id: ArticleID, _ position: Int) throws(Problem) {
    try write("keep a place in") { db in try Marking.setPosition(db, id, position) }
  }
}
