import Dispatch
import Foundation

/// The signals that the session handles. The terminal handles those for stops and fatal errors.
struct Signals {
  private let sources: [any DispatchSourceSignal]

  private static let numbers = [SIGTERM, SIGHUP, SIGINT, SIGWINCH]

  init(_ mailbox: Mailbox) {
    let queue = DispatchQueue(label: "newsband.signals")
    sources = Signals.numbers.map { number in
      // A dispatch source gets a signal only when its default action is replaced. Not by SIG_IGN: programs that are started
      // would inherit it and ignore the signal too; a handler is reset at exec (execve(2)).
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { mailbox.put(number == SIGWINCH ? .resized : .signal(number)) }
      source.resume()
      return source
    }
  }

  /// Ignores the signals from now on: the last writes must not be interrupted.
  func stop() {
    for source in sources { source.cancel() }
  }
}
