import Foundation
import Model
import TestKit
import Testing

@testable import Store

/// Accounts in the store: their records, which program has one, and what is known of their servers.
@Suite struct AccountStoreTests {
  private let store: Store
  private let account: Account

  init() throws {
    store = try Store.temporary()
    let remote = ["7", "8"].map { RemoteFeed(id: $0, address: "https://\($0).example/feed", title: "Feed \($0)") }
    account = try store.add(
      Account(name: "Home", service: "ttrss", address: "https://rss.example", user: "alice"), remote, at: noon
    ).account
  }

  private func article(_ id: String, feed: String = "7", isRead: Bool = false, isStarred: Bool = false) -> RemoteArticle
  {
    var article = Article(key: "key \(id)")
    article.title = "Title \(id)"
    article.text = "Words."
    return RemoteArticle(id: id, feed: feed, article: article, isRead: isRead, isStarred: isStarred)
  }

  @Test func aSecondAccountOfTheNameIsRefused() throws {
    let problem = #expect(throws: Problem.self) {
      try store.add(Account(name: "Home", service: "fever", address: "https://b.example", user: "b"), [], at: noon)
    }
    #expect(problem?.description == "Could not add the account Home: there is an account of that name already.")
    #expect(try store.accounts().map(\.account) == [account])
  }

  /// A sync that still runs for an account that was removed must not write into another.
  @Test func theNumberOfAnAccountIsNotUsedAgain() throws {
    let other = Account(name: "Other", service: "fever", address: "https://b.example", user: "b")
    try store.removeAccount(account.id)
    let added = try store.add(other, [], at: noon).account
    #expect(added.id > account.id)
    #expect(throws: Problem.self) { try store.keep([article("1")], of: account, at: noon) }
    #expect(try store.remoteUnread(of: added.id).isEmpty)
    #expect(try store.ids(in: .all).isEmpty)
  }

  @Test func renamingTakesTheFolderAlongAndSendsNothing() throws {
    let feed = try #require(try store.feeds().first { $0.address == "https://7.example/feed" }).id
    _ = try store.add(Account(name: "Other", service: "fever", address: "https://b.example", user: "b"), [], at: noon)
    #expect(throws: Problem.self) { try store.rename(account, to: "Other", at: noon) }
    try store.rename(account, to: "Heim/1", at: noon)
    let renamed = try #require(try store.accounts().first { $0.id == account.id })
    #expect(renamed.account.name == "Heim/1")
    #expect(renamed.edits == 0)
    #expect(try store.feeds().first { $0.id == feed }?.folder == renamed.account.folder)
    #expect(try store.folders().contains { $0.path == "Home" } == false)
  }

  @Test func theFolderOfAnAccountIsNoFolderLikeOthers() throws {
    for edit in [FeedEdit.renameFolder("Home", to: "Heim"), .removeFolder("Home"), .renameFolder("Home", to: "A/Home")]
    {
      let problem = #expect(throws: Problem.self) { try store.edit([edit], at: noon) }
      #expect(problem?.why.contains("newsband account rename") == true)
    }
    #expect(try store.feeds().allSatisfy { $0.folder == "Home" })
  }

  @Test func accountsAreByNameWithoutRegardToCase() throws {
    for name in ["beta", "Alpha", "zeta"] {
      _ = try store.add(Account(name: name, service: "fever", address: "https://b.example", user: "b"), [], at: noon)
    }
    #expect(try store.accounts().map(\.account.name) == ["Alpha", "beta", "Home", "zeta"])
    #expect(try store.account(999) == nil && store.account(account.id) == account)
  }

  @Test func theRecordComesBackWhole() throws {
    var record = AccountRecord()
    record.lastTried = noon
    record.lastSuccess = noon.addingTimeInterval(-60)
    record.lastFull = noon.addingTimeInterval(-3600)
    record.notBefore = noon.addingTimeInterval(600)
    record.isHeldByServer = true
    record.failures = 3
    record.problem = "its server says 503 作者"
    record.failedSince = noon.addingTimeInterval(-7200)
    record.cursor = "c\t'1'"
    try store.setRecord(record, of: account.id)
    #expect(try store.account(account.id)?.record == record)
    try store.setRecord(AccountRecord(), of: account.id)
    #expect(try store.account(account.id)?.record == AccountRecord())
  }

  @Test func oneProgramAtATimeHasAnAccount() throws {
    func hold(_ holder: String, at now: Date, isDead: Bool = false) throws -> Bool {
      try store.hold(
        account.id, by: holder, until: now.addingTimeInterval(60), at: now, isDead: { _ in isDead })
    }
    #expect(try hold("one", at: noon) && hold("one", at: noon.addingTimeInterval(1)), "it may take it longer")
    #expect(try !hold("two", at: noon.addingTimeInterval(60)))
    #expect(try hold("two", at: noon.addingTimeInterval(61)), "the time of the first is over")
    #expect(try hold("three", at: noon.addingTimeInterval(62), isDead: true), "the second has ended")
    try store.release(account.id, by: "two")
    #expect(try !hold("one", at: noon.addingTimeInterval(63)), "only the holder lets it go")
    try store.release(account.id, by: "three")
    #expect(try hold("one", at: noon.addingTimeInterval(63)))
    #expect(try !store.hold(999, by: "one", until: noon, at: noon, isDead: { _ in true }))
  }

  @Test func theNumbersOfTheServerAreThoseOfItsLastLists() throws {
    _ = try store.keep(
      [article("1"), article("2", isRead: true), article("3", feed: "8", isStarred: true), article("4", feed: "8")],
      of: account, at: noon)
    #expect(try store.remoteUnread(of: account.id) == ["7": 1, "8": 2] && store.remoteStarred(of: account.id) == 1)
    _ = try store.take(
      [RemoteState(id: "1", isRead: true, isStarred: true), RemoteState(id: "2", isRead: false, isStarred: false)],
      account: account.id, at: noon)
    #expect(try store.remoteUnread(of: account.id) == ["7": 1, "8": 2] && store.remoteStarred(of: account.id) == 2)
    try store.noteGone(["3", "none"], account: account.id, at: noon)
    #expect(try store.remoteUnread(of: account.id) == ["7": 1, "8": 1] && store.remoteStarred(of: account.id) == 1)
  }

  @Test func whatTheServerNamedIsWantedTheNewestFirstUntilItIsHere() throws {
    try store.noteWanted([], account: account.id)
    try store.noteWanted(["9", "8", "7"], account: account.id)
    #expect(try store.wanted(of: account.id, limit: 9) == ["9", "8", "7"])
    #expect(try store.wanted(of: account.id, limit: 2) == ["9", "8"] && store.accounts()[0].wanted == 3)
    try store.noteWanted(["8"], account: account.id)
    #expect(try store.accounts()[0].wanted == 3, "once is enough")
    _ = try store.keep([article("8")], of: account, at: noon)
    try store.noteGone(["7"], account: account.id, at: noon)
    #expect(try store.wanted(of: account.id, limit: 9) == ["9"])
    try store.noteWanted(["7"], account: account.id)
    #expect(Set(try store.wanted(of: account.id, limit: 9)) == ["9", "7"], "it is there again")
  }

  @Test func theDifferenceIsThatOfTheSetsAndWritesNothing() throws {
    _ = try store.keep(
      [article("1"), article("2", isRead: true), article("3", isStarred: true), article("4")], of: account, at: noon)
    let difference = try store.difference(unread: ["2", "4", "5"], starred: ["4", "6", "5"], account: account.id)
    #expect(
      difference == SetDifference(new: 2, turnedUnread: 1, leftUnread: 2, turnedStarred: 1, leftStarred: 1))
    #expect(
      try store.difference(unread: ["1", "3", "4"], starred: ["3"], account: account.id)
        == SetDifference(new: 0, turnedUnread: 0, leftUnread: 0, turnedStarred: 0, leftStarred: 0))
    #expect(try store.wanted(of: account.id, limit: 9) == [])
  }

  @Test func aMarkThatWasRefusedIsTriedAgainFromItsTimeOn() throws {
    let ids = try store.keep([article("1"), article("2")], of: account, at: noon).added
    _ = try store.mark(ids, .read, at: noon)
    let sent = try store.outbox(of: account.id, limit: 9, at: noon)
    #expect(sent.count == 2 && sent.allSatisfy { $0.tries == 0 })
    try store.noteRefused([sent[0]], until: noon.addingTimeInterval(600), at: noon)
    #expect(
      try store.outbox(of: account.id, limit: 9, at: noon.addingTimeInterval(599)).map(\.remote) == [sent[1].remote])
    let later = try store.outbox(of: account.id, limit: 9, at: noon.addingTimeInterval(600))
    #expect(later.map(\.tries).sorted() == [0, 1])
    #expect(try store.outbox(of: account.id, limit: 1, at: noon.addingTimeInterval(600)).count == 1)
    // Marked again it is a new mark, which nothing has refused.
    _ = try store.mark([sent[0].article], .unread, at: noon)
    _ = try store.mark([sent[0].article], .read, at: noon)
    #expect(try store.outbox(of: account.id, limit: 9, at: noon).allSatisfy { $0.tries == 0 })
  }

  @Test func feedsAndTheirAccountsAreKnown() throws {
    let feeds = Dictionary(uniqueKeysWithValues: try store.feeds().map { ($0.title, $0.id) })
    let (first, second) = (try #require(feeds["Feed 7"]), try #require(feeds["Feed 8"]))
    #expect(try store.accountNames() == [first: "Home", second: "Home"])
    #expect(try store.feeds(of: account.id) == [first, second] && store.feeds(of: 999) == [])
    #expect(try store.remoteFeeds(of: account.id).map(\.id) == ["7", "8"])
    let fewer = [RemoteFeed(id: "7", address: "https://7.example/feed", title: "Other")]
    _ = try store.keep(fewer, of: account, at: noon)
    #expect(try store.remoteFeeds(of: account.id).map(\.title) == ["Other"])
    #expect(try store.feeds().contains { $0.id == second }, "a feed that is gone there stays here")
  }

  /// Whatever sets a server names, in whatever order: what is here is what it said last.
  @Test(arguments: [621, 622, 623] as [UInt64])
  func theLastSetsOfTheServerCount(_ seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let names = (1...12).map(String.init)
    let ids = try store.keep(names.map { article($0) }, of: account, at: noon).added
    let remote = Dictionary(uniqueKeysWithValues: try store.headlines(ids).map { ($0.title.dropFirst(6), $0.id) })
    for _ in 0..<25 {
      let unread = names.filter { _ in Bool.random(using: &dice) }
      let starred = names.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
      for (field, set) in [(MarkField.read, unread), (.starred, starred)] {
        let unclear = try store.take(set, of: field, account: account.id, at: noon).unclear
        // The server is asked what became of those that left a set.
        _ = try store.take(
          unclear.map { RemoteState(id: $0, isRead: !unread.contains($0), isStarred: starred.contains($0)) },
          account: account.id, at: noon)
      }
      let now = try store.headlines(ids)
      #expect(Set(now.filter { !$0.isRead }.map(\.id)) == Set(unread.compactMap { remote[$0[...]] }))
      #expect(Set(now.filter(\.isStarred).map(\.id)) == Set(starred.compactMap { remote[$0[...]] }))
    }
    #expect(try store.check().isSound && store.accounts()[0].pending == 0)
  }
}
