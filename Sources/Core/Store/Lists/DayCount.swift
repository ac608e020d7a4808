import Foundation
import GRDB
import Model

extension ListQuery {
  /// The number of articles of a list under the heading of a day. It costs as much as the day and its neighbours have articles.
  ///
  /// An article of an edition stands under the day of the edition, whatever its hour is in the zone of the reader.
  func count(_ db: Database, on span: DaySpan) throws -> Int {
    try Int.fetchOne(db, sql: sqlOfDay, arguments: arguments + DayWindow(span).arguments + [span.day.description])
      ?? 0
  }

  /// Arguments: those of the list, then the window, the span and the day.
  var sqlOfDay: String {
    """
    SELECT count(*) FROM status INDEXED BY \(index) JOIN article ON article.id = status.id
    WHERE \(conditions.joined(separator: " AND ")) AND status.date >= ? AND status.date < ?
      AND CASE WHEN editionDate IS NULL THEN status.date >= ? AND status.date < ? ELSE editionDate = ? END
    """
  }
}

/// The moments between which the articles of a day are looked for: a day more at each end, for editions.
private struct DayWindow {
  private static let slack: Int64 = 86_400_000
  let arguments: StatementArguments

  init(_ span: DaySpan) {
    let (start, end) = (span.start.milliseconds, span.end.milliseconds)
    arguments = [start - DayWindow.slack, end + DayWindow.slack, start, end]
  }
}
