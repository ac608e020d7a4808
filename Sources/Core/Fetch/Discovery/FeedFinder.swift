import Foundation
import Model
import Money
import Parse
import Query
import Text

/// A feed that an address led to.
package struct FoundFeed: Sendable {
  package var address: String
  package var title: String
  /// The address that was typed, if it is a page that names this feed.
  var page: String?
  /// Its content and how it was fetched, if it was fetched on the way.
  package var feed: Feed?
  var answer: HTTPResponse?

  package init(address: String, title: String = "", page: String? = nil) {
    self.address = address
    self.title = title
    self.page = page
  }

  init(address: String, _ feed: Feed, _ answer: HTTPResponse) {
    self.address = address
    title = feed.title
    self.feed = feed
    self.answer = answer
  }

  /// Tells whether secrets that belong to the typed address (a password, headers) may be sent to the feed.
  package var isTrusted: Bool { page?.mayShareSecrets(with: address) ?? true }
}

/// Finds the feeds of an address: the feed itself, those that the page or its server names, those that its links look like,
/// and those in well-known places.
package struct FeedFinder: Sendable {
  private let fetcher: Fetcher
  private let headers: FeedHeaders

  /// Pages that may send on to another one by themselves.
  private static let mostRefreshes = 3
  /// Links of a page that are tried because they look like feeds.
  private static let mostLinks = 4

  /// `headers` are sent to the host that was typed, and to no other on the way.
  package init(_ fetcher: Fetcher, headers: FeedHeaders = FeedHeaders()) {
    self.fetcher = fetcher
    self.headers = headers
  }

  /// At least one; throws why there is none.
  package func feeds(at typed: String) async throws(Problem) -> [FoundFeed] {
    let typed = try TypedAddress(typed)
    var address = typed.address
    var answer = await fetcher.answer(to: request(address))
    // The old way is tried where no server speaks TLS there, but not where one is there that cannot be trusted, unless it is
    // this machine's own; and never with anything that is secret.
    let mayBeOpen = answer.isUnreachable || answer.status == 0 && address.isLocalAddress
    if let plain = typed.plain, mayBeOpen, headers.lines.isEmpty, !address.namesUser {
      let open = await fetcher.answer(to: request(plain))
      if open.status > 0 { (answer, address) = (open, plain) }
    }
    return try await feeds(in: answer, asked: address, refreshes: 0)
  }

  /// The feeds that an answer is or leads to.
  private func feeds(
    in answer: HTTPResponse, asked: String, refreshes: Int
  ) async throws(Problem) -> [FoundFeed] {
    let bytes: [UInt8]
    let type: String?
    switch answer.result {
    case .body(let body, let contentType): (bytes, type) = (body, contentType)
    case .failed(let why): throw Problem(doing: "add", to: asked.shownAddress, why: why)
    case .gone: throw Problem(doing: "add", to: asked.shownAddress, why: "it is gone for good")
    case .unchanged, .heldBack:
      throw Problem(doing: "add", to: asked.shownAddress, why: "the server gave no answer that can be used")
    }
    if let feed = feed(bytes, type, at: answer.url) {
      return [FoundFeed(address: settled(answer), feed, answer)]
    }
    if answer.isMislabelled, !Refresh.isPage(bytes) {
      throw Problem(doing: "add", to: asked.shownAddress, why: HTTPResponse.damaged)
    }
    let page = HTML.pageLinks(in: Source(bytes: bytes, name: answer.url, contentType: type, base: answer.url))
    let served = answer.links.map { FeedLink.served($0, base: answer.url) } ?? []
    var named: [FoundFeed] = []
    for link in page.feeds + served where mayLead(asked, to: link.address) {
      let address = trusted(link.address, by: asked)
      guard !named.contains(where: { $0.address == address }) else { continue }
      named.append(FoundFeed(address: address, title: link.title ?? "", page: asked))
    }
    // Of several a person has to choose. One is asked at once, and dropped when it is there and no feed.
    if named.count > 1 { return named }
    if let one = named.first {
      let (found, isOther) = await answered(one)
      if !isOther { return [found] }
    }
    if let target = page.refresh, refreshes < FeedFinder.mostRefreshes, mayLead(asked, to: target) {
      let next = await fetcher.answer(to: request(trusted(target, by: asked), from: asked))
      if case .body = next.result { return try await feeds(in: next, asked: asked, refreshes: refreshes + 1) }
    }
    for link in page.likely.prefix(FeedFinder.mostLinks) where mayLead(asked, to: link.address) {
      let found = await fetched(FoundFeed(address: trusted(link.address, by: asked), page: asked))
      if found.feed != nil { return [found] }
    }
    return try await wellKnown(near: answer.url, asked: asked)
  }

  /// The same feed with its content, if there is one.
  package func fetched(_ found: FoundFeed) async -> FoundFeed { await answered(found).found }

  /// Tells whether the address of a page may name another one: a page on the net has no business with this machine and its
  /// neighbours.
  private func mayLead(_ page: String, to address: String) -> Bool {
    address.requestAddress != nil && (page.isLocalAddress || !address.isLocalAddress)
  }

  /// The feed with its content; true when something is there that is no feed. A feed that cannot be fetched now comes back as
  /// it was.
  private func answered(_ found: FoundFeed) async -> (found: FoundFeed, isOther: Bool) {
    guard found.feed == nil else { return (found, false) }
    let answer = await fetcher.answer(to: request(found.address, from: found.page))
    switch answer.result {
    case .body(let bytes, let type):
      guard let feed = feed(bytes, type, at: answer.url) else { return (found, true) }
      var fetched = FoundFeed(address: settled(answer), feed, answer)
      fetched.page = found.page
      return (fetched, false)
    case .gone: return (found, true)
    case .failed: return (found, answer.status == 404)
    case .unchanged, .heldBack: return (found, false)
    }
  }

  /// The address to follow: the one that permanent redirects led to, unless that would tell another host a secret.
  private func settled(_ answer: HTTPResponse) -> String {
    let asked = answer.request
    guard let moved = answer.movedTo, moved.isEncrypted || !asked.url.isEncrypted,
      asked.headers.isEmpty && !asked.url.namesUser || asked.url.mayShareSecrets(with: moved)
    else { return asked.url }
    return moved
  }

  /// The address with the password of a page that trusts it: a page names its feeds without one.
  private func trusted(_ address: String, by page: String) -> String {
    page.mayShareSecrets(with: address) ? address.asUser(of: page) : address
  }

  /// The feed in a body, with the texts of its articles; nil when there is none.
  private func feed(_ bytes: [UInt8], _ type: String?, at url: String) -> Feed? {
    // Other bytes are an answer too, not a failure.
    let result = Result { () throws(Problem) in
      try parseFeed(Source(bytes: bytes, name: url, contentType: type, base: url)).withTexts
    }
    guard case .success(let feed) = result else { return nil }
    return feed
  }

  /// Places of feeds that pages do not name (seen in the wild: WordPress, Hugo, Jekyll, Ghost, Substack).
  private static let places = ["feed", "feed.xml", "rss.xml", "atom.xml", "index.xml", "rss", "feed.json"]

  /// The first feed in the usual places. One after another: most of them are not there, and seven requests at once are too
  /// many for a site. Throws when none has one.
  private func wellKnown(near url: String, asked: String) async throws(Problem) -> [FoundFeed] {
    guard let page = URL(string: url), let root = URL(string: "/", relativeTo: page)?.absoluteString else {
      throw Problem(doing: "add", to: asked.shownAddress, why: "it is not an address that can be fetched")
    }
    for place in FeedFinder.places {
      let found = await fetched(FoundFeed(address: trusted(root + place, by: asked), page: asked))
      if found.feed != nil { return [found] }
    }
    throw Problem(doing: "add", to: asked.shownAddress, why: "it is no feed, and names none")
  }

  /// A request with the headers that were given; without them for an address that the typed one does not trust.
  private func request(_ address: String, from page: String? = nil) -> Request {
    var request = Request(address, headers: headers.lines, userAgent: headers.userAgent)
    if let page {
      if !page.mayShareSecrets(with: address) {
        request.headers = []
        request.usesNetrc = false
      }
      // A page on the net has no business in the local network.
      request.mayBeLocal = page.isLocalAddress
    }
    if headers.isLocal { request.mayBeLocal = true }
    return request
  }
}
