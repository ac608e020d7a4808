import Synchronization
import TestKit
import Testing

@testable import newsband

/// Queues of work: one after another, and of work that repeats itself only the latest.
@Suite(.timeLimit(.minutes(10))) struct LaneTests {
  private final class Notes: Sendable {
    private let numbers = Mutex<[Int]>([])
    func add(_ number: Int) { numbers.withLock { $0.append(number) } }
    var all: [Int] { numbers.withLock(\.self) }
  }

  @Test func workIsDoneInItsOrderAndOneAtATime() async {
    let (lane, notes, running) = (Lane(), Notes(), Notes())
    for number in 0..<200 {
      lane.add {
        running.add(1)
        if number % 50 == 0 { try? await Task.sleep(for: .milliseconds(5)) }
        #expect(running.all.reduce(0, +) == 1)
        notes.add(number)
        running.add(-1)
      }
    }
    await lane.finish()
    #expect(notes.all == Array(0..<200))
  }

  @Test func afterTheEndNoWorkIsTaken() async {
    let (lane, notes) = (Lane(), Notes())
    lane.add { notes.add(1) }
    await lane.finish()
    lane.add { notes.add(2) }
    await lane.finish()
    #expect(notes.all == [1])
  }

  @Test func ofWorkThatWaitsOnlyTheLatestIsDone() async {
    let (lane, notes) = (Lane(coalesces: true), Notes())
    let (started, start) = AsyncStream<Void>.makeStream()
    let (gate, open) = AsyncStream<Void>.makeStream()
    lane.add {
      start.yield()
      for await _ in gate { break }
      notes.add(0)
    }
    for await _ in started { break }
    for number in 1...50 { lane.add { notes.add(number) } }
    open.yield()
    await lane.finish()
    #expect(notes.all == [0, 50])
  }

  @Test func workThatHangsIsCancelledAfterItsTime() async {
    let (lane, notes) = (Lane(), Notes())
    lane.add {
      do { try await Task.sleep(for: .seconds(3600)) } catch { notes.add(-1) }
    }
    await lane.finish(within: .milliseconds(50))
    #expect(notes.all == [-1])
  }

  @Test func workInTimeIsNotCancelled() async {
    let (lane, notes) = (Lane(), Notes())
    for number in 0..<20 { lane.add { if !Task.isCancelled { notes.add(number) } } }
    await lane.finish(within: .seconds(600))
    #expect(notes.all == Array(0..<20))
  }
}
