import Model

/// A period that a query names: a day, a month or a year.
struct QueryPeriod {
  let start: QueryTree.DateField
  /// The first moment after the period.
  let end: QueryTree.DateField

  /// Reads "2025-12-01", "1.12.2025", "2025-12", "2025", "today", "yesterday", "tomorrow"; nil for anything else.
  init?(_ text: String) {
    switch text.lowercased() {
    case "today": (start, end) = (.daysAgo(0), .daysAgo(-1))
    case "yesterday": (start, end) = (.daysAgo(1), .daysAgo(0))
    case "tomorrow": (start, end) = (.daysAgo(-1), .daysAgo(-2))
    default:
      guard let (first, next) = QueryPeriod.days(text) else { return nil }
      (start, end) = (.day(first), .day(next))
    }
  }

  /// Reads "12h", "7d", "2w", "3m", "1y"; months have 30 days and years 365.
  static func seconds(_ text: String) -> Int? {
    guard let unit = text.lowercased().last, let length = units[unit], let count = Int(text.dropLast()),
      (0...100_000).contains(count)
    else { return nil }
    return count * length
  }

  private static let units: [Character: Int] = [
    "h": 3600, "d": 86_400, "w": 604_800, "m": 2_592_000, "y": 31_536_000,
  ]

  /// The first day of the period, and the first after it.
  private static func days(_ text: String) -> (Day, Day)? {
    let turned = text.split(separator: ".", omittingEmptySubsequences: false)
    let parts = turned.count == 3 ? turned.reversed() : text.split(separator: "-", omittingEmptySubsequences: false)
    let figures = parts.compactMap { part in part.utf8.allSatisfy({ $0 &- 0x30 < 10 }) ? Int(part) : nil }
    // The four digits of the year distinguish "2025-12" from "12.2025".
    guard figures.count == parts.count, parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count <= 2 })
    else { return nil }
    let first = Day(
      year: figures[0], month: figures.count > 1 ? figures[1] : 1, day: figures.count > 2 ? figures[2] : 1)
    let next: Day?
    switch figures.count {
    case 1: next = Day(year: figures[0] + 1, month: 1, day: 1)
    case 2: next = Day(year: figures[0] + figures[1] / 12, month: figures[1] % 12 + 1, day: 1)
    case 3: next = first.map { Day(number: $0.number + 1) }
    default: next = nil
    }
    guard let first, let next else { return nil }
    return (first, next)
  }
}
