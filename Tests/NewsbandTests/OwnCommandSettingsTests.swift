import Foundation
import Model
import Parse
import TestKit
import Testing

@testable import newsband

/// `[[commands]]` of config.toml.
@Suite struct OwnCommandSettings {
  private func load(_ text: String) throws -> LoadedSettings {
    try LoadedSettings(Array(text.utf8), name: "config.toml", environment: ["HOME": "/home/reader"])
  }

  private func refusal(_ text: String) -> String {
    do {
      _ = try load(text)
      return "nothing"
    } catch { return "\(error)" }
  }

  /// What is said about one command with these lines after its name.
  private func refusal(ofCommand lines: String) -> String { refusal("[[commands]]\nname = \"Try\"\n" + lines) }

  @Test func aCommandHasItsProgramItsKeysAndWhatItIsGiven() throws {
    let settings = try load(
      """
      [[commands]]
      name = "Play"
      key = "g p"
      run = ["mpv", "--force-window", "%enclosure"]

      [[commands]]
      name = "Sum up"
      key = ["f9", "g s"]
      run = ["ollama", "run", "small"]
      input = "text"
      output = "page"
      time-limit = 120
      """
    ).settings
    #expect(settings.commands.map(\.name) == ["Play", "Sum up"])
    let (play, sumUp) = (settings.commands[0], settings.commands[1])
    #expect(play.run.map(\.source) == ["mpv", "--force-window", "%enclosure"] && play.keys == ["g p"])
    #expect(play.input == .none && play.output == .none && play.timeLimit == nil && play.subject == .article)
    #expect(sumUp.keys == ["f9", "g s"] && sumUp.input == .text && sumUp.output == .page && sumUp.timeLimit == 120)
    #expect(settings.allKeys.map(\.values) == [["run Play"], ["run Sum up"], ["run Sum up"]])
  }

  @Test func aCommandMayBeOverTheSelectedArticles() throws {
    let text = "[[commands]]\nname = \"Digest\"\nrun = [\"pandoc\"]\nover = \"selected\"\ninput = \"html\"\n"
    let command = try #require(try load(text).settings.commands.first)
    #expect(command.subject == .selected)
    let printed = if case .table(let table) = command.value { table["over"]?.asText } else { String?.none }
    #expect(printed == "selected", "as newsband config prints it")
  }

  @Test func aPersonWhoWaitsWaitsAMinuteAtMostUnlessTheFileSaysOtherwise() throws {
    let text = "[[commands]]\nname = \"A\"\nrun = [\"a\"]\noutput = \"status\"\n"
    #expect(try load(text).settings.commands[0].timeLimit == 60)
    #expect(try load(text + "time-limit = 0\n").settings.commands[0].timeLimit == nil)
  }

  @Test func everyMistakeIsNamedWithItsLine() {
    let said = refusal(
      """
      [[commands]]
      name = "A"
      run = ["a", "%tittle"]
      output = "nowhere"
      colour = 1

      [[commands]]
      run = []

      [[commands]]
      name = "a"
      key = "ctl-x"
      run = ["b"]
      time-limit = -1

      [[commands]]
      name = "C"
      run = ["%url"]
      """)
    let lines = said.split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
    let numbers = lines.map { $0.dropFirst("line ".count).prefix { $0 != ":" } }
    #expect(numbers == ["3", "4", "5", "8", "8", "12", "14", "18"], "\(said)")
    #expect(said.contains("%tittle, but there is %title") && said.contains("the name of the program has a placeholder"))
  }

  @Test func twoCommandsOfOneNameAreAMistake() {
    let said = refusal("[[commands]]\nname = \"A\"\nrun = [\"a\"]\n[[commands]]\nname = \"a\"\nrun = [\"b\"]\n")
    #expect(said.contains("line 5") && said.contains("another command is called \"A\" already"))
  }

  @Test(arguments: ["[commands]\nname = \"A\"\n", "commands = 1\n", "commands = [1]\n", "commands.play = \"mpv\"\n"])
  func whatIsNoListOfTablesIsToldHowItIsWritten(_ text: String) { #expect(refusal(text).contains("[[commands]]")) }

  @Test(arguments: [
    "name = \"\"", "name = \" a\"", "name = \"a\\u001b[31m\"", "name = \"a\\nb\"",
    "name = \"\(String(repeating: "x", count: 41))\"",
    "name = 7",
  ])
  func aNameIsOneShortLineWithoutControlCharacters(_ name: String) {
    #expect(refusal("[[commands]]\n\(name)\nrun = [\"a\"]\n").contains("name is"))
  }

  @Test(arguments: [
    ("run = [\"sh\", \"-c\", \"echo %title\"]", "in a script of sh"),
    ("run = [\"/bin/bash\", \"-lc\", \"mpv %url\"]", "in a script of bash"),
    ("run = [\"env\", \"A=1\", \"zsh\", \"-c\", \"%title\"]", "in a script of zsh"),
    ("run = [\"python3\", \"-c\", \"print('%title')\"]", "in a script of python3"),
    ("run = [\"perl\", \"-e\", \"%feed\"]", "in a script of perl"),
    ("run = [\"vim\", \"-c\", \"e %file\"]", "in a script of vim"),
    ("run = [\"node\", \"--eval\", \"%title\"]", "in a script of node"),
    ("run = [\"awk\", \"%title\"]", "in a script of awk"),
    ("run = [\"sed\", \"-E\", \"%title\"]", "in a script of sed"),
    ("run = [\"perl\", \"-e%title\"]", "in a script of perl"), ("run = [\"jq\", \"%title\"]", "in a script of jq"),
    ("run = [\"/usr/bin/python3.11\", \"-c\", \"%title\"]", "in a script of python3.11"),
    ("run = [\"pwsh\", \"-Command\", \"%title\"]", "in a script of pwsh"),
    ("run = [\"bash\", \"-o\", \"pipefail\", \"%file\"]", "in a script of bash"),
    ("run = [\"awk\", \"-v\", \"%title\", \"1\"]", "in a script of awk"),
    ("run = [\"sqlite3\", \"a.db\", \"%title\"]", "in a script of sqlite3"),
    ("run = [\"vim\", \"+%title\"]", "in a script of vim"),
    ("run = [\"xterm\", \"-e\", \"%title\"]", "xterm gives"), ("run = [\"foot\", \"%file\"]", "foot gives"),
    ("run = [\"yt-dlp\", \"--exec\", \"%title\"]", "stands behind --exec"),
    ("run = [\"find\", \"/home/me\", \"-exec\", \"%title\"]", "stands behind -exec"),
    ("run = [\"setsid\", \"-f\", \"%title\"]", "must not choose what is run"),
    ("run = [\"tee\", \"%title\"]", "lead to another place"),
    ("run = [\"wget\", \"-O\", \"%title\", \"%url\"]", "another place"),
    ("run = [\"tar\", \"--to-command=%title\"]", "stands behind --to-command"),
    ("run = [\"git\", \"-c\", \"core.pager=%title\"]", "in a script of git"),
    ("run = [\"gdb\", \"-ex\", \"%title\"]", "in a script of gdb"),
    ("run = [\"ssh\", \"host\", \"mpv\", \"%url\"]", "ssh gives its arguments to a shell"),
    ("run = [\"tmux\", \"display-message\", \"%title\"]", "tmux gives its arguments to a shell"),
    ("run = [\"xterm\", \"-e\", \"mpv %url\"]", "xterm gives"),
    ("run = [\"curl\", \"-d\", \"%title\"]", "curl may take"),
    ("run = [\"curl\", \"-F\", \"t=%title\"]", "curl may take"),
    ("run = [\"curl\", \"--data-urlencode\", \"%title\"]", "curl may take"),
    ("run = [\"pandoc\", \"-o\", \"/home/me/%title.epub\"]", "%file is the title as a safe name"),
    ("run = [\"curl\", \"https://a.example/%title\"]", "lead to another place"),
  ])
  func aValueThatCouldBecomeMoreThanAValueIsRefused(_ line: String, _ why: String) {
    #expect(refusal(ofCommand: line + "\n").contains(why), "\(refusal(ofCommand: line))")
  }

  /// Attached and bundled options, parts of names of files, and programs behind those that run them.
  @Test(arguments: [
    ("run = [\"curl\", \"-d%title\"]", "behind -d "),
    ("run = [\"curl\", \"-sSd\", \"%title\"]", "behind -d "),
    ("run = [\"curl\", \"-sSd@%title\"]", "behind -d "),
    ("run = [\"curl\", \"-HX: %title\"]", "behind -H "),
    ("run = [\"curl\", \"-H\", \"X: %title\"]", "behind -H "),
    ("run = [\"curl\", \"-Ff=%title\"]", "behind -F "),
    ("run = [\"curl\", \"--json=%title\"]", "behind --json "),
    ("run = [\"curl\", \"-so%title\"]", "the name of a file"),
    ("run = [\"curl\", \"-T\", \"%title\", \"https://a.example/\"]", "behind -T "),
    ("run = [\"pandoc\", \"-o\", \"%title.epub\"]", "the name of a file"),
    ("run = [\"pandoc\", \"-o%title.epub\"]", "the name of a file"),
    ("run = [\"pandoc\", \"--output=%title.epub\"]", "the name of a file"),
    ("run = [\"pandoc\", \"--output=News %title\"]", "the name of a file"),
    ("run = [\"tee\", \"%title.txt\"]", "the name of a file"),
    ("run = [\"tee\", \"-a\", \"News-%title\"]", "the name of a file"),
    ("run = [\"nice\", \"tee\", \"%title\"]", "the name of a file"),
    ("run = [\"wget\", \"-O\", \"%title.mp3\", \"--\", \"%enclosure\"]", "the name of a file"),
    ("run = [\"wget\", \"-qO\", \"%title\", \"%url\"]", "the name of a file"),
    ("run = [\"wget\", \"-qO%title\", \"%url\"]", "the name of a file"),
    ("run = [\"wget\", \"-e\", \"%title\"]", "in a script of wget"),
    ("run = [\"yt-dlp\", \"-o\", \"%title.%%(ext)s\", \"--\", \"%url\"]", "the name of a file"),
    ("run = [\"yt-dlp\", \"-P\", \"%feed\", \"--\", \"%url\"]", "the name of a file"),
    ("run = [\"ffmpeg\", \"-i\", \"%enclosure\", \"%title.ogg\"]", "the name of a file"),
    ("run = [\"espeak-ng\", \"-w\", \"%title.wav\"]", "the name of a file"),
    ("run = [\"timeout\", \"5\", \"%title\"]", "timeout would run"),
    ("run = [\"timeout\", \"-k\", \"1\", \"5\", \"%url\"]", "timeout would run"),
    ("run = [\"nice\", \"-n\", \"5\", \"%url\"]", "nice would run"),
    ("run = [\"nice\", \"-5\", \"%file\"]", "nice would run"),
    ("run = [\"env\", \"A=1\", \"-u\", \"B\", \"%title\"]", "env would run"),
    ("run = [\"env\", \"LD_PRELOAD=%file\", \"mpv\"]", "env would hand"),
    ("run = [\"env\", \"-S%title\"]", "env would hand"),
    ("run = [\"sudo\", \"-u\", \"me\", \"%title\"]", "sudo would run"),
    ("run = [\"sudo\", \"timeout\", \"5\", \"nohup\", \"%id\"]", "nohup would run"),
    ("run = [\"stdbuf\", \"-o\", \"L\", \"%title\"]", "stdbuf would run"),
    ("run = [\"stdbuf\", \"-oL\", \"--\", \"%title\"]", "stdbuf would run"),
    ("run = [\"ionice\", \"-c3\", \"%title\"]", "ionice would run"),
    ("run = [\"ionice\", \"-c\", \"3\", \"-n\", \"7\", \"%title\"]", "ionice would run"),
    ("run = [\"setsid\", \"%url\"]", "setsid would run"),
    ("run = [\"nohup\", \"%file\"]", "nohup would run"),
    ("run = [\"timeout\", \"5\", \"sh\", \"-c\", \"%title\"]", "in a script of sh"),
    ("run = [\"xargs\", \"-I\", \"{}\", \"echo\", \"%title\"]", "xargs gives"),
    ("run = [\"xargs\", \"%title\"]", "xargs gives"),
    ("run = [\"flatpak\", \"run\", \"%title\"]", "flatpak would run"),
    ("run = [\"bwrap\", \"--ro-bind\", \"/\", \"/\", \"%title\"]", "bwrap would run"),
    ("run = [\"foot\", \"-T\", \"News\", \"%file\"]", "foot gives"),
    ("run = [\"chroot\", \"/srv\", \"%title\"]", "chroot would run"),
    ("run = [\"proxychains4\", \"%url\"]", "proxychains would run"),
    ("run = [\"make\", \"T=%title\"]", "make gives"),
    ("run = [\"make\", \"-C\", \"/home/me\", \"%url\"]", "make gives"),
    ("run = [\"mutt\", \"-e\", \"my_hdr Subject: %title\"]", "in a script of mutt"),
    ("run = [\"mutt\", \"-emy_hdr Subject: %title\"]", "in a script of mutt"),
    ("run = [\"less\", \"+%title\"]", "in a script of less"),
    ("run = [\"less\", \"+!%file\"]", "in a script of less"),
    ("run = [\"vim\", \"-c%title\"]", "in a script of vim"),
    ("run = [\"http\", \"POST\", \"https://a.example/\", \"%title\"]", "http may take"),
  ])
  func aValueInAnOptionIsNoMoreThanAValue(_ line: String, _ why: String) {
    #expect(refusal(ofCommand: line + "\n").contains(why), "\(refusal(ofCommand: line))")
  }

  @Test(arguments: [
    "run = [\"env\", \"A=1\", \"mpv\", \"%enclosure\"]",
    "run = [\"timeout\", \"5\", \"mpv\", \"--\", \"%url\"]",
    "run = [\"nice\", \"-n\", \"5\", \"mpv\", \"%enclosure\"]",
    "run = [\"sudo\", \"-u\", \"me\", \"mpv\", \"%url\"]",
    "run = [\"ionice\", \"-c3\", \"nice\", \"mpv\", \"--\", \"%url\"]",
    "run = [\"flatpak\", \"run\", \"io.mpv.Mpv\", \"%enclosure\"]",
    "run = [\"bwrap\", \"--ro-bind\", \"/\", \"/\", \"mpv\", \"%url\"]",
    "run = [\"foot\", \"-T\", \"%title\", \"mpv\", \"%url\"]",
    "run = [\"foot\", \"-e\", \"mpv\", \"%url\"]",
    "run = [\"kitty\", \"--title=%title\", \"mpv\", \"%url\"]",
    "run = [\"git\", \"commit\", \"-m\", \"%title\"]",
    "run = [\"mutt\", \"-s\", \"%title\", \"me@example.com\"]",
    "run = [\"mail\", \"-s\", \"%title\", \"me@example.com\"]",
    "run = [\"less\", \"-R\", \"%file\"]",
    "run = [\"wget\", \"-r\", \"-P\", \"/home/me\", \"%url\"]",
    "run = [\"wget\", \"--header=X: 1\", \"-O\", \"/home/me/%file\", \"%url\"]",
    "run = [\"curl\", \"-sSO\", \"--\", \"%url\"]",
    "run = [\"curl\", \"-sS\", \"--data-urlencode\", \"t=%title\", \"https://a.example/\"]",
    "run = [\"curl\", \"-sSo\", \"/home/me/%file\", \"%url\"]",
    "run = [\"yt-dlp\", \"-o\", \"/home/me/%file.%%(ext)s\", \"--\", \"%url\"]",
    "run = [\"pandoc\", \"--metadata=title:%title\", \"-o\", \"/home/me/%file.epub\"]",
    "run = [\"pandoc\", \"-M\", \"title=%title\", \"-o\", \"a.epub\"]",
    "run = [\"ffmpeg\", \"-i\", \"%enclosure\", \"-metadata\", \"title=%title\", \"/home/me/%file.ogg\"]",
    "run = [\"http\", \"POST\", \"https://a.example/\", \"title=%title\"]",
    "run = [\"espeak-ng\", \"-v\", \"%language\", \"--\", \"%title\"]",
    "run = [\"wl-copy\", \"--\", \"%title\"]",
    "run = [\"rofi\", \"-e\", \"%title\"]",
    "run = [\"task\", \"add\", \"--\", \"%title\"]",
    "run = [\"notify-send\", \"News\", \"%title\"]",
    "run = [\"say\", \"-o\", \"a.aiff\", \"%title\"]",
  ])
  func whatIsSafeIsTaken(_ line: String) { #expect(refusal(ofCommand: line + "\n") == "nothing", "\(line)") }

  @Test func everyRecipeOfTheDocumentationIsTaken() throws {
    let root = testsFolder.deletingLastPathComponent()
    var recipes = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs").path) {
      guard name.hasSuffix(".md") else { continue }
      let text = try String(contentsOf: root.appending(path: "docs").appending(path: name), encoding: .utf8)
      for block in text.components(separatedBy: "```toml\n").dropFirst() {
        let recipe = block.components(separatedBy: "```")[0]
        guard ["[[commands]]", "[[hooks]]"].contains(where: recipe.contains) else { continue }
        recipes += 1
        #expect(refusal(recipe) == "nothing", "\(name): \(recipe)")
      }
    }
    #expect(recipes >= 4)
  }

  @Test(arguments: [
    "run = [\"sh\", \"-c\", \"echo \\\"$NEWSBAND_TITLE\\\"\"]",
    "run = [\"sh\", \"-c\", \"echo \\\"$1\\\"\", \"sh\", \"%title\"]",
    "run = [\"awk\", \"-v\", \"t=%title\", \"BEGIN { print t }\"]",
    "run = [\"python3\", \"/home/me/a.py\", \"%title\"]",
    "run = [\"setsid\", \"-f\", \"mpv\", \"%enclosure\"]", "run = [\"vim\", \"/home/me/notes\", \"-R\", \"%file\"]",
    "run = [\"xterm\", \"-T\", \"%title\", \"-e\", \"mpv\", \"%url\"]",
    "run = [\"xterm\", \"-e\", \"mpv\", \"%url\"]", "run = [\"curl\", \"--data-urlencode\", \"title=%title\"]",
    "run = [\"pandoc\", \"-o\", \"/home/me/%file.epub\"]", "run = [\"notify-send\", \"--\", \"%title\"]",
    "run = [\"jq\", \"--arg\", \"t\", \"%title\", \"-n\", \"$t\"]", "run = [\"date\", \"+100%\", \"%%d\"]",
  ])
  func valuesThatStayValuesAreTaken(_ line: String) { #expect(refusal(ofCommand: line + "\n") == "nothing") }

  @Test(arguments: [
    ("over = \"list\"\nrun = [\"a\", \"%title\"]", "%title is of one article"),
    ("query = \"is:starred\"\nrun = [\"a\", \"%url\"]", "%url is of one article"),
    ("query = \"a\"\nover = \"list\"\nrun = [\"a\"]", "over or query, not both"),
    ("query = \" \"\nrun = [\"a\"]", "query is"),
    ("query = \"()\"\nrun = [\"a\"]", "query finds no article: it looks for nothing"),
    ("query = \"tenge feed:\"\nrun = [\"a\"]", "query is not understood: feed: needs a value"),
    ("over = \"feed\"\nrun = [\"a\"]", "must be \"article\", \"selected\" or \"list\""),
    ("over = \"selected\"\nrun = [\"a\", \"%url\"]", "%url is of one article"),
    ("over = \"selected\"\noutput = \"replace\"\nrun = [\"a\"]", "shows one article"),
    ("over = \"list\"\noutput = \"replace\"\nrun = [\"a\"]", "shows one article"),
    ("terminal = true\noutput = \"page\"\nrun = [\"a\"]", "writes on the terminal itself"),
    ("terminal = true\ntime-limit = 3\nrun = [\"a\"]", "has no time-limit"),
    ("terminal = 1\nrun = [\"a\"]", "must be true or false"), ("input = \"pdf\"\nrun = [\"a\"]", "input is \"pdf\""),
    ("run = \"mpv\"", "must be a list"), ("run = [\"\"]", "must be a list"), ("run = [1]", "must be a list"),
    ("key = 1\nrun = [\"a\"]", "key is 1"), ("key = []\nrun = [\"a\"]", "key is []"),
    ("key = \" \"\nrun = [\"a\"]", "there is no key"),
  ])
  func whatContradictsItselfIsRefused(_ lines: String, _ why: String) {
    #expect(refusal(ofCommand: lines + "\n").contains(why), "\(refusal(ofCommand: lines))")
  }

  @Test func aKeyOfTwoCommandsIsNamedAndTheFirstOneHasIt() throws {
    let loaded = try load(
      "[[commands]]\nname = \"A\"\nkey = \"g x\"\nrun = [\"a\"]\n[[commands]]\nname = \"B\"\nkey = \"g x\"\nrun = [\"b\"]\n"
    )
    #expect(loaded.keyProblems.map(\.line) == [7])
  }

  @Test func aKeyOfAReadyKeymapIsTaken() throws {
    let loaded = try load("[[commands]]\nname = \"A\"\nkey = \"s\"\nrun = [\"a\"]\n")
    #expect(loaded.keyProblems.isEmpty)
  }

  @Test func theSettingsInForceAreReadAgainAsTheyWerePrinted() throws {
    let text = """
      [[commands]]
      name = "Play"
      key = ["g p", "f9"]
      run = ["mpv", "%enclosure", "100%", "%%x"]
      [[commands]]
      name = "B"
      run = ["b"]
      over = "list"
      input = "json"
      output = "status"
      time-limit = 0
      [[commands]]
      name = "C"
      run = ["fzf"]
      query = "is:starred"
      terminal = true
      """
    let loaded = try load(text)
    let printed = Setting.report(loaded.settings, origins: loaded.origins)
    let strip = { (commands: [OwnCommand]) in
      commands.map { command in
        var command = command
        command.line = 0
        return command
      }
    }
    #expect(strip(try load(printed).settings.commands) == strip(loaded.settings.commands))
  }
}
