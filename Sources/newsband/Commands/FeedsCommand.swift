import ArgumentParser
import Foundation
import Model
import Store

struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List the feeds.",
    discussion: """
      One feed a line: number, unread articles, all articles, title and address, with tabs between. Exit status 2 when \
      there is none.
      """)

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    let feeds = try store.feeds()
    var out = StandardOutput()
    for feed in feeds {
      try out.row(String(feed.id), String(feed.counts.unread), String(feed.counts.total), feed.title, feed.address)
    }
    try out.flush()
    try store.close()
    if feeds.isEmpty { throw ExitCode.nothingFound }
  }
}

extension Store {
  /// The feed that a person means: by number, by address, or by a part of its title that only it has.
  func feed(named name: String) throws(Problem) -> FeedSummary {
    let feeds = try feeds()
    if let exact = feeds.first(where: { String($0.id) == name || $0.address == name || $0.title == name }) {
      return exact
    }
    let alike = feeds.filter { $0.title.localizedCaseInsensitiveContains(name) }
    if alike.count == 1 { return alike[0] }
    let why = alike.isEmpty ? "there is no such feed" : "\(alike.count) feeds are called so"
    throw Problem(doing: "find the feed", to: name, why: why)
  }
}
