import Testing

@testable import Query

/// The signs and words that a query is cut into.
@Suite struct QueryLexerTests {
  private func tokens(_ text: String) -> String {
    QueryLexer.tokens(of: text).map { token in
      switch token.kind {
      case .open, .close, .minus, .star: token.text
      case .or: "OR"
      case .quoted(let isClosed): "[\(token.text)\(isClosed ? "]" : "…")"
      case .filter(let name, let sign): "{\(name)\(sign)}"
      case .word: token.text
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("a-b", "a-b"), ("-a", "- a"), ("a -b", "a - b"), ("(-a)", "( - a )"), ("a|-b", "a OR - b"), ("--a", "- - a"),
    ("title:-a", "{title:} - a"), ("\"a\"-b", "[a] - b"), ("a - b", "a - b"), ("a-", "a-"), ("covid-19", "covid-19"),
  ])
  func aMinusStandsBeforeAWordAndAHyphenInside(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("\"a b\"", "[a b]"), ("“a”", "[a]"), ("„a“", "[a]"), ("„a”", "[a]"), ("«a»", "[a]"), ("”a”", "[a]"),
    ("\"a”", "[a]"),
    ("«a\"b»", "[a\"b]"), ("\"a«b\"", "[a«b]"), ("\"a", "[a…"), ("«a\"", "[a\"…"), ("\"\"", "[]"),
    ("a\"b\"c", "a [b] c"),
    ("\"\u{301}a\"", "[\u{301}a]"), ("“a» b", "[a» b…"), ("\"OR\"", "[OR]"), ("\"a (b\"", "[a (b]"),
  ])
  func aQuotationEndsAtAMarkThatFitsItsOwn(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("title:bank", "{title:} bank"), ("TITLE:bank", "{title:} bank"), ("title :bank", "title :bank"),
    ("titles:bank", "titles:bank"), ("amount>5", "{amount>} 5"), ("amount:>=5", "{amount:>=} 5"),
    ("amount=5", "{amount=} 5"),
    ("amount:<5", "{amount:<} 5"), ("title>5", "title>5"), ("title=5", "title=5"), ("title::x", "{title:} :x"),
    ("in:in:", "{in:} {in:}"), ("xtitle:y", "xtitle:y"), ("titleé:x", "titleé:x"), ("amount <5", "amount <5"),
    ("https://a.example/?on:x", "https://a.example/?on:x"),
  ])
  func onlyAKnownNameWithItsSignIsAFilter(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: [
    ("a OR b", "a OR b"), ("OR", "OR"), ("ORa", "ORa"), ("Or", "Or"), ("a|b", "a OR b"), ("a*", "a *"), ("*", "*"),
    ("a**b", "a * * b"), ("(a)(b)", "( a ) ( b )"), ("near(a, b)", "near ( a, b )"), ("", ""), (" \u{A0}\n", ""),
    ("a\u{3000}b", "a b"), ("C++", "C++"), ("so'm", "so'm"), ("24.kg,", "24.kg,"), ("👩‍🚀-x", "👩‍🚀-x"),
  ])
  func signsAndWordsAreToldApart(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test func theTokensOfATextStandInItInOrder() {
    for text in ["title:\"a b\" (c OR -d*) amount>=5", "near(a, b) «x", "  a  ", "é\u{301}|\u{301}\"x"] {
      let tokens = QueryLexer.tokens(of: text)
      var end = text.startIndex
      for token in tokens {
        #expect(token.range.lowerBound >= end && !token.range.isEmpty)
        #expect(text[end..<token.range.lowerBound].allSatisfy { $0.isWhitespace })
        end = token.range.upperBound
      }
      #expect(text[end...].allSatisfy { $0.isWhitespace })
    }
  }
}
