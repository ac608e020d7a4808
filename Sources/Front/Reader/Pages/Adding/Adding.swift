import Model
import Money
import Text

/// The pane in which feeds are added: a line for an address, and below it feeds to choose from.
package struct Adding: Equatable, Sendable {
  /// A folder with those below it, or a feed.
  package struct Row: Equatable, Sendable {
    package var title: String
    /// How many folders enclose it.
    package var depth: Int
    /// Nil for a folder.
    package var feed: Subscription?
    package var isChosen = false
  }

  package var field = TextField()
  /// What there is to choose from: "To begin with", "kursiv.example names 3 feeds".
  package private(set) var title = ""
  package private(set) var rows: [Row] = []
  /// The row that is selected; nil while the line is being typed.
  package private(set) var index: Int?
  /// The address that is being looked at.
  package var looking: String?
  package var problem: String?

  package init() {}

  /// Takes feeds to choose from: folders with their feeds under them. Goes to the first when `selects` says so.
  mutating func offer(_ feeds: [Subscription], as title: String, selects: Bool) {
    self.title = title
    rows = Adding.rows(feeds)
    index = selects && !rows.isEmpty ? 0 : nil
    looking = nil
  }

  /// The feeds that were chosen; without any choice those of the selected row.
  var chosen: [Subscription] {
    let chosen = rows.filter(\.isChosen).compactMap(\.feed)
    if !chosen.isEmpty { return chosen }
    return index.map { extent(of: $0).compactMap { rows[$0].feed } } ?? []
  }

  /// Chooses the selected feed or all of the selected folder; if they are chosen, not any more.
  mutating func choose() {
    guard let index else { return }
    let feeds = extent(of: index).filter { rows[$0].feed != nil }
    let wanted = !feeds.allSatisfy { rows[$0].isChosen }
    for feed in feeds { rows[feed].isChosen = wanted }
  }

  /// Whether all feeds of a folder are chosen, some or none: "x", "-", " ".
  func sign(of row: Int) -> String {
    let feeds = extent(of: row).filter { rows[$0].feed != nil }
    let count = feeds.count { rows[$0].isChosen }
    return count == 0 ? " " : count == feeds.count ? "x" : "-"
  }

  /// Moves the selection; above the first row stands the line.
  mutating func move(by count: Int) {
    guard !rows.isEmpty else { return }
    let wanted = (index ?? -1) + count
    index = wanted < 0 ? nil : min(rows.count - 1, wanted)
  }

  /// Back to the line; what was chosen stays so.
  mutating func leaveList() { index = nil }

  /// A row and all that is below it.
  private func extent(of row: Int) -> Range<Int> {
    guard rows[row].feed == nil else { return row..<row + 1 }
    let below = rows[(row + 1)...].prefix { $0.depth > rows[row].depth }
    return row..<row + 1 + below.count
  }

  /// In the order of the list, with a row for each folder where it begins; one that is left and comes again has two.
  private static func rows(_ feeds: [Subscription]) -> [Row] {
    var rows: [Row] = []
    var open: [String] = []
    for feed in feeds {
      let path = (feed.folder ?? "").split(separator: "/").map(String.init)
      let shared = zip(open, path).prefix { $0 == $1 }.count
      for depth in shared..<path.count { rows.append(Row(title: path[depth], depth: depth, feed: nil)) }
      open = path
      rows.append(Row(title: feed.title ?? feed.feedURL.shownAddress, depth: path.count, feed: feed))
    }
    return rows
  }
}

/// What following feeds came to.
package struct FollowedFeeds: Equatable, Sendable {
  /// Of the first of them.
  package var title: String
  /// Feeds that were not followed before.
  package var new: Int
  /// Articles that came with them.
  package var articles: Int
  /// Those that are still to be fetched.
  package var toFetch: [FeedID]

  package init(title: String, new: Int, articles: Int, toFetch: [FeedID]) {
    self.title = title
    self.new = new
    self.articles = articles
    self.toFetch = toFetch
  }
}
