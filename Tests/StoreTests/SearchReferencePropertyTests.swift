import Foundation
import Model
import Query
import Store
import TestKit
import Testing

/// The search against a search that looks at every article, over words without forms, names or sounds in common.
private struct Shelf {
  struct Book {
    let article: Article
    var isRead = false
    var isStarred = false
  }

  static let words = ["zorb", "quixen", "flumda", "trenk", "voskid", "хрумба", "жлобен", "шпундо"]

  var books: [Book] = []
  var ids: [ArticleID] = []
  let store: Store

  init(_ dice: inout Dice) throws {
    store = try Store.temporary()
    for number in 0..<60 {
      var article = article("\(number)", Shelf.text(1...3, &dice), text: Shelf.text(0...12, &dice))
      article.published = noon.addingTimeInterval(Double(Int.random(in: 0..<40, using: &dice) * 21_600 - 600_000))
      if Bool.random(using: &dice) { article.authors = [Author(name: Shelf.text(1...1, &dice))] }
      if Bool.random(using: &dice) { article.tags = [Shelf.text(1...2, &dice)] }
      books.append(Book(article: article))
    }
    ids = try store.save(feed(books.map(\.article), title: "Library"), address: "library", at: noon).added
    for number in books.indices {
      books[number].isRead = Bool.random(using: &dice)
      books[number].isStarred = Int.random(in: 0..<4, using: &dice) == 0
    }
    _ = try store.mark(ids.enumerated().filter { books[$0.offset].isRead }.map(\.element), .read, at: noon)
    _ = try store.mark(ids.enumerated().filter { books[$0.offset].isStarred }.map(\.element), .star, at: noon)
    try store.index()
  }

  static func text(_ lengths: ClosedRange<Int>, _ dice: inout Dice) -> String {
    (0..<Int.random(in: lengths, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }.joined(
      separator: " ")
  }
}

extension Shelf.Book {
  private func texts(_ part: QueryTree.Part?) -> [[Substring]] {
    let parts: [(QueryTree.Part, [String])] = [
      (.title, [article.title]), (.body, [article.text]), (.author, article.authors.compactMap(\.name)),
      (.tags, article.tags),
      (.feed, ["library"]),
    ]
    return parts.filter { part == nil || $0.0 == part }.flatMap { $0.1.map { $0.split(separator: " ") } }
  }

  /// True if the article is what the query asks for.
  func fits(_ tree: QueryTree, in part: QueryTree.Part? = nil) -> Bool {
    switch tree {
    case .word(let word, let isPrefix):
      texts(part).contains { $0.contains { isPrefix ? $0.hasPrefix(word) : $0 == word } }
    case .phrase(let words, _), .row(let words, _):
      texts(part).contains { text in text.indices.contains { text[$0...].map(String.init).starts(with: words) } }
    case .near(let words, let distance):
      texts(part).contains { text in
        text.indices.contains { start in
          let window = Set(text[start...].prefix(words.count + distance).map(String.init))
          return words.allSatisfy(window.contains)
        }
      }
    case .part(let part, let tree): fits(tree, in: part)
    case .all(let trees): trees.allSatisfy { fits($0, in: part) }
    case .any(let trees): trees.contains { fits($0, in: part) }
    case .not(let tree): !fits(tree, in: part)
    case .test(.isRead(let flag)): isRead == flag
    case .test(.isStarred(let flag)): isStarred == flag
    case .test(.since(.day(let day))): (article.published ?? .distantPast) >= day.start
    case .test(.before(.day(let day))): (article.published ?? .distantPast) < day.start
    case .test: false
    }
  }
}

@Suite struct SearchReferencePropertyTests {
  private func term(_ dice: inout Dice, _ depth: Int) -> String {
    let word = Shelf.text(1...1, &dice)
    switch Int.random(in: 0..<(depth > 0 ? 11 : 8), using: &dice) {
    case 0, 1: return word
    case 2: return String(word.prefix(4)) + "*"
    case 3: return "\"\(Shelf.text(1...2, &dice))\""
    case 4: return (["title:", "author:", "tag:", "feed:"].randomElement(using: &dice) ?? "") + word
    case 5: return ["is:read", "is:unread", "is:starred", "is:unstarred"].randomElement(using: &dice) ?? ""
    case 6:
      return (["after:", "before:"].randomElement(using: &dice) ?? "")
        + "2025-12-0\(Int.random(in: 4...9, using: &dice))"
    case 7: return "near(\(word) \(Shelf.words.first { $0 != word } ?? ""), \(Int.random(in: 0...3, using: &dice)))"
    case 8: return "-" + term(&dice, 0)
    case 9: return "(" + query(&dice, depth - 1) + ")"
    default: return "-(" + query(&dice, depth - 1) + ")"
    }
  }

  private func query(_ dice: inout Dice, _ depth: Int = 2) -> String {
    (0..<Int.random(in: 1...3, using: &dice)).map { _ in term(&dice, depth) }
      .joined(separator: Bool.random(using: &dice) ? " " : " OR ")
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func theSearchFindsWhatLookingAtEveryArticleFinds(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let shelf = try Shelf(&dice)
    for number in 0..<300 {
      let query = Query(query(&dice))
      let tree = try #require(query.reading.tree)
      let expected = Set(shelf.ids.enumerated().filter { shelf.books[$0.offset].fits(tree) }.map(\.element))
      let hits = try shelf.store.search(query, limit: nil, at: noon)
      #expect(Set(hits.ids) == expected && hits.total == expected.count, "seed \(seed), \(number): \(query.text)")
      #expect(try shelf.store.counts(in: .search(query)).total == expected.count, "\(query.text)")
      let unread = try shelf.store.search(query, only: .unread, limit: nil, at: noon)
      let isUnread = Set(shelf.ids.enumerated().filter { !shelf.books[$0.offset].isRead }.map(\.element))
      #expect(Set(unread.ids) == expected.intersection(isUnread), "\(query.text)")
      #expect(unread.total + unread.hidden == expected.count, "\(query.text)")
    }
  }

  @Test func theNewestComeFirstWhereTheQuerySaysSo() throws {
    var dice = Dice(seed: 9)
    let shelf = try Shelf(&dice)
    let dates = Dictionary(
      uniqueKeysWithValues: zip(shelf.ids, shelf.books.map { $0.article.published ?? .distantPast }))
    for _ in 0..<100 {
      let ids = try shelf.store.search(Query(query(&dice)), order: .date, limit: nil, at: noon).ids
      let found = ids.map { dates[$0] ?? .distantFuture }
      #expect(found == found.sorted(by: >))
    }
  }

  @Test func aLimitTakesTheFirstAndCountsAll() throws {
    var dice = Dice(seed: 10)
    let shelf = try Shelf(&dice)
    for _ in 0..<60 {
      let query = Query(query(&dice))
      let all = try shelf.store.search(query, order: .date, limit: nil, at: noon)
      let few = try shelf.store.search(query, order: .date, limit: 3, at: noon)
      #expect(few.ids == Array(all.ids.prefix(3)) && few.total == all.total, "\(query.text)")
    }
  }
}
