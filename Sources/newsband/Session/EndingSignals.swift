import Dispatch
import Foundation
import Synchronization

/// Signals that ask a command to end, handled so that it first ends what it has started.
struct EndingSignals {
  private let sources: [(number: Int32, source: any DispatchSourceSignal)]

  private let taken = Taken()
  /// True when one has come.
  var haveCome: Bool { taken.value.withLock(\.self) }

  private final class Taken: Sendable {
    let value = Mutex(false)
  }

  private static let numbers = [SIGINT, SIGTERM, SIGHUP]

  /// - Parameter handle: called on any thread.
  init(_ handle: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "newsband.ending")
    let taken = taken
    sources = EndingSignals.numbers.compactMap { number in
      // As in `Signals`: a handler is reset at exec, and so programs that are started take the signal as usual. A signal that is
      // ignored (nohup) stays ignored.
      var before = sigaction()
      sigaction(number, nil, &before)
      if unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == 1 { return nil }
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      // A second signal ends the program at once.
      source.setEventHandler {
        taken.value.withLock { $0 = true }
        handle()
        signal(number, SIG_DFL)
      }
      source.resume()
      return (number, source)
    }
  }

  /// Leaves the signals to their usual actions.
  func stop() {
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }
}
