import Model
import Testing
@testable import Parse

private func keys(_ text: String) throws -> [String] {
  try page(text).articles.map(\.key)
}

private let edition = "KGS/USD = 0.01 0%\n11 December 2025\n\nWool prices fall\n\nText.\n\nGoats: a history\n\nText."

@Test func aKeyIsTheDayAndTheHeadline() throws {
  #expect(try keys(edition) == ["2025-12-11 wool-prices-fall", "2025-12-11 goats-a-history"])
}

@Test func aCorrectedEditionKeepsItsKeys() throws {
  let corrected = edition.replacing("0.01", with: "0.02").replacing("Text.", with: "Another text, which is right.")
  #expect(try keys(corrected) == keys(edition))
}

@Test func caseSpacesAndPunctuationOfAHeadlineMayChange() throws {
  let corrected = edition.replacing("Wool prices fall", with: "WOOL  prices: “fall”")
  #expect(try keys(corrected) == keys(edition))
}

@Test func aLetterSavedInTwoWaysIsOneLetter() throws {
  #expect(try keys("Crème et мойка\n\nText.") == keys("Cre\u{300}me et мои\u{306}ка\n\nText."))
}

@Test func theOrderOfArticlesMayChange() throws {
  let turned = "11 December 2025\n\nGoats: a history\n\nText.\n\nWool prices fall\n\nText."
  #expect(try Set(keys(turned)) == Set(keys(edition)))
}

@Test func equalHeadlinesOfOneEditionAreNumbered() throws {
  #expect(
    try keys("In brief\n\nOne.\n\nIn brief\n\nTwo.\n\nIn Brief!\n\nThree.") == ["in-brief", "in-brief 2", "in-brief 3"])
}

@Test func anotherDayIsAnotherArticle() throws {
  #expect(try Set(keys(edition)).isDisjoint(with: keys(edition.replacing("11 Dec", with: "12 Dec"))))
}
