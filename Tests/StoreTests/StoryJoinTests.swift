import Foundation
import Model
import Testing

@testable import Store

/// Articles in a store, with the stories that were found, and what a person does to them.
private struct Shelf {
  let store: Store
  let ids: [ArticleID]

  /// Eight articles, an hour apart. 0, 1 and 2 are a story, and so are 3 and 4.
  init() throws {
    store = try Store.temporary()
    let articles = (0..<8).map { article("\($0)", published: noon - Double($0) * 3600) }
    ids = try store.save(feed(articles), address: "https://steppe.example/feed", at: noon).added.sorted()
    try find([[0, 1, 2], [3, 4]])
  }

  /// Keeps stories as the grouping does.
  func find(_ stories: [[Int]]) throws {
    var found: [ArticleID: StoryID] = [:]
    for story in stories { for number in story { found[ids[number]] = ids[story[0]] } }
    try store.save(stories: found, compared: Set(ids))
  }

  /// Makes all stories anew that no person changed; these are found then.
  func rebuild(_ stories: [[Int]] = []) throws {
    try store.resetStories()
    try find(stories)
  }

  func join(_ articles: [Int], to other: Int) throws -> StoryAction? {
    try store.join(articles.map { ids[$0] }, to: ids[other], at: noon)
  }

  func separate(_ article: Int) throws -> StoryAction? { try store.separate(ids[article], at: noon) }

  func story(of article: Int) throws -> [Int] {
    try store.articles(inStoryOf: ids[article]).compactMap { ids.firstIndex(of: $0) }.sorted()
  }

  /// The articles that are compared with new ones, and among these those of a story that a person changed.
  func compared() throws -> (all: [Int], changed: [Int]) {
    let places = try store.storyPlaces(from: noon - 86_400, to: noon + 86_400, limit: 50)
    func numbers(_ places: [StoryPlace]) -> [Int] { places.compactMap { ids.firstIndex(of: $0.id) }.sorted() }
    return (numbers(places), numbers(places.filter(\.isPinned)))
  }
}

@Suite struct JoinedStories {
  @Test func allArticlesOfTheStoryStayTogetherWhenStoriesAreMadeAnew() throws {
    for other in 0..<3 {
      let shelf = try Shelf()
      _ = try shelf.join([3], to: other)
      #expect(try shelf.story(of: 3) == [0, 1, 2, 3] && shelf.story(of: 4) == [4])
      try shelf.rebuild()
      #expect(try shelf.story(of: 3) == [0, 1, 2, 3])
      try shelf.rebuild([[0, 5], [1, 6], [3, 4]])
      #expect(try shelf.story(of: other) == [0, 1, 2, 3, 5])
    }
  }

  @Test(arguments: [(5, 6), (6, 5)]) func twoThatStoodAloneStayTogether(_ one: Int, _ other: Int) throws {
    let shelf = try Shelf()
    _ = try shelf.join([one], to: other)
    try shelf.rebuild()
    #expect(try shelf.story(of: 5) == [5, 6])
    #expect(try shelf.compared().changed == [5, 6])
  }

  @Test func articlesThatWereTogetherAlreadyStayTogetherFromThenOn() throws {
    let shelf = try Shelf()
    #expect(try shelf.join([3], to: 4) != nil)
    #expect(try shelf.join([3], to: 4) == nil)
    try shelf.rebuild()
    #expect(try shelf.story(of: 3) == [3, 4])
  }

  @Test func whatJoinedLaterByItselfMayLeaveAgain() throws {
    let shelf = try Shelf()
    _ = try shelf.join([6], to: 5)
    try shelf.store.save(
      stories: [shelf.ids[7]: try #require(shelf.store.stories(of: [shelf.ids[5]]).values.first)], compared: [])
    #expect(try shelf.story(of: 5) == [5, 6, 7])
    try shelf.rebuild()
    #expect(try shelf.story(of: 5) == [5, 6] && shelf.story(of: 7) == [7])
  }

  @Test func theGroupingMovesNoneOfThem() throws {
    let shelf = try Shelf()
    _ = try shelf.join([5], to: 0)
    #expect(try shelf.compared().changed == [0, 1, 2, 5])
    try shelf.find([[3, 0], [4, 1], [6, 2], [7, 5]])
    #expect(try shelf.story(of: 0) == [0, 1, 2, 5])
  }

  @Test func theArticleThatAStoryIsNamedAfterMayGoToAnother() throws {
    for moved in 0..<3 {
      let shelf = try Shelf()
      _ = try shelf.join([moved], to: 5)
      let rest = [0, 1, 2].filter { $0 != moved }
      #expect(try shelf.story(of: rest[0]) == rest && shelf.story(of: 5) == [moved, 5])
      try shelf.rebuild([[0, 6], [1, 7]])
      #expect(try shelf.story(of: 5).filter { $0 < 6 } == [moved, 5])
    }
  }

  @Test func whenOneIsTakenOutTheOthersStayTogether() throws {
    for gone in [0, 1, 2, 5] {
      let shelf = try Shelf()
      _ = try shelf.join([5], to: 1)
      _ = try shelf.separate(gone)
      let rest = [0, 1, 2, 5].filter { $0 != gone }
      #expect(try shelf.story(of: gone) == [gone] && shelf.story(of: rest[0]) == rest)
      try shelf.rebuild([[6, gone]])
      #expect(try shelf.story(of: gone) == [gone] && shelf.story(of: rest[0]) == rest, "\(gone)")
      #expect(try shelf.compared().changed == rest)
    }
  }

  @Test(arguments: [(5, 6), (6, 5)]) func oneThatIsLeftAloneIsGroupedAsAnyOther(_ one: Int, _ other: Int) throws {
    for gone in [5, 6] {
      let shelf = try Shelf()
      _ = try shelf.join([one], to: other)
      _ = try shelf.separate(gone)
      #expect(try shelf.compared().all == [0, 1, 2, 3, 4, 5, 6, 7].filter { $0 != gone })
      try shelf.find([[0, 11 - gone]])
      #expect(try shelf.story(of: 0) == [0, 1, 2, 11 - gone].sorted())
    }
  }

  @Test func oneThatWasTakenOutBeforeStaysOut() throws {
    let shelf = try Shelf()
    _ = try shelf.separate(1)
    _ = try shelf.join([5], to: 1)
    try shelf.rebuild([[0, 2]])
    #expect(try shelf.story(of: 1) == [1, 5] && shelf.story(of: 0) == [0, 2])
    #expect(try shelf.compared().all.contains(1))
    _ = try shelf.separate(5)
    try shelf.rebuild([[0, 1, 2, 5]])
    #expect(try shelf.story(of: 0) == [0, 2] && shelf.story(of: 1) == [1])
  }

  @Test func undoAndRedoHoldWhenStoriesAreMadeAnew() throws {
    for isRebuilt in [false, true] {
      let shelf = try Shelf()
      _ = try shelf.join([3], to: 1)
      if isRebuilt { try shelf.rebuild([[0, 6]]) }
      #expect(try shelf.store.undo(at: noon)?.hasChanged == true)
      #expect(try !shelf.story(of: 3).contains(1) && shelf.story(of: 1).starts(with: [0, 1, 2]))
      #expect(try shelf.compared().changed == [])
      if isRebuilt { try shelf.rebuild([[0, 1, 2], [3, 4]]) }
      #expect(try shelf.story(of: 3) == [3, 4])
      #expect(try shelf.store.redo(at: noon)?.hasChanged == true)
      if isRebuilt { try shelf.rebuild() }
      #expect(try shelf.story(of: 3) == [0, 1, 2, 3])
    }
  }

  @Test func undoLeavesAStoryThatHasGrownItsName() throws {
    let shelf = try Shelf()
    _ = try shelf.join([6], to: 5)
    try shelf.store.save(
      stories: [shelf.ids[7]: try #require(shelf.store.stories(of: [shelf.ids[5]]).values.first)], compared: [])
    _ = try shelf.store.undo(at: noon)
    #expect(try shelf.story(of: 7) == [5, 7] && shelf.story(of: 6) == [6])
    _ = try shelf.store.redo(at: noon)
    #expect(try shelf.story(of: 6).starts(with: [5, 6]))
  }

  @Test func anArticleThatGoesBackToAStoryThatIsNoMoreWaitsToBeGrouped() throws {
    let shelf = try Shelf()
    _ = try shelf.join([4], to: 7)
    try shelf.rebuild([[0, 3]])
    _ = try shelf.store.undo(at: noon)
    #expect(try shelf.store.waitingForStories().map(\.id).contains(shelf.ids[4]))
  }

  @Test func whatAPersonChangedSinceIsNotUndone() throws {
    let shelf = try Shelf()
    let action = try #require(try shelf.join([3], to: 1))
    _ = try shelf.separate(3)
    let isUndone = try shelf.store.write("undo") { db in
      try StoryPatch(db, now: noon).apply(action, isUndo: true)
    }
    #expect(!isUndone)
    #expect(try shelf.story(of: 0) == [0, 1, 2])
  }
}
