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

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    var out = StandardOutput()
    // All are found first: with a wrong name nothing changes.
    let found = try feeds.map { try store.feed(named: $0) }
    for feed in found {
      _ = try store.unsubscribe(feed.id, at: Date())
      let back = "newsband add \(feed.address.shownAddress) brings it back"
      try out.line("\(feed.title.displaySafe): removed; \(back)")
    }
    try out.flush()
    try store.close()
  }
}
