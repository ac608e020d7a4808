import Synchronization

/// The answers to requests, in the order in which they come. A slow reader slows the fetching down, so that bodies do not
/// pile up in memory while the disk is busy.
package struct Answers: AsyncSequence, Sendable {
  package typealias Element = HTTPResponse

  /// Counters shared by the thread that fetches and the task that reads the answers.
  final class Traffic: Sendable {
    /// Answers that were given and not yet read.
    private let waiting = Atomic(0)
    private let stopped = Atomic(false)

    /// The most answers that may wait before new requests are held back.
    private static let limit = 8

    // Relaxed is enough: no other memory depends on these numbers, and one answer more or less does not matter.
    var isJammed: Bool { waiting.load(ordering: .relaxed) >= Traffic.limit }
    /// True when nothing reads the answers any more.
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

    /// The next answer; nil after the last one, and when the task is cancelled.
    package mutating func next() async -> HTTPResponse? {
      guard let answer = await base.next() else { return nil }
      traffic.taken()
      return answer
    }
  }
}
