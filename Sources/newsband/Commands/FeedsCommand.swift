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

  @Flag(help: "Print an array of JSON objects.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    let feeds = try store.feeds()
    try json ? printJSON(feeds) : printLines(feeds)
    try store.close()
    if feeds.isEmpty { throw ExitCode.nothingFound }
  }

  private func printLines(_ feeds: [FeedSummary]) throws(Problem) {
    var out = StandardOutput()
    for feed in feeds {
      try out.row(String(feed.id), String(feed.counts.unread), String(feed.counts.total), feed.title, feed.address)
    }
    try out.flush()
  }

  private func printJSON(_ feeds: [FeedSummary]) throws(Problem) {
    var writer = JSONWriter()
    writer.array(feeds) { writer, feed in
      writer.object { writer in
        writer.member("id") { $0.number(feed.id) }
        writer.member("title", feed.title)
        writer.member("feed_url", feed.address)
        writer.member("home_page_url", feed.site)
        writer.member("folder", feed.folder)
        writer.member("tags", feed.tags)
        writer.member("subscribed", feed.isSubscribed)
        writer.member("articles", feed.counts.total)
        writer.member("unread", feed.counts.unread)
        writer.member("starred", feed.counts.starred)
      }
    }
    try writer.finish()
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
