import Screen
import Testing

@Suite struct ColourTests {
  @Test(arguments: [
    ("default", Colour.standard), ("black", .index(0)), ("red", .index(1)), ("white", .index(7)), ("grey", .index(8)),
    ("gray", .index(8)), ("bright-blue", .index(12)), ("0", .index(0)), ("255", .index(255)),
    ("#d75f00", .rgb(0xD7, 0x5F, 0)), ("#D75F00", .rgb(0xD7, 0x5F, 0)),
  ])
  func coloursAreWrittenDown(_ text: String, _ colour: Colour) {
    #expect(Colour(text) == colour)
  }

  @Test(arguments: ["", "256", "-1", "+1", "purple", "bright", "bright-", "#fff", "#gggggg", "#+12345", "1 ", "Red"])
  func whatIsNoColourIsRefused(_ text: String) {
    #expect(Colour(text) == nil)
  }

  @Test func theTerminalsOwnColourIsTheSameEverywhere() {
    for depth in Depth.allCases { #expect(Colour.standard.number(at: depth) == -1) }
  }

  @Test func thePaletteIsLeftAlone() {
    #expect(Colour.index(12).number(at: .palette256) == 12)
    #expect(Colour.index(12).number(at: .sixteen) == 12)
    #expect(Colour.index(12).number(at: .eight) == 4)
    #expect(Colour.index(4).number(at: .direct) == 4)
    #expect(Colour.index(12).number(at: .direct) == 0x5C5CFF)
    #expect(Colour.index(244).number(at: .direct) == 0x808080)
    #expect(Colour.index(12).number(at: .mono) == -1)
  }

  @Test func otherColoursBecomeTheNearest() {
    #expect(Colour.rgb(0, 0, 3).number(at: .direct) == 8)
    #expect(Colour.rgb(0xD7, 0x5F, 0x02).number(at: .palette256) == 166)
    #expect(Colour.rgb(0x77, 0x76, 0x75).number(at: .palette256) == 243)
  }

  @Test(
    arguments: [
      (114, 2), (210, 9), (75, 12), (221, 11), (28, 2), (160, 1), (26, 4), (31, 6), (130, 3), (16, 0), (236, 0),
      (243, 8),
      (250, 7), (255, 7), (231, 15),
    ] as [(UInt8, Int)])
  func aColourKeepsItsHueAmongSixteen(_ index: UInt8, _ name: Int) {
    #expect(Colour.index(index).number(at: .sixteen) == name)
    #expect(Colour.index(index).number(at: .eight) == name % 8)
  }

  @Test func darkAndLight() {
    #expect(Colour.rgb(0x1E, 0x1E, 0x1E).isDark && Colour.index(4).isDark)
    #expect(!Colour.rgb(0xFD, 0xF6, 0xE3).isDark && !Colour.index(11).isDark)
  }

  @Test func aTerminalHasADepth() {
    #expect(
      [0, 2, 8, 16, 88, 256, 1 << 24].map { Depth(colours: $0) }
        == [.mono, .mono, .eight, .sixteen, .sixteen, .palette256, .direct])
  }
}
