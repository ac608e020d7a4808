import Model
import Screen
import Text

package enum RowLineCommand: String, CommandName {
  case completeName, completeBack

  package var command: Command {
    switch self {
    case .completeName: Command(self, RowLinePage.group, [.tab], hint: "complete", "the next folder or tag that fits")
    case .completeBack: Command(self, RowLinePage.group, [.backTab], "the folder or tag before that")
    }
  }
}

/// A line in the status row for a change of the row under the cursor, with the folders or tags that complete it above.
package struct RowLinePage: Page {
  private let row: RowLine
  package private(set) var field: TextField
  /// The text that is completed: what was typed last. Completing again goes on to the next candidate for it.
  private var typed: String
  /// The candidate that is in the line now; nil while the line has the text that was typed.
  private var chosen: Int?

  package static let title = FeedsTexts.lineHeading

  init(_ row: RowLine) {
    self.row = row
    field = TextField(row.start)
    typed = row.start
    if row.isReplaced { field.select() }
  }

  package var hidesBand: Bool { false }

  package var line: TextField? {
    get { field }
    set { if let newValue { field = newValue } }
  }

  package mutating func use(_ key: Key, in state: inout State) -> Outcome? {
    state.keymap.command(key, in: RowLinePage.group, as: RowLineCommand.self).map { perform($0, in: &state) }
  }

  package mutating func perform(_ command: RowLineCommand, in state: inout State) -> Outcome {
    let matches = row.matches(typed)
    guard !matches.isEmpty else { return .stay }
    let step = command == .completeName ? 1 : -1
    let next = chosen.map { ($0 + step + matches.count) % matches.count } ?? (step > 0 ? 0 : matches.count - 1)
    chosen = next
    field = TextField(row.completed(typed).before + matches[next])
    return .stay
  }

  package mutating func lineChanged(in state: inout State) -> Outcome {
    (typed, chosen) = (field.text, nil)
    return .stay
  }

  package mutating func takeLine(in state: inout State) -> Outcome {
    .close(row.effect(of: field.text).map { [.write($0)] } ?? [])
  }

  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    let rows = Rect(x: 0, y: max(0, size.height - 2), width: size.width, height: min(2, size.height))
    canvas.fill(rows, style: .text)
    Sheet(in: state.size).put(field, prompt: FeedsTexts.prompt(row), state, into: &canvas)
    guard size.height > 3 else { return }
    drawMatches(state.keymap, into: &canvas, Rect(x: 2, y: size.height - 2, width: size.width - 3, height: 1))
  }

  /// The candidates side by side, from the chosen one on; else the keys.
  private func drawMatches(_ keys: Keymap, into canvas: inout Canvas, _ rect: Rect) {
    let matches = row.matches(typed)
    guard !matches.isEmpty else {
      let help = Width.cut(FeedsTexts.help(row, keys), to: rect.width)
      canvas.put(help, x: rect.x, y: rect.y, width: rect.width, style: Style(.dim))
      return
    }
    var x = rect.x
    for (number, match) in matches.enumerated().dropFirst(chosen ?? 0) where x < rect.endX {
      let style = number == chosen ? Style(.accent, .bold) : Style(.dim)
      x += canvas.put(Width.cut(match, to: rect.endX - x), x: x, y: rect.y, width: rect.endX - x, style: style) + 2
    }
  }
}
