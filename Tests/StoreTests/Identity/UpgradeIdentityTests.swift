import Foundation
import Model
import Store
import Testing

/// A feed of version-7.sql as its server gives it today.
private func fetch(_ address: String, home: String, _ articles: [Article]) -> (Feed, String) {
  var feed = Feed()
  feed.homePageURL = home
  feed.articles = articles
  return (feed, address)
}

private func moment(_ milliseconds: Int64) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

@Test func aStoreThatWasReadKeepsEveryMarkThroughTheChangeOfIdentity() throws {
  try FixtureStore.with(version: 7) { path in
    let store = try Store.open(path)
    let before = try store.headlines(store.ids(in: .all))
    #expect(before.count == 7 && before.filter(\.isRead).count == 4 && before.filter(\.isStarred).count == 1)

    var harvest = item("Harvest ends early", guid: "wire-11", link: "https://wire.example/11")
    harvest.published = moment(1_793_520_000_000)
    var bridge = item("Мост через Нарын открыт для машин", guid: "wire-10", link: "http://wire.example/10")
    bridge.published = moment(1_793_433_600_000)
    let wire = fetch("https://wire.example/feed", home: "https://wire.example/", [harvest, bridge])

    var school = item("School painted", guid: "s-1", link: "https://town.example/school")
    school.published = moment(1_793_516_400_000)
    var bread = item("Bread dearer", text: "A loaf is 65 som.")
    bread.published = moment(1_793_512_800_000)
    let town = fetch("https://plain.example/feed", home: "https://town.example/", [school, bread])

    // The earlier program kept one of them only.
    let hat = item("Felt hat", link: "https://shop.example/", text: "A hat.")
    let scarf = item("Silk scarf", link: "https://shop.example/", text: "A scarf.")
    let shop = fetch("https://shop.example/feed", home: "https://shop.example/", [hat, scarf])

    var added: [ArticleID] = []
    for (feed, address) in [wire, town, shop] { added += try store.save(feed, address: address, at: noon).added }
    #expect(try store.headlines(added).map(\.title) == ["Silk scarf"])
    let after = try store.headlines(before.map(\.id))
    #expect(after.map(\.isRead) == before.map(\.isRead))
    #expect(after.map(\.isStarred) == before.map(\.isStarred))
    #expect(try store.article(2)?.position == 420)
    #expect(try store.check().isSound)
    try store.close()
  }
}
