import Model
import Testing

@testable import Desk

@Suite struct FiguresOfAStory {
  private func usd(_ value: Double) -> ClaimedFigure { ClaimedFigure(value, "USD", "$\(Int(value))") }

  @Test func thatAllHaveAreNotShown() {
    #expect(StoryDifference.figures([[usd(120e6)], [usd(120e6)], []]).isEmpty)
    #expect(StoryDifference.figures([[usd(5.2e9)], [usd(5.23e9)]]).isEmpty, "one is rounded")
  }

  @Test func thatDifferAreShownBesideEachOther() {
    let figures = StoryDifference.figures([[usd(120e6)], [usd(112e6)], [usd(120e6)], []])
    #expect(figures[0]?.first?.isOther == false && figures[2]?.first?.isOther == false)
    #expect(figures[1] == [StoryFigure("$112000000", isOther: true)] && figures[3] == nil)
  }

  @Test func ofOtherThingsAreNotCompared() {
    #expect(StoryDifference.figures([[usd(120e6)], [usd(4e6)]]).isEmpty, "far apart")
    #expect(StoryDifference.figures([[usd(120e6), usd(100e6)], [usd(120e6)], [usd(100e6)]]).isEmpty)
    #expect(StoryDifference.figures([[usd(120e6)], [ClaimedFigure(112e6, "KZT", "112")]]).isEmpty)
  }

  @Test(arguments: [
    ("При взрыве ранены 17 человек, двое погибли", "17 injured"), ("Kazada 17 kişi yaralandı", "17 injured"),
    ("At least 17 people were injured in 2026", "17 injured"),
    ("17 cars, injured drivers", "17 vehicles"), ("The flight 17 was late", ""),
    ("12 killed, 30 injured", "12 dead, 30 injured"),
  ])
  func ofPeopleStandBesideTheirWord(_ title: String, _ found: String) {
    var vocabulary = StoryVocabulary()
    let figures = StoryQuantities.figures(title: title, text: "", language: nil, &vocabulary)
    #expect(figures.map(\.text).joined(separator: ", ") == found)
  }
}
