import Dispatch
import Foundation
import Model
import Store
import Synchronization

/// Notices when another program writes to the store, or when its file is deleted or replaced, without polling: the kernel
/// reports that one of the files has changed (inotify), and only then the store is asked what happened.
struct StoreWatch {
  private let source: any DispatchSourceRead

  /// Calls `tell` after each change by another program, and `lose` once when the file is lost. Nil when the kernel has no
  /// free watch. The screen then shows the changes of other programs at its next start.
  init?(
    _ store: Store, path: String, tell: @escaping @Sendable () -> Void, lose: @escaping @Sendable (Problem) -> Void
  ) throws(Problem) {
    // First, because an error after the watch is open would have to close it.
    let look = StoreLook(store, version: try store.dataVersion(), tell: tell, lose: lose)
    let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard watch >= 0 else { return nil }
    let folder = URL(filePath: store.path ?? path).deletingLastPathComponent().path
    // The folder, not the file: a commit goes to the write-ahead log beside it, which is made and removed
    // (sqlite.org/wal.html).
    let changes = IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    guard inotify_add_watch(watch, folder, UInt32(changes | IN_MOVE_SELF)) >= 0 else {
      close(watch)
      return nil
    }
    let queue = DispatchQueue(label: "newsband.watch")
    source = DispatchSource.makeReadSource(fileDescriptor: watch, queue: queue)
    source.setEventHandler {
      var events = [UInt8](repeating: 0, count: 4096)
      while read(watch, &events, events.count) > 0 {}
      look.now()
      look.soon(on: queue)
    }
    source.setCancelHandler { close(watch) }
    source.resume()
  }

  /// Closes the watch; may be called on any thread.
  func stop() { source.cancel() }
}

/// Looks whether another program has changed the store.
private final class StoreLook: Sendable {
  private let store: Store
  private let tell: @Sendable () -> Void
  private let lose: @Sendable (Problem) -> Void
  private let state: Mutex<State>

  private struct State {
    var version: Int
    var isLost = false
    /// True while a second look is to come.
    var isWaiting = false
  }

  /// Time after which a commit whose writes were reported can be seen.
  private static let delay = DispatchTimeInterval.milliseconds(100)

  init(
    _ store: Store, version: Int, tell: @escaping @Sendable () -> Void, lose: @escaping @Sendable (Problem) -> Void
  ) {
    (self.store, self.tell, self.lose) = (store, tell, lose)
    state = Mutex(State(version: version))
  }

  func now() {
    do throws(Problem) {
      let version = try store.dataVersion()
      let isNew = state.withLock { state in
        defer { state.version = version }
        return state.version != version
      }
      if isNew { tell() }
    } catch {
      let wasLost = state.withLock { state in
        defer { state.isLost = true }
        return state.isLost
      }
      if !wasLost { lose(error) }
    }
  }

  /// Looks once more, soon: the last write of a commit is reported before the commit can be seen.
  func soon(on queue: DispatchQueue) {
    let isWaiting = state.withLock { state in
      defer { state.isWaiting = true }
      return state.isWaiting
    }
    guard !isWaiting else { return }
    queue.asyncAfter(deadline: .now() + StoreLook.delay) { [self] in
      state.withLock { $0.isWaiting = false }
      now()
    }
  }
}
