import Dispatch
import Synchronization

/// Work that is done on another thread, while what comes before it is used.
package final class WorkAhead<Value: Sendable, Failure: Error>: Sendable {
  private let result: Mutex<Result<Value, Failure>>
  private let group = DispatchGroup()

  /// Begins as soon as the queue lets it. `empty` stands for the value until it is there.
  package init(
    _ empty: Value, on queue: DispatchQueue = .global(qos: .utility),
    _ work: @escaping @Sendable () throws(Failure) -> Value
  ) {
    result = Mutex(.success(empty))
    queue.async(group: group) { [self] in
      let done = Result { () throws(Failure) in try work() }
      result.withLock { $0 = done }
    }
  }

  /// Waits until it is done.
  package func wait() { group.wait() }

  /// Waits for the value. Throws what the work threw.
  package func value() throws(Failure) -> Value {
    wait()
    return try result.withLock { $0 }.get()
  }
}
