import Foundation
import Model
import Money
import Query
import Reader
import Screen
import Testing
@testable import newsband

private func load(_ text: String, _ environment: [String: String] = [:]) throws -> LoadedSettings {
  try LoadedSettings(
    Array(text.utf8), name: "config.toml", environment: ["HOME": "/home/reader"].merging(environment) { $1 })
}

/// What is said about a file that is refused.
private func refusal(_ text: String) -> String {
  do {
    _ = try load(text)
    return "nothing"
  } catch { return "\(error)" }
}

@Test func everyMistakeOfAFileIsSaidAtOnceInTheOrderOfItsLines() {
  let said = refusal("mouse = 3\ncolour = 1\n[band]\nspeed = \"fast\"\n[themes.dark]\ntitle = \"bold\"\n")
  let lines = said.split(separator: "\n")
  #expect(lines.first == "Could not use config.toml: 4 mistakes:")
  #expect(lines.dropFirst().map { $0.prefix(9) } == ["  line 1:", "  line 2:", "  line 4:", "  line 6:"])
  #expect(refusal("mouse = 3\n").hasPrefix("Could not use config.toml, line 1: "), "one stands in one sentence")
}

@Test func aLineThatIsNoTOMLHidesNoOtherMistake() {
  let said = refusal("theme = dark\nmouse = 3\n[band\nspeed = 1\n[list]\ndates = \"weeks\"\nx = 1 y = 2\n")
  let lines = said.split(separator: "\n").dropFirst()
  #expect(lines.map { $0.prefix(9) } == ["  line 1:", "  line 2:", "  line 3:", "  line 6:", "  line 7:"], "\(said)")
  #expect(lines.first == "  line 1: dark is not a value; text needs quotes: \"dark\"")
  #expect(refusal("a = [1,\nb = 2\nc = 3\n").contains("line 2: "), "where a value has no end nothing more is said")
}

@Test func anEmptyFileChangesNothing() throws {
  var expected = Settings()
  expected.store = "/home/reader/.local/share/newsband/newsband.sqlite"
  #expect(try load("").settings == expected)
  #expect(try load("# only a comment\n[band]\n").settings == expected)
}

@Test func everySettingCanBeChanged() throws {
  let settings = try load(
    """
    store = "~/news.sqlite"
    keymap = "newsboat"
    mouse = false
    theme = "paper"
    band = { pairs = ["USD/KZT"], speed = 0.5, motion = false, mode = "page", palette = "colour-blind", inverted = true }
    list.dates = "age"
    reading = { measure = 60, overlap = 0, read-after = 2.5 }
    links = { browser = ["w3m", "-N"], strip-tracking = true }
    network = { feed-size = 1000, first-byte = 1, total = 2, redirects = 0, parallel = 1 }
    keeping.days = 30
    rates.sources = { KZT = ["nbk", "ecb"] }
    [themes.paper]
    title = "bold"
    """
  ).settings
  #expect(settings.store == "/home/reader/news.sqlite")
  #expect(settings.keymap == .newsboat && !settings.mouse && settings.theme == "paper")
  #expect(settings.band.pairs == [Pair("USD", "KZT")] && settings.band.speed == 0.5 && !settings.band.motion)
  #expect(settings.band.mode == .page && settings.band.palette == .colourBlind && settings.band.inverted)
  #expect(settings.list.dates == .age)
  #expect(settings.reading.measure == 60 && settings.reading.overlap == 0 && settings.reading.readAfter == 2.5)
  #expect(settings.links.browser == ["w3m", "-N"] && settings.links.stripTracking)
  #expect(settings.network.feedSize == 1000 && settings.network.parallel == 1 && settings.network.redirects == 0)
  #expect(settings.network.firstByte == 1 && settings.network.total == 2 && settings.keeping.days == 30)
  #expect(settings.rates.sources == ["KZT": ["nbk", "ecb"]])
  #expect(settings.themes == ["paper": ["title": "bold"]])
}

@Test(arguments: [
  ("band.sped = 3", "line 1: there is no setting band.sped, but there is band.speed."),
  ("\n\n[band]\nspeed = \"x\"", "line 4: band.speed is \"x\", but must be a number of cells a second from 0.5 to 40."),
  ("band.speed = 41", "line 1: band.speed is 41, but must be a number of cells a second from 0.5 to 40."),
  ("mouse = 1", "line 1: mouse is 1, but must be true or false."),
  ("keymap = \"emacs\"", "line 1: keymap is \"emacs\", but must be \"default\", \"newsboat\" or \"arrows\"."),
  (
    "store = \"news.sqlite\"",
    "line 1: store is \"news.sqlite\", but must be an absolute path, or one that begins with ~/."
  ),
  (
    "[themes.dark]\ntitle = \"bold\"",
    "line 2: themes.dark is a theme that comes with newsband; give yours another name."
  ),
  (
    "links.browser = [\"\"]",
    "line 1: links.browser is [\"\"], but must be a list of a command and its arguments, such as "
      + "[\"firefox\", \"--new-tab\"]."
  ),
  (
    "mouse = true\n\n[list.dates]", "line 3: list.dates is a table, but must be \"date\" or \"age\"."
  ),
  ("band.speed = {}", "line 1: band.speed is a table, but must be a number of cells a second from 0.5 to 40."),
  ("[a.b]", "line 1: there is no setting a.b; newsband config lists them all."),
  ("[commands]", "line 1: commands is a list of tables: each begins with [[commands]], in two pairs of brackets."),
  (
    "theme = \"dork\"",
    "line 1: theme is \"dork\", but must be \"auto\", \"dark\", \"light\", \"mono\", \"paper\", \"midnight\", \"steppe\" or \"contrast\"."
  ),
  (
    "list = 3",
    "line 1: list is a table, which begins with [list] and may hold dates, read-after, read-passed, other-languages."
  ),
  (
    "[list]\n\nqqqqqqqqqq = 1979-05-27",
    "line 3: there is no setting list.qqqqqqqqqq; [list] may hold dates, read-after, read-passed, other-languages."
  ),
  ("\"a b\".\"c\\n\" = 1", "line 1: there is no setting \"a b\".\"c\\n\"; newsband config lists them all."),
  (
    "band.pairs = [\n  \"KGS/USD\",\n  \"som\",\n]",
    "line 1: band.pairs is [\"KGS/USD\", \"som\"], but must be a list of pairs such as \"KGS/USD\"."
  ),
  (
    "band.pairs = [\"USD/USD\"]",
    "line 1: band.pairs is [\"USD/USD\"], but must be a list of pairs such as \"KGS/USD\"."
  ),
  (
    "rates.sources.kzt = [\"nbk\"]",
    """
    line 1: rates.sources.kzt is ["nbk"], but must be a list of names from newsband rates sources, under the code of a \
    currency such as KZT.
    """
  ),
])
func aMistakeIsNamedWithItsLineAndWhatIsAllowed(_ text: String, _ sentence: String) {
  #expect(refusal(text) == "Could not use config.toml, \(sentence)")
}

@Test func anEmptyTableThatMayHoldSettingsIsNoMistake() throws {
  let text = "[list]\n[band]\n[keys]\n[keys.list]\n[themes]\n[themes.mine]\n[rates.sources]"
  let loaded = try load(text)
  #expect(loaded.keyProblems.isEmpty && loaded.origins.isEmpty)
  let keys = try load("[keys.open]\n[keys.nowhere]").keyProblems.map(\.description)
  #expect(keys.count == 2 && keys[0].contains("line 1: ") && keys[1].contains("line 2: no place [keys.nowhere]"))
}

@Test(arguments: ["headline = \"bold\"", "title = \"bold beige\"", "title = 7"])
func aStyleOfAThemeIsCheckedAndTheRolesAreNamed(_ line: String) {
  let sentence = refusal("[themes.mine]\n" + line)
  #expect(sentence.contains("line 2: themes.mine."))
  #expect(
    sentence.contains("must be a style such as \"bold #ffaa00 on default\", under one of the roles text, title, "))
}

@Test func theThemeIsWhatTheSettingsName() throws {
  #expect(try Theme(load("").settings) == .auto)
  #expect(try Theme(load("theme = \"light\"\nband.palette = \"korean\"").settings) == .light.moving(as: .korean))
  let own = try Theme(load("theme = \"mine\"\nthemes.mine = { title = \"red\", up = \"bold\" }").settings)
  #expect(own[.title] == Paint(.index(1)) && own[.up] == Paint(.standard, on: .standard, .bold))
  #expect(own[.down] == Theme.auto[.down] && own[.dim] == Theme.auto[.dim] && own.name == "mine")
}

@Test func aThemeMayHaveAColourScheme() throws {
  let scheme =
    "background = \"#000000\"\nforeground = \"#ffffff\"\nred = \"#ff0000\"\nyellow = \"#ffff00\"\ngreen = \"#00ff00\""
  let text = "theme = \"mine\"\n[themes.mine]\n\(scheme)\n"
  let own = try Theme(load(text + "blue = \"#8888ff\"\ntitle = \"red\"").settings)
  #expect(own[.text] == Paint(.rgb(255, 255, 255), on: .rgb(0, 0, 0)) && own[.title] == Paint(.index(1)))
  #expect(own[.up].foreground == .rgb(0, 255, 0) && own[.up].background == .rgb(0, 0, 0))
  let sentence = refusal(text)
  #expect(sentence.contains("line 3: theme \"mine\" has background, a colour of a scheme, and so needs blue"))
  #expect(refusal("[themes.mine]\nred = \"bold #ff0000\"").contains("line 2: themes.mine.red"))
}

@Test func theFirstMistakeInTheFileIsNamed() {
  #expect(refusal("theme = \"dark\"\n[reading]\nmeasure = 1\n[band]\nspeed = 0").contains("line 3: reading.measure"))
}

@Test func eachValueTellsWhereItCameFrom() throws {
  let loaded = try load("mouse = true\n[band]\nspeed = 6\n", ["NEWSBAND_STORE": "/tmp/s.sqlite"])
  #expect(
    loaded.origins == [
      ["mouse"]: .file(line: 1), ["band", "speed"]: .file(line: 3), ["store"]: .environment("NEWSBAND_STORE"),
    ])
  let report = Setting.report(loaded.settings, origins: loaded.origins)
  #expect(report.contains("\nmouse = true             # line 1\n"))
  #expect(report.contains("\n[band]\n"))
  #expect(report.contains("\nspeed = 6                # line 3\n"))
  #expect(report.hasPrefix("store = \"/tmp/s.sqlite\"  # $NEWSBAND_STORE\n"))
  #expect(report.contains("\ntheme = \"auto\"           # default\n"))
}

@Test func theStoreOfTheEnvironmentGoesBeforeThatOfTheFile() throws {
  #expect(try load("store = \"/a\"", ["NEWSBAND_STORE": "/b"]).settings.store == "/b")
  #expect(try load("store = \"/a\"", ["NEWSBAND_STORE": ""]).settings.store == "/a")
  let here = FileManager.default.currentDirectoryPath
  #expect(try load("", ["NEWSBAND_STORE": "news.sqlite"]).settings.store == here + "/news.sqlite")
}

@Test func theReportIsAConfigurationThatMeansTheSame() throws {
  let loaded = try load(
    "band.speed = 7.25\nrates.sources.KZT = [\"nbk\"]\nthemes.\"a b\".title = \"bold\"\ntheme = \"a b\"")
  let again = try load(Setting.report(loaded.settings, origins: loaded.origins))
  #expect(again.settings == loaded.settings)
}

@Test func theExampleChangesNothingAndShowsEveryDefault() throws {
  #expect(try load(Setting.example).settings == load("").settings)
  let uncommented = Setting.example.split(separator: "\n").filter { !$0.hasPrefix("# ") }
    .map { $0.hasPrefix("#") ? $0.dropFirst() : $0 }.joined(separator: "\n")
  var shown = try load(uncommented).settings
  #expect(shown.rates.sources.count == 1 && shown.themes.count == 1)
  shown.rates.sources = [:]
  shown.themes = [:]
  #expect(shown.keys.map(\.name) == ["next", "ctrl-s"])
  shown.keys = []
  #expect(shown.commands.map(\.name) == ["Play"])
  shown.commands = []
  #expect(shown.hooks.map(\.name) == ["Tenge"])
  shown.hooks = []
  #expect(try shown == load("").settings)
  for setting in Setting.all { #expect(Setting.example.contains(setting.path.last ?? "?") || setting.sample != nil) }
}

@Test func aMisspeltWordFindsItsNeighbour() {
  #expect(["speed", "motion"].nearest(to: "sped") == "speed")
  #expect(["speed", "motion"].nearest(to: "colour") == nil)
  #expect(["pair", "palette", "pal"].nearest(to: "pale") == "palette", "a word that was only begun")
  #expect([String]().nearest(to: "x") == nil)
}

@Test func aRelativePathInAnXDGVariableIsIgnored() {
  #expect(Places(["HOME": "/h", "XDG_CONFIG_HOME": "c"]).config == "/h/.config/newsband/config.toml")
  #expect(Places(["HOME": "/h", "XDG_CONFIG_HOME": "/c"]).config == "/c/newsband/config.toml")
  #expect(Places(["HOME": "/h", "XDG_DATA_HOME": "/d"]).store == "/d/newsband/newsband.sqlite")
  #expect(Places(["HOME": "/h"]).shortened("/h/x") == "~/x")
  #expect(Places(["HOME": "/h"]).shortened("/hx") == "/hx")
}
