import Dispatch
import GRDB
import Synchronization

/// Articles that are decompressed and scanned on another thread, while those before them are taken in.
final class ScanAhead: Sendable {
  private let result = Mutex(Result<[ArticleScan?], DatabaseError>.success([]))
  private let group = DispatchGroup()

  /// Begins at once. `texts` has nil for an article that is gone.
  init(_ texts: [IndexedTexts?], _ gleanings: IndexingCache) {
    DispatchQueue.global(qos: .utility).async(group: group) { [self] in
      let scans = Result { () throws(DatabaseError) in
        var scans: [ArticleScan?] = []
        for texts in texts { scans.append(try texts.map(gleanings.scan)) }
        return scans
      }
      result.withLock { $0 = scans }
    }
  }

  func wait() { group.wait() }

  /// Waits until all are scanned. Throws if a text is damaged.
  func scans() throws(DatabaseError) -> [ArticleScan?] {
    wait()
    return try result.withLock { $0 }.get()
  }
}
