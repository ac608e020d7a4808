import Foundation
import GRDB
import Model
import Testing
@testable import Store

/// A store with the articles of the edition, and their ids.
private func withEdition(_ body: (Store, [ArticleID], String) throws -> Void) throws {
  try withStorePath { path in
    let store = try Store.open(path)
    let ids = try store.save(edition, address: "edition:", at: noon).added
    try body(store, ids, path)
  }
}

private func reads(_ store: Store, _ ids: [ArticleID]) throws -> [Bool] { try store.headlines(ids).map(\.isRead) }

@Suite struct UndoOfMarks {
  @Test func takesBackExactlyWhatTheMarkChangedAndDoesItAgain() throws {
    try withEdition { store, ids, _ in
      _ = try store.act([ids[1]], .read, at: noon)
      _ = try store.act(ids, .read, at: noon)
      let undone = try #require(try store.undo(at: noon))
      #expect(undone.articles == [ids[0], ids[2]] && !undone.isRedo && undone.withoutText == 0)
      #expect(try reads(store, ids) == [false, true, false])
      #expect(try store.redo(at: noon)?.articles == [ids[0], ids[2]])
      #expect(try reads(store, ids) == [true, true, true])
      _ = try store.undo(at: noon)
      _ = try store.undo(at: noon)
      #expect(try reads(store, ids) == [false, false, false])
      #expect(try store.undo(at: noon) == nil)
    }
  }

  @Test func whatIsReadMeanwhileDoesNotKeepItFromBeingDoneAgain() throws {
    try withEdition { store, ids, _ in
      _ = try store.act([ids[0]], .star, at: noon)
      _ = try store.act([ids[1]], .star, at: noon)
      _ = try store.undo(at: noon)
      _ = try store.undo(at: noon)
      _ = try store.act([ids[2]], .read, isByItself: true, at: noon)
      _ = try store.act([ids[1]], .read, isByItself: true, at: noon)
      // Back and forth over both.
      #expect(try store.undo(at: noon)?.articles == [ids[1]])
      #expect(try store.redo(at: noon)?.articles == [ids[1]])
      #expect(try store.redo(at: noon)?.articles == [ids[0]])
      #expect(try store.redo(at: noon)?.articles == [ids[1]])
      #expect(try store.redo(at: noon) == nil)
      #expect(try store.headlines(ids).map(\.isStarred) == [true, true, false])
      // A change that a person makes ends it.
      _ = try store.undo(at: noon)
      _ = try store.act([ids[2]], .star, at: noon)
      #expect(try store.redo(at: noon) == nil)
      #expect(try store.check().isSound)
    }
  }

  @Test func whatDoesNotApplyAnyMoreIsSaid() throws {
    try withEdition { store, ids, _ in
      _ = try store.act([ids[0]], .read, at: noon)
      _ = try store.undo(at: noon)
      _ = try store.act([ids[0]], .read, isByItself: true, at: noon)
      #expect(try store.redo(at: noon)?.hasChanged == false)
    }
  }

  @Test func asksBeforeItUnsubscribes() throws {
    let store = try Store.temporary()
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: "https://a.example/feed", title: "Kursiv")]
    _ = try store.follow(list, titled: "Kursiv", at: noon)
    guard case .asks(let action) = try store.undo(confirmed: nil, at: noon) else {
      Issue.record("it did not ask")
      return
    }
    #expect(action.title == "Kursiv" && action.hasFollowed)
    #expect(try store.subscriptions().subscriptions.count == 1)
    guard case .done(let reverted) = try store.undo(confirmed: action, at: noon) else {
      Issue.record("it asked again")
      return
    }
    #expect(reverted.hasChanged)
    #expect(try store.subscriptions().subscriptions.isEmpty)
    #expect(try store.undo(confirmed: action, at: noon) == .nothing)
  }

  @Test func survivesTheEndOfTheProgram() throws {
    try withEdition { store, ids, path in
      _ = try store.act(ids, .read, at: noon)
      _ = try store.act([ids[0]], .star, at: noon)
      _ = try store.undo(at: noon)
      try store.close()
      let next = try Store.open(path)
      #expect(try next.redo(at: noon)?.articles == [ids[0]])
      #expect(try next.undo(at: noon)?.articles == [ids[0]])
      #expect(try next.undo(at: noon)?.articles == ids)
      #expect(try reads(next, ids) == [false, false, false])
      #expect(try next.check().isSound)
      try next.close()
    }
  }

  @Test func isDoneOnceByTwoProgramsOfOneStore() throws {
    try withEdition { store, ids, path in
      let other = try Store.open(path)
      _ = try store.act([ids[0]], .read, at: noon)
      _ = try store.act([ids[1]], .read, at: noon)
      #expect(try store.undo(at: noon)?.articles == [ids[1]])
      #expect(try other.undo(at: noon)?.articles == [ids[0]])
      #expect(try store.undo(at: noon) == nil && other.undo(at: noon) == nil)
      #expect(try other.redo(at: noon)?.articles == [ids[0]])
      #expect(try store.redo(at: noon)?.articles == [ids[1]])
      #expect(try other.redo(at: noon) == nil)
      try other.close()
    }
  }

  @Test func leavesWhatAnotherProgramHasMarkedSince() throws {
    try withEdition { store, ids, _ in
      _ = try store.act(ids, .read, at: noon)
      _ = try store.mark([ids[0]], .unread, at: noon)
      let undone = try #require(try store.undo(at: noon))
      #expect(undone.articles == [ids[1], ids[2]] && undone.left == 1)
      #expect(try store.redo(at: noon)?.articles == [ids[1], ids[2]])
      #expect(try reads(store, ids) == [false, true, true], "what the other program said still holds")
    }
  }

  @Test func saysThatNothingIsLeftToTakeBack() throws {
    try withEdition { store, ids, _ in
      _ = try store.act([ids[0]], .read, at: noon)
      _ = try store.mark([ids[0]], .unread, at: noon)
      #expect(try store.undo(at: noon)?.hasChanged == false)
    }
  }

  @Test func marksAnArticleWhoseTextIsGoneAndSaysSo() throws {
    try withEdition { store, ids, _ in
      _ = try store.act(ids, .read, at: noon)
      let later = noon.addingTimeInterval(86_400 * 365)
      #expect(try store.write("drop") { db in try Retention.drop(db, before: later) } == 3)
      let undone = try #require(try store.undo(at: noon))
      #expect(undone.articles == ids && undone.withoutText == 3)
      #expect(try store.ids(in: .all) == [])
      #expect(try store.check().isSound)
    }
  }

  @Test func endsWithANewAction() throws {
    try withEdition { store, ids, _ in
      _ = try store.act([ids[0]], .read, at: noon)
      _ = try store.undo(at: noon)
      _ = try store.act([ids[1]], .star, at: noon)
      #expect(try store.redo(at: noon) == nil)
      #expect(try store.undo(at: noon)?.articles == [ids[1]])
    }
  }

  @Test func goesBackFiftyActions() throws {
    try withEdition { store, ids, _ in
      for number in 0..<70 { _ = try store.act([ids[0]], number.isMultiple(of: 2) ? .star : .unstar, at: noon) }
      var count = 0
      while try store.undo(at: noon) != nil { count += 1 }
      #expect(count == ActionLog.limit)
    }
  }

  @Test func aMarkThatChangesNothingIsNoAction() throws {
    try withEdition { store, ids, _ in
      _ = try store.act([ids[0]], .read, at: noon)
      _ = try store.act([ids[0]], .read, at: noon)
      _ = try store.act([], .star, at: noon)
      #expect(try store.undo(at: noon)?.articles == [ids[0]])
      #expect(try store.undo(at: noon) == nil)
    }
  }

  @Test(arguments: [("mark", "{}"), ("dance", "{\"a\":1}"), ("feeds", "[]"), ("search", "7")])
  func stepsOverAnEntryThatItCannotRead(_ kind: String, _ detail: String) throws {
    try withEdition { store, ids, _ in
      _ = try store.act([ids[0]], .read, at: noon)
      try store.write("write") { db in
        try db.execute(sql: "INSERT INTO action(kind, detail, done) VALUES (?, ?, 0)", arguments: [kind, detail])
      }
      #expect(try store.undo(at: noon)?.articles == [ids[0]])
    }
  }
}

@Suite struct UndoOfSearches {
  private let steppe = SavedSearch(name: "Steppe", query: "steppe")

  @Test func aSavedSearchGoesAndComes() throws {
    let store = try Store.temporary()
    try store.save(steppe, at: noon)
    try store.save(SavedSearch(name: "Steppe", query: "steppe rain"), at: noon)
    #expect(try store.undo(at: noon)?.hasChanged == true)
    #expect(try store.savedSearches().map(\.search) == [steppe])
    _ = try store.undo(at: noon)
    #expect(try store.savedSearches() == [])
    _ = try store.redo(at: noon)
    #expect(try store.savedSearches().map(\.search) == [steppe])
  }

  @Test func oneThatWasRemovedComesBackUnderItsName() throws {
    let store = try Store.temporary()
    try store.save(steppe, at: noon)
    #expect(try store.change(steppe, to: nil, at: noon))
    #expect(try !store.change(steppe, to: nil, at: noon))
    _ = try store.undo(at: noon)
    #expect(try store.savedSearches().map(\.search) == [steppe])
  }

  @Test func aRenamedSearchTakesNoNameThatIsInUse() throws {
    let store = try Store.temporary()
    let rain = SavedSearch(name: "Rain", query: "rain")
    try store.save(steppe, at: noon)
    try store.save(rain, at: noon)
    #expect(try !store.change(steppe, to: SavedSearch(name: "Rain", query: "steppe"), at: noon))
    #expect(try store.change(steppe, to: SavedSearch(name: "Grass", query: "steppe"), at: noon))
    #expect(try store.savedSearches().map(\.search.name) == ["Grass", "Rain"])
    _ = try store.undo(at: noon)
    #expect(try store.savedSearches().map(\.search) == [rain, steppe])
  }

  @Test func aSearchThatWasSavedAnewUnderTheNameIsNotReplaced() throws {
    let store = try Store.temporary()
    try store.save(steppe, at: noon)
    _ = try store.change(steppe, to: nil, at: noon)
    var list = SubscriptionList()
    list.searches = [SavedSearch(name: "Steppe", query: "other")]
    _ = try store.subscribe(list, at: noon)
    #expect(try store.undo(at: noon)?.hasChanged == false)
    #expect(try store.savedSearches().map(\.search) == list.searches)
  }
}
