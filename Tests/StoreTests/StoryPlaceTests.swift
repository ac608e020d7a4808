import Foundation
import Model
import Testing

@testable import Store

/// Ten articles, an hour apart; the fifth was taken out of its story for good, and stands alone.
private func withPlaces(_ body: (Store, [ArticleID]) throws -> Void) throws {
  let store = try Store.temporary()
  let articles = (0..<10).map { article("\($0)", published: noon + Double($0) * 3600) }
  // The last one of a feed gets the first id.
  let ids = try Array(
    store.save(feed(articles), address: "https://steppe.example/feed", at: noon).added.sorted().reversed())
  try store.save(stories: [ids[4]: ids[3], ids[3]: ids[3]], compared: [])
  _ = try store.separate(ids[4], at: noon)
  try body(store, ids)
  try store.close()
}

@Suite struct PlacesOfStories {
  private func hour(_ number: Int) -> Date { noon + Double(number) * 3600 }

  @Test func behindADateTheOldestAreTaken() throws {
    try withPlaces { store, ids throws in
      let all = try store.storyPlaces(from: hour(2), to: hour(8), limit: 50)
      #expect(all.map(\.date) == [2, 3, 5, 6, 7, 8].map(hour))
      #expect(try store.storyPlaces(from: hour(2), to: hour(8), limit: 3).map(\.date) == [2, 3, 5].map(hour))
    }
  }

  @Test func beforeADateTheNewestAreTakenInTheOrderOfTime() throws {
    try withPlaces { store, ids throws in
      #expect(try store.storyPlaces(from: hour(1), before: hour(7), limit: 3).map(\.date) == [3, 5, 6].map(hour))
      #expect(try store.storyPlaces(from: hour(1), before: hour(4), limit: 50).map(\.date) == [1, 2, 3].map(hour))
      #expect(try store.storyPlaces(from: hour(7), before: hour(7), limit: 50).isEmpty)
    }
  }
}
