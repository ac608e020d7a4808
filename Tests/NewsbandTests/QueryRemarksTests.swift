import Model
import Money
import Testing
@testable import newsband

@Suite struct RemarksOnAQuery {
  @Test func standUnderThePlaceThatTheyAreAbout() throws {
    let lines = Query("作者 tenge after:yesteryear").remarkLines
    try #require(lines.count == 3)
    #expect(lines[0] == "作者 tenge after:yesteryear")
    #expect(lines[1].hasPrefix("                 ^^^^^^^^^^ “yesteryear” is no date"))
    #expect(lines[2] == "Looking for: \"作 者\" tenge")
  }

  @Test func areNotMadeWhereAllIsUnderstood() {
    #expect(Query("tenge after:2025").remarkLines.isEmpty)
  }

  @Test func sayWhenNothingIsLeft() {
    #expect(Query("is:blue").remarkLines.last == "There is nothing else to look for")
  }

  @Test func showNoControlCharacters() {
    #expect(Query("a\u{1B}[2J\nb is:x").remarkLines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 32 } })
  }
}
