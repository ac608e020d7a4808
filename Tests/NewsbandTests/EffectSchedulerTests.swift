import Foundation
import Model
import Money
import Reader
import Store
import Testing
import Text
@testable import newsband

@MainActor @Test func repeatedRequestsForCountsAreCoalesced() async throws {
  let store = try Store.temporary()
  var list = SubscriptionList()
  list.searches = [SavedSearch(name: "Money", query: "tenge")]
  _ = try store.subscribe(list, at: Date())
  let answers = Answers()
  let scheduler = EffectScheduler(EffectHandler(store: store)) { answers.add($0) }
  for _ in 0..<500 { scheduler.start(.read(.searchCounts(ListGrouping()))) }
  while answers.all.isEmpty { await Task.yield() }
  await scheduler.finish()
  #expect(answers.all.count < 100)
  guard case .feeds(let folders) = try #require(answers.all.last) else {
    Issue.record("no counts came")
    return
  }
  #expect(!folders.mustCount)
  #expect(folders.searches.map(\.search.name) == ["Money"])
}

@Test func theColumnShowsTheStoredCountsUntilNewOnesAreThere() async throws {
  let store = try Store.temporary()
  var list = SubscriptionList()
  list.searches = [SavedSearch(name: "Money", query: "tenge")]
  _ = try store.subscribe(list, at: Date())
  let handler = EffectHandler(store: store)
  let grouping = ListGrouping()
  guard case .feeds(let before) = try handler.read(.feeds(grouping)),
    case .feeds = try handler.read(.searchCounts(grouping)),
    case .feeds(let after) = try handler.read(.feeds(grouping))
  else {
    Issue.record("no column came")
    return
  }
  #expect(before.mustCount && !after.mustCount)
}
