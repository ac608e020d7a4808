import Model
import Screen

/// The rows of the help: groups of keys under headings, in one column, or in two where the screen is wide.
struct HelpLayout {
  /// A line of the help; a command may take several.
  struct Row {
    let line: Line
    /// The index of its command in `entries`; nil for a heading and for a blank row.
    var entry: Int?
  }

  /// The commands that are shown, in the order of the columns.
  private(set) var entries: [Command] = []
  private(set) var columns: [[Row]] = [[]]
  /// The index of the command that the words fit best, the first one of several; 0 without words.
  private(set) var best = 0
  /// Width of a column, in columns of the terminal.
  let width: Int
  /// Blank columns between two columns.
  static let gap = 3

  /// - Parameter words: lines of words to find, as they were typed and as they are on a Latin keyboard; none shows everything.
  init(_ state: State, words: [String]) {
    let room = max(8, state.size.width - 4)
    let isWide = room >= 2 * 52 + Self.gap
    width = isWide ? (room - Self.gap) / 2 : room
    let queries = words.map(PaletteMatch.queryWords)
    var groups: [[Row]] = []
    for group in Self.groups(state) {
      let all = group == .own ? state.settings.commands.map { Command($0) } : Command.all
      let commands = all.filter { command in
        command.group == group && (queries.isEmpty || queries.contains { Self.score($0, command) != nil })
      }
      if !commands.isEmpty { groups.append(rows(of: commands, under: group, state.keymap)) }
    }
    columns = isWide ? Self.halves(groups) : [groups.flatMap(\.self)]
    let scores = entries.map { command in queries.compactMap { Self.score($0, command) }.max() ?? 0 }
    best = scores.max().flatMap { scores.firstIndex(of: $0) } ?? 0
  }

  /// Lines of the longest column.
  var height: Int { columns.map(\.count).max() ?? 0 }

  /// The first line of a command; nil when it is not shown.
  func row(ofEntry entry: Int) -> Int? {
    columns.lazy.compactMap { rows in rows.firstIndex { $0.entry == entry } }.first
  }

  /// The command at a place; nil beside them all.
  /// - Parameters:
  ///   - x: counted from the first column of the text.
  ///   - line: counted from the first line of the help.
  func command(x: Int, line: Int) -> Command? {
    guard x >= 0, x % (width + Self.gap) < width else { return nil }
    let column = x / (width + Self.gap)
    guard columns.indices.contains(column), columns[column].indices.contains(line) else { return nil }
    return columns[column][line].entry.map { entries[$0] }
  }

  /// A blank row, the heading, and the commands: keys at the left, their help wrapped beside them.
  private mutating func rows(of commands: [Command], under group: Command.Group, _ keymap: Keymap) -> [Row] {
    let keysWidth = min(22, width / 3)
    var rows = [Row(line: Line()), Row(line: Line([Run(group.title, style: Style(.section))]))]
    for command in commands {
      let keys = keymap.helpLabel(of: command)
      let help = wrap([Run(command.help, style: Style(.text))], width: max(8, width - keysWidth - 2))
      let labels = Self.lines(ofKeys: keys, width: keysWidth)
      for number in 0..<max(help.count, labels.count) {
        let label = labels.indices.contains(number) ? labels[number] : ""
        let gap = String(repeating: " ", count: keysWidth + 2 - Width.of(label))
        let words = help.indices.contains(number) ? help[number].runs : []
        let runs = [Run(label, style: Style(.accent)), Run(gap, style: Style(.text))] + words
        rows.append(Row(line: Line(runs), entry: entries.count))
      }
      entries.append(command)
    }
    return rows
  }

  /// The keys of a command in lines. The name of a command that is longer than a line is broken behind a "-".
  private static func lines(ofKeys keys: String, width: Int) -> [String] {
    var lines = [""]
    func add(_ part: Substring, after gap: String) {
      let joined = lines[lines.count - 1] + (lines[lines.count - 1].isEmpty ? "" : gap) + part
      if Width.of(joined) <= width {
        lines[lines.count - 1] = joined
      } else {
        lines.append(Width.cut(String(part), to: width))
      }
    }
    for label in keys.split(separator: " ") {
      guard Width.of(String(label)) > width else {
        add(label, after: " ")
        continue
      }
      for (number, part) in label.split(separator: "-").enumerated() {
        let isLast = part.endIndex == label.endIndex
        add(Substring(isLast ? String(part) : part + "-"), after: number == 0 ? " " : "")
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The fit of words to a command; nil where one of them is not found.
  private static func score(_ words: [String], _ command: Command) -> Int? {
    let title =
      PaletteMatch.words(command.help) + PaletteMatch.words(command.hint) + [command.word]
      + PaletteMatch.words(command.group.title)
    return PaletteMatch.score(words, title)
  }

  /// The groups in two columns of about the same length, divided between two groups.
  private static func halves(_ groups: [[Row]]) -> [[Row]] {
    let total = groups.map(\.count).reduce(0, +)
    var best = (cut: 0, height: total)
    var left = 0
    for (number, group) in groups.enumerated() {
      left += group.count
      if max(left, total - left) < best.height { best = (number + 1, max(left, total - left)) }
    }
    let cut = best.cut == 0 ? groups.count : best.cut
    return [Array(groups[..<cut].joined()), Array(groups[cut...].joined())]
  }

  /// The keys of the page under the help come first, or those of the chosen pair of the band.
  private static func groups(_ state: State) -> [Command.Group] {
    var here: Command.Group?
    if let page = state.pages.second {
      here = type(of: page).group
    } else if state.band.selected != nil {
      here = .rate
    } else if state.focus == .feeds {
      here = .column
    }
    let groups = (state.settings.commands.isEmpty ? [] : [.own]) + Command.groups
    return groups.filter { $0 == here } + groups.filter { $0 != here }
  }
}
