import Query
import Screen

package enum LanguageCommand: String, CommandName {
  case language = "showSearchLanguage"

  package var command: Command {
    switch self {
    case .language:
      Command(self, .find, [], hint: "search language", "the search language: all that can be written in a search")
    }
  }
}

/// The search language with its examples. In an open search the key of the help opens it, and on it that of all keys.
package struct LanguagePage: Page {
  private(set) var text = ScrolledLines(from: 1)
  package var scrolled: Int { text.scroll }

  package static let title = LanguageTexts.title
  package static let opener: LanguageCommand? = .language

  package static func open(in state: inout State) -> [Effect] { state.open(LanguagePage()) }

  package mutating func perform(_ command: LanguageCommand, in state: inout State) -> Outcome {
    switch command {
    case .language: .close
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    [.open, .otherPane].contains(command) ? .close : nil
  }

  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    text.move(motion, of: LanguagePage.lines(width: state.size.width).count, in: state.size, overlap: 1)
    return .stay
  }

  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = state.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(LanguageTexts.title, x: 2, y: 0, width: size.width - 3, style: Style(.title, .bold))
    let hasMore = text.draw(LanguagePage.lines(width: size.width), into: &canvas)
    let hints = (hasMore ? [Hint(MainCommand.advance, saying: LanguageTexts.more)] : []) + Hint.helpAndBack
    Hint.draw(hints, state.keymap, into: &canvas, x: 2, y: size.height - 1, room: size.width - 3)
  }

  /// Examples at the left and their meaning beside them, or below where it is narrow.
  static func lines(width: Int) -> [Line] {
    let room = max(16, min(width - 4, 100))
    let left = room >= 60 ? 30 : 2
    var lines = paragraph(SearchLanguage.introduction, room)
    for section in SearchLanguage.sections {
      lines += [Line(), Line([Run(section.title, style: Style(.section))])]
      for row in section.rows { lines += rows(row, left: left, room: room) }
    }
    return lines + [Line()] + paragraph(SearchLanguage.remarks, room)
  }

  private static func paragraph(_ text: String, _ room: Int) -> [Line] {
    [Line()] + wrap([Run(text, style: Style(.dim))], width: room)
  }

  private static func rows(_ row: SearchLanguage.Row, left: Int, room: Int) -> [Line] {
    let examples = wrap(
      [Run(row.examples.joined(separator: "   "), style: Style(.accent))], width: left > 2 ? left - 2 : room)
    let meaning = wrap([Run(row.meaning, style: Style(.text))], width: room - left)
    guard left > 2 else { return examples + meaning.map { indented($0, by: left) } }
    return (0..<max(examples.count, meaning.count)).map { number in
      let example = examples.indices.contains(number) ? examples[number] : Line()
      guard meaning.indices.contains(number) else { return example }
      return Line(example.runs + indented(meaning[number], by: left - Width.of(example.text)).runs)
    }
  }

  private static func indented(_ line: Line, by columns: Int) -> Line {
    Line([Run(String(repeating: " ", count: max(0, columns)), style: .text)] + line.runs)
  }
}
