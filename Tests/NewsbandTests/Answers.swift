import Reader
import Synchronization

/// Collects events that come on any thread.
final class Answers: Sendable {
  private let events = Mutex<[Event]>([])
  func add(_ event: Event) { events.withLock { $0.append(event) } }
  var all: [Event] { events.withLock(\.self) }
}
