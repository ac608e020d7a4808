import Model
import ArgumentParser
import Foundation
import Money
import Store
import Text

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Stop following feeds.",
    discussion: """
      Their articles leave the lists; starred ones stay. Nothing is deleted: a feed that is added again has its read and \
      starred marks.
      """)

  @Argument(help: "Feeds, by number, address or title.")
  var feeds: [String]

  @Flag(inversion: .prefixedNo, help: "Unsubscribe on the server of the account too; do not ask.")
  var server: Bool?

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    var out = StandardOutput()
    // All are found first: with a wrong name nothing changes.
    let found = try feeds.map { try store.feed(named: $0) }
    let accounts = try store.accountNames()
    for feed in found {
      let account = accounts[feed.id]
      let leaves = account.map { isToLeave(feed, $0) } ?? false
      _ = try store.edit([leaves ? .unsubscribe(feed.id) : .remove(feed.id)], at: Date())
      if let account, !leaves {
        StandardError.line(
          "\(feed.title.displaySafe) stays at \(account.displaySafe); --server of newsband remove unsubscribes there too."
        )
      }
      let back =
        ProgramFeed.isNamed(by: feed.address)
        ? "u on the screen brings it back" : "newsband add \(feed.address.shownAddress) brings it back"
      try out.line("\(feed.title.displaySafe): removed; \(back)")
    }
    try out.flush()
    try store.sayWhatWaits()
    try store.close()
  }

  /// Asks on a terminal. Without one and without the flag the feed stays on the server.
  private func isToLeave(_ feed: FeedSummary, _ account: String) -> Bool {
    if let server { return server }
    return Confirmation.ask("Unsubscribe from \(feed.title.displaySafe) at \(account.displaySafe) too") ?? false
  }
}
