import Model
import Money
import Query
import Screen

extension State {
  /// How rows are grouped now; drawing, clicks and scrolling count with the same.
  var form: ListForm { layout.form(search: search != nil, in: self) }
  /// Rows of the list pane that articles stand on.
  var listHeight: Int { ListPane.room(in: layout.list ?? Rect(x: 0, y: 0, width: 0, height: 0), state: self) }

  /// By lines of the text, or by rows of the list or the column: wherever keys go.
  mutating func move(by count: Int) -> [Effect] {
    switch focus {
    case .article: reading?.scroll(by: count)
    case .list: list.select(list.index + count)
    case .feeds: sidebar.select(sidebar.index + count)
    }
    return []
  }

  /// By what is on the screen, less a row or the overlap that keeps the eye in place.
  mutating func page(by pages: Int) -> [Effect] {
    switch focus {
    case .article: reading?.page(by: pages, overlap: settings.reading.overlap)
    case .list: list.select(list.index + pages * max(1, listHeight / form.rowsPerArticle - 1))
    case .feeds: sidebar.select(sidebar.index + pages * max(1, (layout.feeds?.height ?? 1) - 1))
    }
    return []
  }

  /// To the first or the last of what keys go to.
  mutating func jump(toEnd: Bool) -> [Effect] {
    switch focus {
    case .article: reading?.scroll(to: toEnd ? .max : 0)
    case .list: list.select(toEnd ? list.ids.count - 1 : 0)
    case .feeds: sidebar.select(toEnd ? sidebar.rows.count - 1 : 0)
    }
    return []
  }

  /// Goes to the text, and remembers the article for the next start. In the column of feeds it opens the list there.
  mutating func openArticle() -> [Effect] {
    if focus == .feeds { return openFeed() }
    guard list.selected != nil else { return [] }
    let effects = endTyping()
    focus = .article
    fitReading()
    return effects + (list.selected.map { [.write(.keepPlace($0))] } ?? [])
  }

  /// Back to the list; the place in the article is kept.
  mutating func closeArticle() -> [Effect] {
    focus = .list
    reading?.attention = .none
    fitReading()
    return keepPosition()
  }

  /// There is nowhere to go back to: back would leave the program. Elsewhere it goes back, whatever is being fetched of its own
  /// accord meanwhile.
  var isAtHome: Bool { focus == .list && search == nil && list.scope == .all }

  /// One step out: from the text, the column, a search, another list; from the list of all articles out of the program.
  mutating func goBack() -> [Effect] {
    if focus == .article { return closeArticle() }
    if focus == .feeds { return leaveFeeds() }
    if search != nil { return closeSearch() }
    if list.scope != .all { return show(.all) }
    return quit()
  }

  /// A page of the text, and at its end the next unread article.
  mutating func advance() -> [Effect] {
    if focus == .feeds { return page(by: 1) }
    guard let reading else { return [] }
    if focus == .list { return openArticle() }
    if reading.isAtEnd { return keepPosition() + goToUnread(backwards: false) }
    return page(by: 1)
  }

  /// The rows that are known are looked at here; beyond them the store is asked.
  mutating func goToUnread(backwards: Bool) -> [Effect] {
    guard !list.isEmpty else { return [] }
    let ahead = Array(
      backwards ? list.ids[..<list.index].reversed() : Array(list.ids[min(list.index + 1, list.ids.count)...]))
    for (number, id) in ahead.enumerated() {
      guard let headline = list.headlines[id] else { return [.read(.firstUnread(Array(ahead[number...])))] }
      if !headline.isRead { return go(to: id) }
    }
    return go(to: nil)
  }

  /// Nil: there is none, and a sentence says so.
  mutating func go(to id: ArticleID?) -> [Effect] {
    guard let id else { return say("No unread article further on.") }
    list.select(id: id)
    return []
  }

  /// The list stands until the other one has been read.
  mutating func show(_ scope: Scope) -> [Effect] {
    search = nil
    focus = .list
    return keepPosition() + [.read(.list(scope))]
  }

  /// Into the list, and into the results of an open search where they are found too.
  mutating func showNew() -> [Effect] {
    arrived == 0 ? say("Nothing new.") : [.read(.list(listedScope))] + (search == nil ? [] : searchAgain())
  }

  /// Nothing when the article stands where it was found: walking through a list writes nothing.
  mutating func keepPosition() -> [Effect] {
    guard let reading, reading.position != reading.keptPosition else { return [] }
    self.reading?.keptPosition = reading.position
    return [.write(.keepPosition(reading.id, reading.position))]
  }

  /// What is to be kept before the program ends, so that the next start comes back here.
  package var farewell: [Effect] {
    (reading.map { [.write(.keepPosition($0.id, $0.position))] } ?? [])
      + (list.selected.map { [.write(.keepPlace($0))] } ?? [])
  }
}
