import Foundation
import Model
import Money
import TestKit
import Testing

@testable import Reader

/// The moving band: it never leaps, and every figure comes into sight.
@Suite struct BandMovingTests {
  private func band(_ mode: Settings.Band.Mode, speed: Double = 4, count: Int = 9) -> Band {
    var settings = Settings().band
    settings.mode = mode
    settings.speed = speed
    var band = Band(settings, now: Library.now, today: Library.day)
    band.ticks = (0..<count).map { place in
      Tick(
        pair: Pair("USD", "X\(place)\(place)"), value: "1\(place).5", inverse: "0.1", changePercent: nil,
        date: Library.day, source: "nbk", fetched: Library.now, state: .live)
    }
    return band
  }

  @Test func withoutRoomForAllItStepsAtItsSpeed() throws {
    var band = band(.scroll)
    var now = Library.now
    #expect(band.nextStep(after: now, columns: 40) == now.addingTimeInterval(0.25))
    band.step(now: now, columns: 40)
    var offsets: [Int] = []
    for _ in 0..<4 {
      now = try #require(band.nextStep(after: now, columns: 40))
      band.step(now: now, columns: 40)
      offsets.append(band.offset)
    }
    #expect(offsets == [1, 2, 3, 4])
  }

  @Test(arguments: [(0.24, 0), (0.25, 1), (0.5, 2), (1, 4), (1.24, 4), (600, 4), (86_400, 4)])
  func afterASleepItGoesOnWithoutALeap(_ seconds: Double, _ cells: Int) {
    var band = band(.scroll)
    band.step(now: Library.now, columns: 40)
    band.step(now: Library.now.addingTimeInterval(seconds), columns: 40)
    #expect(band.offset == cells)
  }

  @Test func aPageStandsForFiveSecondsAndEveryFigureIsOnOne() throws {
    var band = band(.page)
    var now = Library.now
    band.step(now: now, columns: 40)
    #expect(band.nextStep(after: now, columns: 40) == now.addingTimeInterval(5))
    var seen: Set<Int> = []
    var offsets: [Int] = []
    for _ in 0..<12 {
      let shown = BandText(band, columns: 40)
      offsets.append(band.offset)
      seen.formUnion(
        band.ticks.indices.filter { index in
          shown.place(of: index).map { $0.lowerBound >= band.offset && $0.upperBound <= band.offset + shown.room }
            == true
        })
      now = now.addingTimeInterval(5)
      band.step(now: now, columns: 40)
    }
    #expect(seen == Set(band.ticks.indices))
    #expect(Set(offsets).count > 2 && offsets.dropFirst().contains(0), "it comes round: \(offsets)")
  }

  @Test func aClockThatWasSetBackDoesNotStopIt() {
    var band = band(.scroll)
    band.step(now: Library.now, columns: 40)
    let back = Library.now.addingTimeInterval(-3600)
    band.step(now: back, columns: 40)
    #expect(band.offset == 0 && band.nextStep(after: back, columns: 40) == back.addingTimeInterval(0.25))
    band.step(now: back.addingTimeInterval(0.25), columns: 40)
    #expect(band.offset == 1)
  }

  @Test func whereAllFitsNothingMoves() {
    var band = band(.scroll, count: 2)
    #expect(!band.overflows(80) && band.nextStep(after: Library.now, columns: 80) == nil)
    band.step(now: Library.now, columns: 80)
    band.step(now: Library.now.addingTimeInterval(10), columns: 80)
    #expect(band.offset == 0)
  }

  @Test(arguments: [Settings.Band.Mode.off, .scroll, .page])
  func pausedItStandsAndGoesOnFromThere(_ mode: Settings.Band.Mode) {
    var band = band(mode)
    band.step(now: Library.now, columns: 40)
    band.step(now: Library.now.addingTimeInterval(6), columns: 40)
    let place = band.offset
    band.isPaused = true
    band.step(now: Library.now.addingTimeInterval(60), columns: 40)
    #expect(band.offset == place && band.nextStep(after: Library.now, columns: 40) == nil)
    band.resume(at: Library.now.addingTimeInterval(60))
    band.step(now: Library.now.addingTimeInterval(60.1), columns: 40)
    #expect(band.offset == place && !band.isPaused)
  }

  @Test func withoutMotionInTheSettingsItIsOff() {
    var settings = Settings().band
    settings.motion = false
    settings.mode = .scroll
    #expect(Band(settings).mode == .off)
    var band = Band(settings)
    band.toggleMode()
    #expect(band.mode == .page, "the key turns it by pages")
    band.toggleMode()
    #expect(band.mode == .scroll)
  }

  @Test func whatKeysChangedComesBackAndTheRestIsOfTheSettings() {
    var band = band(.scroll)
    band.restore(isPaused: true, mode: nil, isInMarketOrder: nil)
    #expect(band.isPaused && band.mode == .scroll && band.isInMarketOrder == Settings().band.inverted)
    band.restore(isPaused: false, mode: .page, isInMarketOrder: !Settings().band.inverted)
    #expect(!band.isPaused && band.mode == .page && band.isInMarketOrder != Settings().band.inverted)
  }

  /// Whatever the clock does, the band is somewhere inside of its round.
  @Test(arguments: [81, 82] as [UInt64])
  func aClockThatJumpsLeavesItInsideOfItsRound(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    var band = band([.scroll, .page].randomElement(using: &dice) ?? .page, speed: 0.5)
    var now = Library.now
    for _ in 0..<500 {
      now = now.addingTimeInterval(Double.random(in: -100...100, using: &dice))
      let columns = Int.random(in: 1...120, using: &dice)
      band.step(now: now, columns: columns)
      #expect(band.offset >= 0)
      if Int.random(in: 0..<40, using: &dice) == 0 { band.toggleMode() }
    }
  }
}
