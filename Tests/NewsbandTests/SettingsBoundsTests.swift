import Foundation
import Model
import Money
import Parse
import Query
import Testing

@testable import newsband

private func load(_ text: String, _ environment: [String: String] = [:]) throws -> LoadedSettings {
  try LoadedSettings(
    Array(text.utf8), name: "config.toml", environment: ["HOME": "/home/reader"].merging(environment) { $1 })
}

private func isTaken(_ text: String) -> Bool {
  do {
    _ = try load(text)
    return true
  } catch { return false }
}

/// The ends of the ranges of all settings that are numbers.
@Suite struct SettingsBoundsTests {
  @Test(arguments: [
    ("band.speed", "0.5", "40", "0.4", "40.1"), ("list.read-after", "0", "60", "-0.1", "60.5"),
    ("reading.read-after", "0", "60", "-1", "61"), ("translate.time-limit", "1", "3600", "0.9", "3601"),
    ("network.first-byte", "1", "600", "0.5", "600.1"), ("network.total", "1", "3600", "0", "4000"),
    ("network.pause", "0", "60", "-0.5", "61"), ("reading.measure", "20", "200", "19", "201"),
    ("reading.overlap", "0", "10", "-1", "11"), ("translate.batch", "1", "200", "0", "201"),
    ("network.feed-size", "1000", "1_000_000_000", "999", "1_000_000_001"),
    ("network.redirects", "0", "50", "-1", "51"),
    ("network.parallel", "1", "500", "0", "501"), ("keeping.days", "0", "100000", "-1", "100001"),
  ])
  func aNumberIsTakenUpToItsEnds(_ key: String, _ low: String, _ high: String, _ below: String, _ above: String) {
    #expect(isTaken("\(key) = \(low)") && isTaken("\(key) = \(high)"))
    #expect(!isTaken("\(key) = \(below)") && !isTaken("\(key) = \(above)"))
    for other in ["\"\(low)\"", "true", "[\(low)]", "nan", "inf", "{a = 1}", "1979-05-27"] {
      #expect(!isTaken("\(key) = \(other)"), "\(other)")
    }
  }

  @Test(arguments: ["reading.measure", "translate.batch", "network.parallel", "keeping.days", "network.feed-size"])
  func aWholeNumberHasNoPoint(_ key: String) {
    #expect(!isTaken("\(key) = 100.0"))
  }

  @Test func everyNumberOfTheTableIsTestedAtItsEnds() {
    let numbers = Setting.all.filter {
      $0.allowed.hasPrefix("a number of") || $0.allowed.hasPrefix("a whole number of")
    }
    #expect(
      Set(numbers.map(\.key)) == [
        "band.speed", "list.read-after", "reading.read-after", "translate.time-limit", "network.first-byte",
        "network.total",
        "network.pause", "reading.measure", "reading.overlap", "translate.batch", "network.feed-size",
        "network.redirects",
        "network.parallel", "keeping.days",
      ])
  }

  @Test(arguments: [
    "mouse", "title", "band.motion", "band.inverted", "list.read-passed", "list.other-languages", "stories.group",
    "stories.read-together", "translate.titles", "links.strip-tracking", "rates.alert-terminal",
  ])
  func aFlagIsTrueOrFalseAndNothingElse(_ key: String) {
    #expect(isTaken("\(key) = true") && isTaken("\(key) = false"))
    for other in ["1", "0", "\"true\"", "\"yes\"", "[true]"] { #expect(!isTaken("\(key) = \(other)"), "\(other)") }
  }

  @Test(arguments: [
    ("start", Settings.Start.allCases.map(\.rawValue)), ("keymap", Settings.Keymap.allCases.map(\.rawValue)),
    ("layout", Settings.Layout.allCases.map(\.rawValue)), ("band.mode", Settings.Band.Mode.allCases.map(\.rawValue)),
    ("band.palette", Settings.Band.Palette.allCases.map(\.rawValue)),
    ("list.dates", Settings.List.Dates.allCases.map(\.rawValue)),
    ("reading.alphabet", Settings.Alphabet.allCases.map(\.rawValue)),
    ("links.in-terminal", Settings.Links.Use.allCases.map(\.rawValue)),
  ])
  func aChoiceIsOneOfItsNames(_ key: String, _ names: [String]) throws {
    for name in names {
      let loaded = try load("\(key) = \"\(name)\"")
      #expect(Setting.report(loaded.settings, origins: loaded.origins).contains("\"\(name)\""))
      #expect(!isTaken("\(key) = \"\(name.uppercased())\"") && !isTaken("\(key) = \"\(name) \""), "\(name)")
    }
    #expect(!isTaken("\(key) = \"\"") && !isTaken("\(key) = 1"))
  }

  @Test(arguments: [
    ("languages", ["ru", "uz-Cyrl", "kaa", "en"], ["r", "", "ru_RU", "русский", "engl", "r2", "-"]),
    ("translate.languages", ["kk", "KY"], ["", "k", "kk,ky"]), ("links.browser", ["w3m", "-N", "作者"], [""]),
    ("translate.feeds", ["Kursiv", "https://a.example/"], [""]),
    (
      "band.pairs", ["USD/KZT", "XAU/USD"],
      ["USD", "USD/", "/USD", "usd/kzt", "USD/KZT/EUR", "USD-KZT", "USD/USD", "US1/KZT"]
    ),
  ])
  func aListIsTakenAsAWholeOrNotAtAll(_ key: String, _ good: [String], _ bad: [String]) {
    let list = { (texts: [String]) in "\(key) = [" + texts.map(TOML.quoted).joined(separator: ", ") + "]" }
    #expect(isTaken(list(good)) && isTaken(list([])))
    for text in bad { #expect(!isTaken(list(good + [text])), "\(text)") }
    #expect(!isTaken("\(key) = \"\(good[0])\"") && !isTaken("\(key) = [1]"))
  }

  @Test(arguments: [
    ("band.pinned", ["", "home", "USD/KZT"], ["usd/kzt", "HOME", "USD", "USD/XYZ", "XYZ/USD"]),
    ("translate.to", ["", "ru", "uz-Latn"], ["r", "russian"]),
    ("rates.home", ["locale", "KZT", "USD"], ["", "kzt", "XXY", "tenge"]),
    (
      "rates.from", ["publishers", "none", "nobody", "http://a", "https://a.example/"],
      ["", "http://", "ftp://a", "Publishers"]
    ),
    ("store", ["/a", "~/a"], ["", "a", "~", "~/", "./a"]), ("log", ["", "/a", "~/a"], ["a", "~"]),
    ("network.authorities", ["", "/a.pem", "~/a.pem"], ["a.pem"]),
  ])
  func aTextHasTheFormOfItsSetting(_ key: String, _ good: [String], _ bad: [String]) {
    for text in good { #expect(isTaken("\(key) = \(TOML.quoted(text))"), "\(text)") }
    for text in bad { #expect(!isTaken("\(key) = \(TOML.quoted(text))"), "\(text)") }
  }

  @Test func theProgramThatTranslatesIsNotChosenByAnArticle() {
    #expect(isTaken("translate.run = [\"tr\", \"%from-%to\", \"100 %\"]"))
    for run in ["[\"%from\"]", "[\"\"]", "[\"tr\", \"%title\"]", "[\"tr\", \"%unknown\"]", "\"tr\""] {
      #expect(!isTaken("translate.run = \(run)"), "\(run)")
    }
  }

  @Test(arguments: [
    (
      "NEWSBAND_RATES", "ftp://a",
      "Could not use $NEWSBAND_RATES: it is ftp://a, but must be \"publishers\", \"none\", or an address"
    )
  ])
  func aWrongVariableIsNamed(_ variable: String, _ value: String, _ beginning: String) {
    let problem = #expect(throws: Problem.self) { try load("", [variable: value]) }
    #expect(problem?.description.hasPrefix(beginning) == true, "\(problem?.description ?? "")")
  }

  @Test func pathsOfTheEnvironmentMayBeRelativeAndAHomeIsWrittenOut() throws {
    let settings = try load("", ["NEWSBAND_LOG": "/var/log/n", "SSL_CERT_FILE": "~/ca.pem", "NEWSBAND_RATES": "none"])
      .settings
    #expect(
      settings.log == "/var/log/n" && settings.network.authorities == "/home/reader/ca.pem"
        && settings.rates.from == "none")
    #expect(try load("network.authorities = \"~/x.pem\"").settings.network.authorities == "/home/reader/x.pem")
  }

  @Test func everyLineOfSettingsThatIsReportedIsReadAgain() throws {
    let text = """
      start = "unread"
      layout = "kz"
      languages = ["kk", "ru"]
      band.pinned = "USD/KZT"
      reading.alphabet = "latin"
      translate.run = ["tr", "%from", "100%%", "a \\"b\\""]
      rates.alerts = ["USD/KZT 480"]
      links.browser = ["w3m", "-o", "x=\\\\y"]
      network.pause = 0.25
      """
    let loaded = try load(text)
    let again = try load(Setting.report(loaded.settings, origins: loaded.origins))
    #expect(again.settings == loaded.settings)
  }
}

@Suite struct PlacesOfFiles {
  private let places = Places(["HOME": "/home/reader", "XDG_STATE_HOME": "/state", "XDG_CONFIG_HOME": ""])

  @Test func eachKindOfFileHasItsFolder() {
    #expect(places.config == "/home/reader/.config/newsband/config.toml")
    #expect(places.themes == "/home/reader/.config/newsband/themes")
    #expect(places.store == "/home/reader/.local/share/newsband/newsband.sqlite")
    #expect(places.secrets == "/state/newsband/accounts")
  }

  @Test func aHomeThatIsNoPathIsNotUsed() {
    #expect(Places(["HOME": "reader"]).store.hasPrefix("/"))
    #expect(Places([:]).store.hasPrefix("/"))
  }

  @Test(arguments: [("~/a", "/home/reader/a"), ("/a", "/a"), ("~a", "~a"), ("", "")])
  func aTildeIsTheHome(_ path: String, _ expanded: String) {
    #expect(places.expanded(path) == expanded)
  }

  @Test(arguments: [
    ("/home/reader/a/b", "~/a/b"), ("/home/reader", "/home/reader"), ("/home/readers/a", "/home/readers/a"), ("a", "a"),
  ])
  func theHomeIsATilde(_ path: String, _ short: String) {
    #expect(places.shortened(path) == short)
    #expect(places.expanded(short) == path)
  }

  @Test(arguments: [
    ("/", true), ("/a", true), ("~/a", true), ("~/", false), ("~", false), ("a", false), ("./a", false), ("", false),
  ])
  func aRootedPathDoesNotDependOnTheWorkingDirectory(_ path: String, _ isRooted: Bool) {
    #expect(Places.isRooted(path) == isRooted)
  }
}
