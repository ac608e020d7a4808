import Model
import Screen

extension OutputPage {
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(run.command.name, x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    let hasMore = text.draw(lines(width: size.width), into: &canvas)
    let footer = OutputTexts.footer(end, hasMore: hasMore, state.keymap)
    let line = state.notice?.text ?? footer
    canvas.put(Width.cut(line, to: size.width - 3), x: 2, y: size.height - 1, style: Style(.faint))
  }

  /// The output, broken at the width of the screen; a sentence while there is nothing.
  static func lines(of end: ProgramRun.End?, width: Int) -> [Line] {
    let room = max(8, width - 4)
    func wrapped(_ text: String, _ role: Role) -> [Line] {
      text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
        line.isEmpty ? [Line()] : wrap([Run(String(line), style: Style(role))], width: room)
      }
    }
    switch end {
    case nil: return wrapped(OutputTexts.waiting, .dim)
    case .stopped: return wrapped(OutputTexts.stopped, .dim)
    case .failed(let problem): return wrapped(problem.description, .error)
    case .done(let output, _) where output.isEmpty: return wrapped(OutputTexts.nothing, .dim)
    case .done(let output, let isCut):
      return wrapped(output, .text) + (isCut ? [Line()] + wrapped(OutputTexts.cut, .dim) : [])
    }
  }
}
