import Foundation
import Model
import Money
import Parse
import Query
import Store
import Text

/// Fetches the pages of articles whose feeds give a summary only, and keeps the articles that are found in them.
package struct PageFetch: Sendable {
  private let store: Store
  private let fetcher: Fetcher
  private let now: @Sendable () -> Date

  /// Pages of one feed in one refresh: a feed that is new to the reader is not read out in one go.
  private static let limit = 20

  package init(_ store: Store, _ fetcher: Fetcher, now: @escaping @Sendable () -> Date = { Date() }) {
    self.store = store
    self.fetcher = fetcher
    self.now = now
  }

  /// Fetches the page of one article. Throws why there is none, or nothing that reads like an article in it.
  package func fetch(_ article: ArticleID) async throws(Problem) {
    guard let wanted = try store.wantedPage(of: article) else {
      throw Problem(doing: "fetch", to: "the page of this article", why: "it has no address on the web")
    }
    try store.setPage(try text(in: await fetcher.answer(to: request(wanted)), of: wanted), of: article, at: now())
  }

  /// Fetches the pages that these feeds want; what goes wrong is remembered with the article. Returns how many came.
  package func fetch(for feeds: [FeedID]) async throws(Problem) -> Int {
    var wanted: [String: [WantedPage]] = [:]
    var requests: [Request] = []
    for feed in feeds {
      for page in try store.wantedPages(of: feed, limit: PageFetch.limit) {
        let request = request(page)
        // Several articles may stand on one page.
        if wanted[request.url] == nil { requests.append(request) }
        wanted[request.url, default: []].append(page)
      }
    }
    var count = 0
    for await answer in fetcher.answers(to: requests) where answer.result != .heldBack {
      for page in wanted[answer.request.url] ?? [] {
        let text: ArticleText
        do throws(Problem) {
          text = try self.text(in: answer, of: page)
        } catch {
          try store.setPageProblem(error.why, of: page.article, at: now())
          continue
        }
        // A store that cannot take it now says nothing about the page, which is wanted again with the next refresh.
        try store.setPage(text, of: page.article, at: now())
        count += 1
      }
    }
    return count
  }
}

extension PageFetch {
  private func request(_ page: WantedPage) -> Request {
    // What opens the feed opens its pages, on its own host and nowhere else.
    let isTrusted = page.feedAddress.mayShareSecrets(with: page.address)
    var request = Request(
      isTrusted ? page.address.asUser(of: page.feedAddress) : page.address,
      headers: isTrusted ? page.headers.lines : [], userAgent: page.headers.userAgent)
    request.mayBeLocal = page.feedAddress.isLocalAddress
    return request
  }

  /// The article of an answer. Throws why there is none.
  private func text(in answer: HTTPResponse, of page: WantedPage) throws(Problem) -> ArticleText {
    func fail(_ why: String) -> Problem { Problem(doing: "fetch", to: page.address.shownAddress, why: why) }
    switch answer.result {
    case .body(let bytes, let type):
      return try PageFetch.text(of: Source(bytes: bytes, name: page.address, contentType: type, base: answer.url))
    case .failed(let why): throw fail(why)
    case .gone: throw fail("the page is gone for good")
    case .unchanged, .heldBack: throw fail("the server gave no answer that can be used")
    }
  }

  /// The article of a page as text, blocks and HTML. Whatever format answers will do, as long as it has an article.
  private static func text(of page: Source) throws(Problem) -> ArticleText {
    guard case .feed(let feed) = try parse(page), let article = feed.articles.first, !article.text.isEmpty else {
      throw Problem(doing: "read", to: page.name.shownAddress, why: "no article was found in it")
    }
    return ArticleText(text: article.text, blocks: article.blocks, html: article.html)
  }
}
