import Model
import Reader
import Screen
import Testing

@testable import newsband

private func load(_ text: String) throws -> LoadedSettings {
  try LoadedSettings(Array(text.utf8), name: "config.toml", environment: ["HOME": "/home/reader"])
}

@Test func theLinesOfKeysAreReadInEveryForm() throws {
  let settings = try load(
    """
    [keys]
    next = ["j", "down", "g n"]
    star = "none"
    "g f" = "go-to-feed Kursiv"
    ctrl-s = ["star", "next-unread"]
    [keys.list]
    open = []
    """
  ).settings
  #expect(
    settings.keys == [
      Settings.KeyLine("next", ["j", "down", "g n"], line: 2), Settings.KeyLine("star", ["none"], line: 3),
      Settings.KeyLine("g f", ["go-to-feed Kursiv"], line: 4),
      Settings.KeyLine("ctrl-s", ["star", "next-unread"], line: 5),
      Settings.KeyLine(place: "list", "open", [], line: 7),
    ])
}

@Test(arguments: [
  ("[keys]\nfrist = \"x\"", "line 2: no command or key \"frist\"; perhaps first."),
  ("[keys]\nnext = \"pgdwn\"", "line 2: next: no key \"pgdwn\"; perhaps pgdn."),
  ("[keys]\nstar = \"crtl-s\"", "line 2: star: no key \"crtl-s\"; perhaps ctrl-s."),
  ("[keys]\nstar = \"ctrl+s\"", "line 2: star: no key \"ctrl+s\"; perhaps ctrl-s."),
  ("[keys]\nstar = \"g alr-5\"", "line 2: star: no key \"g alr-5\"; perhaps g alt-5."),
  (
    "[keys]\nstar = \"g quux\"",
    "line 2: star: no key \"g quux\"; keys are such as j, g g, ctrl-x, alt-x, f5, space, pgup."
  ),
  ("[keys]\ncrtl-n = \"star\"", "line 2: no command or key \"crtl-n\"; perhaps ctrl-n."),
  ("[keys]\nx = \"serch\"", "line 2: no command \"serch\"; perhaps search."),
  ("[keys.lits]\nnext = \"x\"", "line 2: no place [keys.lits]; perhaps [keys.list]."),
  (
    "[keys]\nlinks = \"x\"",
    "line 2: links is a place, which has its own table [keys.links]; the command is show-links."
  ),
  ("[keys]\nnext = 3", "line 2: keys.next is 3, but must be a name or a list of names."),
  ("[keys]\nback = \"ctrl-c\"", "line 2: ctrl-c always quits."),
  (
    "[keys]\nstar = \"x\"\nundo = \"x\"",
    "line 3: \"x\" is star by line 2; x = [two commands] runs one after the other."
  ),
  (
    "[keys]\nstar = \"x\"\nundo = \"x y\"",
    "line 3: \"x y\" and \"x\" of line 2 begin the same, so one of them could not be typed."
  ),
])
func aMistakeInKeysIsNamedAndTheProgramStarts(_ text: String, _ sentence: String) throws {
  let loaded = try load("theme = \"dark\"\n" + text)
  let first = try load(text)
  #expect(first.keyProblems.map(\.description) == ["Could not use config.toml, \(sentence)"])
  #expect(loaded.settings.theme == "dark" && loaded.keyProblems.count == 1)
}

@Test func allMistakesInKeysAreNamedInTheirOrder() throws {
  let loaded = try load("[keys]\na1 = \"x\"\nnext = 7\nstar = \"nokey\"\nundo = \"U\"")
  #expect(loaded.keyProblems.map(\.line) == [2, 3, 4])
  #expect(Keymap(.standard, loaded.settings.keys).keys(of: MainCommand.undo) == ["U"])
  #expect(loaded.keyEvents.count == 1)
}

@Test func keysThatAreNoTableAreRefusedLikeOtherSettings() {
  #expect(throws: Problem.self) { try load("keys = 1") }
  #expect(throws: Problem.self) { try load("[keys.list.deeper]\nnext = \"x\"") }
}

@Test func theReportOfTheSettingsHasTheKeysAndMeansTheSame() throws {
  let loaded = try load("[keys]\nnext = \"x\"\n\"g g\" = [\"star\", \"next\"]\n[keys.help]\nback = [\"x\", \"f5\"]")
  let report = Setting.report(loaded.settings, origins: loaded.origins)
  let again = try load(report)
  #expect(again.keyProblems.isEmpty)
  #expect(Keymap(.standard, again.settings.keys) == Keymap(.standard, loaded.settings.keys))
}

@Test func theTableOfKeysHasEveryCommandAndWhatTheSettingsBind() throws {
  let keys = try load("[keys]\nnext = \"x\"\n\"g g\" = [\"star\", \"next\"]\n[keys.help]\nback = \"f5\"").settings.keys
  let rows = KeyRow.all(Keymap(.standard, keys))
  for command in Command.all { #expect(rows.contains { $0.commands == [command.word] }, "\(command.word)") }
  #expect(rows.first { $0.commands == ["next"] }?.keys == ["x"])
  #expect(rows.first { $0.keys == ["g g"] }?.commands == ["star", "next"])
  #expect(rows.contains { $0.place == "help" && $0.keys == ["f5"] && $0.commands == ["back"] })
  #expect(rows.contains { $0.place == "help" && $0.keys == ["q"] && $0.commands.isEmpty })
}

@Test func aCommandOfTheCommandLineIsCheckedBeforeTheStart() throws {
  #expect(
    try DoOption.calls(["sort-by title", "star"]).map(\.text) == ["sort-by title", "star"])
  #expect(throws: (any Error).self) { try DoOption.calls(["sort-bi title"]) }
  #expect(throws: (any Error).self) { try DoOption.calls([""]) }
}
