import Screen

/// The commands that select articles of the list, for the next command to do something with all of them.
package enum SelectCommand: String, CommandName {
  case select, selectRange, selectAll

  package var command: Command {
    switch self {
    case .select:
      Command(
        self, .articles, ["*", .insert], hint: "select", "select the article, or take it out, and go to the next one")
    case .selectRange: Command(self, .articles, ["E"], "select all articles from the last selected one to this one")
    case .selectAll: Command(self, .articles, ["+"], "select all articles of the list, or none")
    }
  }
}
