import Model
import Screen
import Text

package enum SaveSearchCommand: String, CommandName {
  case saveSearch = "keepSearch"

  package var command: Command {
    switch self {
    case .saveSearch:
      Command(self, .find, [.control("s"), .alt("s")], hint: "save", "save the open search under a name")
    }
  }
}

/// A line for the name of a saved search, in place of the search itself.
package struct SaveSearchPage: Page {
  package private(set) var name: TextField

  package static let title = SaveSearchTexts.heading
  package static let opener: SaveSearchCommand? = .saveSearch

  /// The name under which the search was opened, or its words, are the first proposal.
  private init(_ search: SearchState) {
    name = TextField(search.name ?? search.field.text)
    name.select()
  }

  package static func open(in state: inout State) -> [Effect] {
    guard let search = state.search else { return state.say(SearchTexts.openFirst(state.keymap)) }
    guard !search.field.text.allSatisfy(\.isWhitespace) else { return [] }
    return state.open(SaveSearchPage(search))
  }

  package var hidesBand: Bool { false }

  package var line: TextField? {
    get { name }
    set { if let newValue { name = newValue } }
  }

  /// Never called: in an open line every key is a letter.
  package mutating func perform(_ command: SaveSearchCommand, in state: inout State) -> Outcome {
    switch command {
    case .saveSearch: .stay
    }
  }

  /// A blank name is not accepted: it could not be found in the column of feeds.
  package mutating func takeLine(in state: inout State) -> Outcome {
    let name = name.text.displaySafe
    guard let search = state.search, !name.allSatisfy(\.isWhitespace) else { return .stay }
    return .close([.write(.save(SavedSearch(name: name, query: search.finished.text)))])
  }

  /// Over the line of the search; in the last row where the list is not on the screen.
  package func draw(_ state: State, into canvas: inout Canvas) {
    guard let list = state.layout.list else {
      return Sheet(in: state.size).put(name, prompt: SaveSearchTexts.prompt, state, into: &canvas)
    }
    let rows = list.topRows(SearchPane.height(state)).top
    canvas.fill(rows, style: .text)
    let line = SearchPane.line(in: list)
    FieldPane.draw(name, prompt: SaveSearchTexts.prompt, into: &canvas, line)
    let help = Run(SaveSearchTexts.help(state.keymap), style: Style(.dim))
    for (number, text) in wrap([help], width: max(1, line.width)).prefix(rows.height - 1).enumerated() {
      canvas.put(text, x: line.x, y: line.y + 1 + number, width: line.width)
    }
  }
}
