import Screen
import Testing

@testable import newsband

/// The colours of a picture of the screen.
@Suite struct InkTests {
  private static func isColour(_ text: String) -> Bool {
    text.count == 7 && text.first == "#" && text.dropFirst().allSatisfy { $0.isHexDigit && !$0.isUppercase }
  }

  @Test(arguments: Theme.builtIn.map(\.name), [true, false])
  func everyRoleHasAColourThatAPictureKnows(_ name: String, _ isDark: Bool) throws {
    let theme = try #require(Theme.builtIn.first { $0.name == name })
    let ink = Ink(theme, isDark: isDark)
    for role in Role.allCases {
      for attributes: Attributes in [[], .bold, .reverse, .selected] {
        let colours = ink.colours(of: Style(role, attributes))
        #expect(InkTests.isColour(colours.letters), "\(role) \(colours)")
        #expect(colours.ground.map(InkTests.isColour) ?? true, "\(role) \(colours)")
        #expect(colours.letters != colours.ground ?? ink.background, "\(role) could not be read")
      }
    }
  }

  @Test func reversedLettersChangePlacesWithTheirGround() throws {
    let ink = Ink(try #require(Theme.builtIn.first { $0.name == "mono" }))
    let plain = ink.colours(of: Style(.text))
    let reversed = ink.colours(of: Style(.text, .reverse))
    #expect(plain.ground == nil && reversed.ground == plain.letters && reversed.letters == ink.background)
  }

  @Test func theGroundIsDarkOrLight() {
    let theme = Theme.builtIn[0]
    #expect(Ink(theme, isDark: true).background == "#101214" && Ink(theme, isDark: false).background == "#ffffff")
  }

  @Test func attributesOfTheRoleAreAddedToThoseOfTheStyle() throws {
    let ink = Ink(try #require(Theme.builtIn.first { $0.name == "mono" }))
    #expect(ink.attributes(of: Style(.title, .italic)) == [.bold, .italic])
    #expect(ink.attributes(of: Style(.text)) == [])
  }
}
