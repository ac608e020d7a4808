import Model
import Money
import Query
import Screen
import Text

/// Adding feeds, and giving them up.
extension State {
  /// The line is there at once, the list to begin with follows.
  mutating func openAdding() -> [Effect] {
    overlay = .adding(Adding())
    return [.read(.starter)]
  }

  /// An address that was named on the command line.
  mutating func add(_ address: String) -> [Effect] {
    say("Looking at \(address.shownAddress)…") + [.network(.findFeeds(address))]
  }

  /// Feeds to begin with, unless something else was found meanwhile.
  mutating func take(starter: [Subscription]) -> [Effect] {
    guard case .adding(var adding) = overlay, adding.rows.isEmpty, !starter.isEmpty else { return [] }
    adding.offer(starter, as: "To begin with:", selects: false)
    overlay = .adding(adding)
    return []
  }

  /// Several feeds at one address: the person chooses.
  mutating func take(found feeds: [Subscription], at address: String) -> [Effect] {
    var adding = Adding()
    if case .adding(let open) = overlay { adding = open }
    adding.offer(feeds, as: "\(address.shownAddress) names \(feeds.count) feeds:", selects: true)
    overlay = .adding(adding)
    notice = nil
    return []
  }

  /// On the page that asked, where the address can be mended; in the status row when that was left.
  mutating func take(foundNone problem: Problem) -> [Effect] {
    guard case .adding(var adding) = overlay else { return say(problem.description, isError: true) }
    adding.looking = nil
    adding.problem = problem.description
    overlay = .adding(adding)
    return []
  }

  /// Feeds that are to be fetched wait for a refresh that is under way: two at once would ask hosts twice.
  mutating func take(_ followed: FollowedFeeds) -> [Effect] {
    if case .adding = overlay { overlay = nil }
    offersFeeds = false
    let sentence =
      if followed.new == 0 {
        "\(followed.title): followed already."
      } else if followed.new == 1, followed.toFetch.isEmpty {
        "\(followed.title): \(followed.articles == 1 ? "1 new article" : "\(followed.articles) new articles")."
      } else {
        "\(followed.new == 1 ? followed.title : "\(followed.new) feeds") added; fetching."
      }
    var effects = say(sentence) + [.read(.feeds), .read(.counts(list.scope))]
    guard !followed.toFetch.isEmpty else { return effects }
    if refreshing == nil {
      effects.append(.network(.refresh(followed.toFetch, asked: true)))
    } else {
      nextRefresh = now
    }
    return effects
  }

  /// The page has two parts, the line and the choice below it: the one without the cursor takes nothing.
  mutating func addingTake(_ key: Key, _ adding: Adding) -> [Effect] {
    if keymap[key, in: .typing] == .leaveLine {
      overlay = nil
      return adding.looking == nil ? [] : [.network(.stopFinding)]
    }
    var adding = adding
    adding.problem = nil
    let effects = adding.index == nil ? lineTake(key, &adding) : choiceTake(keymap[key, on: .adding], &adding)
    if case .adding = overlay { overlay = .adding(adding) }
    return effects
  }

  /// While the address is typed: Enter looks for feeds there, or goes to the list when there is no address.
  private mutating func lineTake(_ key: Key, _ adding: inout Adding) -> [Effect] {
    switch key {
    case .down, .tab: adding.move(by: 1)
    case _ where keymap[key, in: .typing] == .takeLine:
      let address = adding.field.text.trimmed
      if address.isEmpty {
        adding.move(by: 1)
      } else if adding.looking == nil {
        adding.looking = address
        return [.network(.findFeeds(address))]
      }
    default: _ = adding.field.take(key)
    }
    return []
  }

  /// Choosing goes on to the next row, so that many are chosen with one key.
  private mutating func choiceTake(_ command: Command.Name?, _ adding: inout Adding) -> [Effect] {
    let page = max(1, AddPane.room(in: size) - 1)
    switch command {
    case .next: adding.move(by: 1)
    case .previous: adding.move(by: -1)
    case .pageDown: adding.move(by: page)
    case .pageUp: adding.move(by: -min(page, adding.index ?? 0))
    case .first: adding.move(by: -(adding.index ?? 0))
    case .last: adding.move(by: adding.rows.count)
    case .chooseFeed:
      adding.choose()
      adding.move(by: 1)
    case .leaveChoice: adding.leaveList()
    case .addChosen, .open:
      let chosen = adding.chosen
      overlay = nil
      return chosen.isEmpty ? [] : say("Adding…") + [.write(.follow(chosen))]
    case .back: overlay = nil
    default: break
    }
    return []
  }
}

/// Giving feeds up.
extension State {
  /// The feed or the saved search that is selected in the column.
  mutating func remove() -> [Effect] {
    guard focus == .feeds else { return say("Choose a feed or saved search first: F") }
    switch sidebar.selection.scope {
    case .feed(let id): return [.write(.giveUp(id))]
    case .search(let query): return remove(query)
    case .all, .unread, .starred, .folder: return say("Only feeds and saved searches can be given up.")
    }
  }

  /// The feed is remembered as it was, for undo knows no other way back.
  mutating func take(gaveUp feed: FeedSummary) -> [Effect] {
    remember(.feed(feed))
    notice = Notice(text: "\(feed.title) given up; what is starred stays.  u undoes it.")
    return reloadFeeds(leaving: feed.id)
  }

  /// Feeds or their articles are others now, and a sentence says why.
  mutating func feedsChanged(_ sentence: String) -> [Effect] {
    notice = Notice(text: sentence)
    return reloadFeeds(leaving: nil)
  }

  /// `feed` is one that is no longer followed: whoever looks at its list goes back to all articles.
  private func reloadFeeds(leaving feed: FeedID?) -> [Effect] {
    let scope = feed.map { list.scope == .feed($0) } == true ? .all : list.scope
    var effects: [Effect] = search == nil ? [.read(.list(scope)), .read(.feeds)] : [.read(.feeds)]
    if case .health = overlay { effects.append(.read(.feedHealth)) }
    return effects
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
