import Foundation
import GRDB
import Model
import Query
import Testing
@testable import Store

/// A store with feeds in folders: "a" and "b" in Asia, "c" in Asia/Central, "d" in Asia2, "e" at the top.
private func filedFeeds() throws -> (store: Store, ids: [String: FeedID]) {
  let store = try Store.temporary()
  var list = SubscriptionList()
  list.subscriptions = [
    Subscription(feedURL: "https://a.example/", title: "a", folder: "Asia", tags: ["money", "steppe"]),
    Subscription(feedURL: "https://b.example/", title: "b", folder: "Asia", tags: ["money"]),
    Subscription(feedURL: "https://c.example/", title: "c", folder: "Asia/Central"),
    Subscription(feedURL: "https://d.example/", title: "d", folder: "Asia2"),
    Subscription(feedURL: "https://e.example/", title: "e"),
  ]
  _ = try store.subscribe(list, at: noon)
  return (store, Dictionary(uniqueKeysWithValues: try store.feeds().map { ($0.title, $0.id) }))
}

private func folders(_ store: Store) throws -> [String: String] {
  Dictionary(uniqueKeysWithValues: try store.feeds().map { ($0.title, $0.folder ?? "") })
}

@Suite struct EditsOfFeeds {
  @Test func everyEditIsUndoneAndDoneAgain() throws {
    let (store, ids) = try filedFeeds()
    let (a, b, c) = (try #require(ids["a"]), try #require(ids["b"]), try #require(ids["c"]))
    let edits: [FeedEdit] = [
      .rename(a, "Абай"), .shorten(a, "А"), .move(a, folder: "Steppe"), .move(c, folder: nil), .tag(b, ["x", "y"]),
      .remove(a),
      .makeFolder("New"), .renameFolder("Asia", to: "Азия"), .removeFolder("Asia"), .fold("Asia", true),
      .renameTag("money", to: "деньги"), .orderFeeds([b, a], moved: b, isUp: true),
      .orderFolders(["Asia2", "Asia"], moved: "Asia", isUp: false),
    ]
    for edit in edits {
      let before = (try store.feeds(), try store.folders())
      let action = try #require(try store.edit([edit], at: noon), "\(edit)")
      #expect(action.kind == edit.kind)
      let after = (try store.feeds(), try store.folders())
      #expect(before.0 != after.0 || before.1 != after.1, "\(edit)")
      #expect(try store.undo(at: noon)?.left == 0)
      #expect(try store.feeds() == before.0 && store.folders() == before.1, "\(edit)")
      #expect(try store.redo(at: noon)?.hasChanged == true)
      #expect(try store.feeds() == after.0 && store.folders() == after.1, "\(edit)")
      _ = try store.undo(at: noon)
    }
    #expect(try store.check().isSound)
  }

  @Test func fetchingThePagesOfAFeedIsUndoneToo() throws {
    let (store, ids) = try filedFeeds()
    let a = try #require(ids["a"])
    let wants = { try store.feedHealth().first { $0.id == a }?.wantsPages }
    let action = try #require(try store.edit([.wantPages(a, true)], at: noon))
    #expect(action.kind == .wantPages && action.title == "a")
    #expect(try wants() == true && store.edit([.wantPages(a, true)], at: noon) == nil)
    #expect(try store.undo(at: noon)?.hasChanged == true && wants() == false)
    #expect(try store.redo(at: noon)?.hasChanged == true && wants() == true)
    // An action of an earlier version says nothing of it.
    _ = try store.edit([.rename(a, "Абай")], at: noon)
    try store.write("change") { db in
      try db.execute(sql: "UPDATE action SET detail = replace(detail, ',\"wantsPages\":true', '')")
      try db.execute(sql: "UPDATE action SET detail = replace(detail, '\"wantsPages\":true,', '')")
    }
    #expect(try store.undo(at: noon)?.hasChanged == true && wants() == true)
  }

  @Test func anEditThatChangesNothingIsNoAction() throws {
    let (store, ids) = try filedFeeds()
    let a = try #require(ids["a"])
    #expect(try store.edit([.rename(a, "a")], at: noon) == nil)
    #expect(try store.edit([.remove(4711)], at: noon) == nil)
    #expect(try store.edit([.renameFolder("Nowhere", to: "Nowhere")], at: noon)?.feeds.isEmpty != false)
    #expect(try store.edit([], at: noon) == nil)
  }

  @Test func aShortNameGoesWithTheHeadlines() throws {
    let (store, ids) = try filedFeeds()
    let a = try #require(ids["a"])
    let names = { try Set(store.headlines(store.ids(in: .feed(a))).map(\.shortName)) }
    #expect(try store.feeds().first { $0.id == a }?.shortName == nil)
    _ = try store.edit([.shorten(a, "Aba")], at: noon)
    #expect(try store.feeds().first { $0.id == a }?.shortName == "Aba" && names().isSubset(of: ["Aba"]))
    _ = try store.edit([.shorten(a, nil)], at: noon)
    #expect(try store.feeds().first { $0.id == a }?.shortName == nil && names().isSubset(of: [nil]))
  }

  @Test func aShortNameIsExportedAndComesBackWithAList() throws {
    let (store, ids) = try filedFeeds()
    let a = try #require(ids["a"])
    _ = try store.edit([.shorten(a, "Aba")], at: noon)
    let exported = try store.subscriptions()
    #expect(exported.subscriptions.compactMap(\.shortName) == ["Aba"])
    let other = try Store.temporary()
    _ = try other.subscribe(exported, at: noon)
    #expect(try other.feeds().compactMap(\.shortName) == ["Aba"])
    // A list of a reader that has no short names takes none away.
    var plain = exported
    for index in plain.subscriptions.indices { plain.subscriptions[index].shortName = nil }
    _ = try other.subscribe(plain, at: noon)
    #expect(try other.feeds().compactMap(\.shortName) == ["Aba"])
  }

  @Test func withoutANameAFeedHasItsOwnTitle() throws {
    let (store, ids) = try filedFeeds()
    let a = try #require(ids["a"])
    _ = try store.save(feed([article("1")], title: "The A Times"), address: "https://a.example/", at: noon)
    _ = try store.edit([.rename(a, nil)], at: noon)
    #expect(try store.feeds().contains { $0.title == "The A Times" })
  }

  @Test func aRenamedFeedIsFoundByItsNewName() throws {
    let (store, ids) = try filedFeeds()
    _ = try store.save(feed([article("1")]), address: "https://a.example/", at: noon)
    try store.index()
    _ = try store.edit([.rename(try #require(ids["a"]), "Kumbez")], at: noon)
    try store.index()
    #expect(try store.search(Query("feed:kumbez"), limit: 9).total == 1)
  }

  @Test func aRenamedFolderTakesAlongWhatIsInItAndNothingElse() throws {
    let (store, _) = try filedFeeds()
    _ = try store.edit([.fold("Asia/Central", true)], at: noon)
    _ = try store.edit([.renameFolder("Asia", to: "World/A%_")], at: noon)
    #expect(
      try folders(store) == ["a": "World/A%_", "b": "World/A%_", "c": "World/A%_/Central", "d": "Asia2", "e": ""])
    #expect(try store.folders().contains(FolderSummary(path: "World/A%_/Central", isFolded: true)))
  }

  @Test func aFolderMovesIntoAnotherAndNeverIntoItself() throws {
    let (store, _) = try filedFeeds()
    _ = try store.edit([.renameFolder("Asia2", to: "Asia")], at: noon)
    #expect(try folders(store)["d"] == "Asia")
    let before = try folders(store)
    _ = try store.edit([.renameFolder("Asia", to: "Asia/Central/Deep")], at: noon)
    #expect(try folders(store) == before)
  }

  @Test func theFeedsOfARemovedFolderAreKept() throws {
    let (store, _) = try filedFeeds()
    _ = try store.edit([.removeFolder("Asia")], at: noon)
    #expect(try folders(store) == ["a": "", "b": "", "c": "Central", "d": "Asia2", "e": ""])
    #expect(try store.counts(in: .all) == Counts())
  }

  @Test func aSettingThatWasChangedSinceStays() throws {
    let (store, ids) = try filedFeeds()
    let a = try #require(ids["a"])
    _ = try store.edit([.rename(a, "One"), .move(a, folder: "Elsewhere")], at: noon)
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/", title: "Two")]
    _ = try store.subscribe(list, at: noon)
    let undone = try #require(try store.undo(at: noon))
    #expect(undone.left == 1 && undone.hasChanged)
    #expect(try folders(store)["Two"] == "Asia")
  }

  @Test func aRemovedFeedComesBackWithWhatWasReadInIt() throws {
    let (store, ids) = try filedFeeds()
    let a = try #require(ids["a"])
    let articles = try store.save(feed([article("1"), article("2")]), address: "https://a.example/", at: noon).added
    _ = try store.act([articles[0]], .read, at: noon)
    _ = try store.edit([.remove(a)], at: noon)
    #expect(try store.ids(in: .all) == [])
    _ = try store.undo(at: noon)
    #expect(try store.counts(in: .feed(a)) == Counts(total: 2, unread: 1))
    #expect(try store.fetchable().contains { $0.id == a })
  }

  @Test func feedsThatWereAddedGoAndComeAsOneAction() throws {
    let (store, _) = try filedFeeds()
    var list = SubscriptionList()
    list.subscriptions = [
      Subscription(feedURL: "https://x.example/"), Subscription(feedURL: "https://a.example/"),
      Subscription(feedURL: "https://y.example/"),
    ]
    #expect(try store.follow(list, titled: "3 feeds", at: noon).added.count == 2)
    let undone = try #require(try store.undo(at: noon))
    guard case .feeds(let action) = undone.action else { throw Problem(doing: "undo", to: "it", why: "no feeds") }
    #expect(action.kind == .add && action.title == "3 feeds" && action.feeds.count == 2)
    #expect(try store.feeds().map(\.title).sorted() == ["a", "b", "c", "d", "e"], "one was followed before")
    #expect(try store.redo(at: noon)?.hasChanged == true)
    #expect(try store.fetchable().count == 7)
  }

  @Test func aTitleThatIsProposedGivesWayToThatOfTheFeed() throws {
    let store = try Store.temporary()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://x.example/", proposedTitle: "Main")]
    _ = try store.subscribe(list, at: noon)
    #expect(try store.feeds().map(\.title) == ["Main"])
    _ = try store.save(feed([article("1")], title: "The X Times"), address: "https://x.example/", at: noon)
    #expect(try store.feeds().map(\.title) == ["The X Times"])
  }

  @Test func aFeedOfACommandIsCalledByItsCommandUntilItSaysItsTitle() throws {
    let store = try Store.temporary()
    var list = SubscriptionList()
    list.subscriptions = [
      "exec:~/bin/tool.sh 'World news'", "filter:sed s/a/b/:https://me:secret@x.example/f.xml",
      "https://me:secret@y.example/",
    ].map { Subscription(feedURL: $0) }
    _ = try store.subscribe(list, at: noon)
    #expect(
      try store.feeds().map(\.title).sorted()
        == ["https://y.example/", "sed s/a/b/ < https://x.example/f.xml", "~/bin/tool.sh \"World news\""])
  }

  @Test func aTagListsTheArticlesOfItsFeedsAndCountsThem() throws {
    let (store, _) = try filedFeeds()
    for name in ["a", "b", "c"] {
      _ = try store.save(feed([article(name)]), address: "https://\(name).example/", at: noon)
    }
    #expect(try store.ids(in: .tag("money")).count == 2)
    #expect(try store.ids(in: .tag("steppe"), only: .unread).count == 1)
    #expect(try store.ids(in: .tag("mon")) == [] && store.ids(in: .tag("Asia")) == [])
    #expect(try store.counts(in: .tag("money")) == Counts(total: 2, unread: 2))
  }

  @Test func listsForOthersKeepNamesFoldersAndTags() throws {
    let (store, ids) = try filedFeeds()
    let a = try #require(ids["a"])
    _ = try store.edit([.rename(a, "Абай"), .move(a, folder: "X/Y"), .tag(a, ["t"])], at: noon)
    let list = try store.subscriptions().subscriptions
    #expect(list.contains(Subscription(feedURL: "https://a.example/", title: "Абай", folder: "X/Y", tags: ["t"])))
  }
}

@Test(arguments: [
  ("News / Asia", "News/Asia"), ("/a//b/", "a/b"), ("  ", nil), ("", nil), ("/", nil), ("Город", "Город"),
])
func aPathIsTypedFreely(_ typed: String, _ path: String?) {
  #expect(FolderPath.typed(typed) == path)
}

@Test func aVeryDeepPathEndsInOneName() throws {
  let typed = Array(repeating: "x", count: 100).joined(separator: "/")
  #expect(try #require(FolderPath.typed(typed)).split(separator: "/").count == FolderPath.deepest + 1)
}
