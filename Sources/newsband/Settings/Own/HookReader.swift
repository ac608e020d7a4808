import Model
import Parse
import Query

/// Reads the tables `[[hooks]]` of config.toml, and collects everything that is wrong in them with its line.
struct HookReader: OwnTableReader {
  private(set) var hooks: [Hook] = []
  var mistakes: [TOML.Mistake] = []
  var line = 0

  static let heading = "hooks"
  static let word = "hook"
  static let keys = ["on", "query", "run", "each", "notify", "name", "time-limit"]

  mutating func read(_ table: TOML.Table) {
    let before = mistakes.count
    noteUnknownKeys(of: table)
    let trigger = table["on"]?.asText.flatMap(Hook.Trigger.init(rawValue:))
    if trigger == nil {
      let allowed = Setting.alternatives(Hook.Trigger.allCases.map(\.rawValue))
      note(
        "on", in: table,
        table["on"].map { "on is \($0.description), but must be \(allowed)" } ?? "a hook needs on, which is \(allowed)")
    }
    let query = text("query", in: table, "a query such as \"tenge\"")
    if let remark = query.flatMap({ Query($0).reading.remarks.first }) {
      note("query", in: table, "query is not understood: \(remark.message)")
    } else if let why = query.flatMap({ Query($0).emptiness }) {
      note("query", in: table, "query finds no article: \(why)")
    }
    if trigger == .alert, query != nil { note("query", in: table, "an alert has no article that a query could find") }
    let work = work(in: table)
    if trigger == .alert, case .programForEach = work {
      note("each", in: table, "an alert has no articles; its text is the title of the item on standard input")
    }
    let timeLimit = timeLimit(in: table)
    let name = text("name", in: table, "a text of 1 to 40 characters in one line")
    if let name, !name.isCommandName {
      note("name", in: table, "name is \(TOML.quoted(name)), but must be a text of 1 to 40 characters in one line")
    }
    guard let trigger, let work, mistakes.count == before else { return }
    let usual = ["on \(trigger.rawValue)", query.map { ": \($0.prefix(30))" } ?? ""].joined()
    if let name, hooks.contains(where: { $0.name == name }) {
      return note("name", in: table, "two hooks are called \(TOML.quoted(name)); feed health needs a name for each")
    }
    // The failure of each is told by its name.
    let names = [usual] + (2...hooks.count + 2).map { "\(usual) (\($0))" }
    let free = names.first { name in !hooks.contains { $0.name == name } } ?? usual
    hooks.append(Hook(name ?? free, on: trigger, query: query, work, timeLimit: timeLimit))
  }

  // MARK: Keys of a table

  /// Nil where there is no text.
  private mutating func text(_ key: String, in table: TOML.Table, _ allowed: String) -> String? {
    guard let value = table[key] else { return nil }
    if let text = value.asText, text.contains(where: { !$0.isWhitespace }) { return text }
    note(key, in: table, "\(key) is \(value.description), but must be \(allowed)")
    return nil
  }

  private mutating func timeLimit(in table: TOML.Table) -> Double {
    guard let value = table["time-limit"] else { return Hook.usualTimeLimit }
    if let seconds = value.asNumber, (1...3600).contains(seconds) { return seconds }
    note("time-limit", in: table, "time-limit is \(value.description), but must be a number of seconds from 1 to 3600")
    return Hook.usualTimeLimit
  }

  private mutating func work(in table: TOML.Table) -> Hook.Work? {
    let (each, notifies) = (flag("each", in: table), flag("notify", in: table))
    guard table["run"] != nil else {
      if notifies, each { note("each", in: table, "a notification is shown for each article anyway") }
      if !notifies { note(line, "a hook needs run, a list of a program and its arguments, or notify = true") }
      return notifies ? .notification : nil
    }
    if notifies { note("notify", in: table, "a hook has run or notify, not both") }
    let (patterns, wrong) = ArgumentPattern.read(table["run"])
    for why in wrong { note("run", in: table, why) }
    guard let patterns, wrong.isEmpty else { return nil }
    if !each, let first = patterns.flatMap(\.placeholders).first {
      note(
        "run", in: table,
        "%\(first.rawValue) is of one article, and the hook gets all that came at once on standard input; each = true runs it "
          + "for each article")
    }
    return each ? .programForEach(patterns) : .program(patterns)
  }

  // MARK: Mistakes
}

extension Hook {
  /// The table of the hook as TOML, without what is usual.
  var value: TOML.Value {
    var members: [(String, TOML.Value)] = [("name", .text(name)), ("on", .text(trigger.rawValue))]
    if let query { members.append(("query", .text(query))) }
    switch work {
    case .program(let run): members.append(("run", .list(run.map { .text($0.source) })))
    case .programForEach(let run):
      members += [("run", .list(run.map { .text($0.source) })), ("each", .flag(true))]
    case .notification: members.append(("notify", .flag(true)))
    }
    if timeLimit != Hook.usualTimeLimit { members.append(("time-limit", .number(timeLimit))) }
    return .table(TOML.Table(members: members.map { TOML.Member(key: $0, value: $1, line: 0) }))
  }

  /// The hook of `newsband config --example`.
  static let sample = Hook("Tenge", on: .new, query: "tenge", .notification)
}
