import ArgumentParser
import Foundation
import Model
import Money
import Store
import Text

struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List the feeds, and how they fare.",
    discussion: """
      One feed a line: number, unread articles, all articles, title and address, with tabs between. With --trouble only \
      those with which something is wrong, and what. --json tells of each when it was asked, what came, when it may be \
      asked again and why, and the same of its host. Exit status 2 when there is none.
      """)

  @Flag(help: "Print an array of JSON objects.")
  var json = false

  @Flag(help: "Only feeds that are dead, failing, gone, moved, silent, slow, malformed or paused.")
  var trouble = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
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

  /// A feed that was only read from a file has no health: it is asked for nothing, and so has no trouble.
  private func printLines(_ feeds: [FeedSummary], _ health: [FeedID: FeedHealth], at now: Date) throws(Problem) {
    var out = StandardOutput()
    for feed in feeds {
      var row = [String(feed.id), String(feed.counts.unread), String(feed.counts.total)]
      row += [feed.title, feed.address.shownAddress]
      if trouble, let health = health[feed.id] {
        row.append(health.troubles(at: now).map(\.rawValue).joined(separator: ", "))
        row.append(health.record.problem ?? health.record.malformed ?? "")
      }
      try out.row(row)
    }
    try out.flush()
  }
}

extension Store {
  /// The feed that a person means: by number, by address, or by a part of its title that only it has.
  func feed(named name: String) throws -> FeedSummary {
    let feeds = try feeds()
    if let exact = feeds.first(where: { [String($0.id), $0.address, $0.address.shownAddress, $0.title].contains(name) })
    {
      return exact
    }
    let alike = feeds.filter { $0.title.localizedCaseInsensitiveContains(name) }
    if alike.count == 1 { return alike[0] }
    func problem(_ why: String) -> Problem { Problem(doing: "find the feed", to: name.shownAddress, why: why) }
    if alike.isEmpty { throw NothingFound(problem("there is no such feed")) }
    throw problem("\(alike.count) feeds are called so")
  }
}
