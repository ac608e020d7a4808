import Foundation
import Model
import Money
import Reader
import Store
import Testing
import Text
@testable import newsband

private let today = Day(number: 20_545)  // 2026-04-02

/// A store with two days of the tenge and an article that names it.
private func handler(_ change: (inout Settings) -> Void = { _ in }) throws -> EffectHandler {
  let store = try Store.temporary()
  let days = [("478.77", -1), ("475.09", 0)]
  try store.save(
    days.map { value, back in
      Publication(
        source: "nbk", date: Day(number: today.number + back), rates: [Rate(Pair("USD", "KZT"), value: value)])
    }, at: today.start)
  var article = Article(key: "1")
  article.title = "A budget"
  article.text = "The schools of Kazakhstan get $6 million, the roads 2 billion tenge."
  article.published = Day(number: today.number - 1).start
  var feed = Feed()
  feed.title = "News"
  feed.articles = [article]
  _ = try store.save(feed, address: "https://news.example/feed", at: today.start)
  var settings = Settings()
  settings.rates.home = "KZT"
  change(&settings)
  return EffectHandler(store: store, settings: settings, now: { today.start.addingTimeInterval(43_200) })
}

@Test func thePageOfAPairListsTheArticlesThatNameItsCurrency() throws {
  let handler = try handler()
  let answer = try answer(handler.read(.page(.pair(Pair("KZT", "USD"), asOf: nil))), PairAnswer.self)
  let mentions = answer.mentions
  #expect(answer.report.tick?.value == "0.0021049")
  #expect(mentions.map(\.headline.title) == ["A budget"])
  #expect(mentions[0].since == "+0.77" && mentions[0].inverseSince == "-0.77")
}

@Test func theConverterSaysBothWaysAndWhy() throws {
  let handler = try handler()
  func result(of line: String) throws -> ConversionResult {
    try answer(handler.read(.page(.conversion(line, asOf: nil))), ConverterAnswer.self).result
  }
  let (conversion, refusal) = (try result(of: "100 usd"), try result(of: "100 xyz"))
  let past = try result(of: "100 usd kzt on 2026-04-01")
  #expect(conversion.text == "100 USD = 47 509 KZT")
  #expect(conversion.detail == "1 USD = 475.09 KZT · 1 KZT = 0.0021049 USD · 2026-04-02 · National Bank of Kazakhstan")
  #expect(refusal.isRefusal && refusal.text.contains("xyz"))
  #expect(past.text.contains("47 877"))
}

@Test func sumsOfAnArticleAreWorthSomethingThenAndNow() throws {
  let handler = try handler()
  let id = try #require(try handler.store.ids(in: .all).first)
  let sums = try answer(handler.read(.page(.sums(id))), SumsAnswer.self).sums
  #expect(sums.map(\.text) == ["$6 million", "2 billion tenge"])
  #expect(sums[0].then?.figure.spoken() == "2.87 billion" && sums[0].now?.figure.spoken() == "2.85 billion")
  #expect(sums[1].code == "USD")
}

@Test func anOpenedArticleHasTheCurrenciesThatItMentions() throws {
  let handler = try handler()
  let id = try #require(try handler.store.ids(in: .all).first)
  guard case .opened(let opened) = try handler.read(.article(id)) else {
    throw Problem(doing: "open", to: "the article", why: "another answer came")
  }
  #expect(opened.mentionedCurrencies == ["KZT"])
}

@Test func anAlertIsToldThoughItsCommandIsNotThere() async throws {
  let handler = try handler {
    $0.rates.alerts = ["USD/KZT 0.5%"]
    $0.rates.alertCommand = ["/nowhere/notify"]
  }
  let answer = try answer(handler.write(.checkAlerts), AlertsAnswer.self)
  #expect(answer.alerts.count == 1)
  #expect(answer.rang == ["USD/KZT 475.09 moved by -0.77 %"])
  #expect(answer.problem?.description == "Could not tell an alert to /nowhere/notify: there is no such program.")
}
