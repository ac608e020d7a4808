import Model
import Reader

/// Runs effects off the main actor. The group of an effect decides its queue.
///
/// Reads never wait behind a search or behind the counting of saved searches. Writes keep their order.
@MainActor
final class EffectScheduler {
  let handler: EffectHandler
  private let answer: @Sendable (Event) -> Void
  private let reads: Lane
  private let pages: Lane
  private let background: Lane
  private let writes: Lane
  private let programs: Lane
  private let hooks = Lane()
  private let network: NetworkTasks
  private let ownPrograms: ProgramTasks
  private let translations: TranslationTasks
  private var search: Task<Void, Never>?
  /// Work on the results of a search: facets, suggestions.
  private var closerLook: Task<Void, Never>?

  /// - Parameter answer: called with each event, on any thread.
  init(_ handler: EffectHandler, answer: @escaping @Sendable (Event) -> Void) {
    var handler = handler
    handler.report = answer
    handler.hookLane = hooks
    self.handler = handler
    self.answer = answer
    reads = Lane()
    pages = Lane()
    background = Lane(coalesces: true)
    writes = Lane()
    programs = Lane()
    network = NetworkTasks(handler, answer: answer)
    ownPrograms = ProgramTasks(handler, answer: answer)
    translations = TranslationTasks(handler, answer: answer)
  }

  /// Starts the work and returns at once: the session must not wait.
  func start(_ effect: Effect) {
    let (handler, answer) = (handler, answer)
    switch effect {
    case .read(let effect):
      lane(for: effect.pace).add {
        if let event = await EffectHandler.event({ () throws(Problem) in try handler.read(effect) }) { answer(event) }
      }
    case .write(let effect):
      if effect.concernsServers { network.pushSoon() }
      writes.add {
        if let event = await EffectHandler.event({ () throws(Problem) in try handler.write(effect) }) { answer(event) }
      }
    case .search(let effect): start(effect)
    case .network(let effect): network.start(effect)
    case .terminal(.run(let run)): ownPrograms.start(run)
    case .terminal(.endProgram(let id)): ownPrograms.end(id)
    case .terminal(.translate(let request)): translations.start(request)
    case .terminal(.endTranslation): translations.endArticle()
    case .terminal(let effect):
      programs.add {
        if let event = await EffectHandler.event({ () throws(Problem) in try handler.startProgram(for: effect) }) {
          answer(event)
        }
      }
    }
  }

  private func lane(for pace: ReadEffect.Pace) -> Lane {
    switch pace {
    case .prompt: reads
    case .page: pages
    case .background: background
    }
  }

  private func start(_ effect: SearchEffect) {
    closerLook?.cancel()
    switch effect {
    case .articles:
      search?.cancel()
      search = task(for: effect)
    case .prepare, .suggestions, .facets: closerLook = task(for: effect)
    }
  }

  /// A search that answers unless it is cancelled: then its answer, or its failure, is of no use.
  private func task(for effect: SearchEffect) -> Task<Void, Never> {
    let (handler, answer) = (handler, answer)
    // Detached: the session never gives the main actor away.
    return Task.detached(priority: .userInitiated) {
      guard !Task.isCancelled else { return }
      let event = await EffectHandler.event { () async throws(Problem) in try await handler.search(effect) }
      guard let event, !Task.isCancelled else { return }
      answer(event)
    }
  }

  /// Stops all other work, and waits until all writes are done, all programs started, and
  /// those of the person's own commands ended.
  func finish() async {
    search?.cancel()
    closerLook?.cancel()
    network.stop()
    for lane in [reads, pages, background] { lane.close() }
    await ownPrograms.finish()
    await translations.finish()
    await hooks.finish(within: .seconds(1))
    await programs.finish()
    await writes.finish()
  }
}
