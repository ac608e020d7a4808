import CMemory
import Foundation
import Model
import Money
import Parse
import Query
import Store
import Text

/// Fetches the pages of articles whose feeds give a summary only, and keeps the articles that are found in them.
///
/// Pages are the wildest input of all. Two at most are fetched at a time, each at most 5 MB, and reading one may take 5
/// seconds of processor time.
package struct PageFetch: Sendable {
  private let store: Store
  private let fetcher: Fetcher
  private let now: @Sendable () -> Date
  private let limit = CPULimit()

  /// Pages of one feed in one refresh, so that a new feed's articles are not all requested at once.
  private static let pagesPerFeed = 20
  private static let megabytes = 5
  /// Bytes of a page whose elements take so much memory that no other is read beside it.
  private static let large = 1 << 20

  package init(_ store: Store, _ fetcher: Fetcher, now: @escaping @Sendable () -> Date = { Date() }) {
    self.store = store
    self.fetcher = fetcher.limited(to: PageFetch.megabytes << 20)
    self.now = now
  }

  /// Fetches the page of one article. Throws when there is none, or when no article is found in it.
  package func fetch(_ article: ArticleID) async throws(Problem) {
    guard let wanted = try store.wantedPage(of: article) else {
      throw Problem(doing: "fetch", to: "the page of this article", why: "it has no address on the web")
    }
    try store.setPage(try await text(in: await fetcher.answer(to: request(wanted)), of: wanted), of: article, at: now())
    Log.note("stored the page \(wanted.address.loggedAddress)")
  }

  /// Fetches the pages that these feeds want, and keeps a failure with its article. Returns how many pages were kept.
  package func fetch(for feeds: [FeedID]) async throws(Problem) -> Int {
    var wanted: [String: [WantedPage]] = [:]
    var requests: [Request] = []
    for feed in feeds {
      for page in try store.wantedPages(of: feed, limit: PageFetch.pagesPerFeed) {
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
          text = try await self.text(in: answer, of: page)
        } catch {
          Log.note("refused the page \(page.address.loggedAddress): \(error.why)")
          try store.setPageProblem(error.why, of: page.article, at: now())
          continue
        }
        // A store that refuses the page says nothing about it: the next refresh fetches it again.
        try store.setPage(text, of: page.article, at: now())
        Log.note("stored the page \(page.address.loggedAddress)")
        count += 1
      }
    }
    return count
  }
}

extension PageFetch {
  private func request(_ page: WantedPage) -> Request {
    // The feed's credentials open its pages where scheme, host and port are the feed's own, and nowhere else.
    let isTrusted = page.feedAddress.mayShareSecrets(with: page.address)
    var request = Request(
      isTrusted ? page.address.asUser(of: page.feedAddress) : page.address,
      headers: isTrusted ? page.headers.lines : [], userAgent: page.headers.userAgent)
    request.mayBeLocal = page.headers.isLocal || page.feedAddress.isLocalAddress
    request.usesNetrc = isTrusted
    return request
  }

  /// The article in an answer. Throws when there is none.
  private func text(in answer: HTTPResponse, of page: WantedPage) async throws(Problem) -> ArticleText {
    func fail(_ why: String) -> Problem { Problem(doing: "fetch", to: page.address.shownAddress, why: why) }
    switch answer.result {
    case .body(let bytes, let type):
      let source = Source(bytes: bytes, name: page.address, contentType: type, base: answer.url)
      let isLarge = bytes.count > PageFetch.large
      // Its thread keeps the memory of its elements, and each page has a thread of its own.
      defer { if isLarge { memory_trim() } }
      switch await limit.run(isLarge: isLarge, { Result { () throws(Problem) in try PageFetch.text(of: source) } }) {
      case .done(let result): return try result.get()
      case .givenUp: throw fail("reading the page took more than \(Int(limit.seconds)) seconds of processor time")
      case .busy: throw fail("other pages take all the processor time that pages may have")
      }
    case .failed(HTTPResponse.tooLarge): throw fail("the page is larger than \(PageFetch.megabytes) MB")
    case .failed(let why): throw fail(why)
    case .gone: throw fail("the page is gone for good")
    case .unchanged, .heldBack: throw fail("the server gave no answer that can be used")
    }
  }

  /// The article of a page as text, blocks and HTML. Any format that has an article will do.
  private static func text(of page: Source) throws(Problem) -> ArticleText {
    guard case .feed(let feed) = try parse(page), let article = feed.articles.first, !article.text.isEmpty else {
      throw Problem(doing: "read", to: page.name.shownAddress, why: "no article was found in it")
    }
    return ArticleText(text: article.text, blocks: article.blocks, html: article.html)
  }
}
