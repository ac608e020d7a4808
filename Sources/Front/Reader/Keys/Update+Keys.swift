import Foundation
import Model
import Screen
import Text

extension State {
  /// A key goes to what lies on top: a page, an open line, the chosen pair of the band, and else to the panes.
  mutating func press(_ key: Key) -> [Effect] {
    if key != .control("c"), isHeld(key) { return [] }
    // Alt and a key that nothing is bound to: terminals send the same for Escape and that key.
    if case .alt(let character) = key, !means(key) {
      // On another layout it is the key of the same place.
      keyboard.notice(character)
      if let latin = keyboard.latin(character), means(.alt(latin)) { return press(.alt(latin)) }
      return press(.escape) + press(.character(character))
    }
    let question = armed == nil ? nil : notice
    notice = nil
    firstLook = nil
    // A key proves that the window has the focus, also where the terminal does not say it.
    _ = focus(true)
    notePause()
    if linkHints != nil, let effects = pressOnHints(key) { return effects }
    let armed = self.armed
    defer { keepQuestion(question, armed) }
    let beside = besideList
    return (isTyping ? handle(noticed(key)) : dispatch(lifted(key))) + markPassed(beside)
  }

  /// Forgets the question after the next key. The keys of the palette are part of one command, which may be the answer: the
  /// question stays while it is open.
  private mutating func keepQuestion(_ question: Notice?, _ armed: MainCommand?) {
    guard let armed, self.armed == armed else { return }
    if pages.top is PalettePage { notice = notice ?? question } else { self.armed = nil }
  }

  /// After half an hour without a key the person comes back for a new look.
  private mutating func notePause() {
    if let lastKey, now.timeIntervalSince(lastKey) > State.longPause { lastPause = lastKey }
    lastKey = now
  }

  /// Seconds.
  static let longPause = 1800.0

  /// A key alone, or the last one of a sequence that did not come to be.
  mutating func handle(_ key: Key) -> [Effect] {
    if !pages.isEmpty { return pressOnPage(key) }
    if search?.isTyping == true { return type(key) }
    if let selected = band.selected { return pressOnBand(key, selected: selected) }
    if key == .escape, focus == .list, !selectedArticles.isEmpty {
      selectedArticles.clear()
      return []
    }
    // The last thing that was started is the first to be stopped.
    if key == .escape, translating.text != nil { return stopTranslation() }
    if key == .escape, fetchingPage != nil { return stopPage() }
    if key == .escape, let effects = stopProgram() { return effects }
    if key == .escape, let effects = stopRefresh() { return effects }
    if key == .escape, joining != nil {
      joining = nil
      return say(StoryTexts.notJoined)
    }
    let command: MainCommand? = keymap.command(key, in: place)
    if let effects = stepIntoStory(key, command) { return effects }
    // One Esc too many, or a step to the left, is not meant to quit.
    if isAtHome, command == .back, State.stepsBack.contains(key) { return say(ShellTexts.howToQuit(keymap)) }
    if focus == .feeds, let command: ColumnCommand = keymap.command(key, in: .column) { return perform(command) }
    if let command { return perform(command) }
    if let command: SelectCommand = keymap.command(key, in: place) { return perform(command) }
    if let command: StoryCommand = keymap.command(key, in: place) { return perform(command) }
    if let command: ArgumentCommand = keymap.command(key, in: place) { return perform(command, "") }
    guard let page = keymap.page(openedBy: key, in: place) else { return [] }
    return page == HelpPage.self && search != nil ? LanguagePage.open(in: &self) : open(page)
  }

  private static let stepsBack: [Key] = [.escape, .left, .backspace, "h"]

  /// True while keys are text: a line of a page or of the search is open.
  var isTyping: Bool { pages.top.map { $0.line != nil } ?? (search?.isTyping == true) }

  /// The place whose keys come before those that work everywhere.
  var place: Command.Group {
    if let page = pages.top { return page.line == nil ? page.keyGroup : .line }
    if search?.isTyping == true { return .line }
    if band.selected != nil { return .rate }
    switch focus {
    case .feeds: return .column
    case .list: return .list
    case .article: return .text
    }
  }

  private mutating func noticed(_ key: Key) -> Key {
    switch key {
    case .character(let character): keyboard.notice(character)
    case .control(let character) where !character.isASCII:
      keyboard.notice(character)
      if let latin = keyboard.latin(character) { return .control(latin) }
    default: break
    }
    return key
  }

  /// The key that was meant: the Latin one in the same place where another layout is on, and the key itself means nothing.
  private mutating func lifted(_ key: Key) -> Key {
    let key = noticed(key)
    return meant(key)
  }

  /// The same without learning the layout from the key.
  func meant(_ key: Key) -> Key {
    guard case .character(let character) = key, let latin = keyboard.latin(character) else { return key }
    let other = Key.character(latin)
    if let pending {
      // Inside a count a key of the row of digits is a digit, also where its sign has a command.
      if pending.keys.isEmpty, latin.isWholeNumber { return other }
      if keymap.meaning(of: pending.keys + [key], in: place) != nil { return key }
      if keymap.meaning(of: pending.keys + [other], in: place) != nil { return other }
    }
    if keymap.isBound(key, in: place) || keymap.isBound(other, in: place) {
      return keymap.isBound(key, in: place) ? key : other
    }
    return keymap.isBound(key) ? key : other
  }

  /// True if a key has a meaning here. In a line Alt and a letter has one only where it saves the search that is typed.
  private func means(_ key: Key) -> Bool {
    if isTyping { return pages.isEmpty && keymap.page(openedBy: key, in: .line) == SaveSearchPage.self }
    return keymap.meaning(of: (pending?.keys ?? []) + [key], in: place) != nil || keymap.name(key, in: place) != nil
  }

  /// True at the second press of a key in a row. The first press of a key that changes much only asks the question: with
  /// CapsLock on, a capital is one slip away.
  mutating func isConfirmed(_ command: MainCommand, _ question: String) -> Bool {
    if armed == command { return true }
    armed = command
    notice = Notice(text: question)
    return false
  }

  /// Inserts text into the open line, no more than a line holds. Elsewhere pasted text is not taken for keys.
  mutating func paste(_ pasted: String) -> [Effect] {
    if queue != nil {
      hold([.paste(pasted)])
      return []
    }
    pending = nil
    firstLook = nil
    let text = String(String.UnicodeScalarView(pasted.unicodeScalars.prefix(TextField.limit)))
    if !pages.isEmpty { return pasteIntoPage(text) }
    guard search?.isTyping == true else { return [] }
    search?.field.insert(text.displaySafe)
    return searchAgain()
  }

  /// A command of the panes.
  mutating func perform(_ command: MainCommand) -> [Effect] {
    if focus == .feeds, let effects = performInFeeds(command) { return effects }
    if list.isEmpty, reading == nil, command.isOfArticle { return say(ListTexts.noArticle) }
    if let effects = performOnSelected(command) { return effects }
    return switch command {
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
    case .nextArticle: step(by: 1)
    case .previousArticle: step(by: -1)
    case .nextUnread: search == nil ? goToUnread(backwards: false) : goToHit(backwards: false)
    case .previousUnread: search == nil ? goToUnread(backwards: true) : goToHit(backwards: true)
    case .randomUnread: goToRandomUnread()
    case .star: toggleStar()
    case .toggleRead: toggleRead()
    case .markAllRead: markAllRead()
    case .markEverythingRead: markEverythingRead()
    case .markAboveRead: markRead(above: true)
    case .markBelowRead: markRead(above: false)
    case .undo: takeBack()
    case .redo: doAgain()
    case .openInBrowser: openInBrowser()
    case .openAndMarkRead: openAndMarkRead()
    case .links: isAmongResults ? FacetsPage.open(in: &self) : LinksPage.open(in: &self)
    case .labelLinks: labelLinks()
    case .copyLink: copyLink()
    case .fullText: toggleText()
    case .fullTextAlways: toggleWantsPages()
    case .otherAlphabet: toggleAlphabet()
    case .translate: toggleTranslation()
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
    case .nextFeed: goToNextFeed()
    case .density: changeDensity()
    case .sort: changeOrder()
    case .narrower: moveBorder(by: -1)
    case .wider: moveBorder(by: 1)
    case .zen: toggleZen()
    case .codeLeft: scrollCode(by: -1)
    case .codeRight: scrollCode(by: 1)
    case .pauseBand: pauseBand()
    case .bandMode: changeBandMode()
    case .invertBand: invertBand()
    case .chooseRate: chooseRate()
    case .travel: travel()
    case .redraw: [.terminal(.redraw)]
    case .ownCommands: openOwnCommands()
    case .suspend: [.terminal(.suspend)]
    case .quit: quit()
    }
  }

  mutating func quit() -> [Effect] {
    isQuitting = true
    return []
  }
}
