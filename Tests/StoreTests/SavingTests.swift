import Foundation
import Model
import Money
import Store
import Testing

@Test func anEditionKeepsTheOrderOfItsPage() throws {
  let store = try Store.temporary()
  let receipt = try store.save(edition, address: "edition", at: noon)
  #expect(receipt.added.count == 3 && receipt.updated == 0 && receipt.unchanged == 0 && receipt.rates == 2)
  let headlines = try store.headlines(store.ids(in: .all))
  #expect(headlines.map(\.title) == ["Cards at the border", "Тенге укрепился", "作者 of a tale"])
  #expect(headlines.map(\.id) == receipt.added)
  #expect(headlines[0].editionDate == Day("2025-12-11"))
  #expect(headlines[0].feedTitle == "Edition")
  #expect(headlines[0].words == 6)
}

@Test func theSameEditionAgainAddsNothingAndKeepsWhatWasRead() throws {
  let store = try Store.temporary()
  let ids = try store.save(edition, address: "edition", at: noon).added
  _ = try store.mark([ids[0]], .read, at: noon)
  _ = try store.mark([ids[1]], .star, at: noon)
  let again = try store.save(edition, address: "edition", at: noon + 60)
  #expect(again.added.isEmpty && again.updated == 0 && again.unchanged == 3 && again.rates == 0)
  let headlines = try store.headlines(ids)
  #expect(headlines.map(\.isRead) == [true, false, false])
  #expect(headlines.map(\.isStarred) == [false, true, false])
}

@Test func aCorrectedEditionChangesTheTextAndKeepsTheStatus() throws {
  let store = try Store.temporary()
  let ids = try store.save(edition, address: "edition", at: noon).added
  _ = try store.mark(ids, .read, at: noon)
  var corrected = edition
  corrected.articles[1].text = "Курс тенге упал."
  corrected.rates[0].value = "0.01145"
  let receipt = try store.save(corrected, address: "edition", at: noon)
  #expect(receipt.added.isEmpty && receipt.updated == 1 && receipt.unchanged == 2 && receipt.rates == 1)
  #expect(try store.article(ids[1])?.article.text == "Курс тенге упал.")
  #expect(try store.headlines(ids).map(\.isRead) == [true, true, true])
  #expect(try store.search(Query("упал"), limit: 9).ids == [ids[1]])
  #expect(try store.search(Query("вырос"), limit: 9).ids == [])
  #expect(try store.publications().map { $0.rates.map(\.value) } == [["0.01145", "0.28490"]])
}
