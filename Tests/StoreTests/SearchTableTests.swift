import Model
import Query
import Store
import Testing

/// A query, the articles that must be found, and some that must not be.
private struct Case: Sendable, CustomTestStringConvertible {
  let query: String
  let found: String
  let not: String

  init(_ query: String, _ found: String, not: String = "") {
    (self.query, self.found, self.not) = (query, found, not)
  }

  var testDescription: String { query }
}

private let english: [Case] = [
  Case("bank", "en-rate en-banks en-river en-near", not: "ru-manat"),
  Case("\"bank\"", "en-rate en-river en-near", not: "en-banks"),
  Case("banking", "en-rate en-banks"),
  Case("bank -river", "en-rate en-near", not: "en-river"),
  Case("river OR melons", "en-river en-farm", not: "en-rate"),
  Case("(river OR melons) bank", "en-river", not: "en-farm"),
  Case("\"central bank\"", "en-rate", not: "en-near en-river"),
  Case("near(bank rate, 5)", "en-rate", not: "en-near"),
  Case("near(bank rate, 40)", "en-rate en-near"),
  Case("title:rate", "en-rate en-near", not: "ru-bank"),
  Case("in:body rate", "en-rate en-near"),
  Case("study", "en-banks"),
  Case("currency", "en-banks"),
  Case("cafe", "en-cafe"),
  Case("CRÈME naive", "en-cafe"),
  Case("farmer", "en-farm", not: "en-former"),
  Case("farm*", "en-farm", not: "en-former"),
  Case("C++", "en-code", not: "en-rate"),
  Case("C#", "en-code", not: "en-cafe"),
  Case("★", "en-code", not: "en-cafe"),
  Case("€", "en-cafe", not: "en-code"),
  Case("16.5", "en-rate"),
  Case("passport card", "en-border", not: "en-rate"),
]

private let crossScript: [Case] = [
  Case("Tashkent", "en-banks ru-tokayev uz-latin", not: "en-rate"),
  Case("Toshkent", "en-banks ru-tokayev uz-latin"),
  Case("Ташкент", "en-banks ru-tokayev uz-latin"),
  Case("\"Ташкент\"", "ru-tokayev", not: "en-banks uz-latin"),
  Case("Tokayev", "en-border ru-tokayev kk-tenge"),
  Case("Toqayev", "en-border ru-tokayev kk-tenge"),
  Case("Тоқаев", "en-border ru-tokayev kk-tenge"),
  Case("Токаев", "en-border ru-tokayev kk-tenge"),
  Case("\"Токаев\"", "ru-tokayev", not: "kk-tenge en-border"),
  Case("Uzbekistan", "en-border uz-latin uz-cyrillic"),
  Case("Ўзбекистон", "en-border uz-latin uz-cyrillic"),
  Case("o'zbekiston", "en-border uz-latin uz-cyrillic"),
  Case("Bukhara", "en-farm uz-bukhara"),
  Case("Ashgabat", "tk-manat", not: "en-rate"),
  Case("Рахмон", "tg-dushanbe"),
  Case("Japarov", "ky-japarov"),
]

private let russian: [Case] = [
  Case("банк", "ru-bank ru-tenge ru-som", not: "uz-latin"),
  Case("новость", "ru-bank"),
  Case("КУРС", "ru-tenge ru-som ru-manat"),
  Case("ежик", "ru-hedgehog"),
  Case("мед", "ru-hedgehog"),
  Case("\"тенге вырос\"", "ru-tenge", not: "kk-tenge"),
  Case("ставка", "ru-bank", not: "ru-tenge"),
]

private let kazakh: [Case] = [
  Case("қазақстан", "kk-tenge en-rate", not: "kk-autumn ky-som"),
  Case("теңге", "kk-tenge ru-tenge en-rate", not: "kk-autumn"),
  Case("өзен", "kk-autumn", not: "ky-som kk-tenge"),
  Case("жаңбыр жауды", "kk-autumn", not: "kk-tenge ru-hedgehog"),
  Case("\"теңге бағамы\"", "kk-tenge", not: "ru-tenge en-rate"),
]

private let uzbek: [Case] = [
  Case("so'm", "uz-latin uz-cyrillic", not: "ru-som ky-som"),
  Case("san'at", "uz-latin", not: "uz-cyrillic uz-bukhara"),
  Case("farg'ona", "uz-bukhara", not: "uz-latin"),
  Case("бозор", "uz-cyrillic", not: "uz-latin tg-somoni"),
  Case("yangi bekat", "uz-latin", not: "uz-bukhara"),
]

private let tajik: [Case] = [
  Case("сомонӣ", "tg-somoni", not: "ru-som"),
  Case("сомони", "tg-somoni", not: "ru-som ky-som"),
  Case("ҳисор", "tg-somoni", not: "tg-dushanbe"),
  Case("\"дар Душанбе\"", "tg-dushanbe", not: "tg-somoni"),
]

private let kyrgyz: [Case] = [
  Case("сомдун", "ky-som", not: "ru-hedgehog uz-cyrillic"),
  Case("өзгөн", "ky-som", not: "kk-autumn"),
  Case("үн катты", "ky-japarov", not: "ky-som"),
]

private let turkmen: [Case] = [
  Case("asgabat", "tk-manat", not: "ru-bank kk-autumn"),
  Case("Türkmenbaşy", "tk-manat", not: "ru-manat"),
  Case("ýyl", "tk-manat", not: "ky-japarov"),
]

private let chinese: [Case] = [
  Case("人民", "zh-yuan", not: "zh-bank"),
  Case("银行", "zh-yuan zh-bank", not: "th-news"),
  Case("哈萨克斯坦", "zh-yuan", not: "zh-bank"),
]

private let arabic: [Case] = [
  Case("البنك", "ar-bank", not: "en-rate zh-bank"),
  Case("استانة", "ar-bank en-former", not: "th-news"),
  Case("أسعار جديدة", "ar-bank", not: "th-news"),
]

private let thai: [Case] = [Case("เงินบาท", "th-news", not: "zh-yuan")]

private let filters: [Case] = [
  Case("currency:KZT", "en-rate ru-tenge kk-tenge en-near", not: "ru-som"),
  Case("currency:KGS", "ru-som ky-som", not: "uz-latin uz-cyrillic en-farm"),
  Case("currency:UZS", "uz-latin uz-cyrillic en-farm", not: "ru-som ky-som"),
  Case("currency:TMT", "ru-manat", not: "ru-som"),
  Case("currency:$", "en-dollar en-code", not: "en-cafe"),
  Case("currency:USD amount>1m", "en-code en-dollar", not: "ru-som en-farm"),
  Case("amount>100bn", "uz-latin", not: "en-dollar"),
  Case("amount<=5m amount>=5m", "en-farm", not: "en-code"),
  Case("currency:KZT -Almaty", "en-near", not: "en-rate"),
  Case("is:unread on:2025-12-11 river", "en-river"),
  Case("-currency:KZT tenge OR melons", "en-farm", not: "en-rate"),
]

/// The languages in which somebody reads the news here.
private let languages = [english, russian, kazakh, uzbek, tajik, kyrgyz, turkmen, chinese, arabic]

@Test func theTableSpeaksOfEachLanguageAndOfWhatMustNotBeFound() {
  for cases in languages {
    #expect(cases.count >= 3 && cases.contains { !$0.not.isEmpty })
    #expect(cases.allSatisfy { !$0.found.isEmpty })
  }
}

@Test(arguments: languages.joined() + crossScript + thai + filters)
private func aQueryFindsWhatItMustAndNothingElse(_ row: Case) throws {
  let (store, names) = try librarian()
  let query = Query(row.query)
  #expect(query.remarks.isEmpty)
  let found = Set(try store.search(query, limit: nil, at: noon).ids.compactMap { names[$0] })
  for name in row.found.split(separator: " ").map(String.init) { #expect(found.contains(name), "\(found)") }
  for name in row.not.split(separator: " ").map(String.init) { #expect(!found.contains(name), "\(found)") }
}

extension Query {
  fileprivate var remarks: [QueryReading.Remark] { reading.remarks }
}
