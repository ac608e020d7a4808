import Model
import Parse
import Query
import Reader
import Screen

/// Reads the tables `[[commands]]` of config.toml, and collects everything that is wrong in them with its line.
struct OwnCommandReader: OwnTableReader {
  private(set) var commands: [OwnCommand] = []
  var mistakes: [TOML.Mistake] = []
  var line = 0

  static let heading = "commands"
  static let word = "command"
  static let keys = ["name", "key", "run", "input", "output", "over", "query", "time-limit", "terminal"]

  mutating func read(_ table: TOML.Table) {
    let before = mistakes.count
    noteUnknownKeys(of: table)
    let name = name(in: table)
    let run = arguments(in: table)
    let subject = subject(in: table)
    let input = choice("input", in: table, else: OwnCommand.Input.none)
    let usesTerminal = flag("terminal", in: table)
    let output = choice("output", in: table, else: OwnCommand.Output.none)
    let timeLimit = timeLimit(in: table, isAwaited: output.isAwaited)
    let keys = keys(in: table)
    check(run, subject, in: table)
    if output == .replace, subject != .article {
      note("output", in: table, "output \"replace\" shows one article, so over must be \"article\"")
    }
    if usesTerminal, output != .none {
      note(
        "output", in: table, "a program with terminal = true writes on the terminal itself, so output must be \"none\"")
    }
    if usesTerminal, timeLimit != nil {
      note("time-limit", in: table, "a program with terminal = true ends when you leave it, and has no time-limit")
    }
    guard let name, mistakes.count == before else { return }
    commands.append(
      OwnCommand(
        name, run: run, keys: keys, over: subject, input: input, output: output, timeLimit: timeLimit,
        usesTerminal: usesTerminal, line: table.line(of: "key") ?? line))
  }

  // MARK: Keys of a table

  private mutating func name(in table: TOML.Table) -> String? {
    guard let value = table["name"] else {
      note(line, "a command needs a name")
      return nil
    }
    guard let name = value.asText, name.isCommandName else {
      note("name", in: table, "name is \(value.description), but must be a text of 1 to 40 characters in one line")
      return nil
    }
    if let other = commands.first(where: { $0.name.lowercased() == name.lowercased() }) {
      note("name", in: table, "another command is called \(TOML.quoted(other.name)) already")
      return nil
    }
    return name
  }

  private mutating func arguments(in table: TOML.Table) -> [ArgumentPattern] {
    guard let value = table["run"] else {
      note(line, "a command needs run, a list of a program and its arguments such as [\"mpv\", \"%enclosure\"]")
      return []
    }
    let (patterns, wrong) = ArgumentPattern.read(value)
    for why in wrong { note("run", in: table, why) }
    return patterns ?? []
  }

  private mutating func subject(in table: TOML.Table) -> OwnCommand.Subject {
    if let value = table["query"] {
      if table["over"] != nil { note("query", in: table, "a command has over or query, not both") }
      if let query = value.asText, query.contains(where: { !$0.isWhitespace }) {
        if let remark = Query(query).reading.remarks.first {
          note("query", in: table, "query is not understood: \(remark.message)")
        } else if let why = Query(query).emptiness {
          note("query", in: table, "query finds no article: \(why)")
        }
        return .query(query)
      }
      note("query", in: table, "query is \(value.description), but must be a query such as \"is:starred\"")
      return .article
    }
    switch table["over"] {
    case nil, .text("article"): return .article
    case .text("selected"): return .selected
    case .text("list"): return .list
    case .some(let value):
      note("over", in: table, "over is \(value.description), but must be \"article\", \"selected\" or \"list\"")
      return .article
    }
  }

  private mutating func choice<Choice>(_ key: String, in table: TOML.Table, else usual: Choice) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let value = table[key] else { return usual }
    if let choice = value.asText.flatMap(Choice.init(rawValue:)) { return choice }
    note(
      key, in: table,
      "\(key) is \(value.description), but must be \(Setting.alternatives(Choice.allCases.map(\.rawValue)))")
    return usual
  }

  /// Nil for no limit: 0, or nothing given for a program that runs by itself.
  private mutating func timeLimit(in table: TOML.Table, isAwaited: Bool) -> Double? {
    guard let value = table["time-limit"] else { return isAwaited ? OwnCommand.usualTimeLimit : nil }
    guard let seconds = value.asNumber, (0...86_400).contains(seconds) else {
      note(
        "time-limit", in: table,
        "time-limit is \(value.description), but must be a number of seconds from 0 to 86400; 0 is no limit")
      return nil
    }
    return seconds == 0 ? nil : seconds
  }

  private mutating func keys(in table: TOML.Table) -> [String] {
    guard let value = table["key"] else { return [] }
    guard let keys = value.asText.map({ [$0] }) ?? value.asTexts, !keys.isEmpty else {
      note("key", in: table, "key is \(value.description), but must be keys such as \"g p\", or a list of such texts")
      return []
    }
    for sequence in keys {
      let words = sequence.split(whereSeparator: \.isWhitespace)
      guard let wrong = words.isEmpty ? sequence[...] : words.first(where: { Key(named: $0) == nil }) else { continue }
      let near = Key.nearest(to: String(wrong)).map { "but there is \($0)" }
      note(
        "key", in: table,
        "there is no key \(TOML.quoted(String(wrong))), \(near ?? "but there are j, g g, ctrl-x, alt-x, f5, space")")
    }
    return keys
  }

  /// Values of one article mean nothing for several.
  private mutating func check(_ run: [ArgumentPattern], _ subject: OwnCommand.Subject, in table: TOML.Table) {
    guard subject != .article, let first = run.flatMap(\.placeholders).first else { return }
    note(
      "run", in: table,
      "%\(first.rawValue) is of one article, and the command gets several; input = \"url\" or \"json\" gives them all")
  }

  // MARK: Mistakes
}
