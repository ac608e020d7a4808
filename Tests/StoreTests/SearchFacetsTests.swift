import Foundation
import Model
import Money
import Query
import Store
import Testing

@Test func whatAQueryFindsIsCountedByFeedMonthCurrencyAndTag() throws {
  let store = try Store.temporary()
  func news(_ key: String, _ text: String, daysAgo: Double, tags: [String] = []) -> Article {
    var news = article(key, "News", text: text, published: noon - daysAgo * 86_400)
    news.tags = tags
    return news
  }
  let kursiv = [
    news("a", "5 tenge and a dollar", daysAgo: 0, tags: ["rates", "banks"]),
    news("b", "tenge", daysAgo: 1, tags: ["rates"]),
  ]
  _ = try store.save(feed(kursiv, title: "Kursiv"), address: "k", at: noon)
  _ = try store.save(
    feed([news("c", "tenge", daysAgo: 40), news("d", "rain", daysAgo: 0)], title: "24.kg"), address: "g", at: noon)
  let facets = try store.facets(of: Query("tenge"), at: noon, zone: .gmt)
  #expect(facets.feeds.map { "\($0.name) \($0.count)" } == ["Kursiv 2", "24.kg 1"])
  #expect(facets.months.map { "\($0.name) \($0.count)" } == ["2025-12 2", "2025-11 1"])
  #expect(facets.currencies.map { "\($0.name) \($0.count)" } == ["KZT 3", "USD 1"])
  #expect(facets.tags.map { "\($0.name) \($0.count)" } == ["rates 2", "banks 1"])
  for value in facets.feeds + facets.months + facets.currencies + facets.tags {
    let narrowed = try store.search(Query("tenge \(value.filter)"), limit: nil, at: noon, zone: .gmt)
    #expect(narrowed.total == value.count, "\(value.filter)")
  }
  #expect(try store.facets(of: Query("")) == Facets())
}

@Test(arguments: [
  ("tashkemt", "tashkent"), ("presdent tokayev", "president tokayev"), ("melnos", "melons"), ("душамбе", "душанбе"),
])
func aMisspeltWordIsSetRight(_ text: String, _ meant: String) throws {
  let (store, _) = try librarian()
  #expect(try store.suggestions(for: Query(text)).contains(meant))
}

@Test(arguments: ["tashkent", "дуушанбе", "xyzzyplugh", "\"tashkemt\"", "-tashkemt bank", "", "2025"])
func whatIsKnownOrFarFromAllWordsIsLeftAsItIs(_ text: String) throws {
  let (store, _) = try librarian()
  #expect(try store.suggestions(for: Query(text)) == [])
}

@Test func aWordThatIsInNoArticleAnyMoreIsNotSuggested() throws {
  let store = try Store.temporary()
  _ = try store.save(feed([article("a", text: "quokka")]), address: "f", at: noon)
  #expect(try store.suggestions(for: Query("quoka")) == ["quokka"])
  _ = try store.save(feed([article("a", text: "wombat")]), address: "f", at: noon)
  #expect(try store.suggestions(for: Query("quoka")) == [])
}

@Test func resultsHavePassages() throws {
  let (store, names) = try librarian()
  let query = Query("melons")
  let ids = try store.search(query, limit: 5, at: noon).ids
  let passages = try store.passages(of: ids, for: query, length: 30)
  #expect(ids.map { names[$0] } == ["en-farm"])
  #expect(passages[ids[0]]?.contains("melons") == true)
  #expect(try store.passages(of: ids, for: Query("title:bukhara"), length: 30) == [:])
}

@Test func anArticleThatItsTagAuthorOrFeedAnswersForSaysSo() throws {
  let store = try Store.temporary()
  var tagged = article("a", "Harvest", text: "Wheat.")
  tagged.tags = ["Fields", "Weather"]
  var signed = article("b", "Harvest", text: "Wheat.")
  signed.authors = [Author(name: "B. Weather")]
  let titled = article("c", "Weather", text: "Wheat.")
  _ = try store.save(feed([tagged, signed, titled]), address: "f", at: noon)
  _ = try store.save(feed([article("d", "Harvest", text: "Wheat.")], title: "Weather Daily"), address: "g", at: noon)
  let query = Query("weather")
  let ids = try store.search(query, limit: 9, at: noon).ids
  #expect(ids.count == 4)
  #expect(
    try Set(store.passages(of: ids, for: query, length: 30).values) == [
      "tag: Weather", "author: B. Weather", "feed: Weather Daily",
    ])
}

@Test func aSearchThatIsNoLongerWantedStops() async throws {
  let (store, _) = try librarian()
  let found = try await store.searching(Query("bank"), limit: 3, at: noon)
  #expect(found == (try store.search(Query("bank"), limit: 3, at: noon)))
  let task = Task {
    withUnsafeCurrentTask { $0?.cancel() }
    return try await store.searching(Query("bank"), limit: 3, at: noon)
  }
  await #expect(throws: Problem.self) { try await task.value }
}

/// West of Greenwich the first moment of 1 December in UTC is still November.
@Test(arguments: ["America/New_York", "Asia/Almaty", "GMT"])
func anEditionIsOfItsMonthWhereverTheReaderIs(_ zone: String) throws {
  let store = try Store.temporary()
  var edition = feed([article("a", "A tale", text: "A tale of melons.")])
  edition.editionDate = Day("2025-12-01")
  _ = try store.save(edition, address: "e", at: noon)
  let zone = try #require(TimeZone(identifier: zone))
  let months = try store.facets(of: Query("melons"), at: noon, zone: zone).months
  #expect(months.map { "\($0.name) \($0.count)" } == ["2025-12 1"])
  #expect(try store.search(Query("melons \(months[0].filter)"), limit: nil, at: noon, zone: zone).total == 1)
}
