import Model
import Screen

/// The behaviour of most pages, so that a page says only what is different about it.
extension Page {
  package static var opener: PageCommand? { nil }
  package static func open(in state: inout State) -> [Effect] { [] }
  package static var isOfArticle: Bool { false }
  package static var opensOverPages: Bool { false }
  package func opening(in state: State) -> [Effect] { [] }
  package func refreshing(in state: State) -> [Effect] { [] }
  package func closing() -> [Effect] { [] }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? { nil }
  package var usesDigits: Bool { false }
  package var scrolled: Int { 0 }
  package mutating func use(_ key: Key, in state: inout State) -> Outcome? { nil }

  package var line: TextField? {
    get { nil }
    set {}
  }
  package mutating func takeLine(in state: inout State) -> Outcome { .stay }
  package mutating func leaveLine(in state: inout State) -> Outcome { .close }
  package mutating func lineChanged(in state: inout State) -> Outcome { .stay }

  package var cursor: ListCursor? {
    get { nil }
    set {}
  }
  package func listArea(in size: Size) -> Rect? { nil }

  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    moveCursor(motion, in: state.size)
    return .stay
  }

  package mutating func select(article: ArticleID) {}

  /// The first click selects the row, a click on the selected row does what Enter does. A line being typed is not lost.
  package mutating func click(row: Int, in state: inout State) -> Outcome {
    guard line == nil else { return .stay }
    guard row == cursor?.selected else {
      cursor?.select(row)
      return .stay
    }
    return press(.enter, in: &state)
  }

  package static var isClosedByClick: Bool { true }

  package mutating func click(x: Int, y: Int, in state: inout State) -> Outcome {
    line == nil && cursor == nil && Self.isClosedByClick ? .close : .stay
  }

  package static func receiveClosed(_ answer: Answer, in state: inout State) -> [Effect] { [] }
  package var hidesBand: Bool { true }
}

extension Page where Answer == NoAnswer {
  /// Never called, because there is no such answer.
  package mutating func receive(_ answer: NoAnswer, in state: inout State) -> Outcome { .stay }
}

extension Page {
  /// The group of its rows in the key table whose keys mean this on the page only.
  package static var group: Command.Group { Command.Group(title, place: place) }
  /// The name of the page in config.toml: "save-search" for `SaveSearchPage`.
  static var place: String { PageNames.all[ObjectIdentifier(Self.self)] ?? "" }
  var keyGroup: Command.Group { Self.group }
  /// Its rows of the key table.
  static var rows: [Command] { PageCommand.rows }

  /// The rows of its list that are on the screen; nil for a page without a list.
  func window(in size: Size) -> Window? {
    guard let cursor, let area = listArea(in: size) else { return nil }
    return Window(cursor.count, selected: cursor.selected, in: area)
  }

  /// Moves the cursor. A page is as high as the list.
  mutating func moveCursor(_ motion: Motion, in size: Size) {
    let page = listArea(in: size)?.height ?? 1
    cursor?.move(motion, page: page)
  }

  func isEqual(to other: any Page) -> Bool { other as? Self == self }
}

/// The names of the pages in config.toml, made once: each row of the key table needs one.
private enum PageNames {
  static let all: [ObjectIdentifier: String] = Dictionary(
    uniqueKeysWithValues: Pages.all.map { page in
      let name = String(describing: page)
      let stem = String(name.hasSuffix("Page") ? name.dropLast(4) : name[...])
      return (ObjectIdentifier(page), String(Command.word(of: stem).dropFirst()))
    })
}
