import Foundation
import Model
import Testing

@testable import Parse

/// The days of a feed whose items have these dates; nil for one that cannot be read.
private func days(_ dates: [String], language: String = "en") throws -> [String?] {
  let items = dates.map { "<item><pubDate>\($0)</pubDate></item>" }.joined()
  let feed = try feed("<rss><channel><language>\(language)</language>\(items)</channel></rss>")
  return feed.articles.map { $0.published.map { Day($0).description } }
}

@Test func oneDateThatIsPlainDecidesForTheFeed() throws {
  #expect(try days(["03/04/2025", "03/14/2025"]) == ["2025-03-04", "2025-03-14"])
  #expect(try days(["03/04/2025", "14/03/2025"]) == ["2025-04-03", "2025-03-14"])
}

@Test func aYearInFrontIsSeenByTheWholeFeed() throws {
  #expect(try days(["18/01/30 00:00", "18/03/14", "18/05/04"]) == ["2018-01-30", "2018-03-14", "2018-05-04"])
  #expect(try days(["30/01/18", "14/03/18", "04/05/18"]) == ["2018-01-30", "2018-03-14", "2018-05-04"])
  #expect(try days(["24-11-05", "24-11-04", "24-11-03"]) == ["2024-11-05", "2024-11-04", "2024-11-03"])
}

@Test func amongEqualsTheOrderThatKeepsTheDatesTogetherWins() throws {
  #expect(try days(["05/03/2025", "05/02/2025", "05/01/2025"]) == ["2025-05-03", "2025-05-02", "2025-05-01"])
  #expect(try days(["03/05/2025", "02/05/2025", "01/05/2025"]) == ["2025-05-03", "2025-05-02", "2025-05-01"])
}

@Test func aWeekdayTellsTheOrder() throws {
  #expect(try days(["Sat, 05/11/2024"]) == ["2024-05-11"])
  #expect(try days(["Tue, 05/11/2024"]) == ["2024-11-05"])
}

@Test func whatCannotBeDecidedHasTheDayFirst() throws {
  #expect(try days(["05/11/2024"]) == ["2024-11-05"])
  #expect(try days(["05/06/07"]) == ["2007-06-05"])
  #expect(try days(["05/11/2024"], language: "en-US") == ["2024-05-11"])
}

@Test func aDateOfFourDigitsInFrontHasNoOrderToFind() throws {
  #expect(try days(["2024/05/11", "13/05/2024"]) == ["2024-05-11", "2024-05-13"])
  #expect(DateReader.read("2024/05/11 10:00 x").isOrdered == false)
}

@Test func aDateOfJSONFeedIsPutInOrderToo() throws {
  let items = ["03/04/2025", "03/14/2025"].map { "{\"id\": \"\($0)\", \"date_published\": \"\($0)\"}" }
  let text = "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [\(items.joined(separator: ","))]}"
  #expect(try feed(text).articles.map { $0.published?.iso.prefix(10) } == ["2025-03-04", "2025-03-14"])
}
