import Foundation
import Model

extension DateGrammar {
  /// Three numbers: "2024/12/31", "31.12.2024", "12/31/24".
  mutating func readNumbers() -> Bool {
    guard let places = run() ?? loose() else { return false }
    let numbers = places.compactMap { number(at: $0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0.digits <= 4 }), let date = date(numbers, mark(at: places[0] + 1))
    else { return false }
    parts.set(date)
    use(places)
    return true
  }

  /// The places of three numbers with the same mark between them, or with blanks alone.
  func run() -> [Int]? {
    for start in tokens.indices {
      guard number(at: start) != nil else { continue }
      if let mark = mark(at: start + 1), "-./".unicodeScalars.contains(mark), number(at: start + 2) != nil,
        self.mark(at: start + 3) == mark, number(at: start + 4) != nil
      {
        // "1.2.3.4" is something else.
        if self.mark(at: start + 5) == mark, mark == ".", number(at: start + 6) != nil, tokens[start + 6].isGlued {
          return nil
        }
        return [start, start + 2, start + 4]
      }
      if number(at: start + 1) != nil, number(at: start + 2) != nil, number(at: start + 3) == nil {
        let digits = [start, start + 1, start + 2].map { number(at: $0)?.digits ?? 0 }
        if digits[0] == 4 || digits[2] == 4 { return [start, start + 1, start + 2] }
      }
    }
    return nil
  }

  /// The only three numbers that are left, whatever stands between them.
  private func loose() -> [Int]? {
    let places = tokens.indices.filter { number(at: $0) != nil }
    let hasYear = places.contains { number(at: $0)?.digits == 4 }
    return places.count == 3 && hasYear ? places : nil
  }

  /// The day that three numbers mean. A year of four digits tells its own place, and in front it is followed by the month.
  private mutating func date(_ numbers: [(value: Int, digits: Int)], _ mark: Unicode.Scalar?) -> Day? {
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    if first.digits >= 3 {
      guard third.digits <= 2 else { return nil }
      return Day(year: DateParts.year(first.value, digits: first.digits), month: second.value, day: third.value)
    }
    guard second.digits <= 2 else { return nil }
    var orders = third.digits >= 3 ? [DateOrder.dayMonthYear, .monthDayYear] : DateOrder.allCases
    // Points put the day first in all countries that write them, and where the year is cut too.
    if mark == ".", third.digits >= 3 { orders = [.dayMonthYear] }
    isOrdered = orders.count > 1
    if let order, let index = orders.firstIndex(of: order) { orders.insert(orders.remove(at: index), at: 0) }
    let days = orders.compactMap { order in order.day(first, second, third).map { (order, $0) } }
    // The feed's order is surer than a weekday, which many a program gets wrong.
    let day = order == nil ? preferred(days.map(\.1)) : days.first?.1
    usedOrder = days.first { $0.1 == day }?.0
    return day
  }

  /// "20241105", "202411051004", "20241105100456", and seconds or milliseconds since 1970, which have ten digits or
  /// thirteen.
  mutating func readCompact() -> Bool {
    guard let place = tokens.indices.first(where: { (number(at: $0)?.digits ?? 0) >= 8 }),
      let (value, digits) = number(at: place), tokens.allSatisfy({ $0.word?.meaning.month == nil })
    else { return false }
    let isAlone = tokens.count == 1 || tokens.count == 3 && mark(at: 1) == "."
    switch digits {
    case 8: return set(day: value)
    case 12 where !hasTime: return set(day: value / 10_000, hour: value / 100 % 100, minute: value % 100)
    case 14 where !hasTime:
      return set(
        day: value / 1_000_000, hour: value / 10_000 % 100, minute: value / 100 % 100, second: value % 100)
    case 10 where isAlone, 13 where isAlone:
      let seconds = digits == 10 ? value : value / 1000
      parts.set(Day(number: seconds / 86_400))
      (parts.hour, parts.minute, parts.second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
      hasTime = true
      return true
    default: return false
    }
  }

  private mutating func set(day: Int, hour: Int? = nil, minute: Int = 0, second: Int = 0) -> Bool {
    guard let date = Day(year: day / 10_000, month: day / 100 % 100, day: day % 100) else { return false }
    parts.set(date)
    guard let hour else { return true }
    (parts.hour, parts.minute, parts.second, hasTime) = (hour, minute, second, true)
    return true
  }
}
