import Model
import Money
import TestKit
import Testing
@testable import Parse

/// Pages that each have one habit of the pages that people save.
struct PagesFixtureTests {
  @Test func aRussianPageWithAMarkAndWindowsLineEndsIsRead() throws {
    let feed = try page(fixture("ParseTests", "Pages/russian.txt"))
    #expect(feed.editionDate == Day("2025-12-11"))
    #expect(feed.rates.map(\.value) == ["0.01144", "0.00193", "0.00008"])
    #expect(feed.rates.map(\.changePercent) == ["0", "-0.21", "0.55"])
    #expect(
      feed.articles.map(\.title) == [
        "Тенге дорожает третий день подряд", "Кто заплатит за новый мост через Сырдарью?",
        "Вода: соседи договорились о графике", "«Мы больше не делим реку, мы её бережём»",
      ])
    let interview = try #require(feed.articles.last).blocks
    #expect(interview.map(\.kind) == [.paragraph, .turn, .turn, .turn, .turn, .caption, .turn, .turn])
    #expect(interview[5].credit == "из архива заповедника")
    #expect(feed.articles[1].blocks[1].credit == "Динара Сагиева")
    #expect(feed.articles[0].blocks[1].text == "На бирже в Алматы за доллар давали 518 тенге.")
    #expect(feed.problems.isEmpty)
  }

  @Test func aWrappedPageIsJoinedAgain() throws {
    let feed = try page(fixture("ParseTests", "Pages/wrapped.txt"))
    #expect(
      feed.articles.map(\.title) == ["Is the old ferry worth saving?", "Night market: stalls stay open until the snow"])
    let ferry = try #require(feed.articles.first).blocks
    #expect(ferry.map(\.kind) == [.paragraph, .paragraph, .paragraph, .turn, .turn, .turn, .turn])
    #expect(ferry[4].text == "I would miss the goats, who paid no fare and complained less than the rest of us.")
    let market = try #require(feed.articles.last).blocks
    #expect(market.map(\.kind) == [.paragraph, .paragraph, .item, .item, .item])
    #expect(market[3].text == "pears that were picked green and ripened in the straw")
    #expect(market[3].marker == "-")
    #expect(feed.problems.isEmpty)
  }

  @Test func namesOfSectionsAndFootersAreNoHeadlines() throws {
    let feed = try page(fixture("ParseTests", "Pages/sections.txt"))
    #expect(feed.editionDate == Day("2025-12-11"))
    #expect(
      feed.articles.map(\.title) == ["Wool prices fall as mills close for winter", "Goat wrestlers visit the U.S."])
    #expect(
      feed.articles.first?.blocks.map(\.kind) == [
        .paragraph, .paragraph, .caption, .paragraph, .item, .item, .paragraph, .paragraph,
      ])
    #expect(feed.problems.map(\.line) == [1, 5, 7])
  }

  @Test func everyDamagedLineIsReportedAndTheRestIsKept() throws {
    let feed = try page(fixture("ParseTests", "Pages/damaged.txt"))
    #expect(feed.rates == [Rate(Pair("KGS", "USD"), value: "0.01144", changePercent: "0")])
    #expect(feed.editionDate == Day("2025-12-11"))
    #expect(feed.articles.map(\.text) == ["And here is the text that it is about.\n\nThe text goes on."])
    #expect(
      feed.problems.map { "\($0.line ?? 0): \($0.why)" } == [
        "2: “0.0019x3” is no price",
        "3: “TJSS/USD” is no pair of currency codes",
        "4: an equals sign is missing",
        "5: “up” is no change in percent",
        "6: it has no price",
        "7: a price cannot be zero",
        "8: “2,611” may have a decimal comma or a comma between thousands",
        "9: “EUR/EUR” prices a currency in itself",
        "10: “-0.0003” is no price",
        "11: KGS/USD is 0.01150 0.5% here and 0.01144 0% in line 1, which holds",
        "12: “today” follows the change",
        "14: it stands above the first headline",
        "15: there is no such day",
        "17: the edition is dated already",
        "23: “one” is no price",
      ])
  }
}
