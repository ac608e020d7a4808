import Foundation
import Model
import Money
import Store
import Testing

private func stored(_ store: Store, _ id: ArticleID) throws -> StoredArticle {
  try #require(try store.article(id))
}

private let page = ArticleText(
  text: "The whole story of the border.", blocks: [Block(.paragraph, "The whole story of the border.")],
  html: "<p>The whole story of the border.</p>")

@Test func aPageTakesThePlaceOfWhatTheFeedGaveAndIsFound() throws {
  let store = try Store.temporary()
  let id = try store.save(feed([article("1", text: "A summary.")]), address: "x", at: noon).added[0]
  #expect(try store.setPage(page, of: id, at: noon))
  let article = try stored(store, id)
  #expect(article.article.text == page.text && article.article.blocks == page.blocks)
  #expect(article.fromFeed == ArticleText(text: "A summary."))
  #expect(article.headline.words == 6)
  #expect(try store.search(Query("whole story"), limit: 9).ids == [id])
  #expect(try store.search(Query("summary"), limit: 9).ids == [])
  #expect(try store.check().isSound)
}

@Test func whatTheFeedSaysLaterDoesNotDriveThePageAway() throws {
  let store = try Store.temporary()
  let id = try store.save(feed([article("1", text: "A summary.")]), address: "x", at: noon).added[0]
  try store.setPage(page, of: id, at: noon)
  #expect(try store.save(feed([article("1", text: "A summary.")]), address: "x", at: noon).updated == 0)
  #expect(try store.save(feed([article("1", text: "Another summary.")]), address: "x", at: noon).updated == 1)
  let article = try stored(store, id)
  #expect(article.article.text == page.text)
  #expect(article.fromFeed?.text == "Another summary.")
  #expect(article.earlier?.text == "A summary.")
  #expect(article.headline.words == 6)
  #expect(try store.check().isSound)
}

@Test func aPageThatIsFetchedAgainKeepsWhatTheFeedGave() throws {
  let store = try Store.temporary()
  let id = try store.save(feed([article("1", text: "A summary.")]), address: "x", at: noon).added[0]
  try store.setPage(page, of: id, at: noon)
  try store.setPage(ArticleText(text: "Newer."), of: id, at: noon)
  #expect(try stored(store, id).article.text == "Newer.")
  #expect(try stored(store, id).fromFeed?.text == "A summary.")
}

@Test func onlyPagesThatWereNeverAskedForAreWanted() throws {
  let store = try Store.temporary()
  var articles = (1...4).map { article("\($0)", published: noon.addingTimeInterval(Double($0))) }
  for index in articles.indices { articles[index].url = "https://a.example/\(index + 1)" }
  articles[0].url = nil
  let receipt = try store.save(feed(articles), address: "https://a.example/feed", at: noon)
  _ = try store.mark([receipt.added[1]], .read, at: noon)
  #expect(
    try store.wantedPages(of: receipt.feed, limit: 9).map(\.address) == ["https://a.example/4", "https://a.example/3"])
  #expect(try store.wantedPages(of: receipt.feed, limit: 1).count == 1)
  try store.setPageProblem("no article was found in it", of: receipt.added[3], at: noon)
  #expect(try store.wantedPages(of: receipt.feed, limit: 9).map(\.article) == [receipt.added[2]])
  #expect(try stored(store, receipt.added[3]).fromFeed == nil)
  #expect(try store.pageProblems(of: receipt.added) == [receipt.added[3]: "no article was found in it"])
  #expect(try store.pageProblems(of: Array(receipt.added.prefix(3))).isEmpty)
  // A person may still ask for it.
  #expect(try store.wantedPage(of: receipt.added[3])?.feedAddress == "https://a.example/feed")
  #expect(try store.wantedPage(of: receipt.added[0]) == nil)
}

@Test func anEditedArticleKeepsItsEarlierText() throws {
  let store = try Store.temporary()
  let id = try store.save(feed([article("1", "Title", text: "The rate fell.")]), address: "x", at: noon).added[0]
  #expect(try stored(store, id).earlier == nil)
  #expect(try store.headlines([id]).map(\.isChanged) == [false])
  _ = try store.save(feed([article("1", "Title", text: "The rate rose.")]), address: "x", at: noon + 60)
  #expect(
    try stored(store, id).earlier == EarlierText(title: "Title", text: "The rate fell.", changed: noon + 60))
  #expect(try store.headlines([id]).map(\.isChanged) == [true])
  var dated = article("1", "Title", text: "The rate rose.")
  dated.published = noon
  _ = try store.save(feed([dated]), address: "x", at: noon + 120)
  #expect(try stored(store, id).earlier?.text == "The rate fell.")
}

@Suite struct KeepingForSomeDays {
  private let late = noon.addingTimeInterval(40 * 86_400)

  @Test func onlyOldReadUnstarredArticlesLoseTheirTextAndTheirStatusStays() throws {
    let store = try Store.temporary()
    let old = (1...4).map { article("\($0)", published: noon) } + [article("5", published: late)]
    let ids = try store.save(feed(old), address: "x", at: noon).added
    _ = try store.mark([ids[0], ids[1], ids[4]], .read, at: noon)
    _ = try store.mark([ids[1]], .star, at: noon)
    _ = try store.mark([ids[2]], .read, at: late)
    #expect(try store.drop(olderThan: 0, at: late) == 0)
    #expect(try store.drop(olderThan: 30, at: late) == 1)
    #expect(try store.article(ids[0]) == nil)
    #expect(try Set(store.ids(in: .all)) == Set(ids.dropFirst()))
    #expect(try store.check().isSound)
    // It is still in its feed, and does not come back as new.
    #expect(try store.save(feed(old), address: "x", at: late).added == [])
    #expect(try store.counts(in: .all).total == 4)
  }

  @Test func pagesAndEarlierTextsGoWithThem() throws {
    let store = try Store.temporary()
    let id = try store.save(feed([article("1", text: "A.", published: noon)]), address: "x", at: noon).added[0]
    _ = try store.save(feed([article("1", text: "B.", published: noon)]), address: "x", at: noon)
    try store.setPage(page, of: id, at: noon)
    _ = try store.mark([id], .read, at: noon)
    #expect(try store.drop(olderThan: 1, at: late) == 1)
    #expect(try store.check().isSound)
  }

  @Test func manyAreDroppedStepByStep() throws {
    let store = try Store.temporary()
    let ids = try store.save(feed((0..<1200).map { article("\($0)", published: noon) }), address: "x", at: noon).added
    _ = try store.mark(ids, .read, at: noon)
    #expect(try store.drop(olderThan: 7, at: late) == 1200)
    #expect(try store.ids(in: .all) == [])
  }
}
