import Model
import Store
import Testing
import Text

@testable import Desk

/// The articles of a story side by side.
@Suite struct StoryComparisonTests {
  private let newsroom: Newsroom
  private var desk: StoryDesk { StoryDesk(newsroom.store) }

  init() throws { newsroom = try Newsroom() }

  @Test func figuresThatDifferStandBesideTheirArticles() throws {
    let ids = [
      try newsroom.write("Bridge falls in Osh", "The bridge cost $120 million. 17 workers were injured.", back: 3),
      try newsroom.write("Osh bridge down", "A bridge for $112 million fell. 17 workers were injured.", back: 2),
      try newsroom.write("A bridge in Osh", "It cost $120 million.", back: 1),
    ]
    let comparison = try #require(try desk.comparison(of: ids.reversed()))
    #expect(comparison.first == ids[0])
    #expect(comparison.figures[ids[0]] == [StoryFigure("$120 million", isOther: false)])
    #expect(comparison.figures[ids[1]] == [StoryFigure("$112 million", isOther: true)])
    #expect(comparison.figures[ids[2]] == [StoryFigure("$120 million", isOther: false)])
    // Sums are shown as the articles have them.
    #expect(comparison.reasons.contains("17"), "\(comparison.reasons)")
  }

  @Test func countsAndMagnitudesStandBesideEachOther() throws {
    let ids = [
      try newsroom.write(
        "Землетрясение магнитудой 5,8 в Жетысу", "Повреждены 143 дома в Жетысу.", back: 3),
      try newsroom.write(
        "A 5.4 quake hits Zhetysu", "Some 210 houses were damaged.", back: 2),
    ]
    try newsroom.store.index()
    let figures = try #require(try desk.comparison(of: ids)).figures
    #expect(figures[ids[0]]?.map(\.text) == ["magnitude 5.8", "143 houses"])
    #expect(figures[ids[1]]?.map(\.text) == ["magnitude 5.4", "210 houses"])
  }

  @Test func aNameOfTwoPartsIsOneReason() {
    let articles = ["Толчки у села Кара-Коюн", "Эпицентр у Кара-Коюн"].map {
      StoryFeatures(title: "", text: $0, language: .russian, hasLabels: true)
    }
    #expect(StoryBuilder.reasons(articles) == ["Кара-Коюн"])
  }

  @Test func theWholeStoryIsComparedWhateverOfItAListShows() throws {
    let ids = [
      try newsroom.write("Bridge falls in Osh", "19 workers were injured.", back: 3),
      try newsroom.write("Osh bridge down", "17 workers were injured.", back: 2),
      try newsroom.write("A bridge in Osh", "17 workers were injured.", back: 1),
    ]
    try newsroom.store.save(stories: [ids[0]: ids[0], ids[1]: ids[0], ids[2]: ids[0]], compared: Set(ids))
    let comparison = try #require(try desk.comparison(ofStoryWith: [ids[2], ids[1]]))
    #expect(comparison.first == ids[0] && comparison.articles.map(\.id) == ids)
    #expect(comparison.figures[ids[0]]?.map(\.text) == ["19 injured"] && comparison.figures.count == 3)
    let alone = try newsroom.write("Snow in Talas", "It snowed.", back: 1)
    #expect(try desk.comparison(ofStoryWith: [ids[2], alone])?.articles.count == 4, "as the list had the row before")
    #expect(try desk.comparison(ofStoryWith: []) == nil && desk.comparison(ofStoryWith: [alone]) == nil)
  }

  @Test func agreementIsNothingToShow() throws {
    let ids = [
      try newsroom.write("Bridge falls in Osh", "17 workers were injured.", back: 2),
      try newsroom.write("Osh bridge down", "17 injured.", back: 1),
    ]
    #expect(try desk.comparison(of: ids)?.figures.isEmpty == true)
  }

  @Test func oneArticleIsNotCompared() throws {
    let id = try newsroom.write("Bridge falls in Osh", "17 workers were injured.")
    #expect(try desk.comparison(of: [id]) == nil && desk.comparison(of: []) == nil)
    #expect(try desk.comparison(of: [id, 4711]) == nil, "the other one has no text")
  }

  @Test func anArticleOfNoStoryStandsAlone() throws {
    let id = try newsroom.write("Bridge falls in Osh", "17 workers were injured.")
    let entries = try desk.entries(of: id)
    #expect(entries.map(\.headline.id) == [id] && entries.map(\.shared) == [[]])
  }

  @Test func reasonsAreThoseOfTheMostArticlesAndFewEnough() {
    func features(_ text: String) -> StoryFeatures {
      StoryFeatures(title: "", text: text, language: .english, hasLabels: true)
    }
    let first = features(
      "Today Satpayev met Nazarov, Osmonov and Karimova in Osh: 17 buses, 1250 seats, 480 flats burnt.")
    let others = [features("In Osh today Satpayev said 17 of 1250."), features("Then came Satpayev with 17 others.")]
    let reasons = StoryBuilder.reasons([first] + others)
    #expect(Array(reasons.prefix(2)) == ["Satpayev", "17"] && reasons.count <= 4, "\(reasons)")
    #expect(StoryBuilder.reasons([first] + others, limit: 1) == ["Satpayev"])
    #expect(StoryBuilder.reasons([first]).isEmpty && StoryBuilder.reasons([]).isEmpty)
  }
}
