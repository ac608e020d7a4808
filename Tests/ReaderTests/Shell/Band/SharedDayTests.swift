import Foundation
import Model
import Money
import Testing

@testable import Reader

/// The day that most figures of the band hold for, in all its forms.
@Suite struct SharedDayTests {
  private func band(_ ticks: [(back: Int, source: String, hours: Double)], asOf: Int? = nil) -> Band {
    var band = Band(Settings().band, now: Library.now, today: Library.day)
    band.ticks = ticks.enumerated().map { place, tick in
      Tick(
        pair: Pair("USD", ["KZT", "KGS", "UZS", "TJS", "TMT"][place % 5]), value: "1", inverse: "1", changePercent: nil,
        date: Day(number: Library.day.number - tick.back), source: tick.source,
        fetched: Library.now.addingTimeInterval(-tick.hours * 3600), state: .live)
    }
    band.asOf = asOf.map { Day(number: Library.day.number - $0) }
    return band
  }

  private func texts(_ band: Band) -> [[String]] {
    [BandForm.long, .short, .least].compactMap { form in SharedDay(band)?.texts(in: form) }
  }

  @Test func withoutFiguresThereIsNone() {
    #expect(SharedDay(band([])) == nil)
  }

  @Test func theOldestFigureOfTheDayTellsItsAge() {
    let band = band([(0, "nbk", 2), (0, "nbk", 5), (1, "nbk", 20)])
    #expect(texts(band) == [["today, 5 h", "11 Dec"], ["11 Dec", "11 Dec"], ["11 Dec", "11 Dec"]])
    let shared = SharedDay(band)
    #expect(shared?.text(of: band.ticks[0], in: .long) == "")
    #expect(shared?.text(of: band.ticks[2], in: .long) == "10 Dec, 1 d")
    #expect(shared?.text(of: band.ticks[2], in: .least) == "10 Dec")
  }

  @Test func ofTwoDaysWithAsManyTheLaterOneIsShared() {
    #expect(SharedDay(band([(1, "nbk", 1), (0, "nbk", 1)]))?.text(in: .short) == "11 Dec")
    #expect(SharedDay(band([(1, "nbk", 1), (0, "nbk", 1), (1, "cbu", 1)]))?.text(in: .short) == "10 Dec")
  }

  @Test func figuresOfAnEditionAreADayOfTheirOwn() {
    let edition = RateSource.edition.id
    let band = band([(0, edition, 1), (0, edition, 1), (0, "nbk", 1)])
    #expect(texts(band)[0] == ["edition today, 1 h", "edition 11 Dec", "11 Dec"])
    #expect(texts(band)[1] == ["edition 11 Dec", "edition 11 Dec", "11 Dec"])
    #expect(SharedDay(band)?.text(of: band.ticks[2], in: .short) == "11 Dec", "the same day, but not as printed")
  }

  @Test func anotherDayIsSaidToBeOne() {
    let band = band([(3, "nbk", 1), (3, "nbk", 1), (5, "nbk", 1)], asOf: 3)
    #expect(texts(band)[0] == ["as of 8 Dec", "8 Dec"] && SharedDay(band)?.isAsOf == true)
    #expect(SharedDay(band)?.text(of: band.ticks[0], in: .long) == "")
    #expect(SharedDay(band)?.text(of: band.ticks[2], in: .long) == "6 Dec")
    #expect(SharedDay(self.band([], asOf: 400))?.text(in: .long) == "as of 6 Nov 2024", "also without figures")
  }
}
