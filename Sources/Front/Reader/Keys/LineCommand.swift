import Screen

/// The commands of a line that is being typed. All other keys are letters of it.
package enum LineCommand: String, CommandName {
  case takeLine, leaveLine, editLine
  case olderSearch, newerSearch, nextResult, previousResult, readResult

  package var command: Command {
    switch self {
    case .takeLine: Command(self, .line, [.enter], hint: "results", "accept the line")
    case .leaveLine:
      Command(self, .line, [.escape, .control("c"), .control("g")], hint: "back", "back, without the line")
    case .editLine:
      Command(
        self, .line, [.control("a"), .control("e"), .control("w"), .control("u"), .control("k")],
        "start, end; delete a word, all before, all after")
    case .olderSearch: Command(self, .line, [.up], hint: "earlier searches", "previous search")
    case .newerSearch: Command(self, .line, [.down], "the search after it")
    case .nextResult: Command(self, .line, [.control("n")], "next result of the search")
    case .previousResult: Command(self, .line, [.control("p")], "previous result")
    case .readResult:
      Command(
        self, .line, [.tab], hint: "read", "read the result; where nothing was found, search for the suggestion")
    }
  }
}

extension Command.Group {
  static let line = Self("While a line is typed", isPlace: true)
}
