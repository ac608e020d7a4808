import Model
import Screen

/// Answers to changes of feeds and folders.
extension State {
  /// Shows a change that is in the store. A folder that opens or closes needs no sentence.
  mutating func receive(edited action: FeedAction) -> [Effect] {
    hasActed = true
    switch action.kind {
    case .fold, .unfold: break
    case .rename, .shorten, .move, .tag, .add, .remove, .order, .makeFolder, .renameFolder, .removeFolder, .renameTag,
      .wantPages, .leavePages, .change:
      notice = Notice(
        text: ActionTexts.done(action, keymap),
        shorter: shortNames(of: action).map { ActionTexts.done(action, calling: $0, keymap) })
    }
    return look(at: action, isUndo: false)
  }

  /// Shows that an action was undone or done again.
  mutating func receive(reverted: Reverted) -> [Effect] {
    guard reverted.hasChanged else { return say(Announcement.changedSince.text(keymap)) }
    notice = Notice(text: ActionTexts.reverted(reverted))
    if case .feeds(let action) = reverted.action {
      let shorter = shortNames(of: action).map { name in
        var (shorter, named) = (reverted, action)
        named.title = name
        shorter.action = .feeds(named)
        return ActionTexts.reverted(shorter)
      }
      notice?.shorter = shorter
    }
    if focus == .feeds, let scope = reverted.cameBack { sidebar.selectWhenListed(scope) }
    switch reverted.action {
    case .feeds(let action): return look(at: action, isUndo: !reverted.isRedo)
    case .mark, .search: return [readFeeds]
    case .story: return storiesChanged
    case .alert: return [.read(.page(.alerts))]
    }
  }

  private func shortNames(of action: FeedAction) -> [String] {
    let feed = action.feeds.count == 1 ? action.feeds.first?.feed : nil
    let row = feed.flatMap { id in sidebar.rows.first { $0.scope == .feed(id) } }
    return ActionTexts.names(of: action, short: row?.nameInLists)
  }

  /// Feeds or their articles have changed: reads them again.
  mutating func feedsChanged(_ announcement: Announcement) -> [Effect] {
    notice = Notice(text: announcement.text(keymap))
    return readAgain(list.scope)
  }

  /// Reads again what an action has changed. The list is read only where other articles belong to it now: nothing else may
  /// move it.
  private func look(at action: FeedAction, isUndo: Bool) -> [Effect] {
    switch action.kind {
    case .fold, .unfold, .order, .tag, .makeFolder, .renameTag: return [readFeeds]
    case .wantPages, .leavePages: return [readFeeds] + refreshOfPages
    case .rename, .shorten: return lookAgain() + (layout.feeds == nil ? [readFeeds] : []) + refreshOfPages
    case .move, .renameFolder, .removeFolder:
      guard case .folder(let shown) = list.scope else { return [readFeeds] + refreshOfPages }
      return readAgain(.folder(folder(shown, after: action, isUndo: isUndo)))
    case .add, .remove, .change:
      let gone = action.feeds.filter { (isUndo ? $0.before : $0.after).presence.isGone }.map { Scope.feed($0.feed) }
      return readAgain(gone.contains(list.scope) ? .all : list.scope)
    }
  }

  /// The path of a folder after an action that may have renamed it.
  private func folder(_ shown: String, after action: FeedAction, isUndo: Bool) -> String {
    guard action.kind == .renameFolder, let target = action.target else { return shown }
    let (from, to) = isUndo ? (target, action.title) : (action.title, target)
    return FolderPath.contains(from, shown) ? to + shown.dropFirst(from.count) : shown
  }

  /// Results of a search are left as they are.
  private func readAgain(_ scope: Scope) -> [Effect] {
    (search == nil ? [readList(scope)] : []) + [readFeeds] + refreshOfPages
  }
}

extension Reverted {
  /// The feed, folder or saved search that was removed and is in the column again; nil for none.
  fileprivate var cameBack: Scope? {
    switch action {
    case .feeds(let action):
      if action.kind == .removeFolder, !isRedo { return .folder(action.title) }
      let changes = isRedo ? action.feeds : action.feeds.map(\.inverse)
      return changes.first { $0.before.presence.isGone && !$0.after.presence.isGone }.map { .feed($0.feed) }
    case .search(let action):
      let (before, after) = isRedo ? (action.before, action.after) : (action.after, action.before)
      return before == nil ? after.map { .search(Query($0.query)) } : nil
    case .mark, .story, .alert: return nil
    }
  }
}

extension FeedTraits.Presence {
  fileprivate var isGone: Bool {
    switch self {
    case .removed, .absent: true
    case .followed, .listed: false
    }
  }
}
