import Foundation
import Model
import Testing

/// The course of an affair, and lists that are grouped.
@Suite struct TimelineTests {
  private func headline(_ id: ArticleID, _ seconds: Double) -> Headline {
    Headline(id: id, feed: 1, feedTitle: "F", title: "T", date: Date(timeIntervalSince1970: seconds))
  }

  @Test func anEntryHasItsOwnArticleUnlessItSaysMore() {
    #expect(
      TimelineEntry(headline(7, 0)).articles == [7]
        && TimelineEntry(headline(7, 0), articles: [3, 7]).articles == [3, 7])
  }

  @Test func aTimelineHasOthersWhereAnEntryIsNotOfTheStory() {
    #expect(!StoryTimeline().hasOthers)
    #expect(!StoryTimeline([TimelineEntry(headline(1, 0), isOwn: true)]).hasOthers)
    #expect(StoryTimeline([TimelineEntry(headline(1, 0), isOwn: true), TimelineEntry(headline(2, 0))]).hasOthers)
  }

  @Test(arguments: [
    ("uz-Cyrl", "uz"), ("en_GB", "en"), ("RU", "ru"), ("kk_KZ.UTF-8", "kk"), ("uz_UZ@cyrillic", "uz"), ("C.UTF-8", "c"),
    ("", ""), ("-ru", ""),
  ])
  func theMainLanguageIsTheFirstPart(_ tag: String, _ main: String) {
    #expect(tag.mainLanguage == main)
  }

  @Test func theFirstOfTheSameLanguageHasThePlace() {
    #expect(["ru", "uz-Latn", "uz-Cyrl"].place(ofLanguage: "UZ") == 1)
    #expect(["ru"].place(ofLanguage: "kk") == nil && [String]().place(ofLanguage: "ru") == nil)
  }

  @Test func noGroupingShowsArticlesAsTheyAre() {
    #expect(!ListGrouping.none.isOn && ListGrouping.none.languages.isEmpty && !ListGrouping.none.hidesOthers)
    #expect(ListGrouping().isOn)
  }

  @Test func everyOrderIsReachedByTheKey() {
    var order = ListOrder.date
    var seen: [ListOrder] = []
    repeat {
      seen.append(order)
      order = order.next
    } while order != .date && seen.count < 20
    #expect(Set(seen) == Set(ListOrder.allCases) && seen.count == ListOrder.allCases.count)
  }

  @Test func onlyAnActionThatFollowedFeedsAsksBeforeItIsUndone() {
    func action(_ kind: FeedAction.Kind, _ before: FeedTraits.Presence, _ after: FeedTraits.Presence) -> FeedAction {
      func traits(_ presence: FeedTraits.Presence) -> FeedTraits {
        FeedTraits(name: nil, folder: nil, tags: [], place: nil, presence: presence)
      }
      return FeedAction(kind, "T", feeds: [FeedChange(1, before: traits(before), after: traits(after))])
    }
    #expect(
      action(.add, .absent, .followed).hasFollowed && action(.add, .removed, .followed).hasFollowed
        && action(.add, .listed, .followed).hasFollowed)
    #expect(!action(.add, .followed, .followed).hasFollowed && !action(.add, .absent, .listed).hasFollowed)
    #expect(!action(.move, .absent, .followed).hasFollowed && !FeedAction(.add, "T").hasFollowed)
  }

  @Test func anAlertThatWasSetIsKeptAsJSON() throws {
    let whole = AlertAction(
      "USD/KZT crosses 480", isRemoval: true, place: 2, isArmed: false, said: "作者", day: "2025-12-11",
      seen: "2025-12-12")
    for action in [whole, AlertAction("KZT/USD moves 1%", isRemoval: false, place: 0)] {
      #expect(try JSONDecoder().decode(AlertAction.self, from: JSONEncoder().encode(action)) == action)
    }
  }
}
