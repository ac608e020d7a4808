import Testing

@testable import Parse

@Suite struct HTMLEntitiesTests {
  @Test(arguments: [
    ("&amp;", "&"), ("a &lt; b &gt; c", "a < b > c"), ("&eacute;t&eacute;", "été"), ("&nbsp;", "\u{A0}"),
    ("&hellip;", "…"),
    ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&CounterClockwiseContourIntegral;", "\u{2233}"), ("&zwnj;", "\u{200C}"),
  ])
  func aNameStandsForItsCharacters(_ text: String, _ expected: String) {
    #expect(Entities.decode(text) == expected)
  }

  @Test(arguments: [
    ("&#65;&#x42;&#X43;", "ABC"), ("&#8217", "’"), ("&#x2014 x", "— x"), ("&#128512;", "😀"), ("&#0;", "\u{FFFD}"),
    ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"), ("&#;", "&#;"),
    ("&#x;", "&#x;"),
  ])
  func aNumberStandsForItsCharacter(_ text: String, _ expected: String) {
    #expect(Entities.decode(text) == expected)
  }

  @Test(arguments: [
    ("a&#55357;&#56832;b", "a😀b"), ("&#xD83D;&#xDE00;", "😀"), ("&#xd83d;&#56832;", "😀"),
    ("&#56832;&#55357;", "\u{FFFD}\u{FFFD}"), ("&#55357; &#56832;", "\u{FFFD} \u{FFFD}"),
    ("&#55357;&#65;", "\u{FFFD}A"),
    ("&#55357;&#", "\u{FFFD}&#"), ("&#55357;&#x;", "\u{FFFD}&#x;"),
  ])
  func twoHalvesOfACharacterAreOne(_ text: String, _ expected: String) {
    #expect(Entities.decode(text) == expected)
    #expect(References.replaced(in: text) == expected || !expected.contains("😀"))
  }

  @Test func numbersOfWindowsCharactersAreWhatTheirWritersMeant() {
    #expect(Entities.decode("&#145;quoted&#146; &#150; &#133; &#128;") == "‘quoted’ – … €")
  }

  @Test(arguments: [
    ("AT&T", "AT&T"), ("a & b", "a & b"), ("&", "&"), ("&&amp;", "&&"), ("&unknown;", "&unknown;"), ("&amp", "&"),
    ("&notit;", "¬it;"),
    ("&notin;", "∉"), ("&ampx", "&x"), ("&Tab", "&Tab"),
  ])
  func anAmpersandMayStandForItself(_ text: String, _ expected: String) {
    #expect(Entities.decode(text) == expected)
  }

  @Test(arguments: [
    ("?a=1&copy=2", "?a=1&copy=2"), ("?a=1&copy", "?a=1©"), ("?a=1&amp;copy=2", "?a=1&copy=2"),
    ("?a&notit;", "?a&notit;"),
  ])
  func inAnAddressANameWithoutSemicolonIsAParameter(_ text: String, _ expected: String) {
    #expect(Entities.decode(text, isAttribute: true) == expected)
  }
}
