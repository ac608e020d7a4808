import Foundation
import Model
import Money
import Reader
import Synchronization
import Text

/// Where what happens waits for the session. Anybody puts it in, on any thread; the session sleeps here, in the kernel,
/// until something was put in, the person did something, or it is time.
///
/// The main actor never suspends while the screen is open: nothing else may be left to it. Measured: with tasks and
/// streams in between, a key woke three threads before anything answered it, and that took longer than the answer. Hence
/// a lock, held for as long as an array grows by one.
final class Mailbox: Sendable {
  private let waiting = Mutex<[Happening]>([])
  /// A pipe; a byte in it ends the sleep.
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

  /// From any thread. Only the first of those that wait rings: the session takes all of them at once.
  func put(_ happening: Happening) {
    let isFirst = waiting.withLock { waiting in
      waiting.append(happening)
      return waiting.count == 1
    }
    if isFirst { _ = write(bell.into, [1], 1) }
  }

  /// What has happened since the last call, in its order; waits for it until `deadline`, for ever without one. A tick is due
  /// when that has passed, however much happened until then. Input stays where it is: whoever is told of it reads it.
  func wait(until deadline: Date?) -> [Happening] {
    // A minute at most, for a number of milliseconds has 32 bits; the session then finds nothing, and asks again.
    // Rounded up: a sleep that ends too soon ends in another.
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

/// Something that the session waits for.
enum Happening: Sendable {
  /// An effect was performed.
  case event(Event)
  /// There is something to read from the terminal.
  case input
  /// The terminal has another size (SIGWINCH), or the program goes on after a stop.
  case resized
  /// The time that was given to `wait` has come.
  case tick
  /// One that is to end the program, by its number.
  case signal(Int32)
}
