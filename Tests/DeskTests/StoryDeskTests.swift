import Foundation
import Model
import Store
import Testing
@testable import Desk

/// Stories in a store: what is grouped stays grouped, and what a person changed stays so.
struct StoryDeskTests {
  /// A store with the samples of `StoryTests`, one feed for each article.
  private func filled() throws -> (store: Store, ids: [ArticleID]) {
    let store = try Store.temporary()
    let ids = try StoryTests.samples.enumerated().map { number, sample in
      var article = Article(key: "a\(number)")
      (article.title, article.text) = (sample.title, sample.text)
      article.published = Date(timeIntervalSince1970: 1_770_000_000 + sample.hour * 3600)
      var feed = Feed()
      (feed.title, feed.articles) = ("Feed \(number)", [article])
      return try store.save(feed, address: "https://feed\(number).example/rss", at: Date()).added[0]
    }
    return (store, ids)
  }

  @Test func articlesAreGroupedOnceAndNamedByOneOfThem() throws {
    let (store, ids) = try filled()
    #expect(try StoryDesk(store).group() == ids.count)
    let stories = try store.stories(of: ids)
    #expect(stories.count == 7)
    #expect(Set(stories.values).isSubset(of: Set(ids)))
    #expect(try store.articles(inStoryOf: ids[2]) == Array(ids[0...3]))
    // Nothing waits any more, and nothing changes.
    #expect(try StoryDesk(store).group() == 0)
    #expect(try store.stories(of: ids) == stories)
  }

  @Test func anArticleThatComesLaterJoinsTheStory() throws {
    let (store, ids) = try filled()
    try StoryDesk(store).group()
    var article = Article(key: "late")
    article.title = "Мост в Кокшетау: число пострадавших выросло до 19"
    article.text =
      "После обрушения моста в Казахстане в больнице 19 рабочих, сообщил Ерлан Сатпаев. Сначала говорили о 17."
    article.published = Date(timeIntervalSince1970: 1_770_000_000 + 26 * 3600)
    var feed = Feed()
    feed.articles = [article]
    let late = try store.save(feed, address: "https://late.example/rss", at: Date()).added[0]
    #expect(try StoryDesk(store).group() == 1)
    #expect(try store.articles(inStoryOf: late) == Array(ids[0...3]) + [late])
  }

  @Test func whatAPersonTakesOutStaysOut() throws {
    let (store, ids) = try filled()
    try StoryDesk(store).group()
    _ = try store.separate(ids[0], at: Date())
    #expect(try store.articles(inStoryOf: ids[0]) == [ids[0]])
    #expect(try store.articles(inStoryOf: ids[1]) == Array(ids[1...3]))
    try store.resetStories()
    try StoryDesk(store).group()
    #expect(try store.articles(inStoryOf: ids[0]) == [ids[0]])
    #expect(try store.articles(inStoryOf: ids[1]) == Array(ids[1...3]))
  }

  @Test func whatAPersonPutsTogetherStaysTogether() throws {
    let (store, ids) = try filled()
    try StoryDesk(store).group()
    _ = try store.join([ids[9]], to: ids[4], at: Date())
    #expect(try store.articles(inStoryOf: ids[9]).contains(ids[4]))
    try store.resetStories()
    try StoryDesk(store).group()
    #expect(try store.articles(inStoryOf: ids[9]).contains(ids[4]))
  }

  @Test func theLanguageOfAnArticleIsThatOfItsText() throws {
    let (store, ids) = try filled()
    let languages = try store.articles(ids).map(\.article.language)
    #expect(Array(languages[0...6]) == ["ru", "kk", "en", "uz-Latn", "ru", "tg", "en"])
  }

  @Test func aLanguageThatIsNotKnownIsTakenFromTheFeed() throws {
    let store = try Store.temporary()
    var article = Article(key: "1")
    (article.title, article.text, article.language) = (
      "Riksdagen röstar om budgeten", "Ledamöterna ska rösta på onsdag.", "sv"
    )
    var feed = Feed()
    feed.articles = [article]
    let id = try store.save(feed, address: "https://a.example/rss", at: Date()).added[0]
    #expect(try store.article(id)?.article.language == "sv")
  }
}
