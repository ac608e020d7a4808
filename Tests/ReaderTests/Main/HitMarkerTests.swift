import Model
import Query
import Screen
import TestKit
import Testing

@testable import Reader

/// Hits of a search in lines of several runs.
@Suite struct HitMarkerTests {
  private static let words = [
    "tenge", "bank", "Tashkent", "банк", "ferry", "a", "the", "–", "日本", "e\u{301}té", "👨‍👩‍👧", "12%", "naïve", "",
  ]

  /// A line whose runs end anywhere in its words.
  private static func line(_ dice: inout Dice) -> Line {
    let text = (0..<Int.random(in: 0...9, using: &dice)).compactMap { _ in words.randomElement(using: &dice) }
      .joined(separator: " ")
    let styles: [Style] = [.text, Style(.dim, .bold), Style(.link, .underline)]
    var line = Line(indent: Int.random(in: 0...4, using: &dice), offset: 7, isRightToLeft: Bool.random(using: &dice))
    var rest = text[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...6, using: &dice))
      let style = styles.randomElement(using: &dice) ?? .text
      line.runs.append(Run(String(piece), style: style, link: Bool.random(using: &dice) ? line.runs.count : nil))
      rest = rest.dropFirst(piece.count)
    }
    return line
  }

  /// The content of a line, letter by letter.
  private struct Letter: Equatable {
    var letter: UInt8
    var style: Style
    var link: Int?
  }

  private static func letters(_ line: Line) -> [Letter] {
    line.runs.flatMap { run in run.text.utf8.map { Letter(letter: $0, style: run.style, link: run.link) } }
  }

  @Test(arguments: 0..<8 as Range<UInt64>, ["tenge", "bank ferry", "\"the tenge\"", "日本", "nothing", "ete"])
  func onlyTheLettersOfHitsLookOtherwise(_ seed: UInt64, _ query: String) {
    var dice = Dice(seed: seed)
    var marker = HitMarker(Query(query))
    for _ in 0..<40 {
      let line = Self.line(&dice)
      let text = line.text
      var highlighter = Highlighter(Query(query).reading.tree)
      let hits = highlighter.ranges(in: text, part: .body)
      let marked = marker.marked(line, with: .underline)
      let expected = zip(text.utf8.indices, Self.letters(line)).map { index, letter in
        guard hits.contains(where: { $0.contains(index) }) else { return letter }
        var letter = letter
        letter.style = Style(.highlight, letter.style.attributes.union(.underline))
        return letter
      }
      #expect(Self.letters(marked) == expected, "\(text)")
      #expect((marked.indent, marked.offset) == (line.indent, line.offset))
      #expect(marked.isRightToLeft == line.isRightToLeft)
      let hasHit = marker.hasHit(line)
      #expect(hasHit == !hits.isEmpty)
      // A run without text would be drawn for nothing; a line without hits stays as it is.
      #expect(hits.isEmpty ? marked == line : marked.runs.allSatisfy { !$0.text.isEmpty })
    }
  }

  @Test func aHitOverTwoRunsIsMarkedInBoth() {
    var marker = HitMarker(Query("tenge"))
    let line = Line([Run("the ten", style: Style(.link), link: 3), Run("ge falls", style: Style(.dim, .bold))])
    let marked = marker.marked(line)
    #expect(
      marked.runs == [
        Run("the ", style: Style(.link), link: 3), Run("ten", style: Style(.highlight), link: 3),
        Run("ge", style: Style(.highlight, .bold)), Run(" falls", style: Style(.dim, .bold)),
      ])
  }

  @Test func aWordThatIsWantedInTitlesIsNotMarkedInTexts() {
    var marker = HitMarker(Query("title:tenge"))
    let line = Line([Run("The tenge")])
    let (inText, hasHit, inTitle) = (marker.marked(line), marker.hasHit(line), marker.marked(line, part: .title))
    #expect(inText == line && !hasHit)
    #expect(inTitle.runs.map(\.text) == ["The ", "tenge"])
  }
}
