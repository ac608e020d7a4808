import Foundation
import Model

/// The order in which a feed writes the numbers of its dates. The first is the one that counts when nothing tells.
enum DateOrder: CaseIterable {
  case dayMonthYear, monthDayYear, yearMonthDay

  /// The day that three numbers mean in this order; nil when there is none.
  func day(
    _ first: (value: Int, digits: Int), _ second: (value: Int, digits: Int), _ third: (value: Int, digits: Int)
  ) -> Day? {
    let (year, month, day) =
      switch self {
      case .dayMonthYear: (third, second, first)
      case .monthDayYear: (third, first, second)
      case .yearMonthDay: (first, second, third)
      }
    return Day(year: DateParts.year(year.value, digits: year.digits), month: month.value, day: day.value)
  }

  /// The order in which the dates of one feed were written.
  ///
  /// The one in which most of them fit their weekdays and can be true (`DateReader.isCredible`); of equals the one in which
  /// they lie closer together by half, as articles of a feed do; then month, day, year for a feed in the English of the
  /// United States; then the first of the cases. Nil when none of them can be true.
  static func ofFeed(_ texts: [String], language: String?, now: Date) -> DateOrder? {
    let isAmerican = language?.lowercased().replacing("_", with: "-") == "en-us"
    let orders = isAmerican ? [DateOrder.monthDayYear, .dayMonthYear, .yearMonthDay] : allCases
    var best: (order: DateOrder, count: Int, span: Double)?
    for order in orders {
      let readings = texts.map { DateReader.read($0, order: order) }.filter { $0.order == order }
      let dates = readings.compactMap(\.moment).filter { DateReader.isCredible($0, now: now) }
      guard let first = dates.min(), let last = dates.max() else { continue }
      let count = dates.count + readings.count(where: \.fitsWeekday)
      let span = last.timeIntervalSince(first)
      if let best, count < best.count || count == best.count && (span >= best.span || span * 2 > best.span) { continue }
      best = (order, count, span)
    }
    return best?.order
  }
}
