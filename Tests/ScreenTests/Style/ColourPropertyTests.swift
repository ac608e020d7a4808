import TestKit
import Testing

@testable import Screen

/// Colours of a terminal's palette, and the nearest ones of others.
@Suite struct ColourPropertyTests {
  /// xterm's cube and greys, and what the first sixteen are there.
  private func components(_ index: Int) -> [Int] {
    let colour = Colour.index(UInt8(index)).components
    return [colour.red, colour.green, colour.blue]
  }

  @Test(arguments: [
    (0, [0, 0, 0]), (1, [205, 0, 0]), (2, [0, 205, 0]), (3, [205, 205, 0]), (4, [0, 0, 238]), (5, [205, 0, 205]),
    (6, [0, 205, 205]), (7, [229, 229, 229]),
    (8, [127, 127, 127]), (9, [255, 0, 0]), (10, [0, 255, 0]), (11, [255, 255, 0]), (12, [92, 92, 255]),
    (13, [255, 0, 255]), (14, [0, 255, 255]),
    (15, [255, 255, 255]), (16, [0, 0, 0]), (21, [0, 0, 255]), (46, [0, 255, 0]), (196, [255, 0, 0]),
    (231, [255, 255, 255]), (232, [8, 8, 8]), (255, [238, 238, 238]),
  ])
  func thePaletteIsThatOfXterm(_ index: Int, _ wanted: [Int]) {
    #expect(components(index) == wanted)
  }

  @Test func everyColourOfTheCubeIsItsOwnNearest() {
    for index in 16..<256 {
      let own = components(index)
      let nearest = Colour.rgb(UInt8(own[0]), UInt8(own[1]), UInt8(own[2])).number(at: .palette256)
      #expect(components(nearest) == own, "\(index)")
    }
  }

  @Test func theNearestIsNoFurtherThanAnyOther() {
    var dice = Dice(seed: 241)
    func distance(_ one: [Int], _ other: [Int]) -> Int {
      zip(zip(one, other), [3, 4, 2]).reduce(0) { $0 + $1.1 * ($1.0.0 - $1.0.1) * ($1.0.0 - $1.0.1) }
    }
    for _ in 0..<300 {
      let wanted = (0..<3).map { _ in Int.random(in: 0...255, using: &dice) }
      let nearest = Colour.rgb(UInt8(wanted[0]), UInt8(wanted[1]), UInt8(wanted[2])).number(at: .palette256)
      let best = (16..<256).map { distance(components($0), wanted) }.min()
      #expect(distance(components(nearest), wanted) == best && nearest >= 16, "\(wanted)")
    }
  }

  @Test func everyNumberFitsItsTerminal() {
    var dice = Dice(seed: 242)
    for _ in 0..<1000 {
      let byte = UInt8.random(in: 0...255, using: &dice)
      let colours: [Colour] = [
        .standard, .index(byte),
        .rgb(byte, UInt8.random(in: 0...255, using: &dice), UInt8.random(in: 0...255, using: &dice)),
      ]
      for colour in colours {
        #expect(colour.number(at: .mono) == -1)
        #expect((-1..<8).contains(colour.number(at: .eight)) && (-1..<16).contains(colour.number(at: .sixteen)))
        #expect(
          (-1..<256).contains(colour.number(at: .palette256)) && (-1..<1 << 24).contains(colour.number(at: .direct)))
        #expect((colour.number(at: .eight) == -1) == (colour == .standard))
      }
    }
  }

  @Test func aColourIsReadFromItsDigits() {
    var dice = Dice(seed: 243)
    for index in 0..<256 { #expect(Colour("\(index)") == .index(UInt8(index))) }
    for _ in 0..<300 {
      let parts = (0..<3).map { _ in UInt8.random(in: 0...255, using: &dice) }
      let digits = parts.map { (part: UInt8) -> String in
        let text = String(part, radix: 16, uppercase: Bool.random(using: &dice))
        return text.count < 2 ? "0" + text : text
      }
      #expect(Colour("#" + digits.joined()) == .rgb(parts[0], parts[1], parts[2]))
      #expect(Paint("bold #\(digits.joined()) on 7") == Paint(.rgb(parts[0], parts[1], parts[2]), on: .index(7), .bold))
    }
  }

  @Test func contrastIsTheSameFromBothSides() {
    var dice = Dice(seed: 244)
    let (black, white) = (Colour.rgb(0, 0, 0), Colour.rgb(255, 255, 255))
    #expect((20.9...21.1).contains(black.contrast(with: white)))
    for _ in 0..<500 {
      let colours = (0..<2).map { _ in
        Colour.rgb(
          UInt8.random(in: 0...255, using: &dice), UInt8.random(in: 0...255, using: &dice),
          UInt8.random(in: 0...255, using: &dice))
      }
      let contrast = colours[0].contrast(with: colours[1])
      #expect(contrast == colours[1].contrast(with: colours[0]) && contrast >= 1 && contrast <= 21.01)
      #expect(colours[0].contrast(with: colours[0]) == 1)
      #expect(
        colours[0].mixed(with: colours[1], 0) == colours[0] && colours[0].mixed(with: colours[1], 1) == colours[1])
    }
  }
}
