import TestKit
import Testing

@testable import Screen

/// Texts of chance that are cut to a width.
@Suite struct CutPropertyTests {
  private static let pieces = [
    "a", "b ", "  ", "作", "者", "é", "e\u{301}", "👩‍👩‍👧", "🇰🇿", "ж", "क्ष", "…", ".", "\u{200B}",
    "ｱ", "한", "1️⃣", "ש", "\u{AD}",
  ]

  private func text(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 0...14, using: &dice)).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
  }

  @Test func aTextThatIsCutIsABeginningThatFits() {
    var dice = Dice(seed: 231)
    for _ in 0..<3000 {
      let (text, columns) = (text(&dice), Int.random(in: -1...16, using: &dice))
      let cut = Width.cut(text, to: columns)
      #expect(Width.of(cut) <= max(0, columns), "\(text) \(columns)")
      if Width.of(text) <= columns {
        #expect(cut == text)
      } else if columns > 0 {
        #expect(
          cut.hasSuffix("…") && text.unicodeScalars.starts(with: cut.unicodeScalars.dropLast()), "\(text) \(columns)")
        #expect(!cut.dropLast().hasSuffix(" "))
        // Of the same text more fits into more columns.
        #expect(Width.cut(text, to: columns - 1).utf8.count <= cut.utf8.count)
      }
      #expect(Width.cut(cut, to: columns) == cut)
    }
  }

  @Test func aTextThatIsCutInsideHasItsBeginningAndItsEnd() {
    var dice = Dice(seed: 232)
    for _ in 0..<3000 {
      let (text, columns) = (text(&dice), Int.random(in: 0...16, using: &dice))
      let cut = Width.cutInside(text, to: columns)
      #expect(Width.of(cut) <= columns, "\(text) \(columns)")
      guard Width.of(text) > columns, let mark = cut.lastIndex(of: "…"), !text.contains("…") else { continue }
      #expect(text.unicodeScalars.starts(with: cut[..<mark].unicodeScalars), "\(text) \(columns) \(cut)")
      let end = cut[cut.index(after: mark)...].unicodeScalars
      #expect(text.unicodeScalars.reversed().starts(with: end.reversed()), "\(text) \(columns) \(cut)")
    }
  }

  @Test func theWidthOfATextIsThatOfItsGlyphs() {
    var dice = Dice(seed: 233)
    for _ in 0..<2000 {
      let text = text(&dice)
      #expect(Width.of(text) == Glyphs(text).reduce(0) { $0 + $1.columns }, "\(text)")
      var canvas = Canvas(Size(width: 60, height: 1))
      #expect(canvas.put(text, x: 0, y: 0, style: .text) == Width.of(text), "\(text)")
      #expect(canvas.cells.reduce(0) { $0 + Int($1.width) } == 60)
    }
  }

  /// Each line can be found again in the text by its offset, whatever the width is.
  @Test func aWrappedLineStandsWhereItSays() {
    var dice = Dice(seed: 234)
    for _ in 0..<1000 {
      let text = (0..<Int.random(in: 1...5, using: &dice)).map { _ in self.text(&dice) }.joined(separator: " ")
        .replacing("\u{AD}", with: "")
      guard !TextDirection.hasRightToLeft(text) else { continue }
      let width = Int.random(in: 1...20, using: &dice)
      var before = -1
      for line in wrap([Run(text)], width: width) {
        #expect(line.offset > before, "\(text) \(width)")
        before = line.offset
        #expect(Array(text.utf8.dropFirst(line.offset)).starts(with: line.text.utf8), "\(text) \(width)")
        #expect(
          line.width <= width || line.text.count == 1 || Width.of(String(line.text.first ?? " ")) > width,
          "\(text) \(width)")
      }
    }
  }

  @Test func indentsTakeTheirColumns() {
    var dice = Dice(seed: 235)
    for _ in 0..<500 {
      let words = (0..<20).map { _ in String(repeating: "x", count: Int.random(in: 1...6, using: &dice)) }
      let (width, indent, hanging) = (
        Int.random(in: 12...30, using: &dice), Int.random(in: 0...5, using: &dice), Int.random(in: 0...5, using: &dice)
      )
      let lines = wrap([Run(words.joined(separator: " "))], width: width, indent: indent, hanging: hanging)
      #expect(lines.map(\.indent) == [indent] + Array(repeating: hanging, count: lines.count - 1))
      #expect(
        lines.allSatisfy { $0.width <= width }
          && lines.map(\.text).joined(separator: " ") == words.joined(separator: " "))
      // No line could have taken the first word of the next one.
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.width + 1 + (next.text.split(separator: " ").first?.count ?? 0) > width)
      }
    }
  }
}
