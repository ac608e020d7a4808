import Screen

/// The commands for stories in the list.
package enum StoryCommand: String, CommandName {
  case unfoldStory, leaveStory, joinStory, groupStories

  package var command: Command {
    switch self {
    case .unfoldStory:
      Command(self, .stories, ["V", .control("v")], hint: "unfold", "unfold the story, or fold it; → and ← do so too")
    case .leaveStory: Command(self, .stories, ["X"], "take the article out of its story, for good")
    case .joinStory:
      Command(
        self, .stories, ["L", .control("g")], "put the article into a story: press it on the one, then on the other")
    case .groupStories: Command(self, .stories, ["W"], "a row for each story, or for each article")
    }
  }
}

extension Command.Group {
  static let stories = Self("Stories")
}
