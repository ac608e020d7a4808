import Reader

/// The tasks that fetch something. Of each kind, one runs at a time.
@MainActor
final class NetworkTasks {
  private let handler: EffectHandler
  private let answer: @Sendable (Event) -> Void
  private var refresh: Task<Void, Never>?
  private var rates: Task<Void, Never>?
  private var sync: Task<Void, Never>?
  private var push: Task<Void, Never>?
  private var find: Task<Void, Never>?
  private var page: Task<Void, Never>?
  private var check: Task<Void, Never>?

  init(_ handler: EffectHandler, answer: @escaping @Sendable (Event) -> Void) {
    self.handler = handler
    self.answer = answer
  }

  /// Begins or stops the work, and returns at once.
  func start(_ effect: NetworkEffect) {
    let (handler, answer) = (handler, answer)
    switch effect {
    case .refresh(let feeds, let asked):
      refresh = after(refresh, priority: .utility) { await handler.refresh(feeds, asked: asked, tell: answer) }
      sync = after(sync, priority: .utility) { await handler.sync(feeds, asked: asked, tell: answer) }
      guard feeds == nil else { return }
      rates = after(rates, priority: .utility) { await handler.refreshRates(asked: asked, tell: answer) }
    case .stopRefresh:
      refresh?.cancel()
      rates?.cancel()
      sync?.cancel()
    case .findFeeds(let address, let folder):
      find = after(find, priority: .userInitiated) {
        if !Task.isCancelled, let event = await handler.findFeeds(at: address, folder: folder) { answer(event) }
      }
    case .stopFinding: find?.cancel()
    case .fetchPage(let article):
      page = Task.detached(priority: .userInitiated) {
        if let event = await handler.fetchPage(of: article) { answer(event) }
      }
    case .stopFetchingPage: page?.cancel()
    case .checkAccount(let request):
      check = after(check, priority: .userInitiated) {
        if !Task.isCancelled, let event = await handler.checkAccount(request) { answer(event) }
      }
    case .stopCheckingAccount: check?.cancel()
    }
  }

  /// Sends marks to the servers of accounts when none was made for five seconds: a person who reads on marks again and again.
  func pushSoon() {
    push?.cancel()
    let handler = handler
    push = Task.detached(priority: .utility) {
      do { try await Task.sleep(for: .seconds(5)) } catch { return }
      await handler.push()
    }
  }

  /// Runs work when the task before it has ended: work of one kind never runs twice at the same time. Cancelling the task
  /// cancels the one before it too.
  private func after(
    _ earlier: Task<Void, Never>?, priority: TaskPriority, _ work: @escaping @Sendable () async -> Void
  ) -> Task<Void, Never> {
    Task.detached(priority: priority) {
      await withTaskCancellationHandler {
        await earlier?.value
      } onCancel: {
        earlier?.cancel()
      }
      await work()
    }
  }

  /// Cancels everything. What has come by now is in the store; the rest comes with the next refresh.
  func stop() {
    for task in [refresh, rates, sync, push, find, page, check] { task?.cancel() }
  }
}
