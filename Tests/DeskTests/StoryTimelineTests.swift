import Foundation
import Model
import Store
import Testing

@testable import Desk

/// The course of an affair. All articles are invented.
struct StoryTimelineTests {
  /// Articles of one affair, of others with some of its names, and of none. `day` counts from the first.
  private static let samples: [(day: Double, title: String, text: String)] = [
    // 0: the affair begins.
    (
      0, "В Кокшетау обрушился строящийся мост",
      "В Акмолинской области Казахстана обрушился пролёт моста. Пострадали 17 рабочих, сообщил глава управления дорог Ерлан Сатпаев. Мост строила компания «Жолстройсервис»."
    ),
    // 1: two weeks later, in Kazakh.
    (
      14, "Көкшетаудағы көпір: Сәтпаев қызметінен кетті",
      "Көпір құлағаннан кейін жол басқармасының басшысы Ерлан Сәтпаев қызметінен кетті. Көпірді Жолстройсервис компаниясы салған еді."
    ),
    // 2 and 3: a month later, one story in two languages.
    (
      30, "Суд по делу о мосте в Кокшетау начался",
      "Суд в Кокшетау начал слушать дело об обрушении моста. Обвиняемые — Ерлан Сатпаев и директор «Жолстройсервис»."
    ),
    (
      30.2, "Trial over Kokshetau bridge collapse begins",
      "A court in Kokshetau opened the trial over the bridge collapse. Yerlan Satpayev and the head of Zholstroyservis are accused."
    ),
    // 4: the same person in another matter.
    (
      10, "Ерлан Сатпаев выиграл турнир по шахматам",
      "Любительский турнир по шахматам выиграл инженер Ерлан Сатпаев, второе место занял Тимур Ахметов."
    ),
    // 5: another bridge.
    (8, "Мост через Иртыш закрыли на ремонт", "В Павлодаре Казахстана мост закрыли на три дня, сообщил Марат Оспанов."),
    // 6: the same affair, half a year later.
    (
      200, "Мост в Кокшетау: Сатпаев вышел на свободу",
      "Ерлан Сатпаев, осуждённый за обрушение моста в Кокшетау, вышел на свободу. Компания «Жолстройсервис» закрыта."
    ),
    // 7: a summary of the day that names everything.
    (
      14.5, "Главное за день",
      "Мост в Кокшетау, Ерлан Сатпаев и «Жолстройсервис»: коротко о новостях. Обрушение моста расследуют."
    ),
  ]

  private func filled(_ more: Int = 0) throws -> (store: Store, ids: [ArticleID]) {
    let store = try Store.temporary()
    let rest = (0..<more).map { number in
      (
        day: Double(number % 30), title: "Новость номер \(number)",
        text: "Сатпаев открыл выставку \(number) в Шымкенте."
      )
    }
    let ids = try (StoryTimelineTests.samples + rest).enumerated().map { number, sample in
      var article = Article(key: "a\(number)")
      (article.title, article.text) = (sample.title, sample.text)
      article.published = Date(timeIntervalSince1970: 1_770_000_000 + sample.day * 86_400)
      var feed = Feed()
      (feed.title, feed.articles) = ("Feed \(number % 9)", [article])
      return try store.save(feed, address: "https://feed\(number).example/rss", at: Date()).added[0]
    }
    try store.index()
    try StoryDesk(store).group()
    return (store, ids)
  }

  @Test func theTimelineHasTheOtherStoriesOfTheAffairTheNewestFirst() throws {
    let (store, ids) = try filled()
    #expect(try store.stories(of: [ids[2]]) == [ids[2]: ids[2]])
    let timeline = try StoryDesk(store).timeline(of: ids[0], languages: ["ru"])
    #expect(timeline.entries.map(\.headline.id) == [ids[2], ids[1], ids[0]])
    #expect(timeline.entries.map(\.isOwn) == [false, false, true])
    #expect(timeline.entries[0].articles == [ids[2], ids[3]])
    #expect(timeline.entries[0].languages == ["en", "ru"])
    #expect(timeline.hasOthers)
  }

  @Test func aStoryIsShownByAnArticleThatTheReaderCanRead() throws {
    let (store, ids) = try filled()
    let timeline = try StoryDesk(store).timeline(of: ids[0], languages: ["en", "ru"])
    #expect(timeline.entries[0].headline.id == ids[3])
  }

  @Test func everyOtherStorySaysWhyItIsThere() throws {
    let (store, ids) = try filled()
    let others = try StoryDesk(store).timeline(of: ids[0]).entries.filter { !$0.isOwn }
    #expect(others.count == 2)
    for entry in others { #expect(entry.reasons.contains("Сатпаев"), "\(entry.reasons)") }
  }

  @Test func fromTheLastStoryTheTimelineLeadsBackToTheFirst() throws {
    let (store, ids) = try filled()
    let timeline = try StoryDesk(store).timeline(of: ids[3])
    #expect(Set(timeline.entries.flatMap(\.articles)) == Set(ids[0...3]))
    #expect(timeline.entries.filter(\.isOwn).map(\.headline.id).sorted() == [ids[2], ids[3]])
  }

  @Test func aStoryWithoutAnAffairStandsAlone() throws {
    let (store, ids) = try filled()
    for alone in [ids[4], ids[5], ids[6]] {
      let timeline = try StoryDesk(store).timeline(of: alone)
      #expect(timeline.entries.map(\.headline.id) == [alone])
      #expect(!timeline.hasOthers)
    }
    #expect(try StoryDesk(store).timeline(of: 9_999).entries.isEmpty)
  }

  @Test func aNameThatIsInManyArticlesTellsNothing() throws {
    let (store, ids) = try filled(80)
    let found = Set(try StoryDesk(store).timeline(of: ids[0]).entries.flatMap(\.articles))
    #expect(found.contains(ids[0]) && found.isSubset(of: Set(ids[0...3])))
  }
}
