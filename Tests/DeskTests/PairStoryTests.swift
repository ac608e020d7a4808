import Desk
import Foundation
import Model
import Money
import Store
import Testing

/// Stories among the articles of a pair.
struct PairStoryTests {
  private let pair = Pair("KZT", "USD")

  @Test func anArticleSaysHowManyTellItsStory() throws {
    let newsroom = try Newsroom()
    let ids = [
      try newsroom.write("Мост в Казахстане обрушился", "Тенге не изменился."),
      try newsroom.write("Bridge in Kazakhstan collapses", "The tenge did not move."),
    ]
    let alone = try newsroom.write("A library opens in Kazakhstan", "It has two hundred seats.", back: 3)
    _ = try newsroom.store.join([ids[1]], to: ids[0], at: Newsroom.today.start)
    try newsroom.store.index()
    let (_, articles) = try newsroom.desk().report(on: pair, asOf: nil, today: Newsroom.today)
    let sizes = Dictionary(uniqueKeysWithValues: articles.mentions.map { ($0.headline.id, $0.storySize) })
    #expect(sizes == [ids[0]: 2, ids[1]: 2, alone: 1])
  }

  @Test func aStoryCountsWholeIfOneOfItsArticlesNamesTheCountry() throws {
    let newsroom = try Newsroom()
    let ids = [
      try newsroom.write("A bridge falls in Kazakhstan", "Three people were hurt."),
      try newsroom.write("Almaty bridge falls", "Three people were hurt in the city."),
      try newsroom.write("Three hurt by a bridge", "They were taken to a hospital of the city."),
    ]
    _ = try newsroom.store.join([ids[1], ids[2]], to: ids[0], at: Newsroom.today.start)
    try newsroom.store.index()
    let (_, articles) = try newsroom.desk().report(on: pair, asOf: nil, today: Newsroom.today)
    #expect(articles.mentions.map(\.storySize) == [3])
  }

  @Test func theMainStoriesOfEarlierDaysFollowTheNewestArticles() throws {
    let newsroom = try Newsroom()
    let old = try (0..<4).map { try newsroom.write("Kazakhstan, told \($0)", "The tenge.", back: 30) }
    _ = try newsroom.store.join([old[1]], to: old[0], at: Newsroom.today.start)
    let store = newsroom.store
    var feed = Feed()
    feed.articles = (0..<205).map { number in
      var article = Article(key: "n\(number)")
      (article.title, article.text) = ("Kazakhstan, number \(number)", "The tenge.")
      article.published = Newsroom.day(1).start
      return article
    }
    _ = try store.save(feed, address: "https://many.example/feed", at: Newsroom.today.start)
    try store.index()
    let (_, articles) = try newsroom.desk().report(on: pair, asOf: nil, today: Newsroom.today)
    #expect(articles.mentions.count == 201)
    let last = try #require(articles.mentions.last)
    // One row for the story, and none for articles that stand alone.
    #expect(last.headline.id == old[1] && last.storySize == 2 && last.day == Newsroom.day(30))
    #expect(articles.namingCountry == 209)
  }
}
