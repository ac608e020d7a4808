import Foundation
import Model
import Money
import Store

/// Brings the rates up to date: fetches from the publishers that may be asked, parses changes, saves source by source.
///
/// Stored figures stay whatever fails. On the first contact and after a pause, earlier publications and up to 90 days of
/// history are fetched too where that takes few requests, so that a change can be shown at once. History that takes a
/// request for each day is fetched only when a person asks for it. That can be stopped and continued: each day is saved as it
/// comes.
package struct RefreshRates: Sendable {
  let store: Store
  private let fetcher: Fetcher
  let rhythm: PollingPolicy
  /// Replaces "https://" before "publisher.example/path"; nil asks the publishers themselves.
  private let mirror: String?
  let now: @Sendable () -> Date

  /// Makes a refresh of rates; nil when the settings forbid it. `from` is as in `Settings.Rates`.
  package init?(
    _ store: Store, _ fetcher: Fetcher, from: String = Settings.Rates.publishers,
    rhythm: PollingPolicy = PollingPolicy(),
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    guard !Settings.Rates.isNone(from) else { return nil }
    self.store = store
    self.fetcher = fetcher
    self.rhythm = rhythm
    self.now = now
    mirror = from == Settings.Rates.publishers ? nil : from.hasSuffix("/") ? from : from + "/"
  }

  /// One source that is finished.
  package struct Step: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
      /// The number of new figures.
      case came(new: Int)
      case unchanged
      case failed(String)
      /// Not fetched: its host asked for a pause.
      case heldBack
    }

    package var source: RateSource
    package var outcome: Outcome
    package var record: SourceFetchRecord
    /// Figures that were left out, and why some of the past is missing; each is the end of a sentence.
    package var remarks: [String] = []
  }

  /// A running refresh: a step comes for each of `total` sources.
  package struct Run: Sendable {
    package let total: Int
    package let steps: AsyncStream<Step>
  }

  /// Starts with the sources of these short names, or with all that can be fetched. `asked` is true when a person asked for
  /// it. `days` is the number of past days that are wanted, also from sources whose current rates are fresh. `heard` is called
  /// with the number of answered requests and of all. Stops when nothing reads the steps any more.
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

  /// Works in rounds: one address for each request, then the next address of those that failed, and missing history of the
  /// sources that answered.
  private func run(
    _ errands: [RateRequest], _ work: Work, _ steps: AsyncStream<Step>.Continuation,
    _ heard: @Sendable (Int, Int) -> Void
  ) async {
    var (errands, work) = (errands, work)
    var done = 0
    for id in work.done.keys where !errands.contains(where: { $0.source.id == id }) { work.finish(id, steps) }
    while !errands.isEmpty, !Task.isCancelled {
      // Two requests may have one address: a bank's today is also a day of its history.
      var waiting = Dictionary(grouping: errands, by: \.address)
      var left = Dictionary(grouping: errands, by: \.source.id).mapValues(\.count)
      var following: [RateRequest] = []
      for await answer in fetcher.answers(to: errands.map { request(for: $0, work) }) {
        guard let errand = waiting[answer.request.url]?.popLast() else { continue }
        let (id, next) = (errand.source.id, take(answer, errand, &work))
        following += next
        left[id, default: 1] -= 1
        done += 1
        // A source is finished when no request of it is running, to be tried again, or left for later.
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

  /// A mirror that the settings name may be in the local network; a publisher is not.
  private func request(for errand: RateRequest, _ work: Work) -> Request {
    var request = work.request(for: errand)
    if mirror != nil { request.mayBeLocal = true }
    return request
  }

  /// The addresses of the publishers, or those of the mirror for them.
  func addressed(_ addresses: [String]) -> [String] {
    // A mirror has all publishers under their host names.
    guard let mirror else { return addresses }
    return addresses.map { mirror + $0.replacing("https://", with: "") }
  }
}
