import Model
import Query
import Testing

/// Days, months, years and lengths of time in a query.
@Suite struct QueryPeriodTests {
  @Test(arguments: [
    ("2025-12-31", "2025-12-31", "2026-01-01"), ("2024-02-28", "2024-02-28", "2024-02-29"),
    ("2025-02-28", "2025-02-28", "2025-03-01"), ("31.12.2025", "2025-12-31", "2026-01-01"),
    ("1.2.2025", "2025-02-01", "2025-02-02"), ("2025-1-5", "2025-01-05", "2025-01-06"),
    ("2025-02", "2025-02-01", "2025-03-01"),
    ("2025-12", "2025-12-01", "2026-01-01"), ("2025-1", "2025-01-01", "2025-02-01"),
    ("2025", "2025-01-01", "2026-01-01"),
  ])
  func aPeriodGoesFromItsFirstDayToTheFirstDayBehindIt(_ typed: String, _ first: String, _ next: String) {
    #expect(Query("on:\(typed)").outline == "(and since-\(first) before-\(next))")
    #expect(Query("after:\(typed)").outline == "since-\(first)")
    #expect(Query("before:\(typed)").outline == "before-\(first)")
    #expect(Query("newer:\(typed)").outline == "since-\(first)")
  }

  @Test(arguments: [("today", 0), ("TODAY", 0), ("yesterday", 1), ("Tomorrow", -1)])
  func daysAreNamedFromToday(_ typed: String, _ ago: Int) {
    #expect(Query("on:\(typed)").outline == "(and since-\(ago)-days-ago before-\(ago - 1)-days-ago)")
  }

  @Test(arguments: [
    "25-12-01", "2025-13", "2025-00", "2025-02-30", "12.2025", "1.13.2025", "32.1.2025", "2025-012-1", "2025-12-01-05",
    "2025/12/01",
    "2025-", "20255", "0000", "9999", "２０２５", "2025-1a", "+025", "now", "2025.12.01",
  ])
  func whatIsNoDayIsRemarkedOn(_ typed: String) {
    let query = Query("bank on:\(typed)")
    #expect(query.outline == "bank")
    #expect(query.remarks.count == 1 && query.remarks.first?.contains("is no date") == true, "\(query.remarks)")
  }

  @Test(arguments: [
    ("12h", 43_200), ("1d", 86_400), ("7D", 604_800), ("2w", 1_209_600), ("3m", 7_776_000), ("1y", 31_536_000),
    ("0h", 0),
    ("100000h", 360_000_000), ("007d", 604_800),
  ])
  func aLengthOfTimeHasAUnit(_ typed: String, _ seconds: Int) {
    #expect(Query("newer:\(typed)").outline == "since-\(seconds)s-ago")
    #expect(Query("older:\(typed)").outline == "before-\(seconds)s-ago")
  }

  @Test(arguments: ["12", "h", "1.5h", "100001d", "5s", "99999999999999999999d", "d7", "１d"])
  func whatIsNoLengthOfTimeIsRemarkedOn(_ typed: String) {
    #expect(Query("older:\(typed)").outline == "nothing")
    #expect(Query("older:\(typed)").remarks == ["\(typed): “\(typed)” is no length of time: 12h, 7d, 2w, 3m, 1y"])
  }

  @Test(arguments: [
    ("newer:0h", "newer:0h"), ("newer:5h", "newer:5h"), ("older:24h", "older:1d"), ("newer:14d", "newer:2w"),
    ("newer:1m", "newer:30d"), ("older:1y", "older:365d"), ("on:tomorrow", "after:tomorrow before:2 days from today"),
    ("after:2025", "after:2025-01-01"), ("on:yesterday", "after:yesterday before:today"),
  ])
  func aPeriodIsWrittenInItsLargestUnit(_ typed: String, _ text: String) {
    #expect(Query(typed).reading.tree?.description == text)
  }
}
