import Foundation
import Model
import Store
import Testing

@testable import Desk

/// The languages that a person is likely to read.
@Suite struct ReaderLanguagesTests {
  private let store: Store

  init() throws { store = try Store.temporary() }

  /// Stores three articles in a language, and reads them.
  private func read(_ language: String, count: Int = 3) throws {
    var feed = Feed()
    feed.title = language
    feed.articles = (0..<count).map { number in
      var article = Article(key: "\(language) \(number)")
      (article.title, article.text, article.language) = ("Title \(number)", "7", language)
      return article
    }
    let ids = try store.save(feed, address: "https://\(language).example", at: Newsroom.today.start).added
    _ = try store.mark(ids, .read, at: Newsroom.today.start)
  }

  private func languages(_ environment: [String: String] = [:], _ wanted: ListGrouping = ListGrouping()) throws
    -> ListGrouping
  {
    try ReaderLanguages(store, environment: environment).grouping(wanted)
  }

  @Test func whatTheSettingsNameIsTakenAsItIs() throws {
    try read("kk")
    let wanted = ListGrouping(isOn: false, languages: ["uz", "ru"], hidesOthers: true)
    #expect(try languages(["LANG": "en_GB"], wanted) == wanted)
  }

  @Test func nothingIsHiddenBecauseOfAGuess() throws {
    #expect(try languages([:], ListGrouping(hidesOthers: true)) == ListGrouping())
    #expect(try !languages(["LANG": "ru_RU"], ListGrouping(isOn: false, hidesOthers: true)).hidesOthers)
  }

  @Test(arguments: [
    ([:], []), (["LANG": "ru_RU.UTF-8"], ["ru"]), (["LANG": "ru_RU", "LC_ALL": "kk_KZ"], ["kk"]),
    (["LANG": "ru_RU", "LC_ALL": "", "LC_MESSAGES": "uz_UZ@cyrillic"], ["uz"]), (["LANG": "C.UTF-8"], []),
    (["LANG": "POSIX"], []), (["LC_ALL": "EN_us"], ["en"]),
  ])
  func theLanguageOfTheLocaleComesFirst(_ environment: [String: String], _ expected: [String]) throws {
    #expect(try languages(environment).languages == expected)
  }

  @Test func thoseOfArticlesThatWereReadFollowOnceEach() throws {
    try read("kk-Cyrl", count: 4)
    try read("ru")
    try read("tr", count: 2)
    #expect(try languages(["LANG": "en_GB"]).languages == ["en", "kk-Cyrl", "ru"])
    #expect(try languages(["LANG": "kk_KZ"]).languages == ["kk", "ru"], "the same language in another spelling")
    #expect(try languages().languages == ["kk-Cyrl", "ru"])
  }
}
