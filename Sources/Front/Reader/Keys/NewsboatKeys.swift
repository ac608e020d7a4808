import Screen

/// The keys of `keymap = "newsboat"` where they differ from the default ones: those of newsboat 2.2x (doc/keycmds.dsv) for
/// the commands that newsband has too. By the name of the command.
enum NewsboatKeys {
  static let table: [String: [Key]] = Dictionary(
    uniqueKeysWithValues: rows.map { ($0.command.rawValue, $0.keys) }
      + [
        (PaletteCommand.palette.rawValue, [":", .function(10)]), (SelectCommand.selectRange.rawValue, ["&"]),
        (ArgumentCommand.goToTag.rawValue, ["t"]),
        (ArgumentCommand.openLink.rawValue, ["#"]),
      ])

  private static let rows: [(command: MainCommand, keys: [Key])] = [
    (.first, [.home]),
    (.last, [.end]),
    (.open, [.enter, .right]),
    (.back, ["q", .escape, .left]),
    (.nextArticle, ["J"]),
    (.previousArticle, ["K"]),
    (.previousUnread, ["p"]),
    (.randomUnread, [.control("k"), .alt("k")]),
    (.toggleRead, ["N"]),
    (.markEverythingRead, ["C"]),
    (.undo, [.control("z"), .alt("z")]),
    (.redo, ["U"]),
    (.markAboveRead, ["[", .control("a"), .function(7)]),
    (.links, ["u", "f"]),
    (.fullText, ["%"]),
    (.remove, [.delete]),
    (.codeRight, ["}"]),
    (.codeLeft, ["{"]),
    (.ownCommands, ["|", ",", .control("x"), .alt("x")]),
    (.openAndMarkRead, ["O"]),
    (.unread, ["2", "l"]),
    (.feeds, ["F", "E", .function(2)]),
    (.nextFeed, [.control("n"), .alt("n")]),
    (.sort, ["S", "g", "G", .control("o")]),
    (.pauseBand, ["P"]),
    (.bandMode, []),
    (.suspend, []),
  ]
}
