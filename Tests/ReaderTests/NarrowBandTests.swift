import Foundation
import Model
import Money
import Screen
import Testing

@testable import Reader

@Suite struct PagesOfANarrowBand {
  /// Without its day, a figure of an old edition would pass for one of today.
  @Test(arguments: [40, 32])
  func keepTheDayOfAFigureThatIsNotOfTheSharedDay(_ width: Int) throws {
    var library = Library()
    library.ticks[1].date = Day(number: library.ticks[1].date.number - 365)
    library.ticks[1].source = "edition"
    var settings = Settings()
    settings.band.mode = .page
    var stage = Stage(Size(width: width, height: 12), library: library, settings: settings)
    let tick = library.ticks[1]
    let label = PairFigure(tick, isInverted: stage.state.band.inverts(tick.pair)).label
    var isSeen = false
    for turn in 0..<8 {
      stage.send(.tick(Library.now.addingTimeInterval(Double(turn) * 5)))
      guard stage.lines[0].contains(label) else { continue }
      isSeen = true
      #expect(stage.lines[0].contains("\(tick.date.day) Dec"), "\(stage.lines[0])")
    }
    #expect(isSeen)
  }

  /// Every width, and every page of the band there: the figures are whole, whatever must be left out beside them.
  @Test(arguments: 20...60)
  func neverCutAFigure(_ width: Int) throws {
    var library = Library()
    // One figure has a day of its own.
    library.ticks[1].date = Day(number: library.ticks[1].date.number - 1)
    var settings = Settings()
    settings.band.mode = .page
    var stage = Stage(Size(width: width, height: 12), library: library, settings: settings)
    var seen: Set<String> = []
    for turn in 0..<6 {
      stage.send(.tick(Library.now.addingTimeInterval(Double(turn) * 5)))
      for tick in library.ticks {
        let value = PairFigure(tick, isInverted: stage.state.band.inverts(tick.pair))
        let text = "\(value.label) \(value.value)"
        if stage.lines[0].contains(value.label) {
          seen.insert(value.label)
          #expect(stage.lines[0].contains(text) || width < Width.of(text) + 1, "\(stage.lines[0])")
        }
      }
      let ends = library.ticks.flatMap { tick in
        let isInverted = stage.state.band.inverts(tick.pair)
        let movement = Movement(tick, isInverted: isInverted)
        return [BandForm.long, .short, .least].map(movement.text)
          + [PairFigure(tick, isInverted: isInverted).value, DateText.short(tick.date, today: stage.state.today)]
      }
      #expect(ends.contains { stage.lines[0].hasSuffix($0) }, "\(stage.lines[0])")
    }
    #expect(seen.count == library.ticks.count)
  }
}
