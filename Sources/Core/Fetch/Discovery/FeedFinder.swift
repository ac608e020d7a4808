import Foundation
import Model
import Parse

/// A feed that an address led to.
package struct FoundFeed: Sendable {
  package var address: String
  package var title: String
  /// What it said, when it was fetched on the way.
  package var feed: Feed?
}

/// Finds the feeds that an address stands for: the feed itself, those that a page names, those in well-known places.
package struct FeedFinder: Sendable {
  private let fetcher: Fetcher

  package init(_ fetcher: Fetcher) {
    self.fetcher = fetcher
  }

  /// At least one; throws why there is none.
  package func feeds(at address: String) async throws(Problem) -> [FoundFeed] {
    let url = FeedFinder.complete(address)
    let answer = await fetcher.answer(to: Request(url))
    switch answer.result {
    case .body(let bytes, let type):
      if let feed = feed(bytes, type, at: answer.url) {
        return [FoundFeed(address: answer.movedTo ?? url, title: feed.title, feed: feed)]
      }
      let named = HTML.feedLinks(in: String(decoding: bytes, as: UTF8.self), base: answer.url)
      if !named.isEmpty { return named.map { FoundFeed(address: $0.address, title: $0.title ?? "", feed: nil) } }
      return try await wellKnown(near: answer.url, asked: address)
    case .failed(let why): throw Problem(doing: "add", to: address.printableAddress, why: why)
    case .gone: throw Problem(doing: "add", to: address.printableAddress, why: "it is gone for good")
    case .unchanged, .heldBack:
      throw Problem(doing: "add", to: address.printableAddress, why: "the server gave no answer that can be used")
    }
  }

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

  private func wellKnown(near url: String, asked: String) async throws(Problem) -> [FoundFeed] {
    guard let page = URL(string: url), let root = URL(string: "/", relativeTo: page)?.absoluteString else {
      throw Problem(doing: "add", to: asked.printableAddress, why: "it is no address that can be fetched")
    }
    for place in FeedFinder.places {
      let answer = await fetcher.answer(to: Request(root + place))
      guard case .body(let bytes, let type) = answer.result, let feed = feed(bytes, type, at: answer.url) else {
        continue
      }
      return [FoundFeed(address: root + place, title: feed.title, feed: feed)]
    }
    throw Problem(doing: "add", to: asked.printableAddress, why: "it is no feed, and names none")
  }

  /// "kursiv.media" becomes "https://kursiv.media".
  private static func complete(_ address: String) -> String {
    address.contains("://") ? address : "https://" + address
  }
}
