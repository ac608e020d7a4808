import Foundation
import Testing

@testable import Screen

@Suite struct ThemeTests {
  /// WCAG 2.1: 1 for the same colour, 21 for black and white.
  func contrast(_ left: Colour, _ right: Colour) -> Double {
    func luminance(_ colour: Colour) -> Double {
      let (red, green, blue) = colour.components
      let levels = [red, green, blue].map { level in
        let value = Double(level) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * levels[0] + 0.7152 * levels[1] + 0.0722 * levels[2]
    }
    let (low, high) = (min(luminance(left), luminance(right)), max(luminance(left), luminance(right)))
    return (high + 0.05) / (low + 0.05)
  }

  /// Plain backgrounds, and those of selections, on which a little less will do.
  @Test(arguments: [
    (Theme.dark, [Colour.rgb(0, 0, 0), .rgb(0x1E, 0x1E, 0x1E)], 4.5, 3.0), (.dark, [.index(236)], 3.7, 3.0),
    (.light, [.rgb(255, 255, 255), .rgb(0xFD, 0xF6, 0xE3)], 4.5, 3.0), (.light, [.index(254)], 3.7, 3.3),
    (.auto, [.rgb(0, 0, 0), .rgb(255, 255, 255)], 3.7, 3.7), (.paper, [], 4.5, 3.0), (.midnight, [], 4.5, 3.0),
    (.steppe, [], 4.5, 3.0), (.contrast, [], 7.0, 6.0),
  ])
  func everyRoleCanBeRead(_ theme: Theme, _ backgrounds: [Colour], _ plain: Double, _ quiet: Double) {
    for theme in Theme.MovementPalette.allCases.map(theme.moving(as:)) {
      for role in Role.allCases where theme[role].foreground != .standard && role != .rule {
        for background in theme[role].background == .standard ? backgrounds : [theme[role].background] {
          let contrast = contrast(theme[role].foreground, background)
          #expect(contrast >= ([.faint, .stale].contains(role) ? quiet : plain), "\(theme.name) \(role) \(contrast)")
        }
      }
    }
  }

  @Test func aThemeWithASchemeHasItsBackgroundEverywhere() {
    for theme in [Theme.paper, .midnight, .steppe, .contrast].flatMap({ theme in
      Theme.MovementPalette.allCases.map(theme.moving(as:))
    }) {
      let ground = theme[.text].background
      for role in Role.allCases where role != .highlight && role != .selection {
        #expect(theme[role].background == ground && theme[role].foreground != .standard, "\(theme.name) \(role)")
      }
      let selected = theme.look(Style(.dim, .selected), at: .direct)
      #expect(selected.background == theme[.selection].background.number(at: .direct))
    }
  }

  @Test(arguments: [Theme.paper, .midnight, .steppe, .contrast])
  func quietTextCanBeReadOnTheSelectedRowToo(_ theme: Theme) {
    let selected = theme[.selection].background
    #expect(contrast(theme[.faint].foreground, selected) >= 3.0 && contrast(theme[.dim].foreground, selected) >= 3.6)
  }

  @Test func aSchemeWithoutContrastStillGivesTextThatCanBeRead() throws {
    let scheme = try #require(
      ColourScheme([
        .background: .rgb(40, 40, 40), .foreground: .rgb(200, 200, 200), .red: .rgb(60, 30, 30),
        .yellow: .rgb(50, 50, 30),
        .green: .rgb(30, 50, 30), .blue: .rgb(30, 30, 80),
      ]))
    let theme = Theme(name: "murky", scheme)
    for role in [Role.dim, .accent, .star, .code, .error, .notice, .up, .down] {
      #expect(contrast(theme[role].foreground, theme[role].background) >= 4.5, "\(role)")
    }
  }

  @Test func aSchemeNeedsManyColours() {
    #expect(Theme.paper.fitting(.sixteen) == .auto && Theme.paper.fitting(.palette256) == .paper)
    #expect(
      Theme.dark.fitting(.eight) == .dark
        && Theme.paper.moving(as: .korean).fitting(.eight) == .auto.moving(as: .korean))
  }

  @Test func upAndDownAreToldApartAsThePaletteSays() {
    #expect(Theme.dark.moving(as: .eastAsian)[.up] == Theme.dark[.down])
    #expect(Theme.dark.moving(as: .korean)[.up] == Theme.dark[.down])
    #expect(Theme.light.moving(as: .colourBlind)[.up] != Theme.light.moving(as: .colourBlind)[.down])
    #expect(Theme.light.moving(as: .mono)[.up] == Paint())
    #expect(Theme.MovementPalette(rawValue: "colour-blind") == .colourBlind)
  }

  @Test func aThemeOfOnesOwnChangesWhatItNames() {
    let mine = Theme.dark.named("mine", [.title: Paint(.index(3))])
    #expect(mine[.title] == Paint(.index(3)) && mine[.dim] == Theme.dark[.dim] && mine.name == "mine")
    #expect(mine.on(isDark: false) == mine)
  }

  @Test func autoFollowsTheBackgroundAndKeepsItsPalette() {
    let auto = Theme.auto.moving(as: .korean)
    #expect(auto.on(isDark: true) == Theme.dark.moving(as: .korean))
    #expect(auto.on(isDark: false) == Theme.light.moving(as: .korean))
    #expect(Theme.light.on(isDark: true) == Theme.light)
  }

  @Test func aSelectedCellKeepsItsColourOnTheSelectionsBackground() {
    let look = Theme.dark.look(Style(.star, .selected), at: .palette256)
    #expect(look == Paint.Look(foreground: 221, background: 236, attributes: []))
    let hit = Theme.dark.look(Style(.highlight, [.selected, .bold]), at: .palette256)
    #expect(hit == Paint.Look(foreground: 16, background: 221, attributes: .bold))
    #expect(Theme.auto.look(Style(.text, .selected), at: .palette256).attributes == .bold)
  }

  @Test func withoutColoursTheAttributesOfMonoSpeak() {
    #expect(Theme.dark.look(Style(.highlight), at: .mono) == Theme.mono.look(Style(.highlight), at: .mono))
    #expect(Theme.dark.look(Style(.text, .selected), at: .mono).attributes == .reverse)
    let roles: [Role] = [.title, .dim, .link, .highlight, .error]
    #expect(Set(roles.map { Theme.dark.look(Style($0), at: .mono) }).count == roles.count)
  }

  @Test func rolesHaveNames() {
    #expect(Role(name: "highlight") == .highlight && Role(name: "no") == nil && Role.star.name == "star")
    #expect(Theme.builtIn.map(\.name) == ["auto", "dark", "light", "mono", "paper", "midnight", "steppe", "contrast"])
  }
}
