import Screen

extension HelpPage {
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = state.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(HelpTexts.title, x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    let hasMore = text.draw(HelpPage.lines(state), into: &canvas)
    let back = state.keymap.firstLabel(of: MainCommand.back)
    let more = [MainCommand.next, .advance].map { state.keymap.firstLabel(of: $0) }.filter { !$0.isEmpty }
    let footer = HelpTexts.footer(more: hasMore ? more : [], back: back)
    canvas.put(footer, x: 2, y: size.height - 1, width: size.width - 2, style: Style(.faint))
  }

  /// Group by group, keys at the left, wrapped to the width of the screen.
  static func lines(_ state: State) -> [Line] {
    let keysWidth = min(22, state.size.width / 3)
    var lines: [Line] = []
    for group in groups(state) {
      lines.append(Line())
      lines.append(Line([Run(group.title, style: Style(.section))]))
      for command in Command.all where command.group == group {
        let keys = state.keymap.helpLabel(of: command)
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
    let groups = Command.groups
    return groups.filter { $0 == here } + groups.filter { $0 != here }
  }
}
