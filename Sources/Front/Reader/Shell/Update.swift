import Foundation
import Model
import Money
import Query
import Screen

/// The program: what happened changes the state, and asks for work. Nothing else changes a `State`.
package func update(_ state: inout State, _ event: Event) -> [Effect] {
  var effects: [Effect]
  switch event {
  case .key(let key): effects = state.take(key)
  case .mouse(let mouse): effects = state.take(mouse)
  case .paste(let text): effects = state.take(paste: text)
  case .resized(let size): effects = state.resize(size)
  case .tick(let now): effects = state.tick(now)
  case .shown(let id, let now): effects = state.shown(id, now)
  case .listed(let listing): effects = state.take(listing)
  case .headlines(let headlines): effects = state.take(headlines)
  case .opened(let opened): effects = state.take(opened)
  case .textGone(let id): effects = state.take(textGone: id)
  case .found(let found): effects = state.take(found)
  case .passages(let passages, let query): effects = state.take(passages, for: query)
  case .suggested(let queries, let query): effects = state.take(queries, for: query)
  case .faceted(let facets, let query): effects = state.take(facets, for: query)
  case .located(let id): effects = state.go(to: id)
  case .marked(let marked): effects = state.take(marked)
  case .remembered(let searches): effects = state.remember(searches)
  case .feeds(let folders): effects = state.take(folders)
  case .searches(let sentence, let folders): effects = state.take(folders) + state.say(sentence)
  case .ticks(let ticks, let day): effects = state.take(ticks, asOf: day)
  case .ratesCame(let new, let failed, let total, let wasAsked):
    effects = state.takeRates(new: new, failed: failed, of: total, wasAsked: wasAsked)
  case .money(let answer): effects = state.take(answer)
  case .refreshing(let refreshing): effects = state.take(refreshing)
  case .welcome:
    state.offersFeeds = true
    effects = []
  case .addressed(let address): effects = state.add(address)
  case .starter(let feeds): effects = state.take(starter: feeds)
  case .foundFeeds(let feeds, let address): effects = state.take(found: feeds, at: address)
  case .foundNoFeeds(let problem): effects = state.take(foundNone: problem)
  case .followed(let followed): effects = state.take(followed)
  case .gaveUp(let feed): effects = state.take(gaveUp: feed)
  case .feedsChanged(let sentence): effects = state.feedsChanged(sentence)
  case .health(let feeds): effects = state.take(feeds)
  case .wantsPages(let feed, let title, let wants): effects = state.takeWants(pages: wants, of: feed, title)
  case .pageCame(let opened): effects = state.take(page: opened)
  case .pageFailed(let id, let problem): effects = state.take(noPage: problem, of: id)
  case .changes(let changes): effects = state.take(changes)
  case .storeChanged: effects = state.lookAgain() + [.read(.ticks(state.band.asked))]
  case .counted(let counts, let scope): effects = state.take(counts, in: scope)
  case .done(let text): effects = state.say(text)
  case .failed(let problem): effects = state.say(problem.description, isError: true)
  }
  effects += state.settle()
  return effects
}

extension State {
  /// What follows from any change: the selection is on the screen, its article is asked for, rows near it are too.
  mutating func settle() -> [Effect] {
    guard size.isUsable else { return [] }
    var effects: [Effect] = []
    let height = layout.list?.height ?? size.height
    if layout.list != nil { list.keepSelectionVisible(height: listHeight, form: form) }
    let missing = list.missing(height: height)
    if !missing.isEmpty { effects.append(.read(.headlines(missing))) }
    effects += askForPassages()
    if let wanted = list.selected, wanted != reading?.id, wanted != asked {
      asked = wanted
      effects.append(.read(.article(wanted)))
    }
    if list.isEmpty {
      reading = nil
      asked = nil
    }
    return effects
  }

  /// In the status row until the next key. Gives no effects, so that it can end a function that gives some.
  mutating func say(_ text: String, isError: Bool = false) -> [Effect] {
    notice = Notice(text: text, isError: isError)
    return []
  }

  mutating func resize(_ size: Size) -> [Effect] {
    self.size = size
    fitReading()
    return []
  }

  /// What the time brings: the band's next cells, an article that counts as read, feeds that are due, a new day.
  mutating func tick(_ now: Date) -> [Effect] {
    // A new day: what was valid from tomorrow holds.
    let isNewDay = DateText.day(now, in: zone) != today
    self.now = now
    band.now = now
    band.today = today
    band.step(now: now, width: bandRoom)
    return markShown() + refreshWhenDue() + (isNewDay ? [.read(.ticks(band.asked))] : [])
  }

  /// From here the time counts after which the article is read.
  mutating func shown(_ id: ArticleID, _ now: Date) -> [Effect] {
    guard newlyShown == id else { return [] }
    reading?.attention = .since(now)
    return tick(now)
  }

  /// What has been on the screen long enough is read.
  private mutating func markShown() -> [Effect] {
    guard let end = readingEnds, now >= end, let id = reading?.id else { return [] }
    reading?.attention = .paid
    return [.write(.mark([id], .read, in: listedScope, isUndo: false))]
  }

  /// Lays the article out anew when its pane has another size.
  mutating func fitReading() {
    guard let pane = articlePane else { return }
    let zone = zone
    reading?.fit(pane, measure: settings.reading.measure, zone: zone)
  }
}
