import Money
import Screen

/// Every key, by what it is for: made from the table of commands.
enum HelpPane {
  /// Lines of the help that are on the screen at once.
  static func room(in size: Size) -> Int { max(1, size.height - 2) }

  /// `scroll` is how many lines have left at the top.
  static func draw(_ state: State, scroll: Int, into canvas: inout Canvas) {
    let size = state.size
    canvas.fill(Rect(x: 0, y: 0, width: size.width, height: size.height), style: Style(.text))
    canvas.put("Keys", x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    let lines = lines(state)
    for row in 0..<room(in: size) where lines.indices.contains(scroll + row) {
      canvas.put(lines[scroll + row], x: 2, y: 1 + row, width: size.width - 3)
    }
    let more = scroll + room(in: size) < lines.count
    let footer = more ? "j or space for more, q closes" : "q closes"
    canvas.put(footer, x: 2, y: size.height - 1, width: size.width - 2, style: Style(.faint))
  }

  /// Group by group, keys at the left, wrapped to the width of the screen.
  static func lines(_ state: State) -> [Line] {
    let keysWidth = min(22, state.size.width / 3)
    var lines: [Line] = []
    // Where one is comes first.
    let here = state.overlay?.commands ?? (state.band.selected == nil || state.overlay != nil ? nil : .rate)
    for group in [here].compactMap(\.self) + Command.Group.allCases.filter({ $0 != here }) {
      lines.append(Line())
      lines.append(Line([Run(group.rawValue, style: Style(.section))]))
      for command in Command.all where command.group == group {
        let keys = state.keymap.keys(of: command.name).map(state.keymap.label).joined(separator: " ")
        let help = wrap([Run(command.help, style: Style(.text))], width: max(8, state.size.width - keysWidth - 6))
        for (number, line) in help.enumerated() {
          let label = number == 0 ? Width.cut(keys, to: keysWidth) : ""
          let gap = String(repeating: " ", count: keysWidth + 2 - Width.of(label))
          lines.append(Line([Run(label, style: Style(.accent)), Run(gap, style: Style(.text))] + line.runs))
        }
      }
    }
    return lines
  }
}
