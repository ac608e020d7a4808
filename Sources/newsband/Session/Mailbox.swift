import Foundation
import Model
import Money
import Reader
import Synchronization
import Text

/// The queue of everything that the session has to handle. Any thread may add to it. The session sleeps here, in the
/// kernel, until something was added, the person did something, or the time has come.
///
/// The main actor never suspends while the screen is open (docs/decisions/main-actor.md). With tasks and streams in its place, a
/// key woke three threads before it was answered, and that took longer than the answer. Hence a lock, held while an array grows by
/// one.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Happening]>([])
  /// A pipe. A byte in it ends the sleep.
  private let bell: (out: Int32, into: Int32)

  init() throws(Problem) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw Problem(doing: "open", to: "the screen", why: String(cString: strerror(errno)))
    }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    bell = (ends[0], ends[1])
  }

  deinit {
    close(bell.out)
    close(bell.into)
  }

  /// Adds something, from any thread. Only the first one wakes the session, which takes all of them at once.
  func put(_ happening: Happening) {
    let isFirst = waiting.withLock { waiting in
      waiting.append(happening)
      return waiting.count == 1
    }
    if isFirst { _ = write(bell.into, [1], 1) }
  }

  /// Returns what has happened since the last call, in its order. Waits for it until `deadline`, or for ever without one.
  ///
  /// When the deadline has passed, the last element is a tick, whatever else has happened. Input is only announced: the session
  /// reads it.
  func wait(until deadline: Date?) -> [Happening] {
    // A minute at most, because poll takes 32 bits of milliseconds; the session then gets nothing and waits again.
    // Rounded up: a sleep that ends too soon would be followed by another.
    let milliseconds = deadline.map { Int32(max(0, min(60_000, ($0.timeIntervalSinceNow * 1000).rounded(.up)))) } ?? -1
    var files = [STDIN_FILENO, bell.out].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = poll(&files, 2, milliseconds)
    var happenings: [Happening] = []
    if files[1].revents != 0 {
      var bytes: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
      while read(bell.out, &bytes, bytes.count) > 0 {}
      happenings = waiting.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
    }
    if count > 0, files[0].revents != 0 { happenings.append(.input) }
    if let deadline, deadline.timeIntervalSinceNow <= 0 { happenings.append(.tick) }
    return happenings
  }
}

/// Something that happened, for the session to handle.
enum Happening: Sendable {
  /// The answer to an effect.
  case event(Event)
  /// The terminal has input to read.
  case input
  /// The size of the terminal has changed (SIGWINCH), or the program continues after a stop.
  case resized
  /// The deadline that was given to `wait` has passed.
  case tick
  /// The number of a signal that ends the program.
  case signal(Int32)
}
