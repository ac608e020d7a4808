/// A queue that runs work one after another.
struct Lane {
  private let queue: AsyncStream<Work>.Continuation
  private let task: Task<Void, Never>

  typealias Work = @Sendable () async -> Void

  /// Pause after work in a lane that coalesces, in multiples of the time that the work took: at most 20 % of a core.
  private static let pause = 4.0

  /// - Parameter coalesces: keeps only the latest work that waits, and pauses after each.
  init(coalesces: Bool = false) {
    let (stream, queue) = AsyncStream<Work>.makeStream(bufferingPolicy: coalesces ? .bufferingNewest(1) : .unbounded)
    self.queue = queue
    task = Task.detached(priority: coalesces ? .utility : .userInitiated) {
      for await work in stream {
        let begin = ContinuousClock.now
        await work()
        guard coalesces else { continue }
        do { try await Task.sleep(for: (ContinuousClock.now - begin) * Lane.pause) } catch { return }
      }
    }
  }

  /// Adds work to the end of the queue. A lane that coalesces drops work that still waits.
  func add(_ work: @escaping Work) { queue.yield(work) }

  /// Accepts no more work. Work that waits is lost when the process ends.
  func close() { queue.finish() }

  /// Accepts no more work, and returns when all of it is done; after some time what still runs is cancelled.
  func finish(within time: Duration) async {
    queue.finish()
    let clock = Task.detached { [task] in
      try await Task.sleep(for: time)
      task.cancel()
    }
    await task.value
    clock.cancel()
  }

  /// Accepts no more work, and returns when all of it is done.
  func finish() async {
    queue.finish()
    await task.value
  }
}
