import Model
import Screen

/// Sentences about changes of feeds, folders and saved searches, and about undoing them.
enum ActionTexts {
  /// "Kursiv renamed to Course.  u undoes it."
  /// - Parameter name: a shorter name of the thing for a narrow row; nil for its title.
  static func done(_ action: FeedAction, calling name: String? = nil, _ keys: Keymap) -> String {
    var action = action
    action.title = name ?? action.title
    let starred = action.kind == .remove ? "; what is starred stays" : ""
    let isFolder = [.makeFolder, .removeFolder].contains(action.kind)
    return "\(isFolder ? phrase(action).capitalizedFirst : phrase(action))\(starred)." + keys.undoing
  }

  /// "Taken out of its story.  u undoes it."
  static func done(_ action: StoryAction, _ keys: Keymap) -> String {
    "\(phrase(action).capitalizedFirst)." + keys.undoing
  }

  /// Shorter names of the thing that was changed, the longest first: the title is cut, and never the place that it went to.
  /// - Parameter short: its name in lists.
  static func names(of action: FeedAction, short: String?) -> [String] {
    let short = short ?? SourceName.short(action.title)
    return [short] + [24, 16, 10].map { Width.cut(short, to: $0) }
  }

  /// "u again unsubscribes from Kursiv."
  static func undoUnsubscribes(_ key: String, _ title: String) -> String {
    "\(key.isEmpty ? "Undo" : key) again unsubscribes from \(title)."
  }

  /// "Undone: Kursiv renamed to Course."; says how much was left as it is.
  static func reverted(_ reverted: Reverted) -> String {
    let phrase =
      switch reverted.action {
      case .feeds(let action): phrase(action)
      case .search(let action): phrase(action)
      case .story(let action): phrase(action)
      case .alert(let action): "alert \(action.rule) \(action.isRemoval ? "removed" : "set")"
      case .mark(let action): "\(ListTexts.articles(action.articles.count)) marked"
      }
    let left =
      switch reverted.left {
      case 0: ""
      case 1: " One setting was changed since, and stays."
      default: " \(reverted.left) settings were changed since, and stay."
      }
    if !reverted.isRedo, case .feeds(let action) = reverted.action, action.kind == .order {
      return "\(action.title) is back in its place." + left
    }
    return (reverted.isRedo ? "Redone: " : "Undone: ") + phrase + "." + left
  }

  /// "Kursiv moved to News/Asia", without a stop.
  private static func phrase(_ action: FeedAction) -> String {
    let title = action.title
    switch action.kind {
    case .rename: return action.target.map { "\(title) renamed to \($0)" } ?? "\(title) has its own name again"
    case .shorten:
      return action.target.map { "\(title) is \($0) in lists" } ?? "\(title) has no short name"
    case .move: return action.target.map { "\(title) moved to \($0)" } ?? "\(title) moved out of its folder"
    case .tag: return action.target.map { "\(title) tagged \($0)" } ?? "\(title) has no tags"
    case .add: return "\(title) added"
    case .remove: return "\(title) removed"
    case .order: return "\(title) moved \(action.target ?? "up or down")"
    case .makeFolder: return "folder \(title) made"
    case .renameFolder, .renameTag: return "\(title) renamed to \(action.target ?? "")"
    case .removeFolder: return "folder \(title) removed, its feeds kept"
    case .fold: return "\(title) folded"
    case .unfold: return "\(title) unfolded"
    case .wantPages: return "pages of \(title) fetched"
    case .leavePages: return "pages of \(title) not fetched any more"
    case .change: return "\(title) changed"
    }
  }

  private static func phrase(_ action: StoryAction) -> String {
    switch action.kind {
    case .separate: "taken out of its story"
    case .join: "put into one story"
    }
  }

  private static func phrase(_ action: SearchAction) -> String {
    switch (action.before, action.after) {
    case (let before?, nil): "search \(before.name) removed"
    case (let before?, let after?) where before.name != after.name: "\(before.name) renamed to \(after.name)"
    case (_, let after?): "search \(after.name) saved"
    case (nil, nil): "nothing"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
