import Foundation
import Model
import Store

/// Brings the rates up to date: asks the publishers that may be asked, parses what changed, keeps it source by source.
///
/// Whatever fails, the figures that are stored stay. At the first contact, and after a pause, the publication before and up to 90
/// days of history are asked for as well, so that a change can be told at once.
package struct RefreshRates: Sendable {
  private let store: Store
  private let fetcher: Fetcher
  private let rhythm: Rhythm
  /// Put before "publisher.example/path" in the place of "https://"; nil asks the publishers themselves.
  private let mirror: String?
  private let now: @Sendable () -> Date

  /// Nil when nobody is to be asked. `from` is as in `Settings.Rates`.
  package init?(
    _ store: Store, _ fetcher: Fetcher, from: String = Settings.Rates.publishers, rhythm: Rhythm = Rhythm(),
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    guard from != Settings.Rates.nobody else { return nil }
    self.store = store
    self.fetcher = fetcher
    self.rhythm = rhythm
    self.now = now
    mirror = from == Settings.Rates.publishers ? nil : from.hasSuffix("/") ? from : from + "/"
  }

  /// One source that was dealt with.
  package struct Step: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
      /// Figures that were not known.
      case came(new: Int)
      case unchanged
      case failed(String)
      /// Its host asked to be left alone.
      case heldBack
    }

    package var source: RateSource
    package var outcome: Outcome
    package var ledger: SourceLedger
    /// What was left out of it, and why some of the past is still missing; each a sentence's end.
    package var remarks: [String] = []
  }

  /// A refresh under way: so many sources will be asked, and a step comes for each.
  package struct Run: Sendable {
    package let total: Int
    package let steps: AsyncStream<Step>
  }

  /// Starts with the sources that are named by their short names, or all that can be fetched. `asked` is whether a person
  /// asked for it. Stops when nobody listens any more.
  package func start(_ ids: [String]? = nil, asked: Bool) throws(Problem) -> Run {
    let begin = now()
    let ledgers = try store.sourceLedgers()
    let sources = RateSource.all.filter { source in
      ids?.contains(source.id) != false && !source.latest.isEmpty
        && (ledgers[source.id] ?? SourceLedger()).mayBeAsked(at: begin, asked: asked)
    }
    let (stream, steps) = AsyncStream<Step>.makeStream()
    let work = Task.detached(priority: .utility) {
      await run(sources, ledgers, at: begin, steps)
      steps.finish()
    }
    steps.onTermination = { _ in work.cancel() }
    return Run(total: sources.count, steps: stream)
  }

  /// Asks in rounds: one address for each source, then the next choice of those that failed, and what is missing of the
  /// past of those that came.
  private func run(
    _ sources: [RateSource], _ ledgers: [String: SourceLedger], at begin: Date,
    _ steps: AsyncStream<Step>.Continuation
  ) async {
    var work = Work(ledgers)
    var errands = sources.compactMap { RateErrand($0, .latest, addressed($0.addresses(today: Day(begin)))) }
    while !errands.isEmpty, !Task.isCancelled {
      var waiting = Dictionary(grouping: errands, by: \.address)
      var following: [RateErrand] = []
      for await answer in fetcher.answers(to: errands.map { work.request(for: $0) }) {
        guard let errand = waiting[answer.request.url]?.popLast() else { continue }
        let next = take(answer, errand, &work)
        following += next
        work.open[errand.source.id, default: 1] += next.count - 1
        if work.open[errand.source.id] == 0, let step = work.done[errand.source.id] { steps.yield(step) }
      }
      errands = following
    }
  }

  private func addressed(_ addresses: [String]) -> [String] {
    guard let mirror else { return addresses }
    return addresses.map { mirror + $0.replacing("https://", with: "") }
  }
}

extension RefreshRates {
  /// What is known while a refresh runs, by the short names of sources.
  private struct Work {
    /// As they were when it began.
    let ledgers: [String: SourceLedger]
    /// What is to be told of a source when no errand is left open.
    var done: [String: Step] = [:]
    var open: [String: Int] = [:]

    init(_ ledgers: [String: SourceLedger]) {
      self.ledgers = ledgers
    }

    func request(for errand: RateErrand) -> Request {
      guard errand.kind == .latest, let known = ledgers[errand.source.id], known.address == errand.address else {
        return Request(errand.address)
      }
      return Request(errand.address, etag: known.ledger.etag, lastModified: known.ledger.lastModified)
    }
  }

  /// Takes one answer in, and says what is to be asked next.
  private func take(_ answer: Answer, _ errand: RateErrand, _ work: inout Work) -> [RateErrand] {
    do throws(Problem) {
      return errand.kind == .latest ? try latest(answer, errand, &work) : try past(answer, errand, &work)
    } catch {
      // The store's failure is the source's too: it is said, and the others go on.
      work.done[errand.source.id] = Step(
        source: errand.source, outcome: .failed(error.why), ledger: work.ledgers[errand.source.id] ?? SourceLedger())
      return []
    }
  }

  private func latest(
    _ answer: Answer, _ errand: RateErrand, _ work: inout Work
  ) throws(Problem) -> [RateErrand] {
    let (source, date, old) = (errand.source, now(), work.ledgers[errand.source.id] ?? SourceLedger())
    var new = old
    new.ledger = rhythm.ledger(old.ledger, after: answer, interval: nil, skipHours: [], at: date)
    func finish(_ outcome: Step.Outcome) throws(Problem) -> [RateErrand] {
      if case .failed = outcome {} else { new.address = errand.address }
      if outcome == .unchanged {
        new.ledger.nextDue = source.due(after: date, newest: try store.days(of: source).first)
      }
      if outcome != .heldBack { try store.setLedger(new, of: source) }
      work.done[source.id] = Step(source: source, outcome: outcome, ledger: new)
      return []
    }
    func fail(_ why: String) throws(Problem) -> [RateErrand] {
      if let next = errand.next { return [next] }
      var failure = answer
      failure.result = .failed(why)
      new = old
      new.ledger = rhythm.ledger(old.ledger, after: failure, interval: nil, skipHours: [], at: date)
      return try finish(.failed(why))
    }
    switch answer.result {
    case .heldBack: return try finish(.heldBack)
    case .unchanged: return try finish(.unchanged)
    case .gone: return try fail("it is gone for good")
    case .failed(let why): return try fail(why)
    case .body(let bytes, let type):
      let hash = BodyHash(bytes).text
      if old.address == errand.address, old.ledger.bodyHash == hash { return try finish(.unchanged) }
      let publications: [Publication]
      do { publications = try errand.publications(in: bytes, type, at: date) } catch { return try fail(error.why) }
      guard let newest = publications.map(\.date).max() else { return try fail("there are no rates in it") }
      let known = try store.days(of: source) + publications.map(\.date)
      new.address = errand.address
      new.ledger.bodyHash = hash
      new.ledger.nextDue = source.due(after: date, newest: newest)
      let count = try store.save(publications, of: source, new, at: date)
      work.done[source.id] = Step(
        source: source, outcome: .came(new: count), ledger: new, remarks: publications.flatMap(\.problems).map(\.why))
      return source.addresses(before: newest, known: known).compactMap {
        RateErrand(source, .past, addressed($0))
      }
    }
  }

  /// What is missing of the past is a gain, and no failure where it cannot be had: figures stand there without a change
  /// until it comes.
  private func past(_ answer: Answer, _ errand: RateErrand, _ work: inout Work) throws(Problem) -> [RateErrand] {
    func fail(_ why: String) -> [RateErrand] {
      if let next = errand.next { return [next] }
      work.done[errand.source.id]?.remarks.append("some of the past is missing: \(why)")
      return []
    }
    guard case .body(let bytes, let type) = answer.result else {
      if case .failed(let why) = answer.result { return fail(why) }
      return fail("the server gave no answer that can be used")
    }
    let publications: [Publication]
    do { publications = try errand.publications(in: bytes, type, at: now()) } catch { return fail(error.why) }
    let count = try store.save(publications, at: now())
    if case .came(let new) = work.done[errand.source.id]?.outcome {
      work.done[errand.source.id]?.outcome = .came(new: new + count)
    }
    return []
  }
}
