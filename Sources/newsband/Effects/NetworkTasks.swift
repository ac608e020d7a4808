import Reader

/// The tasks that fetch something, at most one chain of each kind.
@MainActor
final class NetworkTasks {
  private let handler: EffectHandler
  private let answer: @Sendable (Event) -> Void
  private var refresh: Task<Void, Never>?
  private var rates: Task<Void, Never>?
  private var find: Task<Void, Never>?
  private var page: Task<Void, Never>?

  init(_ handler: EffectHandler, answer: @escaping @Sendable (Event) -> Void) {
    self.handler = handler
    self.answer = answer
  }

  /// Begins or stops the work, and returns at once.
  func start(_ effect: NetworkEffect) {
    let (handler, answer) = (handler, answer)
    switch effect {
    case .refresh(let feeds, let asked):
      refresh = Task.detached(priority: .utility) { await handler.refresh(feeds, asked: asked, tell: answer) }
      guard feeds == nil else { return }
      rates = Task.detached(priority: .utility) { await handler.refreshRates(asked: asked, tell: answer) }
    case .stopRefresh:
      refresh?.cancel()
      rates?.cancel()
    case .findFeeds(let address):
      // Addresses that were named together are looked at one after the other.
      find = Task.detached(priority: .userInitiated) { [earlier = find] in
        await earlier?.value
        guard !Task.isCancelled, let event = await handler.findFeeds(at: address) else { return }
        answer(event)
      }
    case .stopFinding: find?.cancel()
    case .fetchPage(let article):
      page = Task.detached(priority: .userInitiated) {
        if let event = await handler.fetchPage(of: article) { answer(event) }
      }
    case .stopFetchingPage: page?.cancel()
    }
  }

  /// Cancels everything. What has come by now is in the store; the rest comes with the next refresh.
  func stop() {
    for task in [refresh, rates, find, page] { task?.cancel() }
  }
}
