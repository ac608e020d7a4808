import Model
import Screen
import Testing

@testable import Reader

/// The page of themes.
@Suite struct ThemesTests {
  /// The themes that the terminal was told to show.
  private func themes(_ stage: inout Stage, _ events: [Event]) -> [String] {
    events.flatMap { event in
      update(&stage.state, event).compactMap { effect in
        if case .terminal(.useTheme(let settings)) = effect { settings.theme } else { nil }
      }
    }
  }

  private func stage(_ settings: Settings = Settings()) -> Stage {
    var stage = Stage(settings: settings)
    _ = stage.state.open(ThemesPage.self)
    return stage
  }

  @Test func theThemeUnderTheCursorIsShownAndEscBringsTheOldOneBack() throws {
    var stage = stage()
    #expect(themes(&stage, [.key(.down), .key(.down), .key(.escape)]) == ["dark", "light", "auto"])
    #expect(stage.state.pages.isEmpty && stage.state.settings.theme == "auto" && stage.state.arrangement.theme == nil)
  }

  @Test func enterKeepsTheThemeForTheNextStart() throws {
    var stage = stage()
    #expect(themes(&stage, [.key(.down), .key(.enter)]).last == "dark")
    let kept = stage.state.arrangement
    #expect(kept.theme == Arrangement.Theme(chosen: "dark", configured: "auto"))
    #expect(Arrangement(text: kept.text).theme == kept.theme)
    var next = Stage()
    #expect(themes(&next, [.started(next.library.listing(.all), kept)]) == ["dark"])
    #expect(next.state.arrangement.theme == kept.theme)
  }

  @Test func anotherThemeInTheSettingsWinsOverTheKeptOne() {
    var kept = Arrangement()
    kept.theme = Arrangement.Theme(chosen: "dark", configured: "auto")
    var settings = Settings()
    settings.theme = "paper"
    var next = Stage(settings: settings)
    #expect(themes(&next, [.started(next.library.listing(.all), kept)]).isEmpty)
    #expect(next.state.settings.theme == "paper" && next.state.arrangement.theme == nil)
  }

  @Test func theThemeOfTheSettingsIsNoChoiceToRemember() {
    var stage = stage()
    _ = themes(&stage, [.key(.down), .key(.up), .key(.enter)])
    #expect(stage.state.arrangement.theme == nil)
  }

  @Test func themesOfFilesJoinTheListAndTheCursorStays() throws {
    var stage = stage()
    _ = themes(&stage, [.key(.end)])
    #expect(stage.screen.contains("Reading the folder of themes"))
    let problem = Problem(doing: "use", to: "bad.yaml", why: "it has no colour for red")
    stage.send(.answered(ThemesAnswer(["lake": ["background": "#000000"]], problems: [problem])), silently: true)
    let page = try #require(stage.state.pages[ThemesPage.self])
    #expect(page.names.last == "lake" && page.selected == "contrast")
    #expect(stage.screen.contains("lake") && stage.screen.contains("bad.yaml") && stage.screen.contains("yours"))
  }

  private func stage(_ problems: Int, _ size: Size) -> Stage {
    var stage = Stage(size)
    _ = stage.state.open(ThemesPage.self)
    let all = (1...problems).map {
      Problem(doing: "use", to: "/home/me/themes/bad\($0).yaml", why: "color1 is “x”, but must be #rrggbb", line: $0)
    }
    stage.send(.answered(ThemesAnswer([:], problems: all)), silently: true)
    return stage
  }

  @Test func everyFileThatIsNoThemeHasALineWithItsReason() {
    let stage = stage(3, Size(width: 80, height: 24))
    for number in 1...3 {
      #expect(stage.screen.contains("bad\(number).yaml, line \(number): color1 is “x”, but must be #rrggbb."))
    }
    #expect(stage.screen.contains("contrast"), "the list has its place above")
  }

  @Test func whereTheyHaveNoRoomTheirNumberIsSaid() {
    #expect(stage(20, Size(width: 80, height: 24)).screen.contains("more; newsband config names them all."))
    #expect(stage(3, Size(width: 60, height: 7)).screen.contains("3 files are no themes; newsband config says why."))
    #expect(stage(1, Size(width: 60, height: 7)).screen.contains("bad1.yaml, line 1"))
  }

  @Test func aKeptThemeOfAFileComesBackWhenTheFolderWasRead() {
    var kept = Arrangement()
    kept.theme = Arrangement.Theme(chosen: "lake", configured: "auto")
    var next = Stage()
    #expect(themes(&next, [.started(next.library.listing(.all), kept)]).isEmpty)
    #expect(themes(&next, [.answered(ThemesAnswer(["lake": [:]], problems: []))]) == ["lake"])
    #expect(next.state.notice == nil)
  }

  @Test func theCommandFindsThemesOfFilesToo() {
    var stage = Stage()
    let call = CommandCall(ArgumentCommand.useTheme, "lake")
    #expect(themes(&stage, [.called(call), .answered(ThemesAnswer(["lake": [:]], problems: []))]) == ["lake"])
    #expect(themes(&stage, [.called(CommandCall(ArgumentCommand.useTheme, "sea"))]).isEmpty)
    #expect(stage.state.notice?.isError == true)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12), Size(width: 20, height: 5)])
  func theListIsThereInEverySize(_ size: Size) {
    var stage = Stage(size)
    _ = stage.state.open(ThemesPage.self)
    #expect(stage.screen.contains("auto"))
  }
}

extension State {
  fileprivate mutating func open(_ page: ThemesPage.Type) -> [Effect] { page.open(in: &self) }
}
