import Foundation
import Model
import Store
import Text

/// Saves fetched feeds: all that wait when the store is free, in one transaction.
///
/// Where feeds come faster than the disk can write, several are saved together, which costs half as much. Where they come
/// slowly, each is saved at once. So everything can be read as soon as it has come. The search index, which is most of the
/// work, follows in the pauses and at the end.
actor WriteCoalescer {
  typealias Result = Swift.Result<SaveResult?, Problem>
  private typealias Waiting = (fetched: Fetched, whenKept: CheckedContinuation<Result, Never>)

  private let store: Store
  private var waiting: [Waiting] = []
  private var isWriting = false
  private var lastCame = ContinuousClock.now

  /// The silence after which there is time for the search index.
  static let pause = Duration.milliseconds(400)

  init(_ store: Store) {
    self.store = store
  }

  /// Returns when the feed is saved, with its new articles; nil where the answer had no feed.
  func keep(_ fetched: Fetched) async -> Result {
    await withCheckedContinuation { whenKept in
      waiting.append((fetched, whenKept))
      lastCame = .now
      guard !isWriting else { return }
      isWriting = true
      Task.detached(priority: .utility) { [self] in
        while let batch = await take() {
          let start = ContinuousClock.now
          let results = WriteCoalescer.write(batch.map(\.fetched), to: store)
          WriteCoalescer.log(batch.map(\.fetched), results, start.duration(to: .now))
          for (one, result) in zip(batch, results) { one.whenKept.resume(returning: result) }
        }
      }
    }
  }

  /// True when nothing has come for a moment.
  var isResting: Bool { !isWriting && lastCame.duration(to: .now) >= WriteCoalescer.pause }

  /// Takes the feeds that wait; nil when there are none, and then the writing ends.
  private func take() -> [Waiting]? {
    defer { waiting = [] }
    isWriting = !waiting.isEmpty
    return isWriting ? waiting : nil
  }

  private static func log(_ feeds: [Fetched], _ results: [Result], _ duration: Duration) {
    for (fetched, result) in zip(feeds, results) {
      let address = fetched.source.address.loggedAddress
      switch result {
      case .success(let saved):
        let counts = saved.map { "\($0.added.count) new, \($0.updated) changed" } ?? "its record"
        Log.note(
          "stored \(address): \(counts), \(duration.formatted(.units(allowed: [.milliseconds]))) for \(feeds.count)")
      case .failure(let problem): Log.note("not stored \(address): \(problem.why)")
      }
    }
  }

  /// Saves feeds. Where the store refuses them together, each is tried alone and has its own reason.
  private static func write(_ batch: [Fetched], to store: Store) -> [Result] {
    func write(_ fetched: [Fetched]) -> Swift.Result<[SaveResult?], Problem> {
      Swift.Result { () throws(Problem) in try store.keep(fetched) }
    }
    if batch.count > 1, case .success(let receipts) = write(batch) { return receipts.map { .success($0) } }
    return batch.map { one in write([one]).map { $0.first ?? nil } }
  }
}
