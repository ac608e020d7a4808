import Testing

@testable import Screen

/// Themes on terminals of every depth.
@Suite struct LooksTests {
  let styles = Role.allCases.flatMap { [Style($0), Style($0, .selected)] }

  @Test(arguments: Theme.builtIn, Depth.allCases) func coloursAreThoseThatTheTerminalHas(_ theme: Theme, _ depth: Depth)
  {
    let most = [Depth.mono: -1, .eight: 7, .sixteen: 15, .palette256: 255, .direct: 0xFFFFFF][depth] ?? 0
    for style in styles {
      let look = theme.look(style, at: depth)
      #expect((-1...most).contains(look.foreground) && (-1...most).contains(look.background))
      #expect(!look.attributes.contains(.selected))
    }
  }

  @Test(arguments: Theme.builtIn) func aTerminalOfEightColoursHasPairsEnough(_ theme: Theme) {
    let pairs = Set(styles.map { theme.look($0, at: .eight) }.map { [$0.foreground, $0.background] })
    #expect(pairs.count < 64)
  }

  @Test(arguments: [Theme.auto, .dark, .light], [Depth.eight, .sixteen, .palette256, .direct])
  func riseAndFallDifferHoweverFewTheColours(_ theme: Theme, _ depth: Depth) {
    for movement in Theme.MovementPalette.allCases where movement != .mono {
      let theme = theme.moving(as: movement)
      #expect(theme.look(Style(.up), at: depth).foreground != theme.look(Style(.down), at: depth).foreground)
    }
  }

  @Test(arguments: Theme.builtIn, Depth.allCases) func aHitStandsOut(_ theme: Theme, _ depth: Depth) {
    #expect(theme.look(Style(.highlight), at: depth) != theme.look(Style(.text), at: depth))
    #expect(theme.look(Style(.title), at: depth).attributes.contains(.bold))
    let hasGround = theme[.text].background != .standard
    let text = theme.fitting(depth).look(Style(.text), at: depth)
    #expect(
      (text == Paint.Look(foreground: -1, background: -1, attributes: []))
        == (!hasGround || [.mono, .eight, .sixteen].contains(depth)))
  }

  @Test(arguments: Theme.builtIn) func aSelectionIsSeenOnEveryTheme(_ theme: Theme) {
    for depth in [Depth.mono, .palette256, .direct] {
      #expect(theme.look(Style(.text, .selected), at: depth) != theme.look(Style(.text), at: depth))
    }
  }

  @Test func attributesOfAStyleComeOnTop() {
    let look = Theme.dark.look(Style(.link, [.bold, .struck]), at: .palette256)
    #expect(look.attributes == [.bold, .struck, .underline])
  }
}
