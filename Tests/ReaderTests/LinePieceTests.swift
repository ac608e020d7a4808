import Screen
import TestKit
import Testing

@testable import Reader

/// Pieces that pages are made of: runs that are cut, windows of lists, scrolled text, names, the history of searches.
@Suite struct LinePieceTests {
  @Test(arguments: [
    (0, "作者 ab"), (1, " 者 ab"), (2, "者 ab"), (3, "  ab"), (4, " ab"), (5, "ab"), (7, ""), (9, ""),
  ])
  func columnsAreDroppedFromTheLeft(_ columns: Int, _ text: String) {
    #expect(Run("作者 ab").dropping(columns: columns).text == text)
  }

  @Test(arguments: [(1, "作"), (2, "作"), (3, "作"), (4, "作者"), (0, "作"), (9, "作者a")])
  func aBeginningFitsIntoItsColumns(_ columns: Int, _ text: String) {
    #expect(String("作者a"[...].fitting(columns: columns)) == text)
  }

  @Test func runsAreCutLikeTheirText() {
    var dice = Dice(seed: 161)
    let pieces = ["a", "作", "é", "e\u{301}", "👩‍🚀", " ", "words", "…"]
    for _ in 0..<1000 {
      let runs = (0..<Int.random(in: 0...5, using: &dice)).map { _ in
        Run(
          (0..<Int.random(in: 0...4, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined(),
          style: Style(Bool.random(using: &dice) ? .text : .accent))
      }
      for columns in 1...20 {
        let cut = runs.cut(to: columns)
        #expect(cut.text == Width.cut(runs.text, to: columns), "\(runs.map(\.text)) \(columns)")
      }
      let bytes = runs.text.utf8.count
      #expect(
        runs.dropping(bytes: 0).text == runs.text && runs.dropping(bytes: bytes).text == ""
          && runs.dropping(bytes: bytes + 5).isEmpty)
    }
    #expect([Run("ab"), Run("cd", style: Style(.accent))].dropping(bytes: 3) == [Run("d", style: Style(.accent))])
  }

  @Test(
    arguments: [
      (100, 0, 10, 0..<10), (100, 50, 10, 45..<55), (100, 99, 10, 90..<100), (100, 3, 10, 0..<10), (5, 4, 10, 0..<5),
      (0, nil, 10, 0..<0),
      (11, 10, 10, 1..<11), (100, nil, 10, 0..<10),
    ] as [(Int, Int?, Int, Range<Int>)])
  func aWindowHasItsSelectionInTheMiddle(_ count: Int, _ selected: Int?, _ height: Int, _ rows: Range<Int>) {
    let window = Window(count, selected: selected, in: Rect(x: 0, y: 3, width: 20, height: height))
    #expect(window.rows == rows && window.selected == selected)
    for row in rows { #expect(window.row(at: window.y(of: row)) == row) }
    #expect(window.row(at: 2) == nil && window.row(at: 3 + rows.count) == nil)
  }

  @Test func aTextScrollsToItsEndAndNotBeyond() {
    let size = Size(width: 40, height: 12)
    var lines = ScrolledLines(from: 2)
    #expect(lines.room(in: size) == 9)
    var places: [Int] = []
    for motion in [Motion.next, .pageDown, .last, .next, .pageUp, .first, .previous] {
      lines.move(motion, of: 30, in: size, overlap: 2)
      places.append(lines.scroll)
    }
    #expect(places == [1, 8, 21, 21, 14, 0, 0])
    lines.move(.last, of: 5, in: size, overlap: 2)
    #expect(lines.scroll == 0, "a short text does not scroll")
    for (line, scroll) in [(20, 12), (15, 12), (12, 12), (3, 3), (29, 21), (0, 0)] {
      lines.show(line, of: 30, in: size)
      #expect(lines.scroll == scroll, "\(line)")
    }
    #expect(ScrolledLines(from: 9).room(in: Size(width: 5, height: 3)) == 1)
  }

  @Test(arguments: [
    ("AKIpress — Kyrgyzstan news in English", "AKIpress"), ("24.kg", "24.kg"), ("BBC: World", "BBC"),
    ("The Daily - News", "The Daily"), ("A (B)", "A"),
    ("The Times of Central Asia", "The Times of Cent…"), ("Supercalifragilisticexpialidocious", "Supercalifragilis…"),
    ("", ""), (": x", ": x"), ("a-b", "a-b"),
    ("Тенгри Ньюс | Новости", "Тенгри Ньюс"), ("作者作者作者作者作者作者", "作者作者作者作者…"), ("News, weather", "News"), ("x » y", "x"),
  ])
  func aSourceHasAShortName(_ title: String, _ name: String) {
    #expect(SourceName.short(title) == name)
    #expect(Width.of(SourceName.short(title)) <= 18)
  }

  @Test func theHistoryGoesBackAndForthAndKeepsWhatWasTyped() {
    var history = SearchHistory(["c", "b", "a"])
    #expect(history.newer() == nil)
    #expect(history.older(than: "draft") == "c" && history.isInLine)
    #expect(history.older(than: "ignored") == "b" && history.older(than: "") == "a")
    #expect(history.older(than: "") == nil, "it stays at the oldest")
    #expect(history.newer() == "b" && history.newer() == "c" && history.newer() == "draft" && !history.isInLine)
    history.add("b")
    #expect(history.entries == ["b", "c", "a"])
    for number in 0..<300 { history.add("\(number)") }
    #expect(
      history.entries.count == 200 && history.entries.first == "299"
        && SearchHistory(history.entries + ["x"]).entries.count == 200)
    _ = history.older(than: "typed")
    history.leave()
    #expect(!history.isInLine && history.older(than: "other") == "299" && history.newer() == "other")
  }

  @Test(
    arguments: [
      (["next"], ["next", "article"], 2060), (["art"], ["next", "article"], 39), (["ext"], ["next"], 15),
      (["next", "art"], ["next", "article"], 2099),
      (["x"], ["next"], 15), (["next"], ["nex"], nil), (["тенге"], ["о", "тенге"], 59), (["\u{451}"], ["ещё"], 15),
      (["zz"], ["next"], nil), ([], ["next"], 0), (["next", "zz"], ["next"], nil),
    ] as [([String], [String], Int?)])
  func aTitleFitsByItsWords(_ words: [String], _ title: [String], _ score: Int?) {
    #expect(PaletteMatch.score(words, title) == score)
  }

  @Test(arguments: [
    ("Go to: Feed!", ["go", "to", "feed"]), ("USD/KZT 5", ["usd/kzt", "5"]), ("next-unread", ["next-unread"]), ("", []),
    ("…", []),
  ])
  func wordsAreReadWithoutSigns(_ text: String, _ words: [String]) {
    #expect(PaletteMatch.words(text) == words)
  }

  @Test func wordsOfOneLookAreOne() {
    #expect(PaletteMatch.words("и\u{306}").first?.unicodeScalars.count == 1)
    #expect(PaletteMatch.score(PaletteMatch.queryWords("йод"), PaletteMatch.words("Ио\u{306}, И\u{306}од")) == 59)
  }

  @Test func ofALongLineTheBeginningIsLookedAt() {
    #expect(PaletteMatch.queryWords((0..<500).map { "\($0)" }.joined(separator: " ")).count == 20)
    #expect(PaletteMatch.queryWords(String(repeating: "a", count: 5000)).first?.count == 256)
  }

  @Test func aLineMayBeEditedAnywhereWithoutLosingACharacter() {
    var dice = Dice(seed: 171)
    let keys: [Key] = [
      .character("a"), .character("作"), .character("\u{301}"), .character(" "), .backspace, .delete, .left, .right,
      .home, .end, .control("w"), .control("u"),
      .control("k"), .control("a"), .control("e"), .control("b"), .control("f"), .control("d"), .character("👩‍🚀"),
    ]
    for _ in 0..<300 {
      var field = TextField(["", "old words", "e"].randomElement(using: &dice) ?? "")
      if Bool.random(using: &dice) { field.select() }
      for _ in 0..<40 {
        let isTaken = field.edit(with: keys.randomElement(using: &dice) ?? .left)
        #expect(isTaken && (0...field.text.count).contains(field.cursor), "\(field)")
      }
      let before = field
      for key in [Key.enter, .escape, .tab, .up, .pageDown, .function(1), .alt("x"), .control("x")] {
        let isTaken = field.edit(with: key)
        #expect(!isTaken && field == before, "\(key)")
      }
    }
  }
}
