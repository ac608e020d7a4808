import GRDB
import GRDBSQLite
import Synchronization

/// The words that a connection has seen, so that the vocabulary is asked for each only once, and the article
/// that FTS5 is about to be given, so that it need not be scanned again.
///
/// When a transaction is rolled back, all words are forgotten, because some may have come with it.
final class IndexingCache: TransactionObserver, Sendable {
  private let seen = Mutex(SeenWords())
  private let next = Mutex((article: ArticleScan?.none, column: 0))

  /// Hears of transactions that are taken back, as long as the connection lives.
  func install(_ db: Database) {
    db.add(transactionObserver: self, extent: .databaseLifetime)
  }

  /// Scans the texts of an article's columns. Its new words count as seen from now on.
  /// Throws for a text that is damaged.
  func scan(_ texts: IndexedTexts) throws(DatabaseError) -> ArticleScan {
    try seen.withLock { seen throws(DatabaseError) in try ArticleScan(texts, &seen) }
  }

  /// While `body` runs, the columns that FTS5 wants cut into words are those of this article, in their order.
  func giving(_ article: ArticleScan, _ body: () throws -> Void) rethrows {
    next.withLock { $0 = (article, 0) }
    defer { next.withLock { $0 = (nil, 0) } }
    try body()
  }

  /// Goes through the words of the column whose turn it is; nil when no article is given.
  func forEachTerm(_ take: (UnsafePointer<UInt8>?, Int) -> CInt) -> CInt? {
    next.withLock { next in
      defer { next.column += 1 }
      return next.article?.forEachTerm(of: next.column, take)
    }
  }

  /// For when the vocabulary may have less than what was seen.
  func forget() {
    seen.withLock { $0 = SeenWords() }
  }

  // GRDB asks for all of these; only the end of a transaction is of interest.
  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) { forget() }
}
