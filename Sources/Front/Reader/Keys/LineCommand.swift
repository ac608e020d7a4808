import Screen

/// The commands of a line that is being typed. All other keys are letters of it.
package enum LineCommand: String, CommandName {
  case takeLine, leaveLine
  case lineStart, lineEnd, deleteWord, deleteBefore, deleteAfter
  case olderSearch, newerSearch, nextResult, previousResult, readResult

  package var command: Command {
    switch self {
    case .takeLine: Command(self, .line, [.enter], hint: "results", "accept the line")
    case .leaveLine:
      Command(self, .line, [.escape, .control("c"), .control("g")], hint: "back", "back, without the line")
    case .lineStart: Command(self, .line, [.control("a"), .home], "to the start of the line")
    case .lineEnd: Command(self, .line, [.control("e"), .end], "to the end of the line")
    case .deleteWord: Command(self, .line, [.control("w"), .function(7)], "delete the word before the cursor")
    case .deleteBefore: Command(self, .line, [.control("u"), .function(8)], "delete all before the cursor")
    case .deleteAfter: Command(self, .line, [.control("k"), .function(9)], "delete all after the cursor")
    case .olderSearch:
      Command(self, .line, [.control("r"), .function(5)], hint: "earlier searches", "previous search")
    case .newerSearch: Command(self, .line, [], "next search")
    case .nextResult:
      Command(
        self, .line, [.down, .control("n")], hint: "next", "next result of the search, or next search")
    case .previousResult:
      Command(
        self, .line, [.up, .control("p")], hint: "earlier searches",
        "previous result; in an empty line the previous search")
    case .readResult:
      Command(
        self, .line, [.tab], hint: "read", "read the result; where nothing was found, search for the suggestion")
    }
  }

  /// The key by which a text field knows the command; nil for a command that does not edit.
  private var editKey: Key? {
    switch self {
    case .lineStart: .control("a")
    case .lineEnd: .control("e")
    case .deleteWord: .control("w")
    case .deleteBefore: .control("u")
    case .deleteAfter: .control("k")
    case .takeLine, .leaveLine, .olderSearch, .newerSearch, .nextResult, .previousResult, .readResult: nil
    }
  }

  /// The key that a text field gets for one that was pressed: that of its command. Nil for a key whose command was taken
  /// from it.
  static func editKey(_ key: Key, _ command: LineCommand?) -> Key? {
    if let edit = command?.editKey { return edit }
    return allCases.contains { $0.editKey == key } ? nil : key
  }
}

extension Command.Group {
  static let line = Self("While a line is typed", place: "line")
}
