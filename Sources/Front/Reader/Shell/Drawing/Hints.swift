import Screen

/// Keys and what they do, in one row.
enum Hints {
  /// What commands are called in a row of hints, with the first key of each. Those that belong together share a hint, that of
  /// the first: "←→ span". `hint` says it where it depends on what is on the screen.
  static func of(
    _ commands: [[Command.Name]], _ keymap: Keymap, called hint: (Command) -> String = { $0.hint }
  ) -> [(String, String)] {
    commands.compactMap { names in
      let keys = names.compactMap { keymap.keys(of: $0).first }.map(keymap.label)
      guard let command = names.first.flatMap(Command.named), !keys.isEmpty else { return nil }
      // "←→" is understood, "leftright" is not.
      return (keys.joined(separator: keys.contains { $0.count > 1 } ? " " : ""), hint(command))
    }
  }

  /// As many as fit whole, the most useful first; the last one, which leads out or to all the others, always.
  static func draw(_ hints: [(String, String)], into canvas: inout Canvas, x: Int, y: Int, room: Int) {
    let widths = hints.map { Width.of($0.0) + 1 + Width.of($0.1) + 2 }
    // No blanks are needed behind the last one.
    var left = room + 2 - (widths.last ?? 0)
    guard left >= 0 else { return }
    var fitting = zip(hints, widths).dropLast().prefix {
      left -= $0.1; return left >= 0
    }.map(\.0)
    if let last = hints.last { fitting.append(last) }
    var x = x
    for (key, hint) in fitting {
      x += canvas.put(key, x: x, y: y, style: Style(.accent))
      x += canvas.put(" \(hint)", x: x, y: y, style: Style(.faint)) + 2
    }
  }
}
