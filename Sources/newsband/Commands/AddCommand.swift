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
      Give the address of a feed, or of a page that names its feeds. If a page names several, you choose among them; --all \
      adds all. A feed that you follow already stays as it is.

      With --account, or in the folder of an account, a feed is followed on its server too, with the next newsband sync.

      A user name and password may stand in the address, or for https in ~/.netrc; they are never shown. Proxies are read from \
      http_proxy, https_proxy, all_proxy and no_proxy.
      """)

  @Argument(help: "Addresses of feeds or pages.")
  var addresses: [String] = []

  @Option(
    help: ArgumentHelp("Put the feeds into this folder; / separates folders inside folders.", valueName: "folder"))
  var folder: String?

  @Option(help: ArgumentHelp("Follow the feeds on the server of this account too.", valueName: "name"))
  var account: String?

  @Option(name: .customLong("tag"), help: ArgumentHelp("Give the feeds a tag; may be repeated.", valueName: "tag"))
  var tags: [String] = []

  @Option(
    name: .customLong("header"),
    help: ArgumentHelp("Send this header to the feeds; may be repeated.", valueName: "name: value"))
  var headers: [String] = []

  @Option(help: ArgumentHelp("Send this user agent to the feeds.", valueName: "name"))
  var userAgent: String?

  @Flag(help: "Allow hosts in the local network, for names that lead there.")
  var local = false

  @Flag(help: "Fetch the pages of the articles too, for feeds that have only summaries.")
  var fullText = false

  @Flag(help: "Add all the feeds that a page names.")
  var all = false

  @Flag(help: "Add the starter list: the main news of the region and the world.")
  var starter = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard !addresses.isEmpty || starter else { throw ValidationError("Give the address of a feed, or --starter.") }
    for header in headers where header.firstIndex(of: ":").map({ $0 == header.startIndex }) ?? true {
      throw ValidationError("A header is a name, a colon and a value.")
    }
  }

  /// Adds one address after another. A failure does not stop the others.
  func run() async throws {
    let settings = try LoadedSettings.load().settings
    var opened: Store?
    var failures = 0
    if starter {
      let store = try self.store.open()
      opened = store
      try HookRunner(store, settings).begin()
      try await addStarter(to: store)
    }
    let headers = FeedHeaders(lines: headers, userAgent: userAgent, isLocal: local)
    let finder = FeedFinder(Fetcher(settings.network, userAgent: Newsband.userAgent), headers: headers)
    let folder = try folderOfFeeds()
    for address in addresses {
      do throws(Problem) {
        let found = try choose(from: try await finder.feeds(at: address), at: address)
        // Not before: without a feed to follow, no store is made.
        let store = if let opened { opened } else { try self.store.open() }
        opened = store
        try HookRunner(store, settings).begin()
        for feed in found {
          let feed = await finder.fetched(feed)
          try print(
            Following(store).follow(
              feed, folder: folder, tags: tags,
              headers: secrets(headers, for: feed, at: address), wantsPages: fullText)
          )
        }
      } catch {
        failures += 1
        StandardError.line(error.description)
      }
    }
    if let opened {
      await HookRunner(opened, settings).runAfterCommand(alerts: [])
      try opened.sayWhatWaits()
    }
    try opened?.close()
    if failures > 0 { throw ExitCode.failure }
  }

  /// The folder for the feeds: that of the account, or one in it, where an account is named.
  private func folderOfFeeds() throws -> String? {
    let typed = folder.flatMap { FolderPath.typed($0.displaySafe) }
    guard let account else { return typed }
    let store = try self.store.openForReading()
    let found = try store.account(named: account).account
    try store.close()
    guard let typed, !FolderPath.contains(found.folder, typed) else { return typed ?? found.folder }
    return found.folder + "/" + typed
  }

  /// The headers for a feed. Headers for the host of a page are not sent to another host.
  private func secrets(_ headers: FeedHeaders, for feed: FoundFeed, at address: String) -> FeedHeaders {
    guard !headers.lines.isEmpty, !feed.isTrusted else { return headers }
    StandardError.line(
      "\(feed.address.shownAddress) is on another host than \(address.shownAddress), and is not sent its headers; "
        + "add it by its own address for that.")
    return FeedHeaders(userAgent: headers.userAgent)
  }

  /// Adds the starter list without fetching it: `refresh` does that, with a bar.
  private func addStarter(to store: Store) async throws(Problem) {
    let subscribed = try store.subscribe(try Content.starterList(), at: Date())
    var out = StandardOutput()
    try out.line("Starter list: \(counted(subscribed.added.count, "new feed")); newsband refresh fetches them")
    try out.flush()
  }

  /// Prints the result at once, because the next address may take a while.
  private func print(_ followed: Following.Followed) throws(Problem) {
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

  /// The feeds to add. Asks on a terminal when a page names several.
  private func choose(from found: [FoundFeed], at address: String) throws(Problem) -> [FoundFeed] {
    guard found.count > 1, !all else { return found }
    for (number, feed) in found.enumerated() {
      StandardError.line("\(number + 1)  \(feed.title.displaySafe)  \(feed.address.shownAddress)")
    }
    // Without a terminal there is no person to choose.
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
  /// The starter list.
  static func starterList() throws(Problem) -> SubscriptionList {
    let name = "starter.opml"
    guard case .subscriptions(let list) = try parse(Source(bytes: starter, name: name)) else {
      throw Problem(doing: "read", to: name, why: "it is no list of feeds")
    }
    return list
  }
}
