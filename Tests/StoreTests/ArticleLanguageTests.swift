import GRDB
import Model
import Query
import Testing
import Text

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

/// Languages that an earlier detector read.
@Suite struct ArticleLanguageRereadingTests {
  /// A store as an earlier program left it: two wrong languages, one that no detector knows, and a text that is gone.
  private func withOlderStore(_ body: (Store) throws -> Void) throws {
    try withStorePath { path in
      let store = try Store.open(path)
      _ = try store.save(
        feed([
          article("a", "Мектептерде жаңа оқу жылы басталды"), article("b", "Парламент принял бюджет во втором чтении"),
          article("c", "Skol an diazezañ"), article("d", ""), article("e", "Почему подорожала картошка"),
        ]), address: "https://a.example/", at: noon)
      try store.index()
      try store.write("change") { db in
        try db.execute(
          sql: """
            UPDATE article SET language = CASE title WHEN 'Skol an diazezañ' THEN 'br' WHEN '' THEN 'de'
              WHEN 'Почему подорожала картошка' THEN 'ru' ELSE 'tt' END;
            UPDATE body SET text = '' WHERE id IN (SELECT id FROM article WHERE title = '');
            """)
        try KeptValue.languageDetector.set(nil, db)
      }
      try body(store)
      try store.close()
    }
  }

  private func languages(_ store: Store) throws -> [String: String?] {
    Dictionary(uniqueKeysWithValues: try store.headlines(store.ids(in: .all)).map { ($0.title, $0.language) })
  }

  @Test func theyAreReadAnewInTheBackground() throws {
    try withOlderStore { store in
      #expect(try store.hasLanguagesToRead())
      try store.index()
      let languages = try languages(store)
      #expect(languages["Мектептерде жаңа оқу жылы басталды"] == "kk")
      #expect(languages["Парламент принял бюджет во втором чтении"] == "ru")
      #expect(languages["Skol an diazezañ"] == "br", "no detector knows it")
      #expect(languages[""] == "de", "there is no text to read")
      #expect(try !store.hasLanguagesToRead() && !store.indexSome())
      #expect(try store.search(Query("lang:kk"), limit: nil, at: noon).total == 1)
    }
  }

  @Test func aCommandThatNeedsTheIndexDoesNotWaitForThem() throws {
    try withOlderStore { store in
      try store.indexArrivals()
      #expect(try store.hasLanguagesToRead())
    }
  }

  @Test func whatWasReadIsKeptWhenTheProgramEnds() throws {
    try withOlderStore { store in
      try store.write("request", ArticleLanguage.requestAll)
      // The first of the feed has the highest number.
      let first = try store.read("read") { db in try ArticleLanguage.readSome(db, limit: 1) }
      #expect(first.count == 1)
      #expect(try store.write("keep") { db in try ArticleLanguage.keep(first, db) } == 1)
      #expect(try store.hasLanguagesToRead(), "others wait still")
      #expect(try store.readLanguages() == 1)
      #expect(try store.check().isSound && !store.hasLanguagesToRead())
    }
  }

  @Test func anArticleThatChangedMeanwhileKeepsItsLanguage() throws {
    try withOlderStore { store in
      try store.write("request", ArticleLanguage.requestAll)
      let readings = try store.read("read") { db in try ArticleLanguage.readSome(db) }
      try store.write("change") { db in try db.execute(sql: "UPDATE article SET language = 'en'") }
      #expect(try store.write("keep") { db in try ArticleLanguage.keep(readings, db) } == 0)
    }
  }

  @Test func aNewStoreHasNothingToReadAnew() throws {
    let store = try Store.temporary()
    _ = try store.save(edition, address: "edition:", at: noon)
    #expect(try !store.hasLanguagesToRead())
  }

  @Test func theLanguagesOfALaterDetectorStay() throws {
    try withOlderStore { store in
      try store.write("change") { db in
        try KeptValue.languageDetector.set(String(LanguageDetector.version + 1), db)
      }
      #expect(try !store.hasLanguagesToRead())
    }
  }

  @Test func theLanguageThatAShortArticleNamedIsAHintWhereItsFeedNamesNone() throws {
    var short = Article(key: "a")
    short.title = "Osh mayor resigns"
    #expect(ArticleLanguage.tag(ofStored: short, "en", feedLanguage: nil) == "en")
    #expect(ArticleLanguage.tag(ofStored: short, "tr", feedLanguage: "en") == "en")
  }
}
