import Synchronization

/// The answers to requests, in the order in which they come. A slow reader slows the fetching down, so that bodies do not
/// pile up in memory while the disk is busy.
package struct Answers: AsyncSequence, Sendable {
  package typealias Element = HTTPResponse

  /// Counters shared by the thread that fetches and the task that reads the answers.
  final class Traffic: Sendable {
    /// Answers that were given and not yet read to their end.
    private let waiting = Atomic(0)
    private let stopped = Atomic(false)
    /// The most bodies in memory: those of requests under way, of answers that wait, and the one that is being read. Nil for
    /// any number.
    private let mostBodies: Int?

    /// The most answers that may wait before new requests are held back.
    private static let limit = 8

    init(mostBodies: Int? = nil) {
      self.mostBodies = mostBodies
    }

    // Relaxed is enough: no other memory depends on these numbers, and an answer that is read a moment later does not matter.
    /// The number of requests that may be under way, of at most `parallel`.
    func room(of parallel: Int) -> Int {
      let waiting = waiting.load(ordering: .relaxed)
      if waiting >= Traffic.limit { return 0 }
      return mostBodies.map { Swift.max(0, Swift.min(parallel, $0 - waiting)) } ?? parallel
    }
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
    /// True while an answer is being read.
    private var isReading = false

    fileprivate init(base: AsyncStream<HTTPResponse>.Iterator, traffic: Traffic) {
      (self.base, self.traffic) = (base, traffic)
    }

    /// The next answer; nil after the last one, and when the task is cancelled. The one before has been read by then.
    package mutating func next() async -> HTTPResponse? {
      if isReading { traffic.taken() }
      let answer = await base.next()
      isReading = answer != nil
      return answer
    }
  }
}
