import ArgumentParser
import Foundation
import Model
import Store
import Text

struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Show one feed, or change its name, folder and tags.",
    discussion: """
      Without a change it prints what is known of the feed, one fact a line. A change can be undone on the screen with u. \
      Name and folder of a feed of an account go to its server with the next newsband sync, and so does a feed that is put into \
      the folder of an account. Exit status 2 when there is no such feed.
      """)

  @Argument(help: "The feed, by number, address or title.")
  var feed: String

  @Option(help: ArgumentHelp("Call the feed by this name; \"\" gives it its own title again.", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp("Call it by this name in lists of articles; \"\" shortens its title again.", valueName: "name"))
  var shortName: String?

  @Option(
    help: ArgumentHelp(
      "Put the feed into this folder; / separates folders inside folders, \"\" is none.", valueName: "folder"))
  var folder: String?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp(
      "Give the feed this tag in place of those that it has; may be repeated, \"\" is none.", valueName: "tag"))
  var tags: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Accept the command that makes the feed, so that it runs at each refresh.",
      discussion:
        "For exec: and filter: feeds of newsboat's urls file. Without an option, newsband feed shows the command."))
  var accept = false

  @Flag(help: "Take that back: the command runs no longer.")
  var reject = false

  @Flag(help: "Print a JSON object, as feeds --json does.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let changes = accept || reject || !edits(FeedID()).isEmpty
    let store = try changes ? store.open() : store.openForReading()
    let id = try store.feed(named: feed).id
    if accept || reject { try answer(accept, for: id, in: store) }
    if try store.edit(of: id, edits(id)) != nil { try store.sayWhatWaits() }
    guard let feed = try store.feeds().first(where: { $0.id == id }) else { return }
    let health = try store.feedHealth().filter { $0.id == id }
    if json {
      let all = Dictionary(uniqueKeysWithValues: health.map { ($0.id, $0) })
      try FeedsJSON(health: all, now: Date()).write(feed)
    } else {
      try printLines(feed, health.first)
    }
    try store.close()
  }

  func validate() throws {
    if accept, reject { throw ValidationError("Give --accept or --reject.") }
  }

  private func answer(_ isAccepted: Bool, for id: FeedID, in store: Store) throws(Problem) {
    guard let target = try store.fetchable([id]).first, target.isMadeByCommand else {
      throw Problem(
        doing: isAccepted ? "accept the command of" : "reject the command of", to: feed.displaySafe,
        why: "no command makes this feed")
    }
    try store.setAccepted(isAccepted, target.address, of: id)
  }

  private func edits(_ id: FeedID) -> [FeedEdit] {
    var edits: [FeedEdit] = []
    if let name = name?.displaySafe.withSingleBlanks { edits.append(.rename(id, name.isEmpty ? nil : name)) }
    if let name = shortName?.displaySafe.withSingleBlanks { edits.append(.shorten(id, name.isEmpty ? nil : name)) }
    if let folder { edits.append(.move(id, folder: FolderPath.typed(folder.displaySafe.withSingleBlanks))) }
    if !tags.isEmpty {
      var given: [String] = []
      for tag in tags.map(\.displaySafe.withSingleBlanks) where !tag.isEmpty && !given.contains(tag) {
        given.append(tag)
      }
      edits.append(.tag(id, given))
    }
    return edits
  }

  /// "title TAB Kursiv": facts that there are none of are left out.
  private func printLines(_ feed: FeedSummary, _ health: FeedHealth?) throws(Problem) {
    var rows: [[String]] = []
    rows.append(["number", String(feed.id)])
    rows.append(["title", feed.title])
    if let name = feed.shortName { rows.append(["short name", name]) }
    rows.append(["address", feed.address.shownAddress])
    if let program = try? ProgramFeed(feed.address) {
      rows.append(["command", program.shown(\.withoutUser).displaySafe])
      rows.append(["accepted", health?.waitsForYes == true ? "no; --accept lets it run" : "yes"])
    }
    if let site = feed.site { rows.append(["site", site.shownAddress]) }
    if let folder = feed.folder { rows.append(["folder", folder]) }
    if !feed.tags.isEmpty { rows.append(["tags", feed.tags.joined(separator: ", ")]) }
    rows.append(["articles", String(feed.counts.total)])
    rows.append(["unread", String(feed.counts.unread)])
    if let why = health?.record.problem ?? health?.record.malformed { rows.append(["problem", why]) }
    try TextTable(rows, styles: [.faint]).print()
  }
}

extension Store {
  /// Nil where nothing is to be changed.
  fileprivate func edit(of feed: FeedID, _ edits: [FeedEdit]) throws(Problem) -> FeedAction? {
    edits.isEmpty ? nil : try edit(edits, at: Date())
  }
}

extension String {
  fileprivate var withSingleBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
