import Dispatch
import Foundation

/// The signals that the session answers; stopping and fatal errors are the terminal's business.
struct Signals {
  private let sources: [any DispatchSourceSignal]

  private static let numbers = [SIGTERM, SIGHUP, SIGINT, SIGWINCH]

  init(_ mailbox: Mailbox) {
    let queue = DispatchQueue(label: "newsband.signals")
    sources = Signals.numbers.map { number in
      // A source hears a signal only when nothing else acts on it. Not SIG_IGN: programs that are started would inherit it,
      // and be deaf to what asks them to end; a handler stays behind at exec (execve(2)).
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { mailbox.put(number == SIGWINCH ? .resized : .signal(number)) }
      source.resume()
      return source
    }
  }

  /// From here on they are neither heard nor do they end the program: what was done is being kept.
  func stop() {
    for source in sources { source.cancel() }
  }
}
