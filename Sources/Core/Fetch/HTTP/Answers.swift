import Synchronization

/// The answers to requests, in the order in which they come. Whoever is slow to take them slows the fetching down: bodies
/// do not pile up in memory while the disk is busy.
package struct Answers: AsyncSequence, Sendable {
  package typealias Element = HTTPResponse

  /// What the thread that fetches and the one who takes its answers know of each other.
  final class Traffic: Sendable {
    /// Answers that were given and not taken yet.
    private let waiting = Atomic(0)
    private let stopped = Atomic(false)

    /// Answers that may wait; more are not asked for.
    private static let limit = 8

    // Relaxed, as all here: nothing else is read by the light of these numbers, and one answer more or less does no
    // harm.
    var isJammed: Bool { waiting.load(ordering: .relaxed) >= Traffic.limit }
    /// Nobody listens any more.
    var isStopped: Bool { stopped.load(ordering: .relaxed) }
    func stop() { stopped.store(true, ordering: .relaxed) }
    func given() { waiting.add(1, ordering: .relaxed) }
    func taken() { waiting.subtract(1, ordering: .relaxed) }
  }

  private let stream: AsyncStream<HTTPResponse>
  private let traffic: Traffic

  init(_ stream: AsyncStream<HTTPResponse>, _ traffic: Traffic) {
    self.stream = stream
    self.traffic = traffic
  }

  package func makeAsyncIterator() -> Iterator { Iterator(base: stream.makeAsyncIterator(), traffic: traffic) }

  package struct Iterator: AsyncIteratorProtocol {
    fileprivate var base: AsyncStream<HTTPResponse>.Iterator
    fileprivate let traffic: Traffic

    /// Nil when all have come, and when the task is cancelled.
    package mutating func next() async -> HTTPResponse? {
      guard let answer = await base.next() else { return nil }
      traffic.taken()
      return answer
    }
  }
}
