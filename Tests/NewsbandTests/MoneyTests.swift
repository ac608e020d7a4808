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
  guard case .money(.pair(let report, let mentions)) = try handler.read(.pair(Pair("KZT", "USD"), asOf: nil)) else {
    throw Problem(doing: "answer", to: "a pair", why: "another answer came")
  }
  #expect(report.tick?.value == "0.0021049")
  #expect(mentions.map(\.headline.title) == ["A budget"])
  #expect(mentions[0].since == "+0.77" && mentions[0].inverseSince == "-0.77")
}

@Test func theConverterSaysBothWaysAndWhy() throws {
  let handler = try handler()
  guard case .money(.converted(_, let answer)) = try handler.read(.conversion("100 usd", asOf: nil)),
    case .money(.converted(_, let refusal)) = try handler.read(.conversion("100 xyz", asOf: nil)),
    case .money(.converted(_, let past)) = try handler.read(.conversion("100 usd kzt on 2026-04-01", asOf: nil))
  else { throw Problem(doing: "answer", to: "the converter", why: "another answer came") }
  #expect(answer.text == "100 USD = 47 509.00 KZT" || answer.text == "100 USD = 47 509 KZT", "\(answer.text)")
  #expect(answer.detail == "1 USD = 475.09 KZT · 1 KZT = 0.0021049 USD · 2026-04-02 · National Bank of Kazakhstan")
  #expect(refusal.isRefusal && refusal.text.contains("xyz"))
  #expect(past.text.contains("47 877"))
}

@Test func sumsOfAnArticleAreWorthSomethingThenAndNow() throws {
  let handler = try handler()
  let id = try #require(try handler.store.ids(in: .all).first)
  guard case .money(.sums(_, let sums)) = try handler.read(.sums(id)) else {
    throw Problem(doing: "answer", to: "the sums", why: "another answer came")
  }
  #expect(sums.map(\.text) == ["$6 million", "2 billion tenge"])
  #expect(sums[0].then?.figure.spoken() == "2.87 billion" && sums[0].now?.figure.spoken() == "2.85 billion")
  #expect(sums[1].code == "USD")
}

@Test func anArticleLightsTheCurrenciesOfTheBandThatItNames() throws {
  let handler = try handler()
  #expect(handler.lit(by: ["The tenge and the yuan, in Dushanbe and in Tajikistan"]) == ["KZT", "TJS"])
  #expect(handler.lit(by: ["Nothing of the kind, for 5 dollars"]).isEmpty)
}

@Test func anAlertIsToldThoughItsCommandIsNotThere() async throws {
  let handler = try handler {
    $0.rates.alerts = ["USD/KZT 0.5%"]
    $0.rates.alertCommand = ["/nowhere/notify"]
  }
  guard case .money(.alerts(let alerts, let rang)) = try handler.write(.checkAlerts) else {
    Issue.record("another answer came")
    return
  }
  #expect(alerts.count == 1)
  #expect(
    rang == [
      "USD/KZT 475.09 moved by -0.77 %. Could not tell an alert to /nowhere/notify: there is no such program."
    ])
}

@Test func alertsOfTheSettingsAndOnesOwnAreKeptApart() throws {
  let handler = try handler { $0.rates.alerts = ["USD/KZT 0.5%"] }
  let desk = AlertDesk(handler.store, handler.settings.rates)
  let own = try #require(Alert(typed: "USD/KZT 480"))
  #expect(try desk.add(own).map(\.alert.rule) == ["USD/KZT moves 0.5%", "USD/KZT crosses 480"])
  #expect(try desk.check(on: today).rang == ["USD/KZT 475.09 moved by -0.77 %"])
  #expect(try desk.check(on: today).rang == [])
  #expect(try desk.alerts().map(\.isFromSettings) == [true, false])
  #expect(try desk.alerts()[0].said == "USD/KZT 475.09 moved by -0.77 %")
  #expect(try desk.remove(own).count == 1)
  // A rule that leaves the settings leaves the list.
  #expect(try AlertDesk(handler.store, Settings().rates).alerts().isEmpty)
}
