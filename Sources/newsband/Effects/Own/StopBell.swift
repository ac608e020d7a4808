import CProcess
import Foundation
import Synchronization

/// A pipe that wakes a thread in `poll`. Any thread may ring it, also after it was closed.
final class StopBell: Sendable {
  private let ends: Mutex<(out: Int32, into: Int32)?>

  /// Nil when there are no free file descriptors.
  init?() {
    var pair: [Int32] = [-1, -1]
    guard process_pipe(&pair, true) == 0 else { return nil }
    ends = Mutex((pair[0], pair[1]))
  }

  /// The end to wait at; -1 when the bell is closed.
  var out: Int32 { ends.withLock { $0?.out ?? -1 } }

  func ring() {
    ends.withLock { if let ends = $0 { _ = write(ends.into, [1], 1) } }
  }

  func close() {
    ends.withLock { pair in
      if let ends = pair {
        Glibc.close(ends.out)
        Glibc.close(ends.into)
      }
      pair = nil
    }
  }
}
