import Money
import Reader
import Text

/// Performs effects off the screen's thread, each kind in the order in which it was asked for.
///
/// Reading never waits behind a search or the counting of saved ones, and a search gives way to a newer one.
@MainActor
final class Lanes {
  private let perform: Perform
  private let answer: @Sendable (Event) -> Void
  private let reading: Lane
  private let writing: Lane
  /// What the pages about money want to know.
  private let figuring: Lane
  private let counting: Lane
  private var search: Task<Void, Never>?
  /// What is asked about the answer to a search.
  private var closerLook: Task<Void, Never>?
  private var refresh: Task<Void, Never>?
  private var rates: Task<Void, Never>?
  private var find: Task<Void, Never>?
  private var page: Task<Void, Never>?

  init(_ perform: Perform, answer: @escaping @Sendable (Event) -> Void) {
    self.perform = perform
    self.answer = answer
    reading = Lane(perform, answer: answer)
    writing = Lane(perform, answer: answer)
    figuring = Lane(perform, answer: answer)
    counting = Lane(perform, inMeasure: true, answer: answer)
  }

  /// Begins what an effect asks for, and comes back at once: the session must not wait.
  func take(_ effect: Effect) {
    switch effect {
    case .load, .loadTicks, .count, .headlines, .passages, .open, .locateUnread, .openFeedText, .loadStarter,
      .loadHealth, .loadFeeds, .compare:
      reading.take(effect)
    case .money: figuring.take(effect)
    case .countSearches: counting.take(effect)
    case .mark, .keepPosition, .keepPlace, .keepHistory, .save, .forget, .openInBrowser, .copy, .follow, .giveUp,
      .takeUp, .pause, .followMove, .toggleWantsPages:
      writing.take(effect)
    case .search:
      search?.cancel()
      closerLook?.cancel()
      search = look(effect)
    case .suggest, .facets, .prepareSearch:
      closerLook?.cancel()
      closerLook = look(effect)
    case .refresh(let feeds, let asked):
      let (perform, answer) = (perform, answer)
      refresh = Task.detached(priority: .utility) { await perform.refresh(feeds, asked: asked, tell: answer) }
      guard feeds == nil else { return }
      rates = Task.detached(priority: .utility) { await perform.refreshRates(asked: asked, tell: answer) }
    case .stopRefresh:
      refresh?.cancel()
      rates?.cancel()
    case .findFeeds(let address):
      let (perform, answer, earlier) = (perform, answer, find)
      // Addresses that were named together are looked at one after the other.
      find = Task.detached(priority: .userInitiated) {
        await earlier?.value
        guard !Task.isCancelled, let event = await perform.findFeeds(at: address) else { return }
        answer(event)
      }
    case .stopFinding: find?.cancel()
    case .fetchPage(let article):
      let (perform, answer) = (perform, answer)
      page = Task.detached(priority: .userInitiated) {
        if let event = await perform.fetchPage(of: article) { answer(event) }
      }
    case .stopFetchingPage: page?.cancel()
    case .redraw, .suspend, .notify: break  // The session's own.
    }
  }

  /// Answers unless it is cancelled: then nobody waits for the answer, not even for the reason why there is none.
  private func look(_ effect: Effect) -> Task<Void, Never> {
    let (perform, answer) = (perform, answer)
    // Not on the main actor, which the session never leaves.
    return Task.detached(priority: .userInitiated) {
      guard !Task.isCancelled, let event = await perform(effect), !Task.isCancelled else { return }
      answer(event)
    }
  }

  /// Waits until everything that was to be kept is kept.
  func finish() async {
    search?.cancel()
    closerLook?.cancel()
    // What has come by now is in the store; the rest comes another time.
    refresh?.cancel()
    rates?.cancel()
    find?.cancel()
    page?.cancel()
    reading.close()
    figuring.close()
    counting.close()
    await writing.finish()
  }
}

/// Effects one after another.
private struct Lane {
  private let queue: AsyncStream<Effect>.Continuation
  private let work: Task<Void, Never>

  /// Rests after work, in times that the work took.
  private static let rest = 4.0

  /// In measure, what is asked for again and again is done once for all that waits, and rests between: a fifth of a core is
  /// the most that it takes.
  init(_ perform: Perform, inMeasure: Bool = false, answer: @escaping @Sendable (Event) -> Void) {
    let (stream, queue) = AsyncStream<Effect>.makeStream(bufferingPolicy: inMeasure ? .bufferingNewest(1) : .unbounded)
    self.queue = queue
    work = Task.detached(priority: inMeasure ? .utility : .userInitiated) {
      for await effect in stream {
        let begin = ContinuousClock.now
        if let event = await perform(effect) { answer(event) }
        guard inMeasure else { continue }
        do { try await Task.sleep(for: (ContinuousClock.now - begin) * Lane.rest) } catch {
          return  // Cancelled: nobody waits for what this lane does.
        }
      }
    }
  }

  /// Done after all that was asked for before it; in measure, only if nothing else is asked for meanwhile.
  func take(_ effect: Effect) { queue.yield(effect) }
  /// Takes no more. What waits is left to the end of the process.
  func close() { queue.finish() }

  func finish() async {
    queue.finish()
    await work.value
  }
}
