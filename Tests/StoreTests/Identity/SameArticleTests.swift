import Testing
@testable import Store

/// The comparison of two articles, with the text as a part that is read only where it decides.
private func isSame(
  _ guid: SameArticle.Comparison, _ link: SameArticle.Comparison, _ title: SameArticle.TitleComparison,
  _ date: SameArticle.Comparison, _ text: SameArticle.TextComparison
) throws -> Bool {
  try SameArticle(guid: guid, link: link, title: title, date: date, text: { text }).isSame
}

private let all: [SameArticle.Comparison] = [.same, .different, .unknown]
private let texts: [SameArticle.TextComparison] = [.same, .similar, .different, .unknown]
private let titles: [SameArticle.TitleComparison] = [.same, .similar, .series, .different, .unknown]

@Test func anArticleThatDiffersInEverythingIsAnother() throws {
  for guid in all { #expect(try isSame(guid, .different, .different, .different, .different) == false) }
}

@Test func linkAndTitleAreEnoughUnlessTheIDsDiffer() throws {
  for date in all {
    for text in texts {
      #expect(try isSame(.unknown, .same, .same, date, text))
      #expect(try isSame(.same, .same, .same, date, text))
    }
  }
  #expect(try isSame(.different, .same, .same, .different, .different) == false)
}

/// More evidence against never makes two articles one.
@Test func evidenceAgainstNeverMakesTwoArticlesOne() throws {
  for guid in all {
    for title in titles {
      for link in all where link != .different {
        for date in all where date != .different {
          for text in texts {
            if try !isSame(guid, link, title, date, text) {
              #expect(
                try isSame(guid, link, title, .different, text) == false, "\(guid) \(link) \(title) \(date) \(text)")
              #expect(
                try isSame(guid, link, title, date, .different) == false, "\(guid) \(link) \(title) \(date) \(text)")
            }
          }
        }
      }
    }
  }
}

@Test(arguments: [
  ("fire at the bazaar", "fire at the bazaar", SameArticle.TitleComparison.same), ("", "", .unknown),
  ("", "fire", .different),
  ("fire at the bazaar", "fire at the bazaar: three are hurt", .similar),
  ("rates of 1 november", "rates of 2 november", .series), ("felt hat", "wool rug", .different),
  ("photo of the day", "story of the day", .different), ("мост открыт", "мост открыт в нарыне", .similar),
  ("digest 41", "digest 42", .series),
])
func titlesAreCompared(_ one: String, _ other: String, _ expected: SameArticle.TitleComparison) {
  #expect(Likeness.ofTitles(one, other) == expected)
  #expect(Likeness.ofTitles(other, one) == expected)
}

@Test(arguments: [
  ("Loavs are dearer.", "Loaves are dearer.", SameArticle.TextComparison.different), ("A hat.", "A hat.", .same),
  ("", "A hat.", .unknown),
  (
    "The last field near Kostanay was cut on Friday.", "The last field near Kostanay was cut on Friday. Snow came.",
    .similar
  ),
  ("A hat of felt from Osh, made by hand.", "A rug of wool from Osh, made by hand.", .different),
  ("Мост через реку построили за два года.", "Мост через реку построили за три года.", .similar),
])
func textsAreCompared(_ one: String, _ other: String, _ expected: SameArticle.TextComparison) {
  #expect(Likeness.ofTexts(one, other) == expected)
  #expect(Likeness.ofTexts(other, one) == expected)
}
