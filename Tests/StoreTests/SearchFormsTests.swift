import Foundation
import GRDB
import Model
import Query
import Testing

@testable import Store

/// The titles that a query finds, in order.
private func found(_ titles: [String], _ query: String, isOpen: Bool = false) throws -> [String] {
  let store = try Store.temporary()
  let articles = titles.enumerated().map { article("a\($0)", $1, text: "x", published: noon) }
  _ = try store.save(feed(articles, title: "Feed"), address: "feed", at: noon)
  return try store.search(Query(query, isOpen: isOpen), limit: nil, at: noon).ids.map {
    try #require(try store.article($0)).article.title
  }
}

/// A query, a title with a form of its word, a title with a word that begins alike.
private let rows = [
  ("палец", "Сломал два пальца", "Вышла палач"), ("песня", "Спели пять песен", "Насыпали песок"),
  ("өзен", "Өзеннің суы тасыды", "Өзек жарды"), ("мыйзам", "Мыйзамдын долбоору", "Мыйзамсыз иш"),
  ("hukumat", "Hukumatning qarori", "Hukm chiqdi"), ("шартнома", "Шартномаси имзоланди", "Шарт қўйилди"),
  ("муаллим", "Муаллимонро табрик карданд", "Муаллиф омад"), ("kanun", "Kanunyň maddasy", "Kanal gazyldy"),
  ("ağaç", "Ağacın dalı kırıldı", "Ağır hasta"), ("معلم", "معلمان آمدند", "معما حل شد"),
  ("knife", "Knives were sold", "A knight rode"), ("садыр", "Садыром гордятся", "Садовник пришёл"),
]

@Test(arguments: rows)
func searchFindsTheFormsOfAWordAndNotWordsThatBeginAlike(_ query: String, _ form: String, _ other: String) throws {
  #expect(try found([form, other], query) == [form])
}

@Test func theWordItselfComesBeforeItsForms() throws {
  let titles = ["Үкіметтің қаулысы", "Үкімет қаулы", "Үкіметке хат"]
  let hits = try found(titles, "үкімет")
  #expect(hits.first == "Үкімет қаулы" && Set(hits) == Set(titles))
}

@Test func betweenQuotationMarksOnlyTheWordItselfIsFound() throws {
  #expect(try found(["Үкіметтің қаулысы", "Үкімет қаулы"], "\"үкімет\"") == ["Үкімет қаулы"])
}

@Test func aWordWithAHyphenIsFoundInItsFormsAndInOtherLanguages() throws {
  #expect(try found(["Ысык-Көлгө барды", "Ысык суу"], "Ысык-Көл") == ["Ысык-Көлгө барды"])
  let names = ["Иссык-Куль замёрз", "Issiqkoʻl muzladi", "Ыстықкөл қатты", "Сон-Көл"]
  #expect(Set(try found(names, "Issyk-Kul")) == Set(names.dropLast()))
}

@Test func wordsThatNameSomethingTogetherAreFoundAsOtherLanguagesHaveIt() throws {
  let names = ["Бонки ҷаҳонӣ қарз дод", "Всемирный банк дал кредит", "World cup in a bank"]
  #expect(Set(try found(names, "World Bank")) == Set(names))
  #expect(Set(try found(names, "Всемирный банк")).contains("Бонки ҷаҳонӣ қарз дод"))
}

@Test func anAbbreviationIsFoundAsOtherLanguagesHaveIt() throws {
  let titles = ["БҰҰ отырысы", "СММ ҷамъ омад", "НАТО встретилось"]
  #expect(Set(try found(titles, "ООН")) == Set(titles.dropLast()))
}

@Test func theFormsOfAWordAreFoundInAStoreThatAnOlderProgramFilled() throws {
  try withStorePath { path in
    let store = try Store.open(path)
    let old = article("a", "Қаланың әкімі", text: "x", published: noon)
    _ = try store.save(feed([old], title: "Feed"), address: "feed", at: noon)
    // The older program stored two keys for a word, one of them of its stem.
    _ = try store.write("fill") { db in
      try db.execute(sql: "INSERT OR IGNORE INTO wordKey(key, word) SELECT word, id FROM word")
    }
    try store.close()
    let again = try Store.open(path)
    #expect(try again.search(Query("қала"), limit: nil, at: noon).ids.count == 1)
    try again.close()
  }
}

@Test func passagesShowTheFormThatWasFound() throws {
  let store = try Store.temporary()
  let text =
    String(repeating: "ештеңе ", count: 80) + "Алматыдағы көктем ерте келді " + String(repeating: "ештеңе ", count: 80)
  _ = try store.save(
    feed([article("a", "Title", text: text, published: noon)], title: "Feed"), address: "feed", at: noon)
  let query = Query("алматы")
  let ids = try store.search(query, limit: nil, at: noon).ids
  let id = try #require(ids.first)
  #expect(try store.passages(of: ids, for: query, length: 60)[id]?.contains("Алматыдағы") == true)
}
