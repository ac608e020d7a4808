import Foundation
import Model
import Query
import Store
import TestKit
import Testing

/// What a person sees of a store: feeds, folders, marks and searches.
private struct Sight: Equatable {
  var feeds: [FeedSummary]
  var folders: [FolderSummary]
  var marks: [String]
  var searches: [SavedSearch]

  init(_ store: Store) throws {
    feeds = try store.feeds()
    folders = try store.folders()
    marks = try store.headlines(try store.ids(in: .all).sorted()).map {
      "\($0.id) \($0.isRead) \($0.isStarred) \($0.feedTitle)"
    }
    searches = try store.savedSearches(at: noon).map(\.search)
  }
}

/// A person who does something at random, the same things each time.
private struct Person {
  var dice: Dice
  let store: Store
  let feeds: [FeedID]
  let articles: [ArticleID]

  private static let folders = ["Asia", "Asia/Central", "World", "Новости", "A%_"]

  private mutating func one<T>(_ choices: [T], else other: T) -> T { choices.randomElement(using: &dice) ?? other }

  mutating func act() throws {
    let feed = one(feeds, else: 1)
    switch Int.random(in: 0..<14, using: &dice) {
    case 0...2:
      let some = articles.filter { _ in Bool.random(using: &dice) }
      _ = try store.act(some, one(Mark.allCases, else: .read), at: noon)
    case 3: try edit(.rename(feed, one(["Абай", "作者", nil], else: nil)))
    case 4: try edit(.move(feed, folder: one(Person.folders.map(Optional.some) + [nil], else: nil)))
    case 5: try edit(.tag(feed, one([["x"], ["x", "y"], []], else: [])))
    case 6: try edit(.shorten(feed, one(["A", nil], else: nil)))
    case 7: try edit(.makeFolder(one(Person.folders, else: "Asia")))
    case 8: try edit(.renameFolder(one(Person.folders, else: "Asia"), to: one(Person.folders, else: "World")))
    case 9: try edit(.removeFolder(one(Person.folders, else: "Asia")))
    case 10: try edit(.fold(one(Person.folders, else: "Asia"), Bool.random(using: &dice)))
    case 11:
      try edit(
        one(
          [.remove(feed), .renameTag("x", to: "z"), .orderFeeds(feeds.reversed(), moved: feed, isUp: true)],
          else: .remove(feed)))
    case 12:
      try store.save(
        SavedSearch(name: one(["Banks", "Snow"], else: "Banks"), query: one(["bank", "snow"], else: "bank")), at: noon)
    default:
      guard let search = try store.savedSearches(at: noon).first?.search else { return }
      _ = try store.change(
        search, to: one([SavedSearch(name: "Other", query: search.query), nil], else: nil), at: noon)
    }
  }

  private func edit(_ edit: FeedEdit) throws { _ = try store.edit([edit], at: noon) }
}

@Suite struct ActionPropertyTests {
  private func filled(_ seed: UInt64) throws -> Person {
    let store = try Store.temporary()
    var list = SubscriptionList()
    let names = ["a", "b", "c", "d"]
    list.subscriptions = names.enumerated().map { number, name in
      Subscription(
        feedURL: "https://\(name).example/", title: name, folder: number < 2 ? "Asia" : nil,
        tags: number == 0 ? ["x"] : [])
    }
    _ = try store.subscribe(list, at: noon)
    for name in names.dropLast() {
      let articles = (0..<3).map { article("\(name)\($0)", published: noon.addingTimeInterval(Double(-$0))) }
      _ = try store.save(feed(articles, title: name), address: "https://\(name).example/", at: noon)
    }
    return Person(
      dice: Dice(seed: seed), store: store, feeds: try store.feeds().map(\.id), articles: try store.ids(in: .all))
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func whateverWasDoneIsUndoneStepByStepAndDoneAgain(_ seed: UInt64) throws {
    var person = try filled(seed)
    let store = person.store
    var sights = [try Sight(store)]
    for _ in 0..<30 {
      try person.act()
      let sight = try Sight(store)
      if sight != sights.last { sights.append(sight) }
    }
    // An action may be one that is not seen: a name that is taken away where the feed calls itself the same.
    for (number, expected) in sights.dropLast().enumerated().reversed() {
      let before = sights[number + 1]
      repeat {
        let undone = try #require(try store.undo(at: noon), "seed \(seed), step \(number)")
        #expect(undone.left == 0 && !undone.isRedo)
      } while try Sight(store) == before
      #expect(try Sight(store) == expected, "seed \(seed), step \(number)")
    }
    while try store.undo(at: noon) != nil { #expect(try Sight(store) == sights[0], "seed \(seed)") }
    for (number, expected) in sights.enumerated().dropFirst() {
      repeat {
        let redone = try #require(try store.redo(at: noon), "seed \(seed), step \(number)")
        #expect(redone.left == 0 && redone.isRedo)
      } while try Sight(store) == sights[number - 1]
      #expect(try Sight(store) == expected, "seed \(seed), step \(number)")
    }
    while try store.redo(at: noon) != nil { #expect(try Sight(store) == sights.last, "seed \(seed)") }
    #expect(try store.check().isSound, "seed \(seed)")
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func stepsBackAndForthLeadWhereTheyLed(_ seed: UInt64) throws {
    var person = try filled(100 + seed)
    let store = person.store
    for _ in 0..<12 { try person.act() }
    var dice = Dice(seed: seed)
    let last = try Sight(store)
    for _ in 0..<20 {
      let steps = Int.random(in: 1...6, using: &dice)
      let undone = try (0..<steps).compactMap { _ in try store.undo(at: noon) }.count
      for _ in 0..<undone { _ = try store.redo(at: noon) }
      #expect(try Sight(store) == last, "seed \(seed)")
    }
  }
}
