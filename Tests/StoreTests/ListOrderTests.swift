import Foundation
import Model
import Money
import Store
import Testing

/// Titles in the order of a list of all articles.
private func titles(_ store: Store, by order: ListOrder, limit: Int? = nil) throws -> [String] {
  try store.headlines(store.ids(in: .all, by: order, limit: limit)).map(\.title)
}

private func articlesOfTwoFeeds() throws -> Store {
  let store = try Store.temporary()
  func at(_ hours: Double) -> Date { noon + hours * 3600 }
  let a = feed(
    [
      article("a1", "wheat", text: "one two three", published: at(1)),
      article("a2", "Apples", text: "one", published: at(3)),
    ], title: "benefis")
  let b = feed([article("b1", "Ferry", text: "one two", published: at(2))], title: "Akchabar")
  _ = try store.save(a, address: "https://a.example/feed", at: noon)
  _ = try store.save(b, address: "https://b.example/feed", at: noon)
  return store
}

@Suite struct OrdersOfAList {
  @Test(arguments: [
    (ListOrder.date, ["Apples", "Ferry", "wheat"]), (.feed, ["Ferry", "Apples", "wheat"]),
    (.title, ["Apples", "Ferry", "wheat"]), (.readingTime, ["Apples", "Ferry", "wheat"]),
  ])
  func sortWithoutRegardToCase(_ order: ListOrder, _ expected: [String]) throws {
    let store = try articlesOfTwoFeeds()
    #expect(try titles(store, by: order) == expected)
    #expect(try titles(store, by: order, limit: 2) == Array(expected.prefix(2)))
  }

  @Test(arguments: ListOrder.allCases)
  func haveTheArticlesOfTheListOnly(_ order: ListOrder) throws {
    let store = try articlesOfTwoFeeds()
    let all = try store.ids(in: .all)
    _ = try store.mark([all[0]], .read, at: noon)
    _ = try store.mark([all[0]], .star, at: noon)
    #expect(try Set(store.ids(in: .unread, by: order)) == Set(all.dropFirst()))
    #expect(try store.ids(in: .starred, by: order) == [all[0]])
    let id = try #require(try store.feeds().first { $0.title == "benefis" }?.id)
    #expect(try store.ids(in: .feed(id), by: order).count == 2)
    #expect(try store.ids(in: .folder("none"), by: order).isEmpty)
  }
}

@Suite struct CountsOfDays {
  private static let almaty = TimeZone(secondsFromGMT: 5 * 3600) ?? .gmt
  private static let honolulu = TimeZone(secondsFromGMT: -10 * 3600) ?? .gmt

  private func count(_ store: Store, _ day: Day, in zone: TimeZone, _ scope: Scope = .all) throws -> Int? {
    try store.counts(on: [DaySpan(day, in: zone)], in: scope)[day]
  }

  @Test func areThoseOfTheDayInTheZoneOfTheReader() throws {
    let store = try Store.temporary()
    let day = Day(noon)
    // 18:59 UTC is the last minute of the day in Almaty.
    let times = [day.start.addingTimeInterval(-5 * 3600), day.start, day.start.addingTimeInterval(19 * 3600 - 60)]
    let articles = times.enumerated().map { article("\($0)", published: $1) }
    let late = article("late", published: day.start.addingTimeInterval(19 * 3600))
    _ = try store.save(feed(articles + [late]), address: "https://a.example/feed", at: noon)
    #expect(try count(store, day, in: CountsOfDays.almaty) == 3)
    #expect(try count(store, Day(number: day.number + 1), in: CountsOfDays.almaty) == 1)
    #expect(try count(store, day, in: .gmt) == 3)
    _ = try store.mark([try store.ids(in: .all)[0]], .read, at: noon)
    #expect(try count(store, day, in: .gmt, .unread) == 2)
    #expect(try count(store, day, in: .gmt, .starred) == 0)
  }

  @Test(arguments: [TimeZone.gmt, almaty, honolulu])
  func ofAnEditionStandUnderItsDayInEveryZone(_ zone: TimeZone) throws {
    let store = try Store.temporary()
    var edition = feed([article("1"), article("2")])
    edition.editionDate = Day(noon)
    for index in edition.articles.indices { edition.articles[index].published = nil }
    _ = try store.save(edition, address: "file:///edition", at: noon)
    #expect(try count(store, Day(noon), in: zone) == 2)
    #expect(try count(store, Day(number: Day(noon).number - 1), in: zone) == 0)
  }
}
