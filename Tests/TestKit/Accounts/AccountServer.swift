/// A double of a server with one feed, "https://a.example/feed", whose user is alice and whose password is s3cret.
package protocol AccountServer: Sendable {
  /// The base address of its protocol.
  var address: String { get }
  /// "a", "b read", "c starred", by title.
  var marks: [String] { get }
  /// "GET /feeds", in their order.
  var requests: [String] { get }
  /// Adds an unread article to the feed.
  func publish(_ title: String)
  /// Marks as another client, or a person in the browser, would do.
  func mark(_ title: String, isRead: Bool?, isStarred: Bool?)
  /// Drops an article, as servers do after a while.
  func evict(_ title: String)
  /// Answers everything with this; nil for the true answers again.
  func answerAll(with reply: TestServer.Reply?)
  /// Loses, delays, doubles and cuts requests and answers by chance; nil for no more.
  func setChaos(_ dice: Dice?)
}

extension AccountServer {
  package func mark(_ title: String, isRead: Bool) { mark(title, isRead: isRead, isStarred: nil) }
  package func mark(_ title: String, isStarred: Bool) { mark(title, isRead: nil, isStarred: isStarred) }
}

/// An article of a double.
package struct ServedArticle: Sendable {
  package var id: Int
  package var title: String
  package var isRead = false
  package var isStarred = false
  /// The number of the change that made it what it is.
  package var changed = 0

  package var url: String { "https://a.example/\(id)" }
  package var guid: String { "guid-\(id)" }
  /// Seconds since 1970.
  package var published: Int { 1_765_000_000 + id * 60 }

  package init(id: Int, title: String) {
    self.id = id
    self.title = title
  }
}

/// The articles of a double, the oldest first.
package struct ServedArticles: Sendable {
  package var all: [ServedArticle] = []
  /// Counts the changes.
  package var clock = 1_765_000_000
  private var nextID: Int

  package init(firstID: Int = 1) {
    nextID = firstID
  }

  package var marks: [String] {
    all.map { $0.title + ($0.isRead ? " read" : "") + ($0.isStarred ? " starred" : "") }.sorted()
  }

  package mutating func publish(_ title: String) {
    clock += 1
    var article = ServedArticle(id: nextID, title: title)
    article.changed = clock
    nextID += 1
    all.append(article)
  }

  package mutating func mark(_ title: String, isRead: Bool?, isStarred: Bool?) {
    change(all.filter { $0.title == title }.map(\.id)) { article in
      article.isRead = isRead ?? article.isRead
      article.isStarred = isStarred ?? article.isStarred
    }
  }

  package mutating func evict(_ title: String) { all.removeAll { $0.title == title } }

  /// Changes the articles with these ids; others are left out in silence.
  package mutating func change(_ ids: [Int], isNoted: Bool = true, _ change: (inout ServedArticle) -> Void) {
    clock += 1
    for place in all.indices where ids.contains(all[place].id) {
      change(&all[place])
      if isNoted { all[place].changed = clock }
    }
  }
}
