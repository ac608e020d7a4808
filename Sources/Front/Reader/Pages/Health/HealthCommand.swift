import Screen

package enum HealthCommand: String, CommandName {
  case health = "showHealth", tryFeed, tryAllFeeds, followMove, giveUpFeed = "removeFeed", pauseFeed, openFeed
  case acceptCommand

  package var command: Command {
    switch self {
    case .health:
      Command(self, .feeds, ["H"], hint: "health", "feeds that are dead, moved, slow or silent, and what to do")
    case .tryFeed: Command(self, HealthPage.group, ["r"], hint: "try again", "fetch the feed again")
    case .tryAllFeeds:
      Command(self, HealthPage.group, ["R"], "fetch these feeds again; with accounts, all")
    case .followMove:
      Command(self, HealthPage.group, ["m"], hint: "follow the move", "take the address that the feed has moved to")
    case .giveUpFeed: Command(self, HealthPage.group, ["D", .delete], hint: "remove", "remove the feed; press twice")
    case .pauseFeed: Command(self, HealthPage.group, ["p"], hint: "pause", "pause the feed, or resume it")
    case .acceptCommand:
      Command(
        self, HealthPage.group, ["y"], hint: "accept the command",
        "let the command of an exec: feed run at each refresh, or no longer")
    case .openFeed: Command(self, HealthPage.group, ["o"], hint: "open", "open the feed's address in the browser")
    }
  }
}
