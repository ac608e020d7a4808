import Model
import Screen
import Text

extension State {
  /// A key goes to what lies on top: a page, an open line, the chosen pair of the band, and else to the panes.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if !pages.isEmpty { return pressOnPage(key) }
    if search?.isTyping == true { return type(key) }
    if let selected = band.selected { return pressOnBand(key, selected: selected) }
    // The last thing that was started is the first to be stopped.
    if key == .escape, fetchingPage != nil { return stopPage() }
    if key == .escape, let effects = stopRefresh() { return effects }
    // One Esc too many, or a step to the left, is not meant to quit.
    if isAtHome, [.escape, .left, "h"].contains(key), keymap[key] == .back { return say(ShellTexts.howToQuit) }
    if let command = keymap[key] { return perform(command) }
    return keymap.page(openedBy: key)?.open(in: &self) ?? []
  }

  /// Inserts text into the open line, no more than a line holds. Elsewhere pasted text is not taken for keys.
  mutating func paste(_ pasted: String) -> [Effect] {
    let text = String(String.UnicodeScalarView(pasted.unicodeScalars.prefix(TextField.limit)))
    if !pages.isEmpty { return pasteIntoPage(text) }
    guard search?.isTyping == true else { return [] }
    search?.field.insert(text.displaySafe)
    return searchAgain()
  }

  /// A command of the panes.
  mutating func perform(_ command: MainCommand) -> [Effect] {
    switch command {
    case .next: move(.next)
    case .previous: move(.previous)
    case .pageDown: move(.pageDown)
    case .pageUp: move(.pageUp)
    case .first: move(.first)
    case .last: move(.last)
    case .open: openArticle()
    case .back: goBack()
    case .otherPane: goToOtherPane()
    case .advance: advance()
    case .nextUnread: search == nil ? goToUnread(backwards: false) : goToHit(backwards: false)
    case .previousUnread: search == nil ? goToUnread(backwards: true) : goToHit(backwards: true)
    case .star: toggleStar()
    case .toggleRead: toggleRead()
    case .markAllRead: markAllRead()
    case .undo: takeBack()
    case .openInBrowser: openInBrowser()
    case .links: isAmongResults ? FacetsPage.open(in: &self) : LinksPage.open(in: &self)
    case .copyLink: copyLink()
    case .fullText: toggleText()
    case .fullTextAlways: toggleWantsPages()
    case .search: openSearch()
    case .showHidden: toggleHidden()
    case .all: show(.all)
    case .unread: show(.unread)
    case .starred: show(.starred)
    case .showNew: showNew()
    case .feeds: toggleFeeds()
    case .refreshAll: refresh(nil)
    case .refreshFeed: refreshFeed()
    case .remove: remove()
    case .pauseBand: pauseBand()
    case .bandMode: changeBandMode()
    case .invertBand: invertBand()
    case .chooseRate: chooseRate()
    case .travel: travel()
    case .redraw: [.terminal(.redraw)]
    case .suspend: [.terminal(.suspend)]
    case .quit: quit()
    }
  }

  mutating func quit() -> [Effect] {
    isQuitting = true
    return []
  }
}
