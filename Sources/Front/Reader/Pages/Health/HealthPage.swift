import Foundation
import Model
import Screen
import Text

/// Feed health: the feeds with problems, the worst first, and the remedies for each.
package struct HealthPage: Page {
  /// A feed and its problems.
  package struct Row: Equatable, Sendable {
    package var feed: FeedHealth
    /// At least one, the worst first.
    package var troubles: [FeedHealth.Trouble]
  }

  package private(set) var rows: [Row] = []
  /// The moment since which no server can be reached; nil while the network is there.
  private(set) var offlineSince: Date?
  /// The number of feeds that are followed, with or without problems.
  private(set) var total = 0
  /// The accounts, by name. Each has a line above the feeds.
  private(set) var accounts: [AccountSummary] = []
  /// Hooks that failed when they ran last. Each has a line above the feeds.
  private(set) var hooks: [HookFailure] = []
  /// False until the first answer.
  private(set) var isLoaded = false
  /// The row of the column from which the page was opened, until the first answer; nil from elsewhere.
  private var origin: Origin?
  package var cursor: ListCursor? = ListCursor()

  /// A feed, or all feeds of a folder or with a tag.
  private struct Origin: Equatable {
    let title: String
    let feeds: [FeedID]
    let isFeed: Bool
  }

  package static let title = HealthTexts.title
  package static let opener: HealthCommand? = .health
  package static let opensOverPages = true

  /// From the column, the cursor goes to the feed under the cursor there, or to the first one of that folder.
  package static func open(in state: inout State) -> [Effect] {
    state.hooksHaveFailed = false
    var page = HealthPage()
    if state.focus == .feeds, state.pages.isEmpty {
      let row = state.sidebar.selection
      let isFeed = if case .feed = row.scope { true } else { false }
      page.origin = Origin(title: row.title, feeds: row.feeds, isFeed: isFeed)
    }
    return state.open(page)
  }

  package func opening(in state: State) -> [Effect] { [.read(.page(.feedHealth))] }

  package func refreshing(in state: State) -> [Effect] { opening(in: state) }

  package func listArea(in size: Size) -> Rect? {
    let lines = accountLines(in: size)
    return Rect(x: 0, y: 2 + lines, width: size.width, height: max(1, size.height - 6 - problemRows(in: size) - lines))
  }

  /// The rows below the list for the problems of the feed under the cursor: one, or more where a command that waits for a yes is
  /// longer, as far as a list of three rows stays above.
  func problemRows(in size: Size) -> Int {
    let longest = rows.filter(\.feed.waitsForYes).map { problemLines(of: $0, in: size).count }.max() ?? 1
    return max(1, min(longest, size.height - 9 - accountLines(in: size)))
  }

  /// The problems of a feed in lines for the screen; in one that may be too long where no command is to be seen whole.
  func problemLines(of row: Row, in size: Size) -> [String] {
    let text = HealthTexts.problems(of: row)
    return row.feed.waitsForYes ? wrap([Run(text)], width: max(1, size.width - 4)).map(\.text) : [text]
  }

  /// The row under the cursor; nil when no feed has a problem.
  package var selection: Row? { cursor?.selected.map { rows[$0] } }

  /// The rows change when the store has done what was asked for.
  package mutating func perform(_ command: HealthCommand, in state: inout State) -> Outcome {
    let feed = selection?.feed
    let effects: [Effect]? =
      switch command {
      case .health: nil
      case .tryFeed: feed.map { state.refresh([$0.id]) } ?? []
      case .tryAllFeeds: state.refresh(accounts.isEmpty ? rows.map(\.feed.id) : nil)
      case .followMove: feed.map { followMove($0, in: &state) } ?? []
      case .giveUpFeed: feed.map { remove($0, in: &state) } ?? []
      case .pauseFeed: feed.map { [.write(.pause($0.id, !$0.isPaused))] } ?? []
      case .acceptCommand: feed.map { accept($0, in: &state) } ?? []
      // A browser asks for the password itself.
      case .openFeed where feed.map { ProgramFeed.isNamed(by: $0.address) } == true: state.say(HealthTexts.noAddress)
      case .openFeed: feed.map { [.terminal(.openInBrowser(state.outgoing($0.address.withoutUser)))] } ?? []
      }
    return effects.map { .stay($0) } ?? .close
  }

  /// At the second press, as in the column of feeds.
  private func remove(_ feed: FeedHealth, in state: inout State) -> [Effect] {
    let key = state.keymap.firstLabel(of: HealthCommand.giveUpFeed)
    let question = FeedsTexts.remove(key, feed.title, isFeed: true)
    return state.isConfirmed(.remove, question) ? [.write(.edit([.remove(feed.id)]))] : []
  }

  /// Only for a feed whose server named a new address for good (RFC 9110, 15.4.2 and 15.4.9).
  private func followMove(_ feed: FeedHealth, in state: inout State) -> [Effect] {
    feed.record.movedTo == nil ? state.say(HealthTexts.notMoved) : [.write(.followMove(feed.id))]
  }

  private func accept(_ feed: FeedHealth, in state: inout State) -> [Effect] {
    guard ProgramFeed.isNamed(by: feed.address) else { return state.say(HealthTexts.noCommand) }
    // Only a command that is shown whole, among the problems below the list, is accepted.
    if feed.waitsForYes, let row = selection,
      problemLines(of: row, in: state.size).count > problemRows(in: state.size)
    {
      return state.say(HealthTexts.tooLong(feed.id))
    }
    return [.write(.acceptCommand(feed.id, feed.address, feed.waitsForYes))]
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    command == .undo ? .stay(state.takeBack()) : command == .redo ? .stay(state.doAgain()) : nil
  }

  /// The feed that was selected stays selected where it still has a problem.
  package mutating func receive(_ answer: HealthAnswer, in state: inout State) -> Outcome {
    let selected = selection?.feed.id
    isLoaded = true
    total = answer.feeds.count
    offlineSince = answer.offlineSince
    accounts = answer.accounts
    hooks = answer.hooks
    let order = FeedHealth.Trouble.allCases
    rows = answer.feeds.map { Row(feed: $0, troubles: $0.troubles(at: state.now)) }.filter { !$0.troubles.isEmpty }
    rows.sort { a, b in
      let (first, second) = (order.firstIndex(of: a.troubles[0]) ?? 0, order.firstIndex(of: b.troubles[0]) ?? 0)
      return (first, a.feed.title, a.feed.id) < (second, b.feed.title, b.feed.id)
    }
    cursor?.count = rows.count
    if let found = rows.firstIndex(where: { $0.feed.id == selected }) { cursor?.select(found) }
    defer { origin = nil }
    return origin.map { .stay(select($0, among: answer.feeds, in: &state)) } ?? .stay
  }

  /// Selects the first feed of the row of the column that has a problem, or says that there is none. Nothing is said of feeds
  /// that are not followed here, such as those of an account.
  private mutating func select(_ origin: Origin, among feeds: [FeedHealth], in state: inout State) -> [Effect] {
    if let found = rows.firstIndex(where: { origin.feeds.contains($0.feed.id) }) {
      cursor?.select(found)
      return []
    }
    guard feeds.contains(where: { origin.feeds.contains($0.id) }) else { return [] }
    return state.say(HealthTexts.isWell(origin.title, isFeed: origin.isFeed))
  }
}

/// The health of all feeds that are followed.
package struct HealthAnswer: PageAnswer {
  package typealias Receiver = HealthPage

  package let feeds: [FeedHealth]
  package let accounts: [AccountSummary]
  /// Hooks that failed when they ran last, the newest failure first.
  package let hooks: [HookFailure]
  /// The moment since which no server can be reached; nil while the network is there.
  package let offlineSince: Date?

  package init(
    _ feeds: [FeedHealth], accounts: [AccountSummary] = [], hooks: [HookFailure] = [], offlineSince: Date? = nil
  ) {
    self.feeds = feeds
    self.accounts = accounts
    self.hooks = hooks
    self.offlineSince = offlineSince
  }
}
