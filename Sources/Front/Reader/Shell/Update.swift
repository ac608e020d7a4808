import Foundation
import Model
import Query
import Screen

/// The program: an event changes the state, and the effects are the work that follows. Nothing else changes a `State`.
package func update(_ state: inout State, _ event: Event) -> [Effect] {
  let isWanted = state.takeAwaited(event)
  let effects = state.handle(event) + state.settle()
  state.note(effects, isWanted: isWanted)
  state.dropQueue(after: event)
  return effects + state.runQueued()
}

extension State {
  fileprivate mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): press(key)
    case .mouse(let mouse): point(mouse)
    case .paste(let text): paste(text)
    case .resized(let size): resize(to: size)
    case .focused(let hasFocus): focus(hasFocus)
    case .tick(let now): tick(now)
    case .shown(let id, let now): beginReading(id, at: now)
    case .started(let listing, let arrangement): start(with: listing, in: arrangement)
    case .news(let news): receive(news: news)
    case .dayCounts(let counts, let scope): receive(dayCounts: counts, in: scope)
    case .listed(let listing): receive(listing: listing)
    case .headlines(let headlines): receive(headlines: headlines)
    case .opened(let opened): receive(article: opened)
    case .textGone(let id): receiveNoText(of: id)
    case .pageCame(let opened): receive(page: opened)
    case .pageFailed(let id, let problem): receiveNoPage(of: id, because: problem)
    case .wantsPages(let feed, let title, let wants): receive(wantsPages: wants, of: feed, titled: title)
    case .located(let id): go(to: id) + goOnToUnread()
    case .marked(let marked): apply(marked)
    case .storyEdited(let action): receive(story: action)
    case .grouped: receiveStories()
    case .compared(let comparison, let lead): receive(comparison: comparison, of: lead)
    case .counted(let counts, let scope): receive(counts: counts, in: scope)
    case .found(let found): receive(found: found)
    case .passages(let passages, let query): receive(passages: passages, for: query)
    case .suggested(let queries, let query): receive(suggestions: queries, for: query)
    case .remembered(let searches): restoreHistory(searches)
    case .feeds(let folders): receive(folders: folders)
    case .searches(let announcement, let folders): receive(folders: folders) + say(text(of: announcement))
    case .edited(let action): receive(edited: action)
    case .reverted(let reverted): receive(reverted: reverted)
    case .undoAsks(let action): askBeforeUndo(of: action)
    case .feedsChanged(let announcement): feedsChanged(announcement)
    case .refreshing(let refreshing): receive(refreshing: refreshing)
    case .syncing(let syncing): receive(syncing: syncing)
    case .welcome: offerFeeds()
    case .addressed(let address): add(address)
    case .called(let call): hold(call)
    case .ticks(let ticks, let day): receive(ticks: ticks, asOf: day)
    case .ratesCame(let new, let failed, let total, let wasAsked):
      receiveRates(new: new, failed: failed, of: total, wasAsked: wasAsked)
    case .notification(let text): notified(text)
    case .hooksFailed: hooksFailed()
    case .programEnded(let run, let end): receive(end, of: run)
    case .translatedTitles(let titles): receive(titles: titles)
    case .translated(let progress): receive(translation: progress)
    case .page(let reply): reply.answer.deliver(to: &self)
    case .storeChanged: lookAgain() + newsOfLook + [.read(.ticks(band.requested))]
    case .done(let announcement): say(text(of: announcement))
    case .failed(let problem): say(problem.notice, isError: true)
    }
  }

  /// The consequences of any change: the selection is on the screen, its article and the rows near it are requested.
  mutating func settle() -> [Effect] {
    if focus != .article { list.release() }
    leaveSelected()
    guard size.isUsable else { return [] }
    var effects = keepArrangement()
    // A page over the text alone brings the band back.
    if isZen { fitReading() }
    let height = layout.list?.height ?? size.height
    if layout.list != nil { list.keepSelectionVisible(height: listHeight, form: form) }
    let missing = list.missing(height: height)
    if !missing.isEmpty { effects.append(.read(.headlines(missing))) }
    effects += askForPassages() + askForDayCounts() + askForComparisons()
    if let wanted = list.selected, wanted != reading?.id, wanted != asked {
      asked = wanted
      effects.append(.read(.article(wanted)))
    }
    if list.selected == nil {
      reading = nil
      asked = nil
    }
    return effects + askForTranslations()
  }

  /// Shows a sentence in the status row until the next key. Returns no effects, so that it can end a function that
  /// returns some.
  mutating func say(_ text: String, isError: Bool = false) -> [Effect] {
    notice = Notice(text: text, isError: isError)
    return []
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    fitReading()
    return []
  }

  /// Seconds in another window that do not end the look at this one.
  private static let shortLook = 60.0

  /// Articles that arrive while another window has the focus are new since then, and none counts as read meanwhile.
  mutating func focus(_ hasFocus: Bool) -> [Effect] {
    guard hasFocus else {
      lookedAway = lookedAway ?? now
      return []
    }
    guard let since = lookedAway else { return [] }
    lookedAway = nil
    if now.timeIntervalSince(since) > State.shortLook { lastPause = since }
    if case .since = reading?.attention { reading?.attention = .since(now) }
    return []
  }

  private mutating func offerFeeds() -> [Effect] {
    offersFeeds = true
    return []
  }

  /// The work of the clock: the next cells of the band, an article that counts as read, feeds that are due, a new day.
  private mutating func tick(_ now: Date) -> [Effect] {
    // On a new day the rates that were published for it hold.
    let isNewDay = DateText.day(now, in: zone) != today
    self.now = now
    let firstLook = isNewDay ? beginFirstLook(afterPauseSince: lastKey) : []
    band.now = now
    band.today = today
    band.step(now: now, columns: layout.bandWidth)
    return firstLook + pendingTick() + markShown() + refreshWhenDue()
      + (isNewDay ? [.read(.ticks(band.requested))] : [])
  }

  /// Starts the time after which the article counts as read.
  private mutating func beginReading(_ id: ArticleID, at now: Date) -> [Effect] {
    guard newlyShown == id else { return [] }
    reading?.attention = .since(now)
    return tick(now)
  }

  /// Marks the article that has been on the screen long enough.
  private mutating func markShown() -> [Effect] {
    guard let end = readingEnds, now >= end, let id = reading?.id else { return [] }
    reading?.attention = .paid
    return [.write(.seen(readTogether(id), in: listedScope))]
  }

  /// Lays the article out again when its pane has another size.
  mutating func fitReading() {
    guard let pane = articlePane else { return }
    let typesetter = typesetter(in: pane)
    reading?.fit(pane, typesetter)
  }
}
