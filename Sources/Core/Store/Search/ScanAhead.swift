import Dispatch
import Synchronization

/// Articles that are scanned on another thread, while those before them are taken in.
final class ScanAhead: Sendable {
  private let result = Mutex(Result<[ArticleScan?], any Error>.success([]))
  private let group = DispatchGroup()

  /// Begins at once. `texts` gives those of the columns of each article, nil for one that is gone; called on that thread.
  init(_ gleanings: Gleanings, _ texts: @escaping @Sendable () throws -> [[String]?]) {
    DispatchQueue.global(qos: .utility).async(group: group) { [self] in
      let scans = Result { try texts().map { $0.map(gleanings.scan) } }
      result.withLock { $0 = scans }
    }
  }

  /// Waits until all are scanned.
  func scans() throws -> [ArticleScan?] {
    wait()
    return try result.withLock { $0 }.get()
  }

  func wait() {
    group.wait()
  }
}
