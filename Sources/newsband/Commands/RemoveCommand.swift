import Model
import ArgumentParser
import Foundation
import Money
import Store
import Text

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Give up feeds.",
    discussion: """
      Their articles leave the lists; the starred ones stay. Nothing is deleted: adding a feed again brings back what was \
      read and starred.
      """)

  @Argument(help: "Feeds, by number, address or title.")
  var feeds: [String]

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    var out = StandardOutput()
    // All are found before any is given up: a name that means none changes nothing.
    let found = try feeds.map { try store.feed(named: $0) }
    for feed in found {
      _ = try store.unsubscribe(feed.id, at: Date())
      let back = "newsband add \(feed.address.shownAddress) brings it back"
      try out.line("\(feed.title.displaySafe): given up; \(back)")
    }
    try out.flush()
    try store.close()
  }
}
