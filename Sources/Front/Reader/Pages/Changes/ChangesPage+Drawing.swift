import Model
import Screen
import Text

extension ChangesPage {
  /// Over all panes, the band too: two texts in one need the room.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    let day = DateText.medium(DateText.day(changes.changed, in: state.zone))
    let when = ChangesTexts.changed(day: day, time: DateText.time(changes.changed, in: state.zone))
    canvas.put(Width.cut(when, to: size.width - 3), x: 2, y: 0, style: Style(.dim))
    let footer = ChangesTexts.footer(hasMore: text.draw(lines(state), into: &canvas), state.keymap)
    Sheet(in: size).put(footer: footer, state, into: &canvas)
  }

  /// Title and text with their changes, no wider than an article is set.
  func lines(_ state: State) -> [Line] {
    let width = max(8, min(state.settings.reading.measure, state.size.width - 4))
    var lines: [Line] = []
    for (paragraphs, style) in [(changes.title.paragraphs, Style(.title, .bold)), (changes.text.paragraphs, .text)] {
      for paragraph in paragraphs {
        lines += wrap(runs(paragraph, style), width: width)
        lines.append(Line())
      }
    }
    return lines
  }

  /// Removed words in [-…-], added words in {+…+}, as GNU wdiff writes them, and in colours too.
  private func runs(_ pieces: [Comparison.Piece], _ style: Style) -> [Run] {
    var runs: [Run] = []
    for piece in pieces {
      if !runs.isEmpty { runs.append(Run(" ", style: style)) }
      switch piece.kind {
      case .same: runs.append(Run(piece.text, style: style))
      case .gone: runs.append(Run("[-\(piece.text)-]", style: Style(.down, .struck)))
      case .new: runs.append(Run("{+\(piece.text)+}", style: Style(.up, .bold)))
      }
    }
    return runs
  }
}
