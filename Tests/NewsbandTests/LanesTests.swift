import Foundation
import Model
import Money
import Reader
import Store
import Synchronization
import Testing
import Text
@testable import newsband

/// What the lanes answered.
private final class Answers: Sendable {
  private let events = Mutex<[Event]>([])
  func take(_ event: Event) { events.withLock { $0.append(event) } }
  var all: [Event] { events.withLock(\.self) }
}

@MainActor @Test func countsThatAreAskedForOverAndOverAreMadeOnceForAll() async throws {
  let store = try Store.temporary()
  var list = SubscriptionList()
  list.searches = [SavedSearch(name: "Money", query: "tenge")]
  _ = try store.subscribe(list, at: Date())
  let answers = Answers()
  let lanes = Lanes(Perform(store: store)) { answers.take($0) }
  for _ in 0..<500 { lanes.take(.countSearches) }
  while answers.all.isEmpty { await Task.yield() }
  await lanes.finish()
  #expect(answers.all.count < 100)
  guard case .feeds(let folders) = try #require(answers.all.last) else {
    Issue.record("no counts came")
    return
  }
  #expect(!folders.mustCount)
  #expect(folders.searches.map(\.search.name) == ["Money"])
}

@Test func theColumnShowsWhatWasCountedLastAndAsksForMore() async throws {
  let store = try Store.temporary()
  var list = SubscriptionList()
  list.searches = [SavedSearch(name: "Money", query: "tenge")]
  _ = try store.subscribe(list, at: Date())
  let perform = Perform(store: store)
  guard case .feeds(let before) = await perform(.loadFeeds), case .feeds = await perform(.countSearches),
    case .feeds(let after) = await perform(.loadFeeds)
  else {
    Issue.record("no column came")
    return
  }
  #expect(before.mustCount && !after.mustCount)
}
