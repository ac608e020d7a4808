import Foundation
import Model

/// The pages of articles, and how long texts are kept.
extension Store {
  /// Puts the text of an article's page in the place of what its feed gave, for lists, search and reading; that stays
  /// beside it. False when the article's text is gone.
  @discardableResult
  package func setPage(_ page: ArticleText, of article: ArticleID, at now: Date) throws(Problem) -> Bool {
    try write("keep a page in") { db in
      let isKept = try Pages(db).keep(page, of: article, at: now)
      try Indexing(db).run(limit: Indexing.few)
      return isKept
    }
  }

  /// Remembers why a page could not be had.
  package func setPageProblem(_ why: String, of article: ArticleID, at now: Date) throws(Problem) {
    try write("write to") { db in try Pages(db).fail(article, why, at: now) }
  }

  /// The reasons why the pages of articles could not be had, as the end of a sentence; none where there is a page, or none
  /// was asked for.
  package func pageProblems(of articles: [ArticleID]) throws(Problem) -> [ArticleID: String] {
    try read("read") { db in try Pages(db).problems(of: articles) }
  }

  /// The newest unread articles of a feed whose pages were never asked for.
  package func wantedPages(of feed: FeedID, limit: Int) throws(Problem) -> [WantedPage] {
    try read("list") { db in try Pages(db).wanted(by: feed, limit: limit) }
  }

  /// The address of an article's page; nil when it is not known, or is not on the web.
  package func wantedPage(of article: ArticleID) throws(Problem) -> WantedPage? {
    try read("read") { db in try Pages(db).wanted(article) }
  }

  /// Drops the texts of read, unstarred articles that are older than so many days; 0 days keeps all. Returns how many.
  @discardableResult
  package func drop(olderThan days: Int, at now: Date) throws(Problem) -> Int {
    guard days > 0 else { return 0 }
    let moment = now.addingTimeInterval(-86_400 * Double(days))
    var total = 0
    while true {
      let count = try write("drop old articles from") { db in try Retention.drop(db, before: moment) }
      if count == 0 { return total }
      total += count
    }
  }
}
