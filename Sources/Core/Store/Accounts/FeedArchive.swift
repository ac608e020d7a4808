import Foundation
import GRDB
import Model
import Text

/// The articles of a feed that have no id on the server, by everything that can show that one of the server is the same.
///
/// In doubt two articles are two: a double is a nuisance, but an article that takes the place of another is lost.
struct FeedArchive {
  private struct Entry {
    let id: ArticleID
    let key: String
    let url: String?
    let title: String
    /// Seconds since 1970.
    let published: Int64?
  }

  private var entries: [ArticleID: Entry] = [:]
  private var byAddress: [String: [ArticleID]] = [:]
  private var byTitleAndDate: [String: [ArticleID]] = [:]
  /// Made when a server gives the first hash of a kind: kind and prefix, then hash.
  private var byDigest: [String: [String: ArticleID]] = [:]

  init(_ db: Database, _ account: AccountID, _ feed: FeedID) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT status.id, status.key, article.url, coalesce(article.title, ''), article.published
        FROM status LEFT JOIN article ON article.id = status.id
        LEFT JOIN remoteArticle ON remoteArticle.status = status.id AND isGone = 0
        WHERE status.feed = ? AND remoteArticle.number IS NULL
        """, arguments: [feed])
    for row in rows {
      let entry = try Entry(
        id: row.value(0), key: row.value(1), url: row.value(2), title: row.value(3),
        published: (row.value(4) as Int64?).map { $0 / 1000 })
      entries[entry.id] = entry
      if let url = entry.url { byAddress[url.comparableAddress, default: []].append(entry.id) }
      if let place = FeedArchive.place(entry.title, entry.published) {
        byTitleAndDate[place, default: []].append(entry.id)
      }
    }
  }

  /// The article here that an article of the server is; nil for a new one. Each is given once.
  mutating func take(_ remote: RemoteArticle) -> ArticleID? {
    guard !entries.isEmpty, let id = byGUID(remote) ?? byAddress(remote) ?? byTitleAndDate(remote) else { return nil }
    entries[id] = nil
    return id
  }

  /// Leaves out an article that was found in another way.
  mutating func exclude(_ id: ArticleID) { entries[id] = nil }

  private mutating func byGUID(_ remote: RemoteArticle) -> ArticleID? {
    for digest in remote.digests {
      guard let kind = Digest(rawValue: digest.kind.rawValue) else { continue }
      let name = digest.kind.rawValue + digest.prefix
      let table =
        byDigest[name]
        ?? Dictionary(
          entries.values.map { (kind.hex(of: digest.prefix + $0.key), $0.id) }, uniquingKeysWith: { first, _ in first })
      byDigest[name] = table
      if let id = table[digest.value], entries[id] != nil { return id }
    }
    guard remote.article.keyOrigin == .source else { return nil }
    return entries.values.first { $0.key == remote.article.key }?.id
  }

  /// The only article with this address. One with another title and another date is another issue at the same address.
  private func byAddress(_ remote: RemoteArticle) -> ArticleID? {
    guard let url = remote.article.url, let id = only(byAddress[url.comparableAddress]), let entry = entries[id] else {
      return nil
    }
    let hasSameTitle = FeedArchive.folded(entry.title) == FeedArchive.folded(remote.article.title)
    let date = remote.article.published.map { $0.milliseconds / 1000 }
    let hasSameDate = entry.published == nil || date == nil || entry.published == date
    return hasSameTitle || hasSameDate ? id : nil
  }

  private func byTitleAndDate(_ remote: RemoteArticle) -> ArticleID? {
    let date = remote.article.published.map { $0.milliseconds / 1000 }
    return FeedArchive.place(remote.article.title, date).flatMap { only(byTitleAndDate[$0]) }
  }

  private func only(_ ids: [ArticleID]?) -> ArticleID? {
    let left = (ids ?? []).filter { entries[$0] != nil }
    return left.count == 1 ? left[0] : nil
  }

  private static func place(_ title: String, _ seconds: Int64?) -> String? {
    guard let seconds, !title.isEmpty else { return nil }
    return "\(seconds) \(folded(title))"
  }

  /// Some servers write "＆" for "&" in titles; the compatible form is the same for both.
  static func folded(_ title: String) -> String {
    LinkTitle.folded(title.precomposedStringWithCompatibilityMapping)
  }
}
