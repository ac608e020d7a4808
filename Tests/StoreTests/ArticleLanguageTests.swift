import Model
import Testing

@testable import Store

/// The language that an article is stored with.
@Suite struct ArticleLanguageTests {
  private func tag(_ title: String, _ text: String = "", feed: String?) -> String? {
    var article = Article(key: "a")
    (article.title, article.text) = (title, text)
    return ArticleLanguage.tag(of: article, feedLanguage: feed)
  }

  @Test func theLanguageOfTheFeedDecidesAShortTitle() {
    #expect(tag("Osh mayor resigns", feed: "en-US") == "en")
    #expect(tag("Osh mayor resigns", feed: nil) != "en")
  }

  @Test func aTextOutweighsTheLanguageOfTheFeed() {
    #expect(tag("Мектептерде жаңа оқу жылы басталды", feed: "ru") == "kk")
    #expect(tag("Parliament", "The parliament adopted the budget after a long debate.", feed: "ru") == "en")
  }

  @Test func kazakhInLatinLettersIsKazakhAndNotAzerbaijani() {
    #expect(tag("Jüzım men alma pıstı", feed: "kk-KZ") == "kk")
  }
}
