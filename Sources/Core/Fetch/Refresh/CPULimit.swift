import Foundation
import Synchronization

/// Runs work that may take far too long, such as reading a page from the net, within bounds.
///
/// Each piece of work has a thread of its own, two at most at a time, and one where it is large. A thread cannot be stopped from
/// outside: work that was given up keeps its place until it ends, so that pages made to take long never take more than two
/// threads.
struct CPULimit: Sendable {
  enum Outcome<Value: Sendable>: Sendable {
    case done(Value)
    /// It used more processor time than it may.
    case givenUp
    /// Work that was given up earlier has not ended yet, and takes all the threads.
    case busy
  }

  /// Seconds of processor time. A wall clock would give up good pages on a busy machine.
  let seconds: Double

  init(seconds: Double = 5) {
    self.seconds = seconds
  }

  private static let threads = 2
  /// Threads that are taken. Large work counts for all of them.
  private static let running = Atomic(0)
  private static let pause = Duration.milliseconds(20)

  /// Returns when the work is done or given up, and early when the task is cancelled: with `.busy` before the work began,
  /// else with `.givenUp`. Work that takes much memory is large: it has no other beside it.
  func run<Value: Sendable>(isLarge: Bool = false, _ work: @escaping @Sendable () -> Value) async -> Outcome<Value> {
    let threads = isLarge ? CPULimit.threads : 1
    guard await hasThreads(threads) else { return .busy }
    let (stream, outcomes) = AsyncStream<Outcome<Value>>.makeStream(bufferingPolicy: .bufferingOldest(1))
    Thread.detachNewThread {
      defer { CPULimit.running.subtract(threads, ordering: .relaxed) }
      var clock = clockid_t()
      pthread_getcpuclockid(pthread_self(), &clock)
      let watch = Task.detached { [clock] in
        while await wait(), seconds(of: clock) < seconds {}
        outcomes.yield(.givenUp)
        outcomes.finish()
      }
      outcomes.onTermination = { _ in watch.cancel() }
      outcomes.yield(.done(work()))
      outcomes.finish()
    }
    for await outcome in stream { return outcome }
    return .givenUp
  }

  /// Takes some of the threads. False when they did not become free in the time that two pages may take.
  private func hasThreads(_ count: Int) async -> Bool {
    let end = ContinuousClock.now + .seconds(2 * seconds)
    while CPULimit.running.add(count, ordering: .relaxed).newValue > CPULimit.threads {
      CPULimit.running.subtract(count, ordering: .relaxed)
      guard await wait(), ContinuousClock.now < end else { return false }
    }
    return true
  }

  /// False when the task is cancelled.
  private func wait() async -> Bool {
    do { try await Task.sleep(for: CPULimit.pause) } catch { return false }
    return true
  }

  /// The processor time that a thread has used; 0 when it has ended.
  private func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
