import Foundation
import Model
import Store

/// 11 December 2025, 12:00 UTC: the moment at which the tests live.
let noon = Date(timeIntervalSince1970: 1_765_454_400)

func article(_ key: String, _ title: String? = nil, text: String = "Text.", published: Date? = nil) -> Article {
  var article = Article(key: key)
  article.title = title ?? "Title \(key)"
  article.text = text
  article.published = published
  return article
}

func feed(_ articles: [Article], title: String = "Kursiv") -> Feed {
  var feed = Feed()
  feed.title = title
  feed.articles = articles
  return feed
}

/// Three articles under one date, and two rates.
let edition: Feed = {
  var edition = feed(
    [
      article("a", "Cards at the border", text: "Citizens may cross with a card."),
      article("b", "Тенге укрепился", text: "Курс тенге вырос."),
      article("c", "作者 of a tale", text: "A tale is told."),
    ], title: "Edition")
  edition.editionDate = Day("2025-12-11")
  edition.rates = [
    Rate(Pair("KGS", "USD"), value: "0.01144", changePercent: "0"),
    Rate(Pair("TMT", "USD"), value: "0.28490", changePercent: "0"),
  ]
  return edition
}()
