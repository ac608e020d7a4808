import Foundation
import Model
import Store
import Text

/// Moves an account to another address of its server, and finds out before if it is the same account there.
package struct AccountMove: Sendable {
  private let store: Store
  private let account: Account

  /// Articles that are compared at most.
  private static let sample = 20

  package init(_ store: Store, _ account: Account) {
    self.store = store
    self.account = account
  }

  /// The parts of an account that are at another address too.
  package struct Comparison: Hashable, Sendable {
    /// The user there, where the server names another one.
    package var otherUser: String?
    /// Feeds of the account, and those of them that have the same id and address there.
    package var feeds = 0
    package var sameFeeds = 0
    /// Articles that were asked for, and those of them that have the same id, and address or title, there.
    package var articles = 0
    package var sameArticles = 0

    package init() {}

    /// True if ids there are those that are known. Articles count for more than feeds: numbers of feeds are small, and two
    /// servers may have the same ones.
    package var keepsIDs: Bool { articles > 0 ? 2 * sameArticles >= articles : 2 * sameFeeds >= feeds }

    /// True if nothing speaks against its being the same account.
    package var isSame: Bool { otherUser == nil && keepsIDs && 2 * sameFeeds >= feeds }
  }

  /// Compares the account with that at another address. Changes nothing.
  package func compare(with there: AccountCheck.Connection) async throws(SyncFailure) -> Comparison {
    var comparison = Comparison()
    if let user = await there.service.userName, user.lowercased() != account.user.lowercased() {
      comparison.otherUser = user
    }
    let known = try Syncer.local { () throws(Problem) in try store.remoteFeeds(of: account.id) }
    let feeds = Dictionary(there.feeds.map { ($0.id, $0.address) }) { first, _ in first }
    comparison.feeds = known.count
    comparison.sameFeeds = known.count { feeds[$0.id]?.comparableAddress == $0.address.comparableAddress }
    let most = min(AccountMove.sample, there.service.traits.articleBatch)
    let articles = try Syncer.local { () throws(Problem) in try store.sample(of: account.id, limit: most) }
    guard !articles.isEmpty else { return comparison }
    let found: [RemoteArticle]
    do throws(SyncFailure) { found = try await there.service.articles(articles.map(\.remote)) } catch {
      // Some servers refuse ids that they do not know.
      guard error.isRefusal else { throw error }
      comparison.articles = articles.count
      return comparison
    }
    let byID = Dictionary(found.map { ($0.id, $0.article) }) { first, _ in first }
    comparison.articles = articles.count
    comparison.sameArticles = articles.count { known in byID[known.remote].map(known.isLike) ?? false }
    return comparison
  }

  /// Keeps the account with its new address and options. Throws when another program syncs it.
  ///
  /// - Parameter feeds: the feeds there, where ids are not those that are known; nil where they are.
  package func keep(_ moved: Account, feeds: [RemoteFeed]?, at now: Date) throws(Problem) {
    let holder = SyncHolder.new()
    let end = now.addingTimeInterval(Syncer.lease)
    guard try store.hold(account.id, by: holder, until: end, at: now, isDead: SyncHolder.isDead) else {
      throw Problem(
        doing: "move the account", to: account.name,
        why: "another newsband syncs it at the moment; try again after that")
    }
    do throws(Problem) { try store.held(account, by: holder).move(moved, feeds: feeds) } catch {
      try? store.release(account.id, by: holder)
      throw error
    }
    try store.release(account.id, by: holder)
  }
}

extension KnownArticle {
  /// True if an article of a server has the same address or the same title.
  fileprivate func isLike(_ article: Article) -> Bool {
    if let url, let other = article.url, url.comparableAddress == other.comparableAddress { return true }
    return !title.isEmpty && title == article.title
  }
}
