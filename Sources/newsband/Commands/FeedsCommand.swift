import ArgumentParser
import Foundation
import Model
import Money
import Store
import Text

struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List the feeds and their health.",
    discussion: """
      One feed a line: number, unread articles, all articles, title and address, separated by tabs. --trouble lists only \
      feeds with a problem, and adds the problem. --json has the last fetch of each feed, its result, the time of the next one and \
      the reason, and the same for its host. Exit status 2 when there is no feed.
      """)

  @Flag(help: "Print an array of JSON objects.")
  var json = false

  @Flag(help: "Only feeds that are dead, failing, gone, moved, silent, slow, malformed or paused.")
  var trouble = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.openForReading()
    let now = Date()
    let health = Dictionary(uniqueKeysWithValues: try store.feedHealth().map { ($0.id, $0) })
    let feeds = try store.feeds().filter { feed in
      !trouble || health[feed.id].map { !$0.troubles(at: now).isEmpty } ?? false
    }
    if json {
      try FeedsJSON(health: health, now: now).write(feeds)
    } else {
      try printLines(feeds, health, at: now)
    }
    try store.close()
    if feeds.isEmpty { throw ExitCode.nothingFound }
  }

  /// Prints the rows. A feed that was only read from a file is never fetched, and so has no health.
  private func printLines(_ feeds: [FeedSummary], _ health: [FeedID: FeedHealth], at now: Date) throws(Problem) {
    let isTerminal = OutputDevice.current.columns != nil
    let rows = feeds.map { feed in
      var row = [String(feed.id), String(feed.counts.unread), String(feed.counts.total)]
      // A pipe gets the address as other commands take it.
      row += [feed.title, isTerminal ? feed.address.shownSource : feed.address.shownAddress]
      if trouble, let health = health[feed.id] {
        row.append(health.troubles(at: now).map(\.rawValue).joined(separator: ", "))
        row.append(health.record.problem ?? health.record.malformed ?? "")
      }
      return row
    }
    let styles: [TextStyle] = [.accent, .plain, .faint, .strong, .faint, .warning, .faint]
    let head = ["", "unread", "all", "feed", "address"] + (trouble ? ["problem", "reason"] : [])
    try TextTable(rows, head: head, styles: styles, numbers: [0, 1, 2], unbroken: 4, below: 6).print()
  }
}

extension Store {
  /// The feed with this number or address, or the only one with this part in its title. Throws when there is none, or several.
  func feed(named name: String) throws -> FeedSummary {
    let feeds = try feeds()
    // A number means a feed of that number, although another one may be called so.
    let numbered = feeds.first { String($0.id) == name }
    let exact =
      numbered
      ?? feeds.first { [$0.address, $0.address.shownAddress, $0.address.shownSource, $0.title].contains(name) }
    if let exact { return exact }
    let alike = feeds.filter { $0.title.localizedCaseInsensitiveContains(name) }
    if alike.count == 1 { return alike[0] }
    // It may be a part of a title: blanks stay blanks.
    let shown = name.displaySafe.withoutUser
    func problem(_ why: String) -> Problem { Problem(doing: "find the feed", to: shown, why: why) }
    if alike.isEmpty { throw NothingFound(problem("there is no such feed")) }
    throw problem("\(alike.count) feeds have this in their title")
  }
}
