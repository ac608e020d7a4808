import Dispatch
import Foundation
import Model
import Store

/// Notices when another program writes to the store, without polling: the kernel reports that one of its files has changed
/// (inotify), and only then the store is asked whether another program did it.
struct StoreWatch {
  private let source: any DispatchSourceRead

  /// Nil when the kernel has no free watch. The screen then shows the changes of other programs at its next start.
  init?(_ store: Store, path: String, tell: @escaping @Sendable () -> Void) throws(Problem) {
    // First, because an error after the watch is open would have to close it.
    var version = try store.dataVersion()
    let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard watch >= 0 else { return nil }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    // The folder, not the file: a commit goes to the write-ahead log beside it, which is made and removed
    // (sqlite.org/wal.html).
    guard inotify_add_watch(watch, folder, UInt32(IN_MODIFY | IN_CREATE)) >= 0 else {
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
        tell()  // The reads that follow report what is wrong with the store.
      }
    }
    source.setCancelHandler { close(watch) }
    source.resume()
  }

  /// Closes the watch; may be called on any thread.
  func stop() { source.cancel() }
}
