import Foundation
import Model
import Money
import Store
import Testing

/// Ten thousand short articles in fifty feeds, all in an order that can be told from the number in their titles.
private func fill(_ store: Store) throws {
  for number in 0..<50 {
    let articles = (0..<200).map { place in
      article("\(place)", "Headline \(place * 50 + number)", published: noon - Double(place * 50 + number))
    }
    _ = try store.save(feed(articles, title: "Feed \(number)"), address: "https://\(number).example/", at: noon)
  }
}

@Test func tenThousandArticlesAreListedCountedAndMarkedLikeThree() throws {
  let store = try Store.temporary()
  try fill(store)
  let ids = try store.ids(in: .all)
  #expect(ids.count == 10_000 && Set(ids).count == 10_000)
  #expect(try store.ids(in: .all, limit: 30) == Array(ids.prefix(30)))
  #expect(
    try store.headlines(Array(ids[7000..<7003])).map(\.title) == ["Headline 7000", "Headline 7001", "Headline 7002"])
  #expect(try store.mark(Array(ids[100...]), .read, at: noon).count == 9_900)
  #expect(try store.counts(in: .all) == Counts(total: 10_000, unread: 100, starred: 0))
  #expect(try store.ids(in: .unread) == Array(ids.prefix(100)))
  #expect(try store.firstUnread(of: ids.reversed()) == ids[99])
  #expect(try store.search(Query("headline"), limit: 5).total == 10_000)
  #expect(try store.check().isSound)
}
