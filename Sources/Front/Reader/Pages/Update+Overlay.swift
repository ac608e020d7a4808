import Money
import Screen

extension State {
  /// Over whatever is there, which is as it was when the help closes.
  mutating func openHelp() -> [Effect] {
    help = 0
    return []
  }

  /// Of the text that is on the screen, where their numbers stand.
  mutating func openLinks() -> [Effect] {
    guard let links = reading?.page.links, !links.isEmpty else { return say("This article has no links.") }
    overlay = .links(LinkList(addresses: links))
    return []
  }

  /// A key for the page that lies over the panes; drawing anew, stopping and quitting mean the same everywhere but in a
  /// line.
  mutating func overlayTake(_ key: Key) -> [Effect] {
    let command = keymap[key]
    if case .adding(let adding) = overlay { return addingTake(key, adding) }
    if let effects = performAnywhere(command) { return effects }
    switch overlay {
    case .links(let links): return linksTake(key, keymap[key, on: .links], links)
    case .facets(let list): return facetsTake(keymap[key, on: .facets], list)
    case .health(let health): return healthTake(keymap[key, on: .health], health)
    case .changes(let changes): return changesTake(command, changes)
    case .money(let page): return moneyTake(key, page)
    case .adding, nil: return []
    }
  }

  /// In the help, moving scrolls, and everything that leaves closes it; what it lay over is as it was.
  mutating func helpTake(_ command: Command.Name?, scroll: Int) -> [Effect] {
    if let effects = performAnywhere(command) { return effects }
    let last = max(0, HelpPane.lines(self).count - HelpPane.room(in: size))
    let page = max(1, HelpPane.room(in: size) - 1)
    let wanted: Int
    switch command {
    case .next: wanted = scroll + 1
    case .previous: wanted = scroll - 1
    case .pageDown, .advance: wanted = scroll + page
    case .pageUp: wanted = scroll - page
    case .first: wanted = 0
    case .last: wanted = last
    case .back, .help, .open, .otherPane:
      help = nil
      return []
    default: return []
    }
    help = max(0, min(last, wanted))
    return []
  }

  /// What means the same on every page; nil for any other command.
  mutating func performAnywhere(_ command: Command.Name?) -> [Effect]? {
    switch command {
    case .redraw, .suspend, .quit: command.map { perform($0) }
    default: nil
    }
  }

  /// Digits choose by number; one that no other can follow opens at once.
  private mutating func linksTake(_ key: Key, _ command: Command.Name?, _ links: LinkList) -> [Effect] {
    var links = links
    if command == .numberedLink, case .character(let digit) = key {
      let isSure = links.type(digit)
      overlay = .links(links)
      return isSure ? follow(links) : []
    }
    switch command {
    case .next: links.move(by: 1)
    case .previous: links.move(by: -1)
    case .pageDown, .advance: links.move(by: LinksPane.room(in: size))
    case .pageUp: links.move(by: -LinksPane.room(in: size))
    case .first: links.move(by: -links.addresses.count)
    case .last: links.move(by: links.addresses.count)
    case .open, .openInBrowser: return follow(links)
    case .copyLink:
      overlay = nil
      return [.terminal(.copy(outgoing(links.addresses[links.index])))]
    case .back, .links:
      overlay = nil
      return []
    default: return []
    }
    overlay = .links(links)
    return []
  }

  /// Closes the page: whoever comes back from the browser wants the text.
  private mutating func follow(_ links: LinkList) -> [Effect] {
    overlay = nil
    return [.terminal(.openInBrowser(outgoing(links.addresses[links.index])))]
  }
}
