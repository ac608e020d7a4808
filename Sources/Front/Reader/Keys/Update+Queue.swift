import Foundation
import Model
import Screen

/// Commands that wait for what the one before them has asked for.
extension State {
  /// Puts entries behind those that wait, or before them.
  mutating func hold(_ entries: [CommandQueue.Entry], first: Bool = false) {
    guard !entries.isEmpty else { return }
    let waiting = queue?.entries ?? []
    queue = CommandQueue(
      entries: first ? entries + waiting : waiting + entries,
      until: queue?.until ?? now.addingTimeInterval(CommandQueue.patience))
  }

  /// Puts a command that closes pages behind those that wait. It returns no effects, so that it can stand among others.
  mutating func hold(_ call: CommandCall) -> [Effect] {
    hold([.call(call, closesPages: true)])
    return []
  }

  /// Keeps a key until what it is about has come, with the digits and keys before it. Esc drops what waits. False for a key
  /// that need not wait.
  mutating func isHeld(_ key: Key) -> Bool {
    if queue != nil {
      if key == .escape { dropQueue(because: KeysTexts.stoppedWaiting) } else { hold([.key(key)]) }
      return true
    }
    guard awaited.isAny || awaitsColumn, linkHints == nil, mustWait(for: key) else { return false }
    let before = (pending?.digits ?? "").map { Key.character($0) } + (pending?.keys ?? [])
    pending = nil
    hold((before + [key]).map { .key($0) })
    return true
  }

  /// Runs what need not wait any more, in its order. A command that fails drops the rest, which would act on something else.
  mutating func runQueued() -> [Effect] {
    var effects: [Effect] = []
    while !isQuitting, let waiting = queue, let entry = waiting.entries.first, !mustWait(for: entry) {
      queue = nil
      let (more, hasFailed) = run(entry)
      effects += more
      // An entry may leave entries of its own: they come before those behind it.
      hold(Array(waiting.entries.dropFirst()))
      if hasFailed { dropQueue() }
    }
    return effects
  }

  private mutating func run(_ entry: CommandQueue.Entry) -> (effects: [Effect], hasFailed: Bool) {
    switch entry {
    case .call(let call, let closesPages): return attempt(call) { $0.run(call, closesPages: closesPages) }
    case .key(let key): return (settled(press(key)), false)
    case .paste(let text): return (settled(paste(text)), false)
    }
  }

  /// Runs a command, and tells whether it was refused, or found nothing to go to.
  mutating func attempt(
    _ call: CommandCall, _ run: (inout State) -> [Effect]
  ) -> (effects: [Effect], hasFailed: Bool) {
    let (before, selected) = (notice, list.selected)
    notice = nil
    let effects = settled(run(&self))
    let goesOn = [MainCommand.nextUnread, .previousUnread, .randomUnread].contains { $0.rawValue == call.name }
    let hasFailed = notice?.isError == true || goesOn && notice != nil && list.selected == selected
    notice = notice ?? before
    return (effects, hasFailed)
  }

  /// Effects with those that follow from the change of the state. Notes the answers that they ask for.
  private mutating func settled(_ effects: [Effect]) -> [Effect] {
    let effects = effects + settle()
    note(effects, isWanted: true)
    for effect in effects { if case .network(.fetchPage(let id)) = effect { awaited.page = id } }
    return effects
  }

  // MARK: Dropping

  /// Drops what waits, and says so behind the reason: that of the status row where none is given.
  mutating func dropQueue(because reason: String? = nil) {
    guard queue != nil else { return }
    queue = nil
    let text = [reason ?? notice?.text, KeysTexts.dropped].compactMap(\.self).joined(separator: " ")
    notice = Notice(text: text, isError: reason == nil && notice?.isError == true)
  }

  /// Drops what waits after a failure.
  mutating func dropQueue(after event: Event) {
    if case .failed = event { dropQueue() }
    if case .pageFailed(let id, _) = event, awaited.page == id { dropQueue() }
  }

  /// The time when what waits is dropped; nil where nothing waits, and while a page is fetched, which has a limit of its own.
  var queueEnds: Date? { isFetchingForCommand ? nil : queue?.until }

  mutating func dropQueueInTime() {
    guard let ends = queueEnds, now >= ends else { return }
    awaited = AwaitedAnswers()
    dropQueue(because: KeysTexts.nothingCame)
  }

  // MARK: Waiting

  /// True for a key that is about a list, results or a text that have not come yet.
  func mustWait(for key: Key) -> Bool {
    guard pages.isEmpty, !isTyping, band.selected == nil, focus != .feeds, key != .escape else { return false }
    if awaitsOtherList || awaitsOtherResults || awaitsColumn { return true }
    guard awaitsRow || awaitsText else { return false }
    let key = meant(key)
    let calls: [CommandCall]
    if case .calls(let own) = keymap.meaning(of: (pending?.keys ?? []) + [key], in: place) {
      calls = Array(own.prefix(1))
    } else {
      calls = keymap.name(key, in: place).map { [CommandCall(name: $0)] } ?? []
    }
    return calls.contains { waits(for: $0, hasCount: pending?.count != nil) }
  }

  private func mustWait(for entry: CommandQueue.Entry) -> Bool {
    switch entry {
    case .key(let key): mustWait(for: key)
    case .paste: awaitsOtherList || awaitsOtherResults || awaitsColumn
    case .call(let call, _):
      awaited.list != nil || awaitsResults || awaitsColumn || awaited.unread || isFetchingForCommand
        || waits(for: call, hasCount: false)
    }
  }

  /// True if a command needs the row or the text of the selected article, and they are on their way.
  private func waits(for call: CommandCall, hasCount: Bool) -> Bool {
    (awaitsText && needsText(call, hasCount: hasCount)) || (awaitsRow && needsRow(call, hasCount: hasCount))
  }

  private func needsRow(_ call: CommandCall, hasCount: Bool) -> Bool {
    needsText(call, hasCount: hasCount) || MainCommand(rawValue: call.name)?.isOfArticle == true
  }

  /// True for commands about the text of the article, and about its links.
  private func needsText(_ call: CommandCall, hasCount: Bool) -> Bool {
    if let command = MainCommand(rawValue: call.name) {
      switch command {
      case .links, .labelLinks, .copyLink, .fullText, .otherAlphabet, .translate, .codeLeft, .codeRight: return true
      case .openInBrowser: return hasCount
      case .advance: return true
      case .nextArticle, .previousArticle: return false
      default: return focus == .article && command.motion != nil
      }
    }
    if let command = ArgumentCommand(rawValue: call.name) {
      return [.openLink, .run].contains(command) || command == .goToRow && focus == .article
    }
    return Pages.all.contains { $0.isOfArticle && $0.opener?.rawValue == call.name }
  }

  private var awaitsResults: Bool { awaited.results && search?.isTyping == false }
  /// True while the results on the screen are those of another line, or the list from before the search.
  private var awaitsOtherResults: Bool {
    awaitsResults && search?.answered?.text != search?.field.text
  }
  private var awaitsOtherList: Bool { awaited.list.map { $0 != listedScope } ?? false }
  /// True while a command waits for the column of feeds, to show another list.
  var awaitsColumn: Bool { awaitsNextFeed || !awaitingFeeds.isEmpty }
  private var awaitsText: Bool { awaited.text != nil && awaited.text == list.selected }
  private var awaitsRow: Bool {
    list.selected.map { awaited.rows.contains($0) && list.headlines[$0] == nil } ?? false
  }
  private var isFetchingForCommand: Bool { awaited.page != nil && awaited.page == fetchingPage }

  // MARK: Noting

  /// Notes rows and texts that effects ask for; where commands wait for them, lists and results too.
  mutating func note(_ effects: [Effect], isWanted: Bool) {
    for effect in effects {
      switch effect {
      case .read(.article(let id)), .read(.feedText(let id)), .read(.alphabet(let id, isOther: _, ofFeedText: _)):
        awaited.text = id
      case .read(.headlines(let ids)): awaited.rows = Set(ids)
      case .read(.list(let scope, by: _, _)) where isWanted: awaited.list = scope
      case .read(.firstUnread) where isWanted: awaited.unread = true
      case .search(.articles) where isWanted: awaited.results = true
      case .read, .write, .search, .network, .terminal: break
      }
    }
  }

  /// Takes what has come off the list of what is awaited. Returns true for an act of the person, and for an answer to one: what
  /// follows from it is awaited too.
  mutating func takeAwaited(_ event: Event) -> Bool {
    switch event {
    case .key, .mouse:
      // The page of an earlier command: nothing that follows is about it.
      if queue == nil { awaited.page = nil }
      return true
    case .paste, .called, .tick, .started: return true
    case .listed(let listing):
      guard awaited.list == listing.scope else { return false }
      awaited.list = nil
      return true
    case .found(let found):
      guard awaited.results, found.query == search?.expected, found.filter == search?.filter else { return false }
      awaited.results = false
      return true
    case .located:
      defer { awaited.unread = false }
      return awaited.unread
    case .headlines:
      awaited.rows = []
      return false
    case .opened(let opened):
      if awaited.text == opened.headline.id { awaited.text = nil }
      return false
    case .textGone(let id):
      if awaited.text == id { awaited.text = nil }
      return false
    case .feeds, .searches: return awaitsColumn
    case .failed:
      // A failure does not say what it answers. The list of the start goes on being awaited.
      (awaited.results, awaited.unread) = (false, false)
      if queue != nil || awaitsOtherList { awaited.list = nil }
      return false
    case .pageCame, .pageFailed, .resized, .focused, .shown, .news, .dayCounts, .wantsPages, .marked, .counted,
      .storyEdited, .compared, .passages, .suggested, .remembered, .edited, .reverted, .undoAsks, .feedsChanged,
      .refreshing, .syncing, .welcome, .addressed, .ticks, .ratesCame, .notification, .hooksFailed, .programEnded,
      .translatedTitles, .translated, .page, .storeChanged, .grouped, .done:
      return false
    }
  }
}
