import Foundation
import Model
import Screen

/// A count before a key: `5j`, `120G`, `17o`.
extension State {
  /// The meaning of a count for a command.
  private enum CountUse {
    /// Runs the command as often as the count says.
    case times
    /// Goes to the row of this number.
    case row
    /// Takes the link of this number.
    case link
    /// Goes on by as many unread articles, or hits, as the count says.
    case unread
  }

  func takesCount(_ key: Key) -> Bool {
    rateCommand(key)?.takesCount == true || selects(key)
      || keymap.command(key, in: place, as: MainCommand.self).flatMap(use) != nil
  }

  private func rateCommand(_ key: Key) -> RateCommand? {
    place == .rate ? keymap.command(key, in: .rate) : nil
  }

  /// True for the key that selects the article and goes on to the next one.
  private func selects(_ key: Key) -> Bool {
    place == .list && keymap.command(key, in: place) == SelectCommand.select
  }

  private func use(_ command: MainCommand) -> CountUse? {
    switch command {
    case .next, .previous, .pageDown, .pageUp, .nextArticle, .previousArticle, .narrower, .wider, .codeLeft, .codeRight,
      .undo, .redo:
      .times
    case .first, .last: .row
    case .openInBrowser, .copyLink, .links: pages.isEmpty && focus != .feeds ? .link : nil
    case .nextUnread, .previousUnread: pages.isEmpty && focus != .feeds ? .unread : nil
    case .open, .back, .otherPane, .advance, .randomUnread, .star, .toggleRead, .markAllRead, .markEverythingRead,
      .markAboveRead, .markBelowRead, .openAndMarkRead, .labelLinks, .fullText, .fullTextAlways, .otherAlphabet,
      .translate,
      .search,
      .showHidden,
      .all, .unread,
      .starred, .showNew, .feeds, .nextFeed, .refreshAll, .refreshFeed, .remove, .density, .sort, .zen, .pauseBand,
      .bandMode, .invertBand, .chooseRate, .travel, .ownCommands, .redraw, .suspend, .quit:
      nil
    }
  }

  /// A key with a count before it. A command that takes none runs once.
  mutating func handle(_ key: Key, count: Int) -> [Effect] {
    if rateCommand(key)?.takesCount == true || selects(key) { return repeated(count) { $0.handle(key) } }
    guard let command: MainCommand = keymap.command(key, in: place), let use = use(command) else { return handle(key) }
    return perform(command, use, count) { $0.handle(key) }
  }

  /// A command by name with a count before it.
  mutating func perform(_ command: MainCommand, count: Int, once: (inout State) -> [Effect]) -> [Effect] {
    guard let use = use(command) else { return once(&self) }
    return perform(command, use, count, once: once)
  }

  private mutating func perform(
    _ command: MainCommand, _ use: CountUse, _ count: Int, once: (inout State) -> [Effect]
  ) -> [Effect] {
    switch use {
    case .times: return repeated(count, once)
    case .row: return goToRow(count, once)
    case .link: return takeLink(count, command)
    case .unread:
      unreadAhead = (max(0, count), command == .previousUnread)
      return goOnToUnread()
    }
  }

  /// Repeats until the count is reached, or nothing changes any more.
  private mutating func repeated(_ count: Int, _ once: (inout State) -> [Effect]) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<count {
      let before = placeMark
      effects += once(&self)
      if placeMark == before, effects.isEmpty { break }
    }
    return effects
  }

  /// Numbers that change with every step, cheaper to compare than the state.
  private var placeMark: [Int] {
    [
      list.index, reading?.scroll ?? 0, reading?.codeColumn ?? -1, sidebar.index, pages.top?.cursor?.index ?? 0,
      pages.top?.scrolled ?? 0,
      band.selected ?? -1, borders.columns ?? 0, borders.rows ?? 0, borders.feeds ?? 0,
    ]
  }

  /// Goes to a row of the list, a line of the text, or a row of a page, from 1; the last one where there are fewer.
  private mutating func goToRow(_ number: Int, _ once: (inout State) -> [Effect]) -> [Effect] {
    if let index = pages.topIndex {
      guard pages[index].cursor != nil else { return once(&self) }
      pages[index].cursor?.select(number - 1)
      return []
    }
    switch focus {
    case .list: list.select(max(0, min(list.ids.count - 1, number - 1)))
    case .feeds: sidebar.select(number - 1)
    case .article:
      reading?.move(.first, overlap: 0)
      reading?.scroll(by: number - 1)
    }
    return []
  }

  /// Opens or copies the link that has this number in the text; in the list of links, puts the cursor on it.
  mutating func takeLink(_ number: Int, _ command: MainCommand) -> [Effect] {
    let links = reading?.id == list.selected ? reading?.typeset.links ?? [] : []
    guard links.indices.contains(number - 1) else { return say(LinksTexts.noLink(number, of: links.count)) }
    let address = outgoing(links[number - 1].address)
    switch command {
    case .copyLink: return [.terminal(.copy(address))]
    case .links:
      var page = LinksPage(links)
      page.cursor?.select(number - 1)
      return open(page)
    default: return [.terminal(.openInBrowser(address))]
    }
  }

  /// Goes on to the next unread article of a count. Where the store must be asked, its answer goes on.
  mutating func goOnToUnread() -> [Effect] {
    while let (count, backwards) = unreadAhead {
      unreadAhead = count > 1 ? (count - 1, backwards) : nil
      let selected = list.selected
      let effects = search == nil ? goToUnread(backwards: backwards) : goToHit(backwards: backwards)
      if !effects.isEmpty { return effects }
      // There are no more: the notice says so.
      if list.selected == selected, notice != nil { unreadAhead = nil }
    }
    return []
  }
}

extension RateCommand {
  fileprivate var takesCount: Bool { [.nextRate, .previousRate].contains(self) }
}
