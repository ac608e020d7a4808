import Model
import Parse
import Text

extension OwnCommand {
  /// The table of the command as TOML, without what is usual.
  var value: TOML.Value {
    var members: [(String, TOML.Value)] = [("name", .text(name))]
    if !keys.isEmpty { members.append(("key", keys.count == 1 ? .text(keys[0]) : .list(keys.map(TOML.Value.text)))) }
    members.append(("run", .list(run.map { .text($0.source) })))
    switch subject {
    case .article: break
    case .selected: members.append(("over", .text("selected")))
    case .list: members.append(("over", .text("list")))
    case .query(let query): members.append(("query", .text(query)))
    }
    if input != .none { members.append(("input", .text(input.rawValue))) }
    if output != .none { members.append(("output", .text(output.rawValue))) }
    if usesTerminal { members.append(("terminal", .flag(true))) }
    if timeLimit != (output.isAwaited ? OwnCommand.usualTimeLimit : nil) {
      members.append(("time-limit", .number(timeLimit ?? 0)))
    }
    return .table(TOML.Table(members: members.map { TOML.Member(key: $0, value: $1, line: 0) }))
  }

  /// The command of `newsband config --example`.
  static let sample = OwnCommand(
    "Play", run: ["mpv", "%enclosure"].compactMap { try? ArgumentPattern($0) }, keys: ["g p"])
}

extension String {
  /// True for a text that can be the name of a command: one line of 1 to 40 characters that shows all of itself.
  var isCommandName: Bool {
    (1...40).contains(count) && displaySafe == self && first?.isWhitespace == false && last?.isWhitespace == false
  }
}
