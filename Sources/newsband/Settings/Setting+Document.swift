import Model
import Money
import Parse
import Query
import Text

extension Setting {
  /// A config.toml that explains every setting, each with its default behind a "#".
  static var example: String {
    let introduction = [
      "# Settings of newsband. Each line that begins with # and a name is a default: remove the # to change it.", "",
    ]
    let rows = all.map { setting -> Row in
      let sample = setting.sample ?? setting.values(Settings()).first ?? ([], .text(""))
      let path = setting.path(named: sample.names)
      let allowed = setting.allowed.prefix(1).uppercased() + setting.allowed.dropFirst() + "."
      let meaning = (wrapped(setting.meaning, width: 96) + wrapped(allowed, width: 96)).map { "# " + $0 }
      return Row(path: path, lines: meaning + ["#\(assignment(path, sample.value))", ""])
    }
    return (introduction + document(rows)).joined(separator: "\n")
  }

  /// The settings in force as TOML, each with its source in a comment. Passwords in addresses are left out.
  static func report(_ settings: Settings, origins: [[String]: LoadedSettings.Origin]) -> String {
    let values = all.flatMap { setting in
      setting.values(settings).map { (path: setting.path(named: $0.names), value: $0.value) }
    }
    let column = values.map { assignment($0.path, $0.value).count }.filter { $0 <= 48 }.max() ?? 0
    let rows = values.map { path, value in
      let text = assignment(path, value).withoutUsers
      let gap = String(repeating: " ", count: max(0, column - text.count) + 2)
      return Row(path: path, lines: [text + gap + "# \(origins[path] ?? .default)"])
    }
    return document(rows, gap: [""]).joined(separator: "\n")
  }
}

extension Setting {
  /// The lines of one key.
  private struct Row {
    var path: [String]
    var lines: [String]
  }

  /// The rows under the headings of their tables, with `gap` before each heading.
  private static func document(_ rows: [Row], gap: [String] = []) -> [String] {
    var lines: [String] = []
    var table: [String] = []
    for row in rows {
      if row.path.dropLast() != table[...] {
        table = row.path.dropLast()
        lines += gap + ["[\(TOML.key(table))]"]
      }
      lines += row.lines
    }
    return lines
  }

  private static func assignment(_ path: [String], _ value: TOML.Value) -> String {
    "\(TOML.key(path.suffix(1))) = \(value.description)"
  }

  /// The text, broken at blanks into lines of at most `width` characters. A longer word has a line of its own.
  private static func wrapped(_ text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
