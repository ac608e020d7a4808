import Screen

/// The commands of the column of feeds: what they change is the row under the cursor. Every other key does what it always
/// does.
package enum ColumnCommand: String, CommandName {
  case renameRow, shortenRow, moveRow, tagRow, makeFolder, foldRow, rowUp, rowDown

  package var command: Command {
    switch self {
    case .renameRow: Command(self, .column, ["e"], hint: "rename", "rename the feed, folder, tag or saved search")
    case .shortenRow: Command(self, .column, ["E"], "give the feed a short name for lists of articles")
    case .moveRow: Command(self, .column, ["v"], hint: "move", "move the feed or folder to a folder")
    case .tagRow: Command(self, .column, ["#", .control("t")], hint: "tags", "set the tags of the feed")
    case .makeFolder: Command(self, .column, ["+", .control("n")], hint: "new folder", "make a folder")
    case .foldRow: Command(self, .column, ["z"], hint: "fold", "fold the folder, or unfold it")
    // No letters: with CapsLock on, a step through the column would change the order.
    case .rowUp:
      Command(
        self, .column, [.function(7), .alt("k")], hint: "up", "move the feed or folder up among its neighbours")
    case .rowDown:
      Command(self, .column, [.function(8), .alt("j")], "move the feed or folder down among its neighbours")
    }
  }
}

extension Command.Group {
  static let column = Self("In the column of feeds", place: "feeds")
}
