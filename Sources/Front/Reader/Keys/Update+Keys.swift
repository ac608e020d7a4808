import Model
import Money
import Screen
import Text

extension State {
  /// A key goes to what lies on top: the help, a page, an open line, the band's cursor, and else to the panes.
  mutating func take(_ key: Key) -> [Effect] {
    notice = nil
    if let help { return helpTake(keymap[key], scroll: help) }
    // Each page has keys, and each may be asked which.
    if !isTyping, keymap[key] == .help { return openHelp() }
    if case .money(let page) = overlay { return moneyTake(key, page) }
    if overlay != nil { return overlayTake(key) }
    if search?.name != nil { return typeName(key) }
    if search?.isTyping == true { return type(key) }
    if let selected = band.selected { return bandTake(key, selected: selected) }
    // What was asked for last is the first to be stopped.
    if key == .escape, fetchingPage != nil { return stopPage() }
    if key == .escape, let refreshing, refreshing.wasAsked || isAtHome { return [.network(.stopRefresh)] }
    // One escape too many, or a step to the left, is no wish to leave.
    if isAtHome, [.escape, .left, "h"].contains(key), keymap[key] == .back { return say("q quits.") }
    return keymap[key].map { perform($0) } ?? []
  }

  /// Whether keys are letters of a line.
  var isTyping: Bool { overlay.map(\.isTyping) ?? (search?.isTyping == true || search?.name != nil) }

  /// Inserts pasted text into the line that is open, no more than a line holds. Elsewhere it is not taken for keys.
  mutating func take(paste pasted: String) -> [Effect] {
    let text = String(String.UnicodeScalarView(pasted.unicodeScalars.prefix(TextField.limit)))
    if case .adding(var adding) = overlay, adding.index == nil {
      adding.field.insert(text.displaySafe)
      overlay = .adding(adding)
      return []
    }
    if case .money(.converter(let converter)) = overlay { return converterPaste(text, converter) }
    if case .money(let page) = overlay, page.isTyping { return type(text) }
    guard overlay == nil, help == nil, let search else { return [] }
    if search.name != nil { return type(text) }
    guard search.isTyping else { return [] }
    self.search?.field.insert(text.displaySafe)
    return searchAgain()
  }

  /// For a short line, where nothing is asked with each letter.
  private mutating func type(_ text: String) -> [Effect] {
    text.displaySafe.flatMap { take(Key.character($0)) }
  }

  /// What a command does where no page has taken it.
  mutating func perform(_ command: Command.Name) -> [Effect] {
    switch command {
    case .next: move(by: 1)
    case .previous: move(by: -1)
    case .pageDown: page(by: 1)
    case .pageUp: page(by: -1)
    case .first: jump(toEnd: false)
    case .last: jump(toEnd: true)
    case .open: openArticle()
    case .back: goBack()
    case .otherPane:
      search?.suggestions.isEmpty == false ? takeSuggestion() : focus == .list ? openArticle() : closeArticle()
    case .advance: advance()
    case .nextUnread: search == nil ? goToUnread(backwards: false) : goToHit(backwards: false)
    case .previousUnread: search == nil ? goToUnread(backwards: true) : goToHit(backwards: true)
    case .star: toggleStar()
    case .toggleRead: toggleRead()
    case .markAllRead: markAllRead()
    case .undo: takeBack()
    case .search: openSearch()
    case .saveSearch: nameSearch()
    case .showHidden: toggleHidden()
    case .all: show(.all)
    case .unread: show(.unread)
    case .starred: show(.starred)
    case .feeds: toggleFeeds()
    case .showNew: showNew()
    case .addFeeds: openAdding()
    case .health: openHealth()
    // Keys of a page, which takes them itself.
    case .tryFeed, .tryAllFeeds, .followMove, .giveUpFeed, .pauseFeed, .openFeed, .chooseFeed, .addChosen, .leaveChoice,
      .previousRate, .nextRate, .firstRate, .lastRate, .openRate, .narrowerSpan, .widerSpan, .alertForPair, .newAlert,
      .giveUpAlert, .onlyThese, .withoutThese, .nextFacet, .previousFacet, .numberedLink, .takeLine, .leaveLine,
      .editLine, .olderSearch, .newerSearch, .nextResult, .previousResult, .readResult:
      []
    case .fullText: toggleText()
    case .fullTextAlways: toggleWantsPages()
    case .earlierText: openChanges()
    case .refreshAll: refresh(nil)
    case .refreshFeed: refreshFeed()
    case .openInBrowser: openInBrowser()
    case .copyLink: copyLink()
    case .pauseBand: pauseBand()
    case .bandMode: changeBandMode()
    case .invertBand: invertBand()
    case .chooseRate: chooseRate()
    case .converter: openConverter()
    case .matrix: openMatrix()
    case .sums: openSums()
    case .travel: travel()
    case .travelTo: openDay()
    case .alerts: openAlerts()
    case .links: search != nil && focus == .list ? openFacets() : openLinks()
    case .remove: remove()
    case .help: openHelp()
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
