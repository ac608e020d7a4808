import Foundation
import Model
import Money
import Store

/// Brings the rates up to date: asks the publishers that may be asked, parses what changed, keeps it source by source.
///
/// Whatever fails, the figures that are stored stay. At the first contact, and after a pause, the publication before and up to 90
/// days of history are asked for as well where that takes few requests, so that a change can be told at once. What takes a
/// request a day is asked for only when a person wants it, and can be stopped and gone on with: each day is kept as it comes.
package struct RefreshRates: Sendable {
  let store: Store
  private let fetcher: Fetcher
  let rhythm: PollingPolicy
  /// Put before "publisher.example/path" in the place of "https://"; nil asks the publishers themselves.
  private let mirror: String?
  let now: @Sendable () -> Date

  /// Nil when nobody is to be asked. `from` is as in `Settings.Rates`.
  package init?(
    _ store: Store, _ fetcher: Fetcher, from: String = Settings.Rates.publishers,
    rhythm: PollingPolicy = PollingPolicy(),
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
    package var record: SourceFetchRecord
    /// What was left out of it, and why some of the past is still missing; each a sentence's end.
    package var remarks: [String] = []
  }

  /// A refresh under way: so many sources will be asked, and a step comes for each.
  package struct Run: Sendable {
    package let total: Int
    package let steps: AsyncStream<Step>
  }

  /// Starts with the sources that are named by their short names, or all that can be fetched. `asked` is whether a person
  /// asked for it, `days` how much of the past is wanted, also of those whose newest has just been asked for. `heard` is told
  /// how many requests were answered, and of how many. Stops when nobody listens any more.
  package func start(
    _ ids: [String]? = nil, asked: Bool, days: Int? = nil,
    heard: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Problem) -> Run {
    let begin = now()
    let records = try store.sourceLedgers()
    let sources = RateSource.all.filter { ids?.contains($0.id) != false && !$0.latest.isEmpty }
    let due = sources.filter { (records[$0.id] ?? SourceFetchRecord()).mayBeAsked(at: begin, asked: asked) }
    var work = Work(records, days: days)
    var errands = due.compactMap { RateRequest($0, .latest, addressed($0.addresses(at: begin))) }
    if days != nil {
      for source in sources where !due.contains(source) && records[source.id]?.isHeldBack(at: begin) == false {
        let known = try store.days(of: source)
        work.begin(source, .unchanged)
        errands += past(of: source, before: known.first ?? Day(begin), known: known, &work)
      }
    }
    let (stream, steps) = AsyncStream<Step>.makeStream()
    let total = due.count + work.done.count
    let task = Task.detached(priority: .utility) { [work, errands] in
      await run(errands, work, steps, heard)
      steps.finish()
    }
    steps.onTermination = { _ in task.cancel() }
    return Run(total: total, steps: stream)
  }

  /// Asks in rounds: one address for each errand, then the next choice of those that failed, and what is missing of the
  /// past of those that came.
  private func run(
    _ errands: [RateRequest], _ work: Work, _ steps: AsyncStream<Step>.Continuation,
    _ heard: @Sendable (Int, Int) -> Void
  ) async {
    var (errands, work) = (errands, work)
    var done = 0
    for id in work.done.keys where !errands.contains(where: { $0.source.id == id }) { work.finish(id, steps) }
    while !errands.isEmpty, !Task.isCancelled {
      // Two errands may have one address: a bank's today is also a day of its past.
      var waiting = Dictionary(grouping: errands, by: \.address)
      var left = Dictionary(grouping: errands, by: \.source.id).mapValues(\.count)
      var following: [RateRequest] = []
      for await answer in fetcher.answers(to: errands.map { work.request(for: $0) }) {
        guard let errand = waiting[answer.request.url]?.popLast() else { continue }
        let (id, next) = (errand.source.id, take(answer, errand, &work))
        following += next
        left[id, default: 1] -= 1
        done += 1
        // A source is done when nothing of it is under way, to be tried again, or left for later.
        if left[id] == 0, !following.contains(where: { $0.source.id == id }) {
          let more = work.more(of: id)
          following += more
          if more.isEmpty { work.finish(id, steps) }
        }
        heard(done, done + left.values.reduce(following.count + work.waiting, +))
      }
      errands = following
    }
  }

  /// As they stand, or as the mirror has them.
  func addressed(_ addresses: [String]) -> [String] {
    // A server of one's own has all publishers under their names.
    guard let mirror else { return addresses }
    return addresses.map { mirror + $0.replacing("https://", with: "") }
  }
}
