/// News for the status row about work that was done elsewhere. All its texts stand here.
package enum Announcement: Equatable, Sendable {
  case savedSearch(String)
  case forgotSearch(String)
  case renamedSearch(String, to: String)
  /// No search was renamed, because another one has the name.
  case nameIsTaken(String)
  /// There was no story to take the article out of.
  case isInNoStory
  case nothingToUndo
  case nothingToRedo
  /// The last action has no effect left to undo, or to do again.
  case changedSince
  case pausedFeed
  case acceptedCommand, rejectedCommand
  case resumedFeed
  case movedFeed(title: String, address: String)
  /// The feed was not moved, because another followed feed has the new address.
  case newAddressIsFollowed(title: String)
  case onlyFollowedFeedsHavePages
  case stoppedFetching
  case stoppedSyncing
  /// The result of syncing an account, as a sentence.
  case synced(String)
  case openedInBrowser(program: String)
  case copied(String)
  case imported(file: String, summary: String)
  /// A sentence of the store about what was done when it was opened, such as closing it to others.
  case remark(String)
  /// In a screenshot, where nothing is fetched and no program is started.
  case wouldFetch
  case wouldOpen(address: String)
  case wouldCopy(String)
  case wouldNotify(String)
  case wouldSuspend
  case wouldRun(String)

  /// - Parameter keys: those in force, for sentences that name one.
  package func text(_ keys: Keymap) -> String {
    switch self {
    case .savedSearch(let name): "Saved as \(name)" + keys.step("; ", MainCommand.feeds, "shows it") + "."
    case .forgotSearch(let name): "Removed \(name)." + keys.undoing
    case .renamedSearch(let name, let other): "\(name) renamed to \(other)." + keys.undoing
    case .nameIsTaken(let name): "Another saved search is called \(name) already."
    case .isInNoStory: StoryTexts.isInNoStory
    case .nothingToUndo: "Nothing to undo."
    case .nothingToRedo: "Nothing to redo."
    case .changedSince: "It was changed again since, and stays as it is."
    case .acceptedCommand: "Accepted: the command runs at each refresh. Try the feed to run it at once."
    case .rejectedCommand: "Its command does not run until you accept it."
    case .pausedFeed: "Paused: it is not fetched until you resume it."
    case .resumedFeed: "Resumed: it is fetched again from now on."
    case .movedFeed(let title, let address): "\(title) is now at \(address)."
    case .newAddressIsFollowed(let title):
      "\(title): you follow its new address already" + keys.step("; ", HealthCommand.giveUpFeed, "removes this one")
        + "."
    case .onlyFollowedFeedsHavePages: "Pages can be fetched only for feeds that you follow."
    case .stoppedFetching: "Stopped fetching; what came is kept."
    case .stoppedSyncing: "Stopped syncing; what came is kept, and the next sync sends what waits."
    case .synced(let text): text
    case .openedInBrowser(let program): "Opened in \(program)."
    case .copied(let text):
      text.contains("\n") ? "Copied \(text.count { $0 == "\n" } + 1) addresses." : "Copied \(text)"
    case .imported(let file, let summary): "\(file): \(summary)"
    case .remark(let sentence): sentence
    case .wouldFetch: "Would fetch now; a screenshot fetches nothing."
    case .wouldOpen(let address): "Would open \(address) in the browser."
    case .wouldCopy(let text): "Would copy \(text)"
    case .wouldNotify(let text): "Would notify: \(text)"
    case .wouldRun(let name): "Would run \(name)."
    case .wouldSuspend: "Would return to the shell."
    }
  }
}
