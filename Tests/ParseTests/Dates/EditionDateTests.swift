import Model
import Testing
@testable import Parse

@Test(arguments: [
  "11 December 2025", "December 11, 2025", "2025-12-11", "Thursday, 11 декабря 2025", "Thursday, December 11, 2025",
  "Thursday 11 December 2025", "11.12.2025", "11-12-2025", "2025.12.11", "2025/12/11", "Dec. 11, 2025", "11 Dec 2025",
  "December 11th, 2025", "11th of December, 2025", "11 декабря 2025 г.", "Четверг, 11 декабря 2025 года",
  "11 декабря 2025, четверг", "2025 жылғы 11 желтоқсан", "11 желтоқсан 2025 ж.", "Бейсенбі, 11 желтоқсан 2025",
  "2025-yil 11-dekabr", "11-dekabr, 2025-yil", "2025 йил 11 декабрь", "2025-жылдын 11-декабры", "11-декабрь, 2025-жыл",
  "11 декабри соли 2025", "11. Dezember 2025", "Donnerstag, 11. Dezember 2025", "jueves, 11 de diciembre de 2025",
  "le 11 décembre 2025", "jeudi 11 décembre 2025", "Astana, 11 December 2025", "Updated on Thursday, 11 December 2025",
  "11 December 2025, 12:30", "11.12.2025 09:05:00 GMT", "2025-12-11 (Thu)", "2025 December 11",
])
func theDayOfAnEditionIsReadInManyForms(_ line: String) throws {
  let day = try #require(Day("2025-12-11"))
  #expect(EditionDate(line) == .day(day))
}

@Test func theFirstOfAMonthMayHaveItsFrenchEnding() throws {
  #expect(EditionDate("1er décembre 2025") == Day("2025-12-01").map { .day($0) })
}

@Test(arguments: ["31 February 2025", "29.02.2025", "2025-13-01", "0 May 2025"])
func aDayThatDoesNotExistIsSaidToBeNone(_ line: String) {
  #expect(EditionDate(line) == .bad("there is no such day"))
}

@Test func aDateWithSlashesIsReadOnlyWhereItIsPlain() {
  #expect(EditionDate("11/12/2025") == .bad("the day and the month cannot be told apart"))
  #expect(EditionDate("25/12/2025") == Day("2025-12-25").map { .day($0) })
  #expect(EditionDate("12/25/2025") == Day("2025-12-25").map { .day($0) })
  #expect(EditionDate("12/12/2025") == Day("2025-12-12").map { .day($0) })
}

@Test(arguments: [
  "", "2025", "December 2025", "11 December", "11 12 2025", "Vote set for 11 December 2025", "11 December 2025 budget",
  "The vote of 11 December 2025 changed it all", "Budget 2025: 11 December is the day", "11 and 12 December 2025",
  "11.12.25", "1.2.3", "192.168.2025", "99999999999999999999 December 2025", "From 1 May to 2 June 2025",
  "2025-12-11-12",
  "Tenge: what 11 December 2025 means for us all",
])
func aSentenceWithADateInItIsNoDate(_ line: String) {
  #expect(EditionDate(line) == nil)
}

@Test func aBandWithoutADateAndArticlesWithoutABandAreRead() throws {
  let undated = try page("KGS/USD = 0.01 0%\n\nA headline\n\nIts text.")
  #expect(undated.editionDate == nil && undated.published == nil && undated.rates.count == 1)
  #expect(undated.title == "Undated edition")
  #expect(undated.articles.first?.published == nil)
  let bandless = try page("11 December 2025\n\nA headline\n\nIts text.")
  #expect(bandless.rates.isEmpty && bandless.editionDate == Day("2025-12-11"))
  #expect(bandless.articles.map(\.title) == ["A headline"])
}

@Test func theDateMayStandCloseToWhatIsAboveAndBelowIt() throws {
  let feed = try page("KGS/USD = 0.01 0%\n11 December 2025\nA headline\n\nIts text.")
  #expect(feed.editionDate == Day("2025-12-11"))
  #expect(feed.articles.map(\.title) == ["A headline"])
}

@Test func aDateUnderAHeadlineBelongsToItsArticle() throws {
  let feed = try page("11 December 2025\n\nA headline\n\n12 December 2025\n\nIts text.\n\nAnother headline\n\nText.")
  #expect(feed.editionDate == Day("2025-12-11"))
  #expect(feed.articles.map(\.title) == ["A headline", "Another headline"])
  #expect(feed.articles.first?.text == "12 December 2025\n\nIts text.")
  #expect(feed.articles.map(\.published) == [Day("2025-12-12")?.start, Day("2025-12-11")?.start])
}

@Test func aWrappedSentenceMayHaveALineThatIsADate() throws {
  let text =
    "A headline\n\nThe agreement, which both of them had signed on\n11 December 2025\nwas torn up a week later."
  let feed = try page(text)
  #expect(feed.editionDate == nil)
  #expect(feed.articles.first?.published == nil)
  #expect(feed.articles.first?.text.contains("11 December 2025") == true)
}
