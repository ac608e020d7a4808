import Dispatch
import Foundation
import Model
import Store

/// Notices that another program wrote to the store, without ever asking for it in vain: the kernel says when one of
/// its files changed (inotify), and only then the store is asked whether somebody else did it.
struct StoreWatch {
  private let source: any DispatchSourceRead

  /// Nil when the kernel has no watch to give; the program then shows what others did at its next start.
  init?(_ store: Store, path: String, tell: @escaping @Sendable () -> Void) throws(Problem) {
    // Before anything is opened that an error would have to close again.
    var version = try store.dataVersion()
    let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard watch >= 0 else { return nil }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    // The folder, not the file: a commit goes to the write-ahead log beside it, which comes and goes
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
        tell()  // What is asked of the store then says what is wrong with it.
      }
    }
    source.setCancelHandler { close(watch) }
    source.resume()
  }

  /// Closes the watch; may be called on any thread.
  func stop() { source.cancel() }
}
