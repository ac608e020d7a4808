import Foundation
import Model
import TestKit
import Testing

@testable import Store

/// Lists and counts of a random store against a plain model of it.
@Suite struct ListModelTests {
  private struct Row {
    let id: ArticleID
    let feed: FeedID
    let date: Date
    var isRead = false
    var isStarred = false
  }

  private struct Model {
    var rows: [Row] = []
    var folders: [FeedID: String?] = [:]
    var tags: [FeedID: [String]] = [:]

    func rows(in scope: Scope, only filter: Filter = []) -> [Row] {
      rows.filter { row in
        if filter.contains(.unread), row.isRead { return false }
        if filter.contains(.starred), !row.isStarred { return false }
        return switch scope {
        case .all: true
        case .unread: !row.isRead
        case .starred: row.isStarred
        case .feed(let id): row.feed == id
        case .folder(let path): (folders[row.feed] ?? nil).map { FolderPath.contains(path, $0) } ?? false
        case .tag(let tag): tags[row.feed]?.contains(tag) == true
        case .search: false
        }
      }.sorted { ($0.date, $0.id) > ($1.date, $1.id) }
    }
  }

  private static let places: [(String?, [String])] = [
    (nil, []), ("Asia", ["x"]), ("Asia/Central", ["x", "y z"]), ("Asiana", ["y z"]), ("作者", []),
  ]
  private static let scopes: [Scope] = [
    .all, .unread, .starred, .feed(1), .feed(3), .feed(99), .folder("Asia"), .folder("Asia/Central"),
    .folder("Nowhere"),
    .folder("作者"), .tag("x"), .tag("y z"), .tag("y"),
  ]
  private static let filters: [Filter] = [[], .unread, .starred, [.unread, .starred]]

  private func library(_ dice: inout Dice) throws -> (Store, Model) {
    let store = try Store.temporary()
    var model = Model()
    var list = SubscriptionList()
    for (number, place) in ListModelTests.places.enumerated() {
      let address = "https://\(number).example/feed"
      list.subscriptions.append(
        Subscription(feedURL: address, title: "Feed \(number)", folder: place.0, tags: place.1))
      let articles = (0..<Int.random(in: 0...9, using: &dice)).map { key in
        // Few dates, so that several articles have the same one.
        article(
          "\(number)-\(key)", published: noon.addingTimeInterval(Double(Int.random(in: -4...0, using: &dice)) * 3600))
      }
      _ = try store.save(feed(articles, title: "Feed \(number)"), address: address, at: noon)
    }
    _ = try store.subscribe(list, at: noon)
    for feed in try store.feeds() {
      model.folders[feed.id] = .some(feed.folder)
      model.tags[feed.id] = feed.tags
    }
    model.rows = try store.headlines(try store.ids(in: .all)).map { Row(id: $0.id, feed: $0.feed, date: $0.date) }
    return (store, model)
  }

  @Test(arguments: [601, 602, 603, 604, 605, 606] as [UInt64])
  func everyListAndEveryCountIsThatOfTheModel(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var (store, model) = try library(&dice)
    for _ in 0..<12 {
      let mark = Mark.allCases.randomElement(using: &dice) ?? .read
      let ids = model.rows.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }.map(\.id)
      let changed = try store.mark(ids, mark, at: noon)
      var expected: [ArticleID] = []
      for place in model.rows.indices where ids.contains(model.rows[place].id) {
        let before = model.rows[place]
        switch mark {
        case .read, .unread: model.rows[place].isRead = mark == .read
        case .star, .unstar: model.rows[place].isStarred = mark == .star
        }
        let row = model.rows[place]
        if (row.isRead, row.isStarred) != (before.isRead, before.isStarred) { expected.append(row.id) }
      }
      #expect(Set(changed) == Set(expected))
      for scope in ListModelTests.scopes {
        for filter in ListModelTests.filters {
          let wanted = model.rows(in: scope, only: filter).map(\.id)
          #expect(try store.ids(in: scope, only: filter) == wanted, "\(scope) \(filter)")
          let limit = Int.random(in: 0...8, using: &dice)
          #expect(try store.ids(in: scope, only: filter, limit: limit) == Array(wanted.prefix(limit)))
        }
        let rows: [Row] =
          switch scope {
          case .all, .unread, .starred: model.rows
          case .feed, .folder, .tag, .search: model.rows(in: scope)
          }
        let counts = Counts(
          total: rows.count, unread: rows.count { !$0.isRead }, starred: rows.count(where: \.isStarred))
        #expect(try store.counts(in: scope) == counts, "\(scope)")
      }
    }
    #expect(try store.check().isSound)
  }

  @Test(arguments: [611, 612, 613] as [UInt64])
  func theFirstUnreadAndTheArticlesAfterATimeAreThoseOfTheModel(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var (store, model) = try library(&dice)
    for place in model.rows.indices where Bool.random(using: &dice) {
      model.rows[place].isRead = true
      _ = try store.mark([model.rows[place].id], .read, at: noon)
    }
    for _ in 0..<40 {
      let ids = model.rows.map(\.id).shuffled(using: &dice) + [9_999]
      let order = Array(ids.shuffled(using: &dice).prefix(Int.random(in: 0...ids.count, using: &dice)))
      let unread = Set(model.rows.filter { !$0.isRead }.map(\.id))
      #expect(try store.firstUnread(of: order) == order.first { unread.contains($0) })
      let moment = noon.addingTimeInterval(Double.random(in: -20_000...5_000, using: &dice).rounded())
      #expect(try store.count(after: moment) == model.rows.count { $0.date > moment })
      #expect(try store.headlines(order).map(\.id) == order.filter { $0 != 9_999 })
    }
  }

  @Test(arguments: [(1, []), (2, []), (3, ["kk"]), (4, ["kk"])])
  func aLanguageIsReadOnceThreeArticlesOfItAre(_ count: Int, _ languages: [String]) throws {
    let store = try Store.temporary()
    let articles = (0..<count).map { number in
      var article = article("\(number)")
      article.language = "kk"
      return article
    }
    let ids = try store.save(feed(articles), address: "https://a.example", at: noon).added
    #expect(try store.languagesRead() == [])
    _ = try store.mark(ids, .read, at: noon)
    #expect(try store.languagesRead() == languages)
  }

  @Test func theLanguageThatIsReadMostComesFirst() throws {
    let store = try Store.temporary()
    var number = 0
    for (language, count) in [("kk", 3), ("ru", 5), ("en", 4), ("tr", 2), (nil, 9)] as [(String?, Int)] {
      let articles = (0..<count).map { _ in
        number += 1
        // Without letters, so that no language is found in it.
        var article = article("\(number)", "\(number)", text: "7")
        article.language = language
        return article
      }
      let ids = try store.save(feed(articles), address: "https://\(language ?? "none").example", at: noon).added
      _ = try store.mark(ids, .read, at: noon)
    }
    #expect(try store.languagesRead() == ["ru", "en", "kk"])
  }
}
