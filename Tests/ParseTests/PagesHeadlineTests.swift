import Model
import Testing
@testable import Parse

private func titles(_ text: String) throws -> [String] {
  try page(text).articles.map(\.title)
}

@Test(arguments: [
  "Wool prices fall", "Will wool prices fall?", "Wool prices fall!", "Wool: prices fall again", "тенге дорожает",
  "“We no longer divide the river”", "«Мы больше не делим реку»", "Envoy visits the U.S.", "羊毛价格下跌",
  "أسعار الصوف تنخفض",
  "5 goats, 1 ferry", "$6 million for a cannery", "Wool prices fall, says “The Courier”", "ЦЕНЫ НА ШЕРСТЬ ПАДАЮТ",
  "Why the two countries count the goods that cross their border so very differently",
  "Source of the river is found", "A sum of 3.5% is not small", "🐐 Goats take the ferry", "#wool is trending",
])
func aShortLineBetweenEmptyLinesWithTextBelowIsAHeadline(_ line: String) throws {
  #expect(try titles("\n\(line)\n\nSome text about it.\n") == [line])
}

@Test(arguments: [
  "Wool prices fall.", "He said: “Wool prices fall.”", "Wool prices fall…", "The mills say:", "Wool, goats,",
  "– Да, конечно", "— And you", "• wool", "* wool", "- wool", "https://news.example/wool", "desk@news.example", "11",
  "***", "羊毛价格下跌。", "Photo: Jane Doe", "11 December 2025", "© 2025 The Courier",
  String(repeating: "woolly ", count: 20), String(repeating: "w", count: 121), "a b c d e f g h i j k l m n o p q r s",
])
func aLineOfAnotherFormIsNoHeadline(_ line: String) throws {
  #expect(try titles("A headline\n\nText.\n\n\(line)\n\nSome text about it.\n") == ["A headline"])
}

@Test func oneOfTwoLinesTogetherIsNoHeadline() throws {
  #expect(try titles("A headline\n\nText.\n\nOne short line\nAnother short line\n\nMore text.") == ["A headline"])
}

@Test func aLineAtTheEndOfThePageIsNoHeadline() throws {
  let feed = try page("A headline\n\nText.\n\nAbout us")
  #expect(feed.articles.map(\.text) == ["Text.\n\nAbout us"])
}

@Test func ofShortLinesInARowTheLastIsTheHeadline() throws {
  let feed = try page("First headline\n\nText.\n\nSport\n\nSecond headline\n\nMore text.")
  #expect(feed.articles.map(\.title) == ["First headline", "Second headline"])
  #expect(feed.articles.first?.text == "Text.\n\nSport")
}

@Test func aHeadlineMayBeFollowedByACaptionAListOrADate() throws {
  #expect(
    try titles("One\n\nGoats; image: Jane Doe\n\nTwo\n\n• goats\n\nThree\n\n1 May 2025\n\nText.") == [
      "One", "Two", "Three",
    ])
}

@Test func theNameUnderAHeadlineIsNoHeadline() throws {
  let feed = try page("Wool prices fall\n\nBy Jane Doe and John Roe\n\nText.")
  #expect(feed.articles.map(\.title) == ["Wool prices fall"])
  #expect(feed.articles.first?.text == "By Jane Doe and John Roe\n\nText.")
  #expect(try titles("By land and by sea\n\nText.") == ["By land and by sea"])
}

@Test func theBandBetweenAHeadlineAndItsTextPartsThemNot() throws {
  let feed = try page("A headline\n\nKGS/USD = 0.01 0%\n\nText.")
  #expect(feed.articles.map(\.text) == ["Text."])
  #expect(feed.rates.count == 1)
}

@Test func whatStandsAboveTheFirstHeadlineIsReported() throws {
  let feed = try page("Prices are\ndelayed.\n\nThe Courier\n\n11 December 2025\n\nA headline\n\nText.")
  #expect(feed.articles.map(\.title) == ["A headline"])
  #expect(feed.problems.map(\.line) == [1, 2, 4])
  #expect(feed.problems.allSatisfy { $0.why == "it stands above the first headline" })
}
