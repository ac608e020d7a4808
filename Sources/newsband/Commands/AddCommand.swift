import ArgumentParser
import Content
import Fetch
import Foundation
import Model
import Money
import Parse
import Query
import Store
import Text

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Subscribe to feeds.",
    discussion: """
      Takes the address of a feed, or of a page that names its feeds. Where a page names several, they are shown and you \
      are asked; --all takes all. What is followed already is said so and stays as it is.

      A name and password may stand in the address, or in ~/.netrc; they are never shown. Proxies are taken from \
      http_proxy, https_proxy, all_proxy and no_proxy.
      """)

  @Argument(help: "Addresses of feeds or pages.")
  var addresses: [String] = []

  @Option(help: ArgumentHelp("File them under this folder; / makes folders in folders.", valueName: "folder"))
  var folder: String?

  @Option(name: .customLong("tag"), help: ArgumentHelp("Give them a tag; may be repeated.", valueName: "tag"))
  var tags: [String] = []

  @Option(
    name: .customLong("header"),
    help: ArgumentHelp("Send a header of their own to these feeds; may be repeated.", valueName: "name: value"))
  var headers: [String] = []

  @Option(help: ArgumentHelp("Call newsband something else to these feeds.", valueName: "name"))
  var userAgent: String?

  @Flag(help: "Fetch the pages of their articles too: for feeds that give summaries only.")
  var fullText = false

  @Flag(help: "Take all the feeds that a page names.")
  var all = false

  @Flag(help: "Take the list of feeds to begin with: the region's and the world's main news.")
  var starter = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard !addresses.isEmpty || starter else { throw ValidationError("Give the address of a feed, or --starter.") }
    for header in headers where header.firstIndex(of: ":").map({ $0 == header.startIndex }) ?? true {
      throw ValidationError("A header is a name, a colon and a value.")
    }
  }

  /// One address after another, each with its own failure.
  func run() async throws {
    let settings = try LoadedSettings.load().settings
    var opened: Store?
    var failures = 0
    if starter {
      let store = try self.store.open()
      opened = store
      try await addStarter(to: store)
    }
    let headers = FeedHeaders(lines: headers, userAgent: userAgent)
    let finder = FeedFinder(Fetcher(settings.network, userAgent: Newsband.userAgent), headers: headers)
    for address in addresses {
      do throws(Problem) {
        let found = try choose(from: try await finder.feeds(at: address), at: address)
        // Only now: where nothing can be followed, no store is made.
        let store = if let opened { opened } else { try self.store.open() }
        opened = store
        for feed in found {
          let feed = await finder.fetched(feed)
          try say(
            Following(store).follow(
              feed, folder: folder, tags: tags, headers: secrets(headers, for: feed, at: address), wantsPages: fullText)
          )
        }
      } catch {
        failures += 1
        StandardError.line(error.description)
      }
    }
    try opened?.close()
    if failures > 0 { throw ExitCode.failure }
  }

  /// The headers for a feed: those that were meant for the host of a page are not told to another one.
  private func secrets(_ headers: FeedHeaders, for feed: FoundFeed, at address: String) -> FeedHeaders {
    guard !headers.lines.isEmpty, !feed.isTrusted else { return headers }
    StandardError.line(
      "\(feed.address.shownAddress) is on another host than \(address.shownAddress), and is not sent its headers; "
        + "add it by its own address for that.")
    return FeedHeaders(userAgent: headers.userAgent)
  }

  /// Without fetching any of it: that is for `refresh`, which has a bar.
  private func addStarter(to store: Store) async throws(Problem) {
    let subscribed = try store.subscribe(try Content.starterList(), at: Date())
    var out = StandardOutput()
    try out.line("Starter list: \(counted(subscribed.added.count, "new feed")); newsband refresh fetches them")
    try out.flush()
  }

  /// At once, as the next address may take its time.
  private func say(_ followed: Following.Followed) throws(Problem) {
    var out = StandardOutput()
    if !followed.isNew {
      try out.line("\(followed.title): followed already")
    } else if let articles = followed.articles {
      try out.line("\(followed.title): \(counted(articles, "new article"))")
    } else {
      try out.line("\(followed.title): added; newsband refresh fetches it")
    }
    try out.flush()
  }

  /// The feeds to take; asks on a terminal when a page names several.
  private func choose(from found: [FoundFeed], at address: String) throws(Problem) -> [FoundFeed] {
    guard found.count > 1, !all else { return found }
    for (number, feed) in found.enumerated() {
      StandardError.line("\(number + 1)  \(feed.title.displaySafe)  \(feed.address.shownAddress)")
    }
    // Nobody is there to be asked: saying no is safer than choosing.
    guard isatty(STDIN_FILENO) == 1 else {
      let why = "it names \(found.count) feeds; give the address of one, or --all"
      throw Problem(doing: "add", to: address.shownAddress, why: why)
    }
    StandardError.write("Which one (1-\(found.count), a for all, nothing for none)? ")
    let answer = readLine() ?? ""
    if answer == "a" { return found }
    guard let number = Int(answer), found.indices.contains(number - 1) else { return [] }
    return [found[number - 1]]
  }
}

extension Content {
  /// The feeds to begin with.
  static func starterList() throws(Problem) -> SubscriptionList {
    let name = "starter.opml"
    guard case .subscriptions(let list) = try parse(Source(bytes: starter, name: name)) else {
      throw Problem(doing: "read", to: name, why: "it is no list of feeds")
    }
    return list
  }
}
