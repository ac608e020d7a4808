import Dispatch
import Foundation
import Synchronization
import Terminal

/// The signals that the session handles. The terminal handles those for stops and fatal errors.
struct Signals {
  private let sources: [any DispatchSourceSignal]
  private let answer = Answer()

  private static let numbers = [SIGTERM, SIGHUP, SIGINT, SIGWINCH]

  /// The time after which a session that is too busy to take a signal is ended without it: a person, or the system that shuts
  /// down, would send SIGKILL next, and the terminal would stay as it is.
  private static let patience = DispatchTimeInterval.seconds(2)

  init(_ mailbox: Mailbox) {
    let queue = DispatchQueue(label: "newsband.signals")
    sources = Signals.numbers.map { [answer] number in
      // A dispatch source gets a signal only when its default action is replaced. Not by SIG_IGN: programs that are started
      // would inherit it and ignore the signal too; a handler is reset at exec (execve(2)).
      signal(number) { _ in }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        mailbox.put(number == SIGWINCH ? .resized : .signal(number))
        if number != SIGWINCH { Signals.end(by: number, without: answer, on: queue) }
      }
      source.resume()
      return source
    }
  }

  /// Ends the process by a signal, unless the session answers it in time.
  private static func end(by number: Int32, without answer: Answer, on queue: DispatchQueue) {
    queue.asyncAfter(deadline: .now() + patience) {
      if !answer.hasCome.withLock({ $0 }) { Terminal.end(by: number) }
    }
  }

  /// Says that the session is ending: from now on it takes the time that its last writes need.
  func take() { answer.hasCome.withLock { $0 = true } }

  /// Ignores the signals from now on: the last writes must not be interrupted.
  func stop() {
    for source in sources { source.cancel() }
  }

  /// The session's answer to a signal.
  private final class Answer: Sendable {
    let hasCome = Mutex(false)
  }
}
