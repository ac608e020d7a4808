import Foundation
import Model
import Query
import Testing
@testable import Store

/// Translations in the store and in the search index.
@Suite struct KeptTranslations {
  private func line(_ hash: String, _ place: Int, _ text: String?) -> KeptTranslation {
    KeptTranslation(hash: hash, place: place, text: text)
  }

  /// A store with one article, "a", and its id.
  private func newsroom(_ text: String = "Бүгін көпір ашылды.") throws -> (Store, ArticleID) {
    let store = try Store.temporary()
    _ = try store.save(feed([article("a", "Жаңа көпір", text: text, published: noon)]), address: "f", at: noon)
    return (store, try #require(try store.ids(in: .all).first))
  }

  private func found(_ store: Store, _ query: String) throws -> Int {
    try store.search(Query(query), limit: nil, at: noon).ids.count
  }

  @Test func whatIsKeptIsThereByItsHashForEveryArticle() throws {
    let (store, id) = try newsroom()
    try store.keep([line("h0", 0, "Новый мост"), line("h1", 1, nil)], of: id, in: "ru")
    let kept = try store.translations(["h0", "h1", "h2"])
    #expect(kept.count == 2 && kept["h0"] == .some("Новый мост"))
    #expect(kept["h1"] == .some(nil), "a line that came back as it was is known")
    #expect(try store.translated(among: [id, id + 1]) == [id])
  }

  @Test func titleAndTextAreFoundInTheirTranslation() throws {
    let (store, id) = try newsroom()
    #expect(try found(store, "мост") == 0)
    try store.keep([line("h0", 0, "Новый мост"), line("h1", 1, "Сегодня открылась переправа.")], of: id, in: "ru")
    #expect(try found(store, "мосту") == 1, "in its forms")
    #expect(try found(store, "title:мост") == 1 && found(store, "in:body мост") == 0)
    #expect(try found(store, "in:body переправа") == 1 && found(store, "мост көпір") == 1)
    #expect(try store.ids(in: .search(Query("переправа"))) == [id])
    #expect(try store.check().isSound)
  }

  @Test func aPassageOfATranslationSaysItsLanguage() throws {
    let (store, id) = try newsroom()
    try store.keep([line("h1", 1, "Сегодня открылась переправа.")], of: id, in: "ru")
    let passages = try store.passages(of: [id], for: Query("переправа"), length: 80)
    #expect(passages[id] == "→ru Сегодня открылась переправа.")
  }

  @Test func anotherTranslationTakesThePlaceOfTheOneBefore() throws {
    let (store, id) = try newsroom()
    try store.keep([line("old", 1, "Сегодня паром.")], of: id, in: "ru")
    try store.keep([line("new", 1, "Сегодня мост.")], of: id, in: "ru")
    #expect(try found(store, "паром") == 0 && found(store, "мост") == 1)
    #expect(try store.translations(["old"]).count == 1, "it is not asked for again")
    try store.keep([line("old", 1, "Сегодня паром.")], of: id, in: "ru")
    #expect(try found(store, "паром") == 1 && found(store, "мост") == 0)
    #expect(try store.check().isSound)
  }

  @Test func aChangedTextIsNotFoundByTheTranslationOfTheOldOne() throws {
    let (store, id) = try newsroom()
    try store.keep([line("h0", 0, "Новый мост"), line("h1", 1, "Сегодня переправа.")], of: id, in: "ru")
    _ = try store.save(
      feed([article("a", "Жаңа көпір", text: "Ертең ашылады.", published: noon)]), address: "f", at: noon)
    #expect(try found(store, "переправа") == 0 && found(store, "мост") == 1 && found(store, "ертең") == 1)
    _ = try store.save(
      feed([article("a", "Ескі көпір", text: "Ертең ашылады.", published: noon)]), address: "f", at: noon)
    #expect(try found(store, "мост") == 0 && store.translations(["h0", "h1"]).count == 2)
    #expect(try store.check().isSound)
  }

  @Test func aTranslationNamesNoMoney() throws {
    let (store, id) = try newsroom("5 млн теңге")
    try store.keep([line("h1", 1, "9 млн евро")], of: id, in: "ru")
    #expect(try found(store, "currency:EUR") == 0 && found(store, "currency:KZT amount>4m") == 1)
  }

  @Test func theIndexIsMadeAnewWithTranslations() throws {
    let (store, id) = try newsroom()
    try store.keep([line("h1", 1, "Сегодня переправа.")], of: id, in: "ru")
    try store.rebuildIndex()
    #expect(try found(store, "переправа") == 1)
    #expect(try store.check().isSound)
  }

  @Test func anArticleThatMovesOrWhoseFeedIsRenamedKeepsThemInTheIndex() throws {
    let (store, id) = try newsroom()
    try store.keep([line("h0", 0, "Новый мост")], of: id, in: "ru")
    _ = try store.save(
      feed([article("a", "Жаңа көпір", text: "Бүгін көпір ашылды.", published: noon - 9 * 86_400)], title: "Egemen"),
      address: "f", at: noon)
    try store.index()
    #expect(try found(store, "мост") == 1 && found(store, "feed:egemen мост") == 1)
    #expect(try store.check().isSound)
  }

  @Test func translationsGoWithTheTextOfTheirArticle() throws {
    let (store, id) = try newsroom()
    try store.keep([line("h1", 1, "Сегодня переправа.")], of: id, in: "ru")
    _ = try store.act([id], .read, at: noon)
    _ = try store.drop(olderThan: 1, at: noon + 90 * 86_400)
    #expect(try store.article(id) == nil && store.translations(["h1"]).isEmpty && found(store, "переправа") == 0)
    try store.keep([line("h1", 1, "Сегодня переправа.")], of: id, in: "ru")
    #expect(try store.translations(["h1"]).isEmpty, "an article without a text has no translation")
    #expect(try store.check().isSound)
  }

  @Test func anIndexThatLostATranslationIsNoticedAndMadeAnew() throws {
    try withStorePath { path in
      let store = try Store.open(path)
      _ = try store.save(feed([article("a", "Жаңа көпір", published: noon)]), address: "f", at: noon)
      let id = try #require(try store.ids(in: .all).first)
      try store.keep([line("h0", 0, "Новый мост")], of: id, in: "ru")
      try store.close()
      try tamper(path, "UPDATE translation SET text = 'Другой текст'")
      let opened = try Store.openForChecking(path)
      #expect(try !opened.check().isSound)
      try opened.rebuildIndex()
      #expect(try opened.check().isSound && found(opened, "другой") == 1 && found(opened, "мост") == 0)
      try opened.close()
    }
  }
}
