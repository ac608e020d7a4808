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
  /// The address that somebody asked for, when it is a page that named this feed.
  var page: String?
  /// What it said, when it was fetched on the way, and how.
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

  /// Whether what is secret between the reader and the address that was asked for is the feed's business too.
  package var isTrusted: Bool { page?.mayShareSecrets(with: address) ?? true }
}

/// Finds the feeds that an address stands for: the feed itself, those that a page names, those in well-known places.
package struct FeedFinder: Sendable {
  private let fetcher: Fetcher
  private let headers: FeedHeaders

  /// `headers` are sent to the host that somebody asks for, and to no other on the way.
  package init(_ fetcher: Fetcher, headers: FeedHeaders = FeedHeaders()) {
    self.fetcher = fetcher
    self.headers = headers
  }

  /// At least one; throws why there is none.
  package func feeds(at address: String) async throws(Problem) -> [FoundFeed] {
    // Another address may stand in it: "example.org/feed?of=https://…".
    let isComplete = address.prefix { !"/?#".contains($0) }.last == ":"
    let url = isComplete ? address : "https://" + address
    guard ["http", "https"].contains(url.prefix { $0 != ":" }.lowercased()), !url.addressHost.isEmpty else {
      throw Problem(doing: "add", to: address.shownAddress, why: "feeds are fetched over http and https only")
    }
    guard !url.addressHost.contains(where: \.isWhitespace) else {
      throw Problem(doing: "add", to: address.displaySafe, why: "it is no address of a feed or a page")
    }
    var answer = await fetcher.answer(to: request(url))
    // Some servers speak no TLS; where nobody said which it is to be, the old way is tried too. Not where a server is there
    // that cannot be trusted, unless it is the reader's own, and never with anything that is secret.
    let mayBeOpen = answer.isUnreachable || answer.status == 0 && url.isLocalAddress
    if !isComplete, mayBeOpen, headers.lines.isEmpty, !url.namesUser {
      let plain = await fetcher.answer(to: request("http://" + address))
      if plain.status > 0 { answer = plain }
    }
    switch answer.result {
    case .body(let bytes, let type):
      if let feed = feed(bytes, type, at: answer.url) {
        return [FoundFeed(address: settled(answer), feed, answer)]
      }
      let named = HTML.feedLinks(in: String(decoding: bytes, as: UTF8.self), base: answer.url)
        .map { FoundFeed(address: trusted($0.address, by: url), title: $0.title ?? "", page: url) }
        // A page on the net has no business with this machine and its neighbours.
        .filter { url.isLocalAddress || !$0.address.isLocalAddress }
      // One is what was meant, and is asked at once; of several somebody has to choose.
      if named.count == 1 { return [await fetched(named[0])] }
      if !named.isEmpty { return named }
      // A page that names none may still have one where such sites keep them.
      return try await wellKnown(near: answer.url, asked: url)
    case .failed(let why): throw Problem(doing: "add", to: address.shownAddress, why: why)
    case .gone: throw Problem(doing: "add", to: address.shownAddress, why: "it is gone for good")
    case .unchanged, .heldBack:
      throw Problem(doing: "add", to: address.shownAddress, why: "the server gave no answer that can be used")
    }
  }

  /// The same feed with what it says, where it says something; what hinders it will be told when it is refreshed.
  package func fetched(_ found: FoundFeed) async -> FoundFeed {
    guard found.feed == nil else { return found }
    var request = request(found.address)
    if !found.isTrusted { request.headers = [] }
    request.mayBeLocal = found.page?.isLocalAddress ?? true
    let answer = await fetcher.answer(to: request)
    guard case .body(let bytes, let type) = answer.result, let feed = feed(bytes, type, at: answer.url) else {
      return found
    }
    var fetched = FoundFeed(address: settled(answer), feed, answer)
    fetched.page = found.page
    return fetched
  }

  /// The address to follow: the one that permanent redirects led to, unless that would tell another host what is secret.
  private func settled(_ answer: HTTPResponse) -> String {
    let asked = answer.request
    guard let moved = answer.movedTo,
      asked.headers.isEmpty && !asked.url.namesUser || asked.url.mayShareSecrets(with: moved)
    else { return asked.url }
    return moved
  }

  /// The address with the password of a page that trusts it: what a page names, it names without.
  private func trusted(_ address: String, by page: String) -> String {
    page.mayShareSecrets(with: address) ? address.asUser(of: page) : address
  }

  /// The feed in a body, with the texts of its articles; nil when there is none.
  private func feed(_ bytes: [UInt8], _ type: String?, at url: String) -> Feed? {
    // Whatever else the bytes are, they are no feed: that is an answer, not a failure.
    let result = Result { () throws(Problem) in
      try parseFeed(Source(bytes: bytes, name: url, contentType: type, base: url)).withTexts
    }
    guard case .success(let feed) = result else { return nil }
    return feed
  }

  /// Where feeds are when a page does not say (seen in the wild: WordPress, Hugo, Jekyll, Ghost, Substack).
  private static let places = ["feed", "feed.xml", "rss.xml", "atom.xml", "index.xml", "rss", "feed.json"]

  /// The first feed that one of the usual places has, one after another: most of them are not there, and a site should
  /// not be asked seven things at once. Throws when none has one.
  private func wellKnown(near url: String, asked: String) async throws(Problem) -> [FoundFeed] {
    guard let page = URL(string: url), let root = URL(string: "/", relativeTo: page)?.absoluteString else {
      throw Problem(doing: "add", to: asked.shownAddress, why: "it is no address that can be fetched")
    }
    for place in FeedFinder.places {
      let found = await fetched(FoundFeed(address: trusted(root + place, by: asked), page: asked))
      if found.feed != nil { return [found] }
    }
    throw Problem(doing: "add", to: asked.shownAddress, why: "it is no feed, and names none")
  }

  /// A request with the headers of whoever asks; they are taken off where an address is not trusted.
  private func request(_ address: String) -> Request {
    Request(address, headers: headers.lines, userAgent: headers.userAgent)
  }
}
