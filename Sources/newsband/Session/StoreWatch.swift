import Dispatch
import Foundation
import Model
import Store

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
    var version = try store.dataVersion()
    var isLost = false
    let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard watch >= 0 else { return nil }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    // The folder, not the file: a commit goes to the write-ahead log beside it, which is made and removed
    // (sqlite.org/wal.html).
    guard inotify_add_watch(watch, folder, UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)) >= 0
    else {
      close(watch)
      return nil
    }
    source = DispatchSource.makeReadSource(fileDescriptor: watch, queue: DispatchQueue(label: "newsband.watch"))
    source.setEventHandler {
      var events = [UInt8](repeating: 0, count: 4096)
      while read(watch, &events, events.count) > 0 {}
      do throws(Problem) {
        let now = try store.dataVersion()
        guard now != version else { return }
        version = now
        tell()
      } catch {
        if !isLost { lose(error) }
        isLost = true
      }
    }
    source.setCancelHandler { close(watch) }
    source.resume()
  }

  /// Closes the watch; may be called on any thread.
  func stop() { source.cancel() }
}
