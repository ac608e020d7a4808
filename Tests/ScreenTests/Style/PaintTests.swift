import Testing

@testable import Screen

@Suite struct PaintTests {
  @Test(arguments: [
    ("", Paint()), ("red", Paint(.index(1))),
    ("bold #ffaa00 on default", Paint(.rgb(255, 170, 0), on: .standard, .bold)),
    ("on 236", Paint(.standard, on: .index(236))),
    ("underline italic white on blue", Paint(.index(7), on: .index(4), [.underline, .italic])),
    ("dim reverse struck", Paint(.standard, on: .standard, [.dim, .reverse, .struck])),
  ])
  func paintsAreWrittenDown(_ text: String, _ paint: Paint) {
    #expect(Paint(text) == paint)
  }

  @Test(arguments: ["on", "red blue", "red on", "on red bold", "red on blue on green", "loud", "selected"])
  func whatIsNoPaintIsRefused(_ text: String) {
    #expect(Paint(text) == nil)
  }

  @Test func brightLettersAreBoldWhereThereAreEightColours() {
    #expect(Paint(.index(12)).look(at: .eight) == Paint.Look(foreground: 4, background: -1, attributes: .bold))
    #expect(Paint(.index(4)).look(at: .eight) == Paint.Look(foreground: 4, background: -1, attributes: []))
    #expect(Paint(.index(12)).look(at: .sixteen) == Paint.Look(foreground: 12, background: -1, attributes: []))
    #expect(Paint(.index(243)).look(at: .eight) == Paint.Look(foreground: -1, background: -1, attributes: .dim))
  }

  @Test func withoutColoursAttributesStay() {
    let look = Paint(.index(1), on: .index(4), .underline).look(at: .mono)
    #expect(look == Paint.Look(foreground: -1, background: -1, attributes: .underline))
  }
}
