import Model
import Text

/// Feeds to choose from, under the folders that they will be put in.
struct FeedChoice: Equatable, Sendable {
  /// A folder, or a feed.
  struct Row: Equatable, Sendable {
    var title: String
    /// The number of folders that enclose it.
    var depth: Int
    /// Nil for a folder.
    var feed: Subscription?
    var isChosen = false
  }

  /// The origin of the feeds, for the person: "example.org names 3 feeds:".
  let title: String
  private(set) var rows: [Row]

  /// The feeds keep their order. Each folder has a row where it begins; one that is left and comes again has two.
  init(_ feeds: [Subscription] = [], titled title: String = "") {
    self.title = title
    var rows: [Row] = []
    var open: [String] = []
    for feed in feeds {
      let path = (feed.folder ?? "").split(separator: "/").map(String.init)
      let shared = zip(open, path).prefix { $0 == $1 }.count
      for depth in shared..<path.count { rows.append(Row(title: path[depth], depth: depth, feed: nil)) }
      open = path
      rows.append(
        Row(title: feed.title ?? feed.proposedTitle ?? feed.feedURL.shownAddress, depth: path.count, feed: feed))
    }
    self.rows = rows
  }

  /// The chosen feeds; without any choice those of a row.
  func feeds(at row: Int?) -> [Subscription] {
    let chosen = rows.filter(\.isChosen).compactMap(\.feed)
    if !chosen.isEmpty { return chosen }
    return row.map { extent(of: $0).compactMap { rows[$0].feed } } ?? []
  }

  var hasChosen: Bool { rows.contains(where: \.isChosen) }

  /// Chooses the feed or all feeds of the folder; if all are chosen already, none of them.
  mutating func toggle(_ row: Int) {
    let feeds = extent(of: row).filter { rows[$0].feed != nil }
    let isWanted = !feeds.allSatisfy { rows[$0].isChosen }
    for feed in feeds { rows[feed].isChosen = isWanted }
  }

  /// "x" when all feeds of a row are chosen, "-" for some of them, a blank for none.
  func sign(of row: Int) -> String {
    let feeds = extent(of: row).filter { rows[$0].feed != nil }
    let count = feeds.count { rows[$0].isChosen }
    return count == 0 ? " " : count == feeds.count ? "x" : "-"
  }

  /// A row and all rows below it that it encloses.
  private func extent(of row: Int) -> Range<Int> {
    guard rows[row].feed == nil else { return row..<row + 1 }
    let below = rows[(row + 1)...].prefix { $0.depth > rows[row].depth }
    return row..<row + 1 + below.count
  }
}
