import GRDB
import Model
import Text

/// The articles here without an id on the server, for those of the server whose feed it does not list: starred ones that stayed
/// there when their feed was given up. They are looked for by guid, in all feeds of the account and of none.
///
/// Two feeds may use the same guid, so the address or the title has to be the same too. In doubt two articles are two.
struct LeftoverArchive {
  private let db: Database
  private let entries: [(id: ArticleID, key: String)]
  /// Made when a server gives the first hash of a kind: kind and prefix, then hash.
  private var byDigest: [String: [String: [ArticleID]]] = [:]
  private var excluded: Set<ArticleID> = []

  init(_ db: Database, _ account: AccountID) throws {
    self.db = db
    entries = try Row.fetchAll(
      db,
      sql: """
        SELECT id, key FROM status
        WHERE feed NOT IN (SELECT feed FROM accountFeed WHERE account <> ?)
          AND NOT EXISTS (SELECT 1 FROM remoteArticle WHERE remoteArticle.status = status.id AND isGone = 0)
        """, arguments: [account]
    ).map { try (id: $0.value(0), key: $0.value(1)) }
  }

  /// The article here that an article of the server is; nil for a new one. Each is given once.
  mutating func take(_ remote: RemoteArticle) throws -> ArticleID? {
    let same = try withGUID(of: remote).filter { try !excluded.contains($0) && isSame($0, remote) }
    guard same.count == 1 else { return nil }
    excluded.insert(same[0])
    return same[0]
  }

  /// Leaves out an article that was found in another way.
  mutating func exclude(_ id: ArticleID) { excluded.insert(id) }

  private mutating func withGUID(of remote: RemoteArticle) -> [ArticleID] {
    for digest in remote.digests {
      guard let kind = Digest(rawValue: digest.kind.rawValue) else { continue }
      let name = digest.kind.rawValue + digest.prefix
      let table =
        byDigest[name]
        ?? Dictionary(grouping: entries) { kind.hex(of: digest.prefix + $0.key) }.mapValues { $0.map(\.id) }
      byDigest[name] = table
      if let found = table[digest.value] { return found }
    }
    guard remote.article.keyOrigin == .source else { return [] }
    return entries.filter { $0.key == remote.article.key }.map(\.id)
  }

  /// True if the address or the title is the same, and nothing has given the article an id meanwhile. Of one whose text was
  /// dropped only the guid is left: one that is the same in the whole world is enough.
  private func isSame(_ id: ArticleID, _ remote: RemoteArticle) throws -> Bool {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT status.key, article.id IS NOT NULL, article.url, coalesce(article.title, '')
        FROM status LEFT JOIN article ON article.id = status.id
        WHERE status.id = ?
          AND NOT EXISTS (SELECT 1 FROM remoteArticle WHERE remoteArticle.status = status.id AND isGone = 0)
        """, arguments: [id])
    guard let row else { return false }
    let (key, hasText, url, title): (String, Bool, String?, String) =
      try (row.value(0), row.value(1), row.value(2), row.value(3))
    if !hasText { return key.contains("://") || key.hasPrefix("tag:") || key.hasPrefix("urn:") }
    if let url, let other = remote.article.url, url.comparableAddress == other.comparableAddress { return true }
    let folded = FeedArchive.folded(title)
    return !folded.isEmpty && folded == FeedArchive.folded(remote.article.title)
  }
}
