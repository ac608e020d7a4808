import ArgumentParser
import Fetch
import Foundation
import Model
import Store

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Subscribe to feeds.",
    discussion: """
      Takes the address of a feed, or of a page that names its feeds. Where a page names several, they are shown and you \
      are asked; --all takes all. What is followed already is said so and stays as it is.
      """)

  @Argument(help: "Addresses of feeds or pages.")
  var addresses: [String]

  @Option(help: ArgumentHelp("File them under this folder; / makes folders in folders.", valueName: "folder"))
  var folder: String?

  @Option(name: .customLong("tag"), help: ArgumentHelp("Give them a tag; may be repeated.", valueName: "tag"))
  var tags: [String] = []

  @Flag(help: "Take all the feeds that a page names.")
  var all = false

  @OptionGroup var store: StoreOption

  func run() async throws {
    let settings = try LoadedSettings.load().settings
    let finder = FeedFinder(Fetcher(settings.network, userAgent: Newsband.userAgent))
    var opened: Store?
    var failures = 0
    for address in addresses {
      do throws(Problem) {
        let found = try choose(from: try await finder.feeds(at: address), at: address)
        let store = if let opened { opened } else { try self.store.open() }
        opened = store
        for feed in found { try subscribe(to: feed, in: store) }
      } catch {
        failures += 1
        StandardError.line(error.description)
      }
    }
    try opened?.close()
    if failures > 0 { throw ExitCode.failure }
  }

  private func subscribe(to found: FoundFeed, in store: Store) throws(Problem) {
    var list = SubscriptionList()
    list.subscriptions = [Subscription(feedURL: found.address, title: nil, folder: folder, tags: tags)]
    let subscribed = try store.subscribe(list, at: Date())
    let title = found.title.isEmpty ? found.address.printableAddress : found.title.displaySafe
    var out = StandardOutput()
    if subscribed.added.isEmpty {
      try out.line("\(title): followed already")
    } else if let feed = found.feed {
      let receipt = try store.save(feed, address: found.address, at: Date())
      try out.line("\(title): \(counted(receipt.added.count, "new article"))")
    } else {
      try out.line("\(title): added; newsband refresh fetches it")
    }
    try out.flush()
  }

  /// The feeds to take; asks on a terminal when a page names several.
  private func choose(from found: [FoundFeed], at address: String) throws(Problem) -> [FoundFeed] {
    guard found.count > 1, !all else { return found }
    for (number, feed) in found.enumerated() {
      StandardError.line("\(number + 1)  \(feed.title)  \(feed.address.printableAddress)")
    }
    guard isatty(STDIN_FILENO) == 1 else {
      let why = "it names \(found.count) feeds; give the address of one, or --all"
      throw Problem(doing: "add", to: address.printableAddress, why: why)
    }
    StandardError.write("Which one (1-\(found.count), a for all, nothing for none)? ")
    let answer = readLine() ?? ""
    if answer == "a" { return found }
    guard let number = Int(answer), found.indices.contains(number - 1) else { return [] }
    return [found[number - 1]]
  }
}
