import Foundation
import Model
import Money
import Store
import Testing

/// The keys of what a query finds, in order.
private func keys(_ store: Store, _ query: String, only filter: Filter = [], isOpen: Bool = false) throws -> [String] {
  try store.search(Query(query, isOpen: isOpen), only: filter, limit: nil, at: noon).ids.map {
    try #require(try store.article($0)).article.key
  }
}

private func store(_ articles: [Article]) throws -> Store {
  let store = try Store.temporary()
  _ = try store.save(feed(articles, title: "Feed"), address: "feed", at: noon)
  return store
}

@Test func theTitleCountsMoreThanTheText() throws {
  let store = try store([
    article("text", "Other", text: "The tenge, the tenge and the tenge.", published: noon),
    article("title", "A tenge", text: "Nothing.", published: noon),
  ])
  #expect(try keys(store, "tenge") == ["title", "text"])
}

@Test func theExactWordComesBeforeItsFormsAndTheseBeforeOtherSpellings() throws {
  let store = try store([
    article("sound", "x", text: "Ташкент Ташкент Ташкент Ташкент", published: noon),
    article("exact", "x", text: "One word of Tashkent among many that say nothing of it at all.", published: noon),
    article("form", "x", text: "Tashkents Tashkents Tashkents Tashkents", published: noon),
  ])
  #expect(try keys(store, "tashkent") == ["exact", "form", "sound"])
}

@Test func ofTwoEqualTheMoreRecentComesFirst() throws {
  let store = try store([
    article("old", "The tenge", published: noon - 40 * 86_400),
    article("new", "The tenge", published: noon - 86_400),
    article("older", "The tenge", published: noon - 400 * 86_400),
  ])
  #expect(try keys(store, "tenge") == ["new", "old", "older"])
  #expect(try keys(store, "tenge sort:date") == ["new", "old", "older"])
}

@Test func theRarerWordOfAQueryCountsMore() throws {
  var articles = (0..<60).map { article("filler\($0)", "Bank", text: "bank", published: noon) }
  articles.append(article("both", "x", text: "A zircon for the bank. Bank!", published: noon))
  articles.append(article("either", "x", text: "zircon", published: noon))
  #expect(try keys(store(articles), "zircon OR bank").prefix(2).sorted() == ["both", "either"])
}

@Test func aFrequentWordIsRankedAmongTheNewestAndTheRestFollowByDate() throws {
  var articles = (0..<2600).map { article("a\($0)", "News", text: "bank", published: noon - Double($0) * 60) }
  articles.append(article("titled", "Bank", text: "bank", published: noon - 300 * 86_400))
  let store = try store(articles)
  let hits = try store.search(Query("bank"), limit: nil, at: noon)
  #expect(hits.total == 2601 && hits.ids.count == 2601 && hits.ranked == 501 && Set(hits.ids).count == 2601)
  #expect(try store.article(hits.ids[0])?.article.key == "titled")
  #expect(try keys(store, "bank").last == "a2599")
  let typed = try store.search(Query("bank", isOpen: true), limit: 10, at: noon)
  #expect(typed.ids.first == hits.ids.first && typed.total == 2601 && !typed.isMore)
  #expect(try store.search(Query("bank"), limit: 10, at: noon).ids == Array(hits.ids.prefix(10)))
}

@Test func whatAFilterKeepsOutIsCounted() throws {
  let store = try store((0..<5).map { article("a\($0)", "Tenge", published: noon) })
  let ids = try store.ids(in: .all)
  _ = try store.mark([ids[0], ids[1]], .read, at: noon)
  let hits = try store.search(Query("tenge"), only: .unread, limit: 2, at: noon)
  #expect(hits.ids.count == 2 && hits.total == 3 && hits.hidden == 2)
  #expect(try store.search(Query("is:unread"), limit: nil, at: noon).total == 3)
  #expect(try store.search(Query("tenge is:read"), limit: nil, at: noon).total == 2)
  #expect(try store.search(Query("is:starred OR tenge"), limit: nil, at: noon).total == 5)
}

@Test func theWordThatIsBeingTypedFindsWhatBeginsSo() throws {
  let (store, names) = try librarian()
  func found(_ text: String) throws -> Set<String> {
    Set(try store.search(Query(text, isOpen: true), limit: nil, at: noon).ids.compactMap { names[$0] })
  }
  #expect(try found("passp") == ["en-border"])
  #expect(try found("Ташк").isSuperset(of: ["ru-tokayev", "en-banks"]))
  #expect(try found("Tashk").isSuperset(of: ["ru-tokayev", "en-banks"]))
  #expect(try found("melons ") == ["en-farm"])
  #expect(try found("banks").isSuperset(of: ["en-rate", "en-banks"]))
  #expect(try found("47") == ["ru-tenge"])
  #expect(try found("").isEmpty)
}

@Test func aBeginningWithManyWordsStandsForTheCommonest() throws {
  // None of them looks like a form of "abc".
  let many = "aiou".flatMap { first in "bcfghjklpqrtvwxz".map { "abc\(first)\($0)" } }
  let store = try store(many.map { article($0, "x", text: $0, published: noon) })
  let open = try store.search(Query("abc", isOpen: true), limit: nil, at: noon)
  #expect(open.isPartial && open.total == 40)
  let closed = try store.search(Query("abc*"), limit: nil, at: noon)
  #expect(!closed.isPartial && closed.total == 64)
}

@Test func anOrderAloneMeansAllArticles() throws {
  let store = try store([
    article("a", "x", text: "one", published: noon), article("b", "y", text: "two", published: noon),
  ])
  for text in ["sort:date", "sort:stories", "sort:rank"] {
    let hits = try store.search(Query(text), limit: 1, at: noon)
    #expect(hits.ids.count == 1 && hits.total == 2, "\(text)")
  }
  #expect(try store.search(Query("sort:date"), only: .starred, limit: nil, at: noon).hidden == 2)
  #expect(try store.search(Query("sort:size"), limit: nil, at: noon).isEmpty)
}

/// A search that is saved while its last word is typed ends with a star: it finds other spellings and scripts too.
@Test func aWrittenBeginningFindsWhatTheSameOneFindsWhileItIsTyped() throws {
  let words = ["gas", "gasoline", "газ", "газеты", "Газпром", "gaz", "house"]
  let store = try store(words.map { article($0, $0, text: $0, published: noon) })
  func found(_ query: Query) throws -> Set<String> {
    Set(try store.headlines(store.search(query, limit: nil, at: noon).ids).map(\.title))
  }
  for (beginning, other) in [("ga", "gaz"), ("gas", "gasoline"), ("газ", "gaz"), ("gaz", "газеты")] {
    let (open, closed) = (try found(Query(beginning, isOpen: true)), try found(Query(beginning + "*")))
    #expect(open.contains(other) && closed.isSuperset(of: open), "\(beginning): \(open) \(closed)")
  }
}

@Test func daysAreThoseOfTheReaderAndOfAnEditionItsOwn() throws {
  let store = try Store.temporary()
  let late = Date(timeIntervalSince1970: 1_765_490_400)  // 11 December 2025, 22:00 UTC
  _ = try store.save(feed([article("late", published: late)], title: "F"), address: "f", at: noon)
  _ = try store.save(edition, address: "edition", at: noon)
  func found(_ query: String, hours: Int) throws -> Int {
    let zone = try #require(TimeZone(secondsFromGMT: hours * 3600))
    return try store.search(Query(query), limit: nil, at: noon, zone: zone).total
  }
  #expect(try found("on:2025-12-11", hours: 0) == 4)
  #expect(try found("on:2025-12-11", hours: 5) == 3)
  #expect(try found("on:2025-12-12", hours: 5) == 1)
  #expect(try found("on:2025-12-11", hours: -5) == 4)
  #expect(try found("on:2025-12-10", hours: -5) == 0)
  #expect(try found("on:2025-12-10", hours: 0) == 0)
  #expect(try found("border on:2025-12-11", hours: -5) == 1)
  #expect(try found("border before:2025-12-11", hours: -5) == 0)
  #expect(try found("newer:20h", hours: 0) == 4)
  #expect(try found("newer:1h", hours: 0) == 1)
  #expect(try found("older:1h", hours: 0) == 3)
}

@Test func whatAnArticleHasAndItsLanguageCanBeAskedFor() throws {
  var picture = article("picture", published: noon)
  picture.html = "<p>Look: <IMG src=a.png></p>"
  var talk = article("talk", published: noon)
  talk.attachments = [Attachment(url: "https://a.example/a.mp3", mimeType: "audio/mpeg")]
  var russian = article("russian", published: noon)
  russian.language = "ru-RU"
  russian.tags = ["Rates", "central bank"]
  russian.authors = [Author(name: "Анна Ли")]
  let store = try store([picture, talk, russian, article("plain", published: noon)])
  #expect(try keys(store, "has:image") == ["picture"])
  #expect(try keys(store, "has:audio") == ["talk"])
  #expect(try keys(store, "has:attachment -has:image") == ["talk"])
  #expect(try keys(store, "lang:ru") == ["russian"])
  #expect(try keys(store, "lang:r") == [])
  #expect(try keys(store, "tag:rates") == ["russian"])
  #expect(try keys(store, "tag:\"central bank\"") == ["russian"])
  #expect(try keys(store, "author:anna") == ["russian"])
  #expect(try keys(store, "title:rates") == [])
  #expect(try keys(store, "feed:feed").count == 4)
}

@Test func whatChangesOrGoesIsFoundAsItIs() throws {
  let store = try Store.temporary()
  var first = article("a", "Tenge", text: "5 million tenge", published: noon)
  first.url = "https://feed.example/a"
  _ = try store.save(feed([first], title: "Feed"), address: "feed", at: noon)
  var second = first
  second.text = "A dollar in Ташкент"
  second.title = "Dollar"
  _ = try store.save(feed([second], title: "Feed"), address: "feed", at: noon)
  second.published = noon - 90 * 86_400
  _ = try store.save(feed([second], title: "Renamed"), address: "feed", at: noon)
  #expect(try keys(store, "tenge") == [])
  #expect(try keys(store, "currency:KZT") == [])
  #expect(try keys(store, "currency:USD tashkent renamed") == ["a"])
  #expect(try keys(store, "dollar after:2025-12-01") == [])
  #expect(try keys(store, "dollar before:2025-12-01") == ["a"])
  #expect(try store.check().isSound)
}

@Test func theIndexIsMadeAnew() throws {
  let (store, _) = try librarian()
  let queries = ["bank", "Ташкент", "currency:UZS", "人民", "amount>1m"]
  func all() throws -> [[ArticleID]] {
    try queries.map { try store.search(Query($0), limit: nil, at: noon).ids.sorted() }
  }
  let before = try all()
  var told: [Int] = []
  try store.rebuildIndex { done, total in
    told.append(done)
    #expect(total == library.count)
  }
  #expect(told.last == library.count)
  #expect(try all() == before)
  #expect(try store.check().isSound)
}

@Test func anythingTypedIsAnsweredWithoutAnError() throws {
  let (store, _) = try librarian()
  let pieces = [
    "\"", "'", "(", ")", "*", "-", ":", "^", "+", "{", "}", "NEAR", "NEAR(", "near(", "AND", "OR", "NOT", "title:",
    "text:",
    "in:body", "is:unread", "after:2025", "amount>5", "currency:KZT", "bank", "Ташкент", "中国", "★", "\u{0}", "\u{301}",
    ";", "--",
    "%", "\\", "\n", " ", ",", "5)", "has:image", "lang:ru", "-(", "feed:x", "so'm", "é", "👩‍🚀", "C++", "a*", "\"a b\"*",
  ]
  var random = SystemRandomNumberGenerator()
  for _ in 0..<1500 {
    let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
    }.joined()
    let query = Query(text, isOpen: Bool.random(using: &random))
    let filter: Filter = Bool.random(using: &random) ? .unread : []
    let hits = try #require(try? store.search(query, only: filter, limit: 5, at: noon), "\(text)")
    #expect(hits.ids.count <= 5 && hits.total >= hits.ids.count && hits.hidden >= 0, "\(text)")
  }
}
