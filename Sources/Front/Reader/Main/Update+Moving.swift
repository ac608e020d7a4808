import Foundation
import Model
import Query
import Screen

extension State {
  /// The form of the list now: drawing, clicks and scrolling all use it.
  var form: ListForm { layout.form(search: search != nil, in: self) }
  /// Rows of the list pane for articles.
  var listHeight: Int { ListPane.room(in: layout.list ?? Rect(x: 0, y: 0, width: 0, height: 0), state: self) }

  /// Moves the text, the list or the column: wherever keys go.
  mutating func move(_ motion: Motion) -> [Effect] {
    switch focus {
    case .article: reading?.move(motion, overlap: settings.reading.overlap)
    case .list:
      // A page keeps one article in sight, so that the eye finds its place again.
      let page = listHeight / form.rowsPerArticle - 1
      list.select(motion.index(from: list.index, count: list.ids.count, page: page))
    case .feeds:
      let page = (layout.feeds?.height ?? 1) - 1
      sidebar.select(motion.index(from: sidebar.index, count: sidebar.rows.count, page: page))
    }
    return []
  }

  /// Goes to the text, and remembers the article for the next start. In the column of feeds it opens the list there.
  mutating func openArticle() -> [Effect] {
    if focus == .feeds { return openFeed() }
    guard list.selected != nil else { return [] }
    let effects = endTyping()
    focus = .article
    reading?.attention = .none
    fitReading()
    return effects + (list.selected.map { [.write(.keepPlace($0))] } ?? [])
  }

  /// Goes back to the list; the place in the article is kept.
  mutating func closeArticle() -> [Effect] {
    // In the list the person is on another way.
    while let last = returns.last, !last.isOfSearch, last.line == search?.field.text { returns.removeLast() }
    focus = .list
    reading?.attention = .none
    fitReading()
    return keepPosition()
  }

  /// From the list to the text and back. Where a search found nothing, it searches for the suggestion.
  mutating func goToOtherPane() -> [Effect] {
    if search?.suggestions.isEmpty == false { return takeSuggestion() }
    return focus == .list ? openArticle() : closeArticle()
  }

  /// True in the list of all articles, from where back would quit the program.
  var isAtHome: Bool { focus == .list && search == nil && list.scope == .all }

  /// One step out: of the text, the column, a search, another list, and at last of the program.
  mutating func goBack() -> [Effect] {
    if let effects = returnToPage() { return effects }
    if focus == .article { return closeArticle() }
    if focus == .feeds { return leaveFeeds() }
    if search != nil { return stepBackFromSearch() }
    if list.scope != .all { return show(list.scope == home ? .all : home) }
    return quit()
  }

  /// A page of the text, and at its end the next unread article.
  mutating func advance() -> [Effect] {
    if focus == .feeds { return move(.pageDown) }
    guard let reading else { return [] }
    if focus == .list { return openArticle() }
    if reading.isAtEnd { return keepPosition() + goToUnread(backwards: false) }
    return move(.pageDown)
  }

  /// Goes to the next unread article. Beyond the rows that are known the store is asked.
  mutating func goToUnread(backwards: Bool) -> [Effect] {
    guard !list.isEmpty else { return [] }
    let ahead = backwards ? Array(list.rowsAbove.reversed()) : Array(list.rowsBelow)
    for (number, id) in ahead.enumerated() {
      guard let isUnread = list.isUnread(row: id) else {
        asksBackwards = backwards
        return [.read(.firstUnread(list.articles(ofRows: ahead[number...])))]
      }
      if isUnread { return go(to: id) }
    }
    return say(backwards ? ListTexts.noUnreadAbove : ListTexts.noMoreUnread)
  }

  /// Goes to the next article of the list, or to the one before; in the text, to its text.
  mutating func step(by step: Int) -> [Effect] {
    guard let index = list.index(after: step) else { return say(ListTexts.noFurther) }
    list.select(index)
    return []
  }

  /// Goes to an unread article among the rows that are known. The time is the chance: a state has no other.
  mutating func goToRandomUnread() -> [Effect] {
    let unread = list.ids.filter { $0 != list.selected && list.headlines[$0]?.isRead == false }
    guard !unread.isEmpty else { return say(ListTexts.noMoreUnread) }
    let chance = UInt64(bitPattern: Int64(now.timeIntervalSince1970 * 1000)) &* 0x9E37_79B9
    return go(to: unread[Int(chance >> 16) % unread.count])
  }

  /// Selects an article; nil says that there is no unread one.
  mutating func go(to id: ArticleID?) -> [Effect] {
    guard let id else {
      _ = say(asksBackwards ? ListTexts.noUnreadAbove : ListTexts.noMoreUnread)
      dropQueue()
      return []
    }
    // The results of the search of the last start are on their way.
    if let search, search.answered == nil, !search.isTyping { self.search?.returnsTo = id } else { list.select(id: id) }
    return []
  }

  /// Reads the list of a scope. The list that is shown stays until the other one has come.
  mutating func show(_ scope: Scope) -> [Effect] {
    let left = search?.origin.list ?? list
    places[left.scope] = left.place
    if [.all, .unread, .starred].contains(scope) { home = scope }
    search = nil
    returns = []
    focus = .list
    sidebar.select(scope)
    return keepPosition() + [readList(scope)]
  }

  /// Adds the articles that arrived to the list, and to the results of an open search that finds them.
  mutating func showNew() -> [Effect] {
    arrived == 0
      ? say(ListTexts.nothingNew) : [readList(listedScope)] + (search == nil ? [] : searchAgain())
  }

  /// Keeps the place in the article, unless it is the place where the article was opened: walking through a list writes
  /// nothing.
  mutating func keepPosition() -> [Effect] {
    guard let reading, !reading.opened.isProgramOutput, reading.position != reading.keptPosition else { return [] }
    self.reading?.keptPosition = reading.position
    return [.write(.keepPosition(reading.id, reading.position))]
  }

  /// The selected article of the list or search that the next start comes back to: a search that is being typed is left.
  private var lastSelected: ArticleID? {
    search.flatMap { $0.isTyping ? $0.origin.list : nil }?.selected ?? list.selected
  }

  /// The work before the program ends, so that the next start comes back here.
  package var farewell: [Effect] {
    (reading.flatMap { $0.opened.isProgramOutput ? nil : [.write(.keepPosition($0.id, $0.position))] } ?? [])
      + (lastSelected.map { [.write(.keepPlace($0))] } ?? []) + [.write(.keepArrangement(lastArrangement))]
  }
}
