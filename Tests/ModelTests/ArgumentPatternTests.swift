@testable import Model
import Testing

/// Arguments of programs in config.toml.
@Suite struct ArgumentPatternTests {
  private static let values: [Placeholder: String] = [
    .url: "https://a.example/1", .title: "--help me; rm %url", .feed: "Kursiv", .id: "7", .file: "作者",
  ]

  private func expanded(_ source: String) throws -> String {
    try ArgumentPattern(source).expanded { ArgumentPatternTests.values[$0] }
  }

  @Test(arguments: [
    ("%url", "https://a.example/1"), ("--link=%url", "--link=https://a.example/1"), ("%feed: %id", "Kursiv: 7"),
    ("%feed%id", "Kursiv7"), ("100%", "100%"), ("100 % sure", "100 % sure"), ("50%%", "50%"), ("%%url", "%url"),
    ("%%%url", "%https://a.example/1"), ("%1", "%1"), ("%-%", "%-%"), ("", ""), ("~/%file.md", "~/作者.md"), ("%ü", "%ü"),
  ])
  func placeholdersStandForValuesAndOtherPercentSignsForThemselves(_ source: String, _ text: String) throws {
    #expect(try expanded(source) == text)
  }

  @Test func aValueIsNotReadForPlaceholdersAgain() throws {
    #expect(try expanded("-t %title!") == "-t --help me; rm %url!")
  }

  @Test(arguments: [("%titel", "titel"), ("x%URL", "URL"), ("%urls", "urls"), ("%from", "from"), ("%to", "to")])
  func aNameThatIsNoPlaceholderIsRefusedByName(_ source: String, _ name: String) {
    #expect(throws: ArgumentPattern.UnknownPlaceholder(name: name)) { try ArgumentPattern(source) }
  }

  @Test func translationsHavePlaceholdersOfTheirOwn() throws {
    let pattern = try ArgumentPattern("%from:%to", among: Placeholder.ofTranslations)
    #expect(pattern.placeholders == [.from, .to])
    #expect(try pattern.expanded { $0 == .from ? "ru" : "en" } == "ru:en")
    #expect(throws: ArgumentPattern.UnknownPlaceholder(name: "title")) {
      try ArgumentPattern("%title", among: Placeholder.ofTranslations)
    }
    #expect(Set(Placeholder.ofArticles).union(Placeholder.ofTranslations) == Set(Placeholder.allCases))
    #expect(Set(Placeholder.ofArticles).isDisjoint(with: Placeholder.ofTranslations))
  }

  @Test func aMissingValueIsNamed() throws {
    let pattern = try ArgumentPattern("%feed and %author")
    let missing = #expect(throws: ArgumentPattern.MissingValue.self) {
      try pattern.expanded { ArgumentPatternTests.values[$0] }
    }
    #expect(missing?.placeholder == .author)
  }

  @Test func aLiteralArgumentKeepsItsPercentSigns() throws {
    let pattern = ArgumentPattern(literal: "%url %% %nothing")
    #expect(try pattern.expanded { _ in nil } == "%url %% %nothing")
    #expect(pattern.placeholders == [] && pattern.source == "%url %% %nothing")
    #expect(ArgumentPattern(literal: "").pieces == [])
  }

  @Test func anArgumentThatBeginsWithAValueCouldBeTakenForAnOption() throws {
    #expect(try ArgumentPattern("%title").beginsWithValue)
    #expect(try !ArgumentPattern("./%title").beginsWithValue)
    #expect(try !ArgumentPattern("%%%title").beginsWithValue)
    #expect(try !ArgumentPattern("").beginsWithValue)
  }

  @Test func onlyTextsOfAuthorsAreFree() {
    #expect(Placeholder.allCases.filter(\.isFreeText) == [.title, .feed, .author])
  }
}
