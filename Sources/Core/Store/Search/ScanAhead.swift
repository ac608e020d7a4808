import Dispatch
import Synchronization

/// Articles that are scanned on another thread, while those before them are taken in.
final class ScanAhead: Sendable {
  private let result = Mutex<[ArticleScan?]>([])
  private let group = DispatchGroup()

  /// Begins at once. `texts` has nil for an article that is gone.
  init(_ texts: [IndexedTexts?], _ gleanings: IndexingCache) {
    DispatchQueue.global(qos: .utility).async(group: group) { [self] in
      let scans = texts.map { $0.map(gleanings.scan) }
      result.withLock { $0 = scans }
    }
  }

  /// Waits until all are scanned.
  func scans() -> [ArticleScan?] {
    group.wait()
    return result.withLock { $0 }
  }
}
