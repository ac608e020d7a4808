import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import Reader

/// The list as a value: where its selection stands, which rows it asks for, and how stories unfold in it.
@Suite struct ListScrollingTests {
  private static func headline(_ id: ArticleID, read: Bool = false, language: String? = nil) -> Headline {
    Headline(
      id: id, feed: 1, feedTitle: "Kursiv", title: "Title \(id)",
      date: Library.now.addingTimeInterval(Double(-id) * 20_000), isRead: read, language: language)
  }

  private static func list(
    _ count: Int, stories: [ArticleID: [ArticleID]] = [:], known: Int? = nil, scope: Scope = .all
  ) -> List {
    let others = Set(stories.values.joined())
    let ids = (1...max(1, count)).map { ArticleID($0) }.filter { !others.contains($0) }
    let all = (1...max(1, count)).map { headline(ArticleID($0)) }
    return List(
      Listing(scope: scope, ids: count == 0 ? [] : ids, headlines: Array(all.prefix(known ?? count)), stories: stories))
  }

  private static func form(_ rows: Int = 2, sections: Bool = true) -> ListForm {
    ListForm(rowsPerArticle: rows, hasSections: sections, zone: .gmt, width: 60)
  }

  /// The rows of the screen that the articles from the top through the selection take.
  private func rows(_ list: List, _ form: ListForm) -> Int {
    (list.top...list.index).reduce(0) {
      $0 + form.rows(at: $1, in: list) + form.headings(above: $1, in: list, isFirst: $1 == list.top).count
    }
  }

  @Test(arguments: [91, 92, 93] as [UInt64])
  func theSelectionIsOnTheScreenHoweverOneMoves(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    var list = ListScrollingTests.list(60, stories: [5: [6, 7, 8], 20: [21], 40: [41, 42]])
    for _ in 0..<400 {
      let form = ListScrollingTests.form(Int.random(in: 1...3, using: &dice), sections: Bool.random(using: &dice))
      let height = Int.random(in: 9...40, using: &dice)
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: list.select(Int.random(in: -3...70, using: &dice))
      case 1: list.scroll(by: Int.random(in: -20...20, using: &dice), height: height, form: form)
      case 2: list.unfold([5, 20, 40].randomElement(using: &dice) ?? 5)
      case 3: list.fold([5, 20, 40].randomElement(using: &dice) ?? 5)
      case 4: list.select(id: ArticleID.random(in: 1...60, using: &dice))
      default: list.select(list.index + 1)
      }
      list.keepSelectionVisible(height: height, form: form)
      #expect(list.ids.indices.contains(list.index) && list.top <= list.index)
      #expect(list.top == list.index || rows(list, form) <= height, "\(list.top)...\(list.index) in \(height)")
    }
  }

  @Test func unfoldingAndFoldingLeavesTheListAsItWas() {
    let list = ListScrollingTests.list(12, stories: [3: [4, 5], 8: [9]])
    var changed = list
    changed.unfold(3)
    #expect(changed.ids == [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12])
    changed.unfold(3)
    #expect(changed.ids.count == 11, "once is enough")
    changed.unfold(1)
    changed.unfold(99)
    #expect(changed.ids.count == 11 && changed.unfolded == [3], "neither shows a story")
    changed.unfold(8)
    changed.fold(3)
    changed.fold(8)
    changed.fold(8)
    #expect(changed.ids == list.ids && changed.leads.isEmpty && changed.unfolded.isEmpty)
  }

  @Test func theSelectionInsideOfAStoryGoesToItsRow() {
    var list = ListScrollingTests.list(12, stories: [3: [4, 5]])
    list.unfold(3)
    list.select(id: 5)
    #expect(list.selected == 5 && list.unfoldedLead(of: 5) == 3 && list.unfoldedLead(of: 3) == 3)
    list.fold(3)
    #expect(list.selected == 3 && list.unfoldedLead(of: 3) == nil)
    list.select(id: 5)
    #expect(list.selected == 3, "a folded article is found at the row of its story")
    #expect(!list.select(id: 99) && list.selected == 3)
  }

  @Test func aRowStandsForItsStoryWhileThatIsFolded() {
    var list = ListScrollingTests.list(6, stories: [2: [3, 4]])
    #expect(list.articles(ofRow: 2) == [2, 3, 4] && list.articles(ofRow: 1) == [1])
    #expect(list.articles(ofRows: [1, 2]) == [1, 2, 3, 4] && list.family(of: 2) == [2, 3, 4])
    list.unfold(2)
    #expect(list.articles(ofRow: 2) == [2] && list.articles(ofRow: 3) == [3] && list.family(of: 3) == [2, 3, 4])
    #expect(list.isEndOfStory(3) && !list.isEndOfStory(2) && !list.isEndOfStory(0))
  }

  @Test func aStoryIsUnreadWhileAnyOfItsArticlesIs() {
    var list = ListScrollingTests.list(4, stories: [1: [2, 3]], known: 0)
    #expect(list.isUnread(row: 1) == nil, "nothing is known")
    list.merge([ListScrollingTests.headline(1, read: true), ListScrollingTests.headline(2, read: true)])
    #expect(list.isUnread(row: 1) == nil, "one is not known")
    list.merge([ListScrollingTests.headline(3, read: true)])
    #expect(list.isUnread(row: 1) == false)
    list.set(.unread, on: [3])
    #expect(list.isUnread(row: 1) == true)
    list.set(.read, on: [3, 99])
    #expect(list.isUnread(row: 1) == false && list.headlines[99] == nil)
  }

  @Test func languagesAreCountedOnceAllAreKnown() {
    var list = ListScrollingTests.list(3, stories: [1: [2, 3]], known: 0)
    #expect(list.languageCount(of: 1) == nil)
    list.merge([
      ListScrollingTests.headline(1, language: "kk-Latn"), ListScrollingTests.headline(2, language: "kk"),
      ListScrollingTests.headline(3),
    ])
    #expect(list.languageCount(of: 1) == 1)
    list.merge([ListScrollingTests.headline(3, language: "ru")])
    #expect(list.languageCount(of: 1) == 2)
  }

  @Test(arguments: [
    (["en", "ru"], "kk", "kk"), (["en", "ru"], "ru-KZ", ""), (["en", "ru"], "EN", ""), ([], "kk", ""),
    (["en"], nil, ""),
    (["en"], "", ""), (["kk"], "kk-Cyrl", ""), (["en"], "uz-Latn-UZ", "uz"),
  ])
  func aLanguageThatOneDoesNotReadIsNamed(_ languages: [String], _ language: String?, _ shown: String) {
    let list = List(Listing(scope: .all, ids: [1], languages: languages))
    #expect(list.foreignLanguage(ListScrollingTests.headline(1, language: language)) == shown)
  }

  @Test func rowsAreAskedForOnceAndAroundTheScreen() {
    var list = ListScrollingTests.list(1000, known: 50)
    let first = list.missing(height: 20)
    #expect(first.contains(51) && first.contains(100) && !first.contains(101) && first.contains(1000))
    #expect(list.missing(height: 20) == [], "they are on their way")
    list.select(500)
    list.keepSelectionVisible(height: 20, form: ListScrollingTests.form())
    let middle = list.missing(height: 20)
    #expect(middle.contains(501) && middle.contains(420) && middle.contains(580) && !middle.contains(300))
  }

  @Test func resultsOfASearchAreNotReadFromTheirEnd() {
    var list = ListScrollingTests.list(1000, known: 50, scope: .search(Query("bank")))
    #expect(!list.missing(height: 20).contains(1000))
  }

  @Test func aFoldedStoryAsksForAllItsArticles() {
    var list = ListScrollingTests.list(30, stories: [1: [28, 29, 30]], known: 1)
    let missing = Set(list.missing(height: 5))
    #expect(missing.isSuperset(of: [28, 29, 30]))
  }

  @Test func newArticlesComeIntoSightOnlyAtTheTop() {
    var list = ListScrollingTests.list(40)
    list.select(2)
    list.keepSelectionVisible(height: 10, form: ListScrollingTests.form())
    let more = Listing(
      scope: .all, ids: [41, 42] + Array(1...40), headlines: [41, 42].map { ListScrollingTests.headline($0) })
    list.takeIn(more)
    #expect(list.selected == 3 && list.top == 0 && list.fresh == [41, 42])
    list.select(30)
    list.keepSelectionVisible(height: 10, form: ListScrollingTests.form(1, sections: false))
    let row = list.index - list.top
    list.takeIn(Listing(scope: .all, ids: [43] + [41, 42] + Array(1...40)))
    #expect(list.index - list.top == row && list.fresh == [43])
  }

  @Test func aPlaceInAListIsItsArticleOrTheNextThatIsThere() throws {
    var list = ListScrollingTests.list(40)
    list.select(id: 20)
    list.keepSelectionVisible(height: 10, form: ListScrollingTests.form(1, sections: false))
    let place = try #require(list.place)
    var same = ListScrollingTests.list(40)
    same.restore(place)
    #expect(same.selected == 20 && same.index - same.top == list.index - list.top)
    var shorter = List(Listing(scope: .all, ids: Array(1...10) + Array(25...40)))
    shorter.restore(place)
    #expect(shorter.selected == 25)
    var gone = List(Listing(scope: .all, ids: [100, 101]))
    gone.restore(place)
    #expect(gone.selected == 100, "nothing of it is there")
    #expect(List(Listing(scope: .all)).place == nil)
  }

  @Test func daysAreCountedOnce() {
    var list = ListScrollingTests.list(3)
    let days = [Library.day, Day(number: Library.day.number - 1)]
    #expect(list.uncounted(days) == days && list.uncounted(days) == [])
    list.merge(dayCounts: [days[0]: 7])
    #expect(list.dayCounts == [days[0]: 7, days[1]: 0])
    list.replace(with: Listing(scope: .all, ids: [1, 2, 3]))
    #expect(list.uncounted(days) == days, "a new order counts anew")
  }

  @Test func anEmptyListDoesNothing() {
    var list = List(Listing(scope: .all))
    list.select(5)
    list.scroll(by: 3, height: 10, form: ListScrollingTests.form())
    list.keepSelectionVisible(height: 10, form: ListScrollingTests.form())
    #expect(list.selected == nil && list.selection == nil && list.top == 0 && list.missing(height: 10) == [])
  }
}
