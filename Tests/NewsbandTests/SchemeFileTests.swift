import Foundation
import Model
import Screen
import TestKit
import Testing

@testable import newsband

/// Colour schemes in the formats of terminals and editors.
@Suite struct SchemeFileTests {
  private static let base16 = (0..<16).map {
    "base0\(String($0, radix: 16, uppercase: true)): \"\($0 % 10)0\($0 % 10)0\($0 % 10)f\""
  }

  @Test func aBase16FileHasItsColoursByNumber() {
    for indent in ["", "  "] {
      let text =
        "system: \"base16\"\nname: \"Own\"\nvariant: dark\npalette:\n" + Self.base16.map { indent + $0 + "\n" }.joined()
      let colours = SchemeFile(text).colours
      #expect(colours[.background] == "00000f" && colours[.foreground] == "50505f" && colours[.red] == "80808f")
      #expect(colours[.orange] == "90909f" && colours[.yellow] == "00000f" && colours[.blue] == "30303f")
    }
  }

  @Test(arguments: [
    // kitty
    """
    # a comment, #ffffff
    foreground #d0d0d0
    background   #101010
    selection_background #333333
    color1 #aa0000
    color2 #00aa00
    color3 #aaaa00
    color4 #0000aa
    color6 #00aaaa
    """,
    // X resources
    """
    ! a comment
    *.foreground:  #D0D0D0
    *background: #101010
    *.color1: #AA0000
    URxvt.color2:#00AA00
    XTerm*color3: #AAAA00
    *color4: #0000AA
    *color6: #00AAAA
    """,
    // foot
    """
    [cursor]
    color=ffffff 000000
    [colors]
    foreground=d0d0d0
    background=101010
    regular1=aa0000
    regular2=00aa00
    regular3=aaaa00
    regular4=0000aa
    regular6=00aaaa
    bright1=ff0000
    """,
    // Ghostty
    """
    palette = 1=#aa0000
    palette = 2=#00aa00
    palette = 3=#aaaa00
    palette = 4=#0000aa
    palette = 6=#00aaaa
    palette = 200=#123456
    background = 101010
    foreground = d0d0d0
    cursor-color = ffffff
    """,
    // Alacritty
    """
    [colors.primary]
    background = "#101010"
    foreground = '#d0d0d0'
    [colors.dim]
    red = "#550000"
    [colors.normal]
    red = "0xaa0000"
    green = "#00aa00"
    yellow = "#aaaa00"
    blue = "#0000aa"
    cyan = "#00aaaa"
    [colors.bright]
    red = "#ff0000"
    """,
    // WezTerm
    """
    [colors]
    background = "#101010"
    foreground = "#d0d0d0"
    ansi = ["#000000", "#aa0000", "#00aa00", "#aaaa00",
      "#0000aa", "#aa00aa", "#00aaaa", "#cccccc"]
    brights = [
      "#111111", "#ff0000",
    ]
    """,
    // Windows Terminal
    """
    {
      "name": "Own",
      "background": "#101010",
      "foreground": "#D0D0D0",
      "brightRed": "#FF0000",
      "red": "#AA0000",
      "green": "#00AA00",
      "yellow": "#AAAA00",
      "blue": "#0000AA",
      "purple": "#AA00AA",
      "cyan": "#00AAAA",
      "selectionBackground": "#333333"
    }
    """,
    // Windows Terminal in one line
    """
    {"name":"Own, red","background":"#101010","foreground":"#D0D0D0","brightRed":"#FF0000","red":"#AA0000",\
    "green":"#00AA00","yellow":"#AAAA00","blue":"#0000AA","purple":"#AA00AA","cyan":"#00AAAA"}
    """,
    // Windows Terminal's settings.json, with a second scheme
    """
    { "schemes": [ {"background": "#101010", "foreground": "#D0D0D0", "red": "#AA0000", "green": "#00AA00",
      "yellow": "#AAAA00", "blue": "#0000AA", "cyan": "#00AAAA"}, {"background": "#ffffff", "red": "#ffffff"} ] }
    """,
    // X resources with words of their own
    """
    #define grnd #101010
    #define text    #D0D0D0
    #define ink text
    *background: grnd
    *foreground: ink
    *color1: #AA0000
    *color2: #00AA00
    *color3: #AAAA00
    *color4: #0000AA
    *color6: #00AAAA
    """,
    // the other forms of X11, and three digits
    """
    *background: rgb:10/10/10
    *foreground: rgb:d0d0/d0d0/d0d0
    *color1: #a00
    *color2: rgba:00/aa/00/ff
    *color3: #aaa0aaa00000
    *color4: rgb:0/0/a
    *color6: 0x00aaaa
    """,
  ])
  func theSchemeOfATerminalHasItsColours(_ text: String) {
    let colours = SchemeFile(text).colours.mapValues { $0.lowercased() }
    #expect(
      colours == [
        .background: "101010", .foreground: "d0d0d0", .red: "aa0000", .green: "00aa00", .yellow: "aaaa00",
        .blue: "0000aa", .cyan: "00aaaa",
      ])
  }

  @Test(arguments: [
    ("black", "000000"), ("White", "ffffff"), ("grey", "bebebe"), ("gray50", "808080"), ("LightGrey", "d3d3d3"),
    ("gray101", nil), ("gray-1", nil), ("papayawhip", nil),
  ])
  func commonNamesOfColoursAreRead(_ name: String, _ digits: String?) {
    #expect(SchemeColour.digits(named: name) == digits)
    #expect(SchemeFile("*background: \(name)").colours[.background] == digits)
  }

  @Test(arguments: [
    "rgb:1/2", "rgb:1/2/3/4/5", "rgb:12345/1/1", "rgb:x/1/1", "rgb:-1/1/1", "#12", "#12345", "#", "0x", "12",
  ])
  func otherFormsAreNoColours(_ text: String) {
    #expect(SchemeColour.digits(text) == nil)
  }

  @Test func aValueThatCannotBeReadIsKnownWithItsLine() {
    let file = SchemeFile("! a comment\n*background: #101010\n\n*color1: papayawhip\n*cursor: papayawhip\n")
    #expect(file.unreadable == [SchemeFile.Unreadable(line: 4, name: "color1", value: "papayawhip")])
  }

  @Test func colourZeroIsTheBackgroundAndBrightColoursStandForPlainOnes() {
    let text = (0..<16).filter { $0 != 1 }.map { "color\($0) #0000\($0 + 10)\n" }.joined()
    let colours = SchemeFile(text).colours
    #expect(colours[.background] == "000010" && colours[.red] == "000019" && colours[.foreground] == "000017")
  }

  @Test(arguments: [
    "", "color1 #12345", "color1 #1234567", "color99 #123456", "decade facade", "base00 no", "]\n[\n[[[", "ansi = [",
    String(repeating: "color1 #123456 ", count: 2000), "\u{1B}]4;1;#ffffff\u{7}",
  ])
  func otherTextHasNoWholeScheme(_ text: String) {
    let colours = SchemeFile(text).colours.compactMapValues { Colour("#" + $0) }
    #expect(ColourScheme(colours) == nil)
  }
}

/// The folder of themes.
@Suite struct ThemeFolderTests {
  private static let whole =
    "background #000000\nforeground #ffffff\ncolor1 #ff0000\ncolor2 #00ff00\ncolor3 #ffff00\ncolor4 #8888ff\n"

  @Test func filesAreThemesByTheirNames() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(Self.whole, to: "themes/lake.conf")
    try folder.write("nothing", to: "themes/empty.yaml")
    try folder.write(Self.whole, to: "themes/.hidden")
    try folder.write(Self.whole, to: "themes/dark.conf")
    try folder.write(Self.whole, to: "themes/\u{1B}[2J.conf")
    let themes = ThemeFolder(path: folder.path("themes"))
    #expect(Set(themes.files.keys) == ["lake", "empty"], "not those of the program, and no hidden ones")
    let (all, problems) = themes.all()
    #expect(all.keys.sorted() == ["lake"] && all["lake"]?["background"] == "#000000")
    let texts = problems.map(\.description)
    #expect(
      texts.contains { $0.contains("empty.yaml") && $0.contains("background, foreground, red, yellow, green, blue") })
    #expect(texts.contains { $0.contains("dark.conf: newsband has a theme of this name") })
    #expect(texts.contains { $0.contains("characters that cannot be shown") && !$0.contains("\u{1B}") })
    #expect(texts.count == 3)
  }

  @Test func aThemeHasOneFileAndAColourThatIsNoneHasALine() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(Self.whole, to: "themes/lake.conf")
    try folder.write(Self.whole, to: "themes/lake.yaml")
    try folder.write(Self.whole.replacing("#ff0000", with: "papayawhip"), to: "themes/sea.conf")
    let (all, problems) = ThemeFolder(path: folder.path("themes")).all()
    #expect(all.keys.sorted() == ["lake"])
    let texts = problems.map(\.description)
    #expect(texts.count == 2 && texts[0].contains("lake.yaml: lake.conf is the theme lake already"))
    #expect(texts[1].contains("sea.conf, line 3: color1 is “papayawhip”, which is no known colour; write #rrggbb"))
  }

  @Test func withoutAFolderThereAreNone() {
    let (themes, problems) = ThemeFolder(path: "/nonexistent/themes").all()
    #expect(themes.isEmpty && problems.isEmpty)
  }

  @Test func theSettingsMayNameAFile() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(Self.whole, to: "newsband/themes/lake.conf")
    let environment = ["XDG_CONFIG_HOME": folder.path(""), "HOME": folder.path("")]
    let settings = try LoadedSettings(Array("theme = \"lake\"".utf8), name: "config.toml", environment: environment)
      .settings
    #expect(Theme(settings)[.text] == Paint(.rgb(255, 255, 255), on: .rgb(0, 0, 0)))
    let problem = #expect(throws: Problem.self) {
      try LoadedSettings(Array("theme = \"sea\"".utf8), name: "config.toml", environment: environment)
    }
    #expect(problem?.description.contains("lake") == true, "those that are there are named")
  }
}
