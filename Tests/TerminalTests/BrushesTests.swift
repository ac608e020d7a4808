import CCurses
import Screen
import Testing

@testable import Terminal

@MainActor @Suite struct BrushesTests {
  var brushes = Brushes(theme: .dark, depth: .palette256)

  func scalars(_ cell: terminal_cell) -> [UInt32] {
    withUnsafeBytes(of: cell.scalars) { Array($0.bindMemory(to: UInt32.self).prefix(Int(cell.count))) }
  }

  @Test mutating func aCellCarriesItsScalars() {
    #expect(scalars(brushes.cell(Cell("é", style: .text), isUTF8: true)) == [0xE9])
    let flag = brushes.cell(Cell("🇰🇿", style: .text, width: 2), isUTF8: true)
    #expect(scalars(flag) == [0x1F1F0, 0x1F1FF] && flag.width == 2)
  }

  @Test mutating func noMoreScalarsThanNcursesTakes() {
    let zalgo = "z" + String(repeating: "\u{301}", count: 40)
    #expect(scalars(brushes.cell(Cell(Glyph(zalgo), style: .text), isUTF8: true)).count == Int(cell_scalars))
  }

  @Test mutating func withoutUTF8ACellIsASCII() {
    #expect(scalars(brushes.cell(Cell("▲", style: Style(.up)), isUTF8: false)) == [0x5E])
    #expect(scalars(brushes.cell(Cell("作", style: .text, width: 2), isUTF8: false)) == [0x3F])
  }

  @Test mutating func theSameColoursAreTheSamePair() {
    let text = brushes.cell(Cell("a", style: .text), isUTF8: true)
    let accent = brushes.cell(Cell("a", style: Style(.accent)), isUTF8: true)
    let speaker = brushes.cell(Cell("a", style: Style(.speaker)), isUTF8: true)
    #expect(text.pair == 0 && accent.pair > 0 && speaker.pair == accent.pair)
    #expect(Int(speaker.attributes) == cell_bold && accent.attributes == 0)
  }

  @Test mutating func attributesAreToldOneByOne() {
    let style = Style(.text, [.bold, .italic, .underline, .reverse, .dim])
    let all = cell_bold | cell_italic | cell_underline | cell_reverse | cell_dim
    #expect(Int(brushes.cell(Cell("a", style: style), isUTF8: true).attributes) == all)
    #expect(Int(brushes.cell(Cell("a", style: Style(.text, .struck)), isUTF8: true).attributes) == cell_dim)
  }

  @Test func onlyAutoWithColoursDependsOnTheBackground() {
    #expect(Brushes(theme: .auto, depth: .eight).dependsOnBackground)
    #expect(!Brushes(theme: .auto, depth: .mono).dependsOnBackground)
    #expect(!Brushes(theme: .light, depth: .direct).dependsOnBackground)
  }
}
