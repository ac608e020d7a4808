import Screen

/// The keys of `keymap = "arrows"` where they differ from the default ones: arrows and keys with names for all that moves,
/// and no letter for it. By the name of the command.
enum ArrowKeys {
  static let table: [String: [Key]] = Dictionary(
    uniqueKeysWithValues: panes.map { ($0.command.rawValue, $0.keys) } + [
      (RateCommand.previousRate.rawValue, [.left]), (RateCommand.nextRate.rawValue, [.right, .tab]),
      (PairCommand.previousDay.rawValue, [.left]), (PairCommand.nextDay.rawValue, [.right]),
      (MatrixCommand.previousColumns.rawValue, [.left]), (MatrixCommand.nextColumns.rawValue, [.right]),
      (FacetsCommand.previousFacet.rawValue, [.left, .backTab]), (FacetsCommand.nextFacet.rawValue, [.right, .tab]),
      (ColumnCommand.rowUp.rawValue, [.control("k"), .function(7)]),
      (ColumnCommand.rowDown.rawValue, [.control("n"), .function(8)]),
      (ColumnCommand.makeFolder.rawValue, ["+", .insert]), (PaletteCommand.palette.rawValue, [":", .function(10)]),
    ])

  private static let panes: [(command: MainCommand, keys: [Key])] = [
    (.next, [.down]),
    (.previous, [.up]),
    (.pageDown, [.pageDown]),
    (.pageUp, [.pageUp]),
    (.first, [.home]),
    (.last, [.end]),
    (.open, [.enter, .right]),
    (.back, [.escape, .left, .backspace]),
    (.nextFeed, [.control("f"), .alt("f")]),
    (.quit, ["q", "Q", .control("c")]),
  ]
}
