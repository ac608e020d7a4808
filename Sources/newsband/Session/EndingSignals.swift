import Dispatch
import Foundation

/// Signals that ask a command to end, handled so that it first ends what it has started.
struct EndingSignals {
  private let sources: [any DispatchSourceSignal]

  private static let numbers = [SIGINT, SIGTERM, SIGHUP]

  /// - Parameter handle: called on any thread.
  init(_ handle: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "newsband.ending")
    sources = EndingSignals.numbers.map { number in
      // As in `Signals`: a handler is reset at exec, and so programs that are started take the signal as usual.
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler(handler: handle)
      source.resume()
      return source
    }
  }

  /// Leaves the signals to their usual actions.
  func stop() {
    for (source, number) in zip(sources, EndingSignals.numbers) {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }
}
