import Model
import Store

/// Puts what was fetched into the store: whatever is ready when the store is, in one transaction.
///
/// Where news comes quicker than the disk takes it, several feeds go in together, which costs half as much; where it comes
/// slowly, each goes in at once. So all can be read as soon as it is there; the search index, which is most of the work,
/// follows in the pauses and at the end.
actor WriteCoalescer {
  typealias Result = Swift.Result<SaveResult?, Problem>
  private typealias Waiting = (fetched: Fetched, whenKept: CheckedContinuation<Result, Never>)

  private let store: Store
  private var waiting: [Waiting] = []
  private var isWriting = false
  private var lastCame = ContinuousClock.now

  /// When nothing has come for so long, more may be slow to come.
  static let pause = Duration.milliseconds(400)

  init(_ store: Store) {
    self.store = store
  }

  /// Returns when it is in the store, with what was new in it; nil where it said nothing.
  func keep(_ fetched: Fetched) async -> Result {
    await withCheckedContinuation { whenKept in
      waiting.append((fetched, whenKept))
      lastCame = .now
      guard !isWriting else { return }
      isWriting = true
      Task.detached(priority: .utility) { [self] in
        while let batch = await take() {
          let results = WriteCoalescer.write(batch.map(\.fetched), to: store)
          for (one, result) in zip(batch, results) { one.whenKept.resume(returning: result) }
        }
      }
    }
  }

  /// Whether nothing has come for a moment.
  var isResting: Bool { !isWriting && lastCame.duration(to: .now) >= WriteCoalescer.pause }

  /// What has gathered since the last time; nil when that is nothing, and then the writing ends.
  private func take() -> [Waiting]? {
    defer { waiting = [] }
    isWriting = !waiting.isEmpty
    return isWriting ? waiting : nil
  }

  /// Where the store refuses them together, each goes its own way and has its own reason.
  private static func write(_ batch: [Fetched], to store: Store) -> [Result] {
    func write(_ fetched: [Fetched]) -> Swift.Result<[SaveResult?], Problem> {
      Swift.Result { () throws(Problem) in try store.keep(fetched) }
    }
    if batch.count > 1, case .success(let receipts) = write(batch) { return receipts.map { .success($0) } }
    return batch.map { one in write([one]).map { $0.first ?? nil } }
  }
}
