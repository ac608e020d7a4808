import Screen
import Testing

@Suite struct WrapTests {
  func wrapped(_ text: String, _ width: Int, indent: Int = 0, hanging: Int = 0) -> [String] {
    wrap([Run(text)], width: width, indent: indent, hanging: hanging)
      .map { String(repeating: " ", count: $0.indent) + $0.text }
  }

  @Test func wordsFillLines() {
    #expect(wrapped("one two three four", 9) == ["one two", "three", "four"])
    #expect(wrapped("one two three four", 8) == ["one two", "three", "four"])
    #expect(wrapped("one two three four", 99) == ["one two three four"])
    #expect(wrapped("", 9) == [""])
    #expect(wrapped("   ", 2) == [""])
  }

  @Test func blanksInsideStayAndThoseAtAnEndGo() {
    #expect(wrapped("a   b     c  ", 5) == ["a   b", "c"])
    #expect(wrapped("  code {\n    more\n\n}\n", 20) == ["  code {", "    more", "", "}"])
    #expect(wrapped("a\u{2028}b\r\nc", 9) == ["a\u{2028}", "b", "c"])
  }

  @Test func indents() {
    #expect(wrapped("1. one two three", 8, hanging: 3) == ["1. one", "   two", "   three"])
    #expect(wrapped("one two three", 8, indent: 4) == ["    one", "two", "three"])
    #expect(wrap([Run("one two")], width: 5, indent: 1, hanging: 2).map(\.width) == [4, 5])
  }

  @Test func punctuationStaysWithItsWord() {
    #expect(
      wrapped("He said “hello there” (twice), then left.", 10)
        == ["He said", "“hello", "there”", "(twice),", "then left."])
    #expect(wrapped("vu « le mot » ici", 8) == ["vu « le", "mot »", "ici"])
    #expect(wrapped("«да» — сказал он", 6) == ["«да» —", "сказал", "он"])
    #expect(wrapped("5 km, 10%, $20", 6) == ["5 km,", "10%,", "$20"])
    #expect(wrapped("well-known e-mail", 6) == ["well-", "known", "e-mail"])
  }

  @Test func aDashBeginsNoLine() {
    #expect(wrapped("one two — three", 8) == ["one", "two —", "three"])
    #expect(wrapped("one two – three", 8) == ["one", "two –", "three"])
    #expect(wrapped("— Да. — Нет.", 7) == ["— Да. —", "Нет."])
  }

  @Test func optionsAndPairsStayTogether() {
    #expect(wrapped("rates refresh --days 90", 16) == ["rates refresh", "--days 90"])
    #expect(wrapped("a well-known --day-of-it", 15) == ["a well-known", "--day-of-it"])
    #expect(wrapped("alert on USD/KZT high", 13) == ["alert on", "USD/KZT high"])
    #expect(wrapped("newspapers/magazines", 12) == ["newspapers/", "magazines"])
  }

  @Test func whatMustNotBreakDoesNot() {
    #expect(wrapped("up to 100\u{A0}km away", 9) == ["up to", "100\u{A0}km", "away"])
    #expect(wrapped("about 1,234.5 km", 11) == ["about", "1,234.5 km"])
    #expect(wrapped("on 11/12/2025 or", 10) == ["on", "11/12/2025", "or"])
  }

  @Test func cjkBreaksBetweenCharactersButNotBeforeStops() {
    #expect(wrapped("与哈萨克斯坦的边界，已由法律确定。", 10) == ["与哈萨克斯", "坦的边界，", "已由法律确", "定。"])
    #expect(wrapped("与哈萨克斯坦，", 12) == ["与哈萨克斯", "坦，"])
    #expect(wrapped("（作者）x", 5) == ["（作", "者）x"])
  }

  @Test func aSoftHyphenShowsWhereTheLineEnds() {
    #expect(wrapped("inter\u{AD}national law", 9) == ["inter-", "national", "law"])
    #expect(wrapped("inter\u{AD}nation", 6) == ["inter-", "nation"])
    #expect(wrapped("an inter\u{AD}nation", 8) == ["an", "inter\u{AD}nat", "ion"])
    #expect(wrapped("all\u{AD}", 9) == ["all\u{AD}"])
  }

  @Test func aWordThatIsTooLongIsCutBetweenCharacters() {
    #expect(wrapped("a Donaudampfschiff b", 6) == ["a", "Donaud", "ampfsc", "hiff b"])
    #expect(wrapped("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(wrapped("👩‍👩‍👧👩‍👩‍👧", 3) == ["👩‍👩‍👧", "👩‍👩‍👧"])
    #expect(wrapped("作者", 1) == ["作", "者"])
    #expect(wrapped("ab", 0) == ["a", "b"])
    #expect(wrapped("ab", 3, indent: 9, hanging: 9).count == 2)
  }

  @Test func anAddressStaysWholeWhenALineCanHoldIt() {
    #expect(wrapped("see https://eur.example/a-b/c for", 26) == ["see", "https://eur.example/a-b/c", "for"])
    #expect(
      wrapped("see https://eur.example/border-rules/law?id=7&x=1 for", 24)
        == ["see", "https://eur.example/", "border-rules/law?id=7", "&x=1 for"])
    #expect(
      wrapped("https://eur.example/aaaaaaaaaaaaaaaa", 12)
        == ["https://eur", ".example/", "aaaaaaaaaaaa", "aaaa"])
    #expect(wrapped("and/or", 5) == ["and/", "or"])
  }

  @Test func aTabGoesToTheNextFourthColumn() {
    #expect(wrapped("a\tb\n\tc", 20) == ["a   b", "    c"])
    #expect(wrap([Run("ab"), Run("\tc", style: Style(.code))], width: 20).map(\.text) == ["ab  c"])
  }

  @Test func runsKeepTheirStyleAndLink() {
    let link = Run("a link here", style: Style(.link, .underline), link: 3)
    let lines = wrap([Run("see "), link, Run(", please")], width: 10)
    #expect(lines.map(\.text) == ["see a link", "here,", "please"])
    #expect(lines[0].runs == [Run("see "), Run("a link", style: Style(.link, .underline), link: 3)])
    #expect(lines[1].runs == [Run("here", style: Style(.link, .underline), link: 3), Run(",")])
    #expect(lines[2].runs == [Run("please")])
  }

  @Test func aLineKnowsWhereItBeginsInTheText() {
    let text = "Граница урегулирована законом, а линии отмечены"
    for width in [1, 7, 12, 30] {
      for line in wrap([Run(text)], width: width) {
        let start = text.utf8.index(text.startIndex, offsetBy: line.offset)
        #expect(text[start...].hasPrefix(line.text))
      }
    }
  }

  @Test func noLineIsTooLongAndNothingIsLost() {
    let samples = [
      "“Тенге” — 475,09; вырос на 0,77 % (см. https://kurs.example/tenge?day=2025-12-11).",
      "作者😀 e\u{301}t\u{303} 🇰🇿x 한글",
      "a-b/c.d,e;f:g!h?i(j)k[l]m{n}o'p\"q", "ก็น้ำ क्षत्रिय שלום-עולם 1‍2",
    ]
    for text in samples {
      for width in 3...40 {
        let lines = wrap([Run(text)], width: width)
        #expect(lines.map(\.width).allSatisfy { $0 <= width }, "\(width) \(lines.map(\.text))")
        let kept = lines.map(\.text).joined().filter { $0 != " " }
        #expect(kept == text.filter { $0 != " " })
      }
    }
  }
}
