import Foundation
import Model
import Testing
@testable import Store

/// A store with an account of one feed, whose article "a" the server knows as "1".
private func joined() throws -> (store: Store, account: AccountID, articles: [ArticleID]) {
  let store = try Store.temporary()
  let account = Account(name: "Home", service: "ttrss", address: "https://rss.example", user: "alice")
  let added = try store.add(account, [RemoteFeed(id: "7", address: "https://a.example/feed", title: "A")], at: noon)
  let articles = ["1", "2"].map { id in
    RemoteArticle(id: id, feed: "7", article: article("key \(id)"), isRead: false, isStarred: false)
  }
  let saved = try store.keep(articles, of: added.account, at: noon)
  return (store, added.account.id, saved.added)
}

private func outbox(_ store: Store, _ account: AccountID) throws -> [String] {
  try store.outbox(of: account, limit: 99, at: noon).map { "\($0.remote) \($0.field.rawValue) \($0.value)" }.sorted()
}

@Suite struct OutboxTests {
  @Test func everyWayOfMarkingGoesThroughTheOutbox() throws {
    let (store, account, ids) = try joined()
    _ = try store.act([ids[0]], .read, at: noon)
    _ = try store.mark([ids[1]], .star, at: noon)
    #expect(try outbox(store, account) == ["1 read true", "2 starred true"])
    _ = try store.undo(at: noon)
    #expect(try outbox(store, account) == ["2 starred true"])
    _ = try store.redo(at: noon)
    #expect(try outbox(store, account) == ["1 read true", "2 starred true"])
  }

  @Test func marksInFeedsWithoutAnAccountAreNotKept() throws {
    let (store, account, _) = try joined()
    let own = try store.save(feed([article("own")]), address: "https://own.example", at: noon).added
    _ = try store.act(own, .read, at: noon)
    #expect(try outbox(store, account).isEmpty)
  }

  @Test func aMarkOfAnArticleThatTheServerHasNotNamedYetWaitsForItsId() throws {
    let (store, account, _) = try joined()
    let own = try store.save(feed([article("later")]), address: "https://a.example/feed", at: noon).added
    _ = try store.act(own, .read, at: noon)
    _ = try store.act(own, .unread, at: noon)
    #expect(try outbox(store, account).isEmpty)
    // The server has it as read; the person has just marked it unread.
    let remote = RemoteArticle(id: "3", feed: "7", article: article("later"), isRead: true, isStarred: false)
    let named = try #require(try store.account(account))
    #expect(try store.keep([remote], of: named, at: noon).matched == 1)
    #expect(try store.headlines(own).map(\.isRead) == [false])
    #expect(try outbox(store, account) == ["3 read false"])
  }

  @Test func anAnswerToAnEarlierMarkSaysNothingAboutALaterOne() throws {
    let (store, account, ids) = try joined()
    _ = try store.act([ids[0]], .read, at: noon)
    let sent = try store.outbox(of: account, limit: 9, at: noon)
    try store.noteAttempt(sent, at: noon)
    _ = try store.act([ids[0]], .unread, at: noon)
    try store.noteSent(sent, at: noon)
    #expect(try outbox(store, account) == ["1 read false"])
  }

  @Test func aMarkThatWasSentProtectsItselfUntilTheServerShowsIt() throws {
    let (store, account, ids) = try joined()
    _ = try store.act([ids[0]], .read, at: noon)
    let sent = try store.outbox(of: account, limit: 9, at: noon)
    try store.noteAttempt(sent, at: noon)
    try store.noteSent(sent, at: noon)
    #expect(try outbox(store, account).isEmpty)
    // A list that was made before the mark arrived.
    _ = try store.take(["1", "2"], of: .read, account: account, at: noon)
    #expect(try store.headlines([ids[0]]).map(\.isRead) == [true])
    #expect(try outbox(store, account) == ["1 read true"])
    // The list without it may lack it by mistake: the server has to say so of the article itself.
    let result = try store.take(["2"], of: .read, account: account, at: noon)
    #expect(result.unclear == ["1"])
    #expect(try outbox(store, account) == ["1 read true"])
    _ = try store.take(
      [RemoteState(id: "1", feed: nil, isRead: true, isStarred: false)], account: account, at: noon)
    #expect(try store.accounts()[0].pending == 0)
    #expect(try store.headlines([ids[0]]).map(\.isRead) == [true])
  }

  @Test func leavingAnAccountKeepsArticlesAndMarks() throws {
    let (store, account, ids) = try joined()
    _ = try store.act([ids[0]], .read, at: noon)
    try store.removeAccount(account)
    #expect(try store.accounts().isEmpty)
    #expect(try store.headlines(ids).map(\.isRead) == [true, false])
    #expect(try store.check().isSound)
  }
}
