import Dispatch
import Foundation

/// Where keys and signals come from. Its handlers run on a queue of their own and do nothing but tell.
struct Sources {
  private let input: any DispatchSourceRead
  private let wasRead = DispatchSemaphore(value: 0)
  private let signals: [any DispatchSourceSignal]

  /// Those that the session answers; stopping and fatal errors are the terminal's business.
  private static let numbers = [SIGTERM, SIGHUP, SIGINT, SIGWINCH]

  init(tell: @escaping @Sendable (Happening) -> Void) {
    input = DispatchSource.makeReadSource(
      fileDescriptor: STDIN_FILENO, queue: DispatchQueue(label: "newsband.input", qos: .userInteractive))
    let wasRead = wasRead
    input.setEventHandler {
      tell(.input)
      // One happening for all that lies there: until it was read, the source keeps silent.
      wasRead.wait()
    }
    let queue = DispatchQueue(label: "newsband.signals")
    signals = Sources.numbers.map { number in
      // A source hears a signal only when nothing else acts on it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { tell(number == SIGWINCH ? .resized : .signal(number)) }
      source.resume()
      return source
    }
    input.resume()
  }

  /// What lay there was read: listen again.
  func resumeInput() { wasRead.signal() }

  func stop() {
    input.cancel()
    wasRead.signal()
    for source in signals { source.cancel() }
  }
}
