import Foundation
import Model
import Money
import Query
import Store
import Text

extension RefreshRates {
  /// The state of a running refresh, by the short names of sources.
  struct Work: Sendable {
    /// The records at the beginning.
    let records: [String: SourceFetchRecord]
    /// The number of past days that a person wants; nil for as much as a change needs.
    let days: Int?
    /// The steps of sources, reported when a source is finished.
    private(set) var done: [String: Step] = [:]
    /// The number of requests for history that gave nothing, and the reason of the last one.
    private var missed: [String: (count: Int, why: String)] = [:]
    /// Sources whose server answered a request for history, if only to say that there is none.
    private var heard: Set<String> = []
    /// Requests for history that are left for later rounds.
    private var later: [String: [RateRequest]] = [:]
    /// Sources that gave something in this round. A 404 may be a holiday; a silent server will stay silent.
    private var answering: Set<String> = []

    /// Requests for one source's history in a round.
    private static let portion = 8

    init(_ records: [String: SourceFetchRecord], days: Int? = nil) {
      self.records = records
      self.days = days
    }

    /// The request, with the validators of the last answer where that came from the same address.
    func request(for errand: RateRequest) -> Request {
      guard errand.kind == .latest, let known = records[errand.source.id], known.address == errand.address else {
        return Request(errand.address)
      }
      return Request(errand.address, etag: known.record.etag, lastModified: known.record.lastModified)
    }

    /// Notes the outcome for the current rates.
    mutating func begin(
      _ source: RateSource, _ outcome: Step.Outcome, _ record: SourceFetchRecord? = nil, remarks: [String] = []
    ) {
      done[source.id] = Step(
        source: source, outcome: outcome, record: record ?? records[source.id] ?? SourceFetchRecord(), remarks: remarks)
    }

    /// Adds figures of the past; a source that gave none has answered too.
    mutating func add(_ count: Int, to source: RateSource) {
      answering.insert(source.id)
      guard count > 0, let outcome = done[source.id]?.outcome else { return }
      if case .came(let new) = outcome {
        done[source.id]?.outcome = .came(new: new + count)
      } else {
        done[source.id]?.outcome = .came(new: count)
      }
    }

    mutating func remark(_ text: String, on source: RateSource) { done[source.id]?.remarks.append(text) }

    /// Counts a request for history that gave nothing. Holidays have no rates, so all of them get one sentence.
    mutating func miss(_ why: String, of source: RateSource, isSilent: Bool) {
      missed[source.id] = ((missed[source.id]?.count ?? 0) + 1, why)
      if !isSilent { heard.insert(source.id) }
    }

    /// The number of requests that are left for later rounds.
    var waiting: Int { later.values.reduce(0) { $0 + $1.count } }

    /// Keeps the requests for a source's history and returns the first portion of them.
    mutating func portion(of errands: [RateRequest], _ source: RateSource) -> [RateRequest] {
      later[source.id] = errands
      answering.insert(source.id)
      return more(of: source.id)
    }

    /// The next portion; empty when the whole last one failed.
    mutating func more(of id: String) -> [RateRequest] {
      guard let rest = later.removeValue(forKey: id), answering.remove(id) != nil else { return [] }
      if rest.count > Work.portion { later[id] = Array(rest.dropFirst(Work.portion)) }
      return Array(rest.prefix(Work.portion))
    }

    /// Reports a source that is finished.
    mutating func finish(_ id: String, _ steps: AsyncStream<Step>.Continuation) {
      guard var step = done[id] else { return }
      // If the server returned no history, report that as a failure.
      if let (_, why) = missed[id], days != nil, step.outcome == .unchanged, !heard.contains(id) {
        step.outcome = .failed(why)
      } else if let (count, why) = missed[id] {
        step.remarks.append(
          count == 1
            ? "some of the past is missing: \(why)"
            : "\(count) requests for history gave nothing; the last one: \(why)")
      }
      Log.note("rates of \(id): \(step.logText)")
      steps.yield(step)
    }
  }

  /// Handles one answer; returns the requests that follow from it.
  func take(_ answer: HTTPResponse, _ errand: RateRequest, _ work: inout Work) -> [RateRequest] {
    do throws(Problem) {
      return errand.kind == .latest ? try latest(answer, errand, &work) : try past(answer, errand, &work)
    } catch {
      // A failure of the store is reported as the source's failure, and the other sources go on.
      work.begin(errand.source, .failed(error.why))
      return []
    }
  }

  /// Handles an answer with current rates: saves it with the source's record. Returns the request at the next address when
  /// this one failed, and requests for missing history when it did not.
  private func latest(
    _ answer: HTTPResponse, _ errand: RateRequest, _ work: inout Work
  ) throws(Problem) -> [RateRequest] {
    let (source, date, old) = (errand.source, now(), work.records[errand.source.id] ?? SourceFetchRecord())
    var new = old
    // The same record as for feeds, so that the same pauses hold.
    new.record = rhythm.record(old.record, after: answer, interval: nil, skipHours: [], at: date)
    func finish(_ outcome: Step.Outcome) throws(Problem) -> [RateRequest] {
      if case .failed = outcome {} else { new.address = errand.address }
      let known = try store.days(of: source)
      if outcome == .unchanged { new.record.nextDue = source.due(after: date, newest: known.first) }
      if outcome != .heldBack { try store.setLedger(new, of: source) }
      work.begin(source, outcome, new)
      guard outcome == .unchanged, work.days != nil else { return [] }
      return past(of: source, before: known.first ?? Day(date), known: known, &work)
    }
    func fail(_ why: String) throws(Problem) -> [RateRequest] {
      if let next = errand.next(after: why) { return [next] }
      let why = errand.reason(why)
      // A body without rates is a failure, whatever its status was.
      var failure = answer
      failure.result = .failed(why)
      new = old
      new.record = rhythm.record(old.record, after: failure, interval: nil, skipHours: [], at: date)
      return try finish(.failed(why))
    }
    switch answer.result {
    case .heldBack: return try finish(.heldBack)
    case .unchanged: return try finish(.unchanged)
    case .gone: return try fail("it is gone for good")
    case .failed(let why): return try fail(why)
    case .body(let bytes, let type):
      let hash = BodyHash(bytes).text
      // The same bytes give the same rates: several banks send no validators.
      if old.address == errand.address, old.record.bodyHash == hash { return try finish(.unchanged) }
      let publications: [Publication]
      do { publications = try errand.publications(in: bytes, type, at: date) } catch { return try fail(error.why) }
      guard let newest = publications.map(\.date).max() else { return try fail("there are no rates in it") }
      let known = try store.days(of: source) + publications.map(\.date)
      new.address = errand.address
      new.record.bodyHash = hash
      new.record.nextDue = source.due(after: date, newest: newest)
      let count = try store.save(publications, of: source, new, at: date)
      work.begin(source, .came(new: count), new, remarks: publications.flatMap(\.problems).map(\.why))
      return past(of: source, before: newest, known: known, &work)
    }
  }

  /// Requests for the time before a publication: as much as a change needs, or the days that a person wants.
  func past(of source: RateSource, before newest: Day, known: [Day], _ work: inout Work) -> [RateRequest] {
    let wanted =
      work.days.map { source.addresses(ofLast: $0, to: newest, known: Set(known)) }
      ?? source.addresses(before: newest, known: known)
    if work.days != nil, source.daily.isEmpty, source.history.isEmpty {
      work.remark("no history is available; it grows here with each publication", on: source)
    }
    return work.portion(of: wanted.compactMap { RateRequest(source, .past, addressed($0)) }, source)
  }

  /// Handles an answer with history. Missing history is not a failure: figures are shown without a change until it comes.
  private func past(_ answer: HTTPResponse, _ errand: RateRequest, _ work: inout Work) throws(Problem) -> [RateRequest]
  {
    func fail(_ why: String) -> [RateRequest] {
      if let next = errand.next(after: why) { return [next] }
      work.miss(errand.reason(why), of: errand.source, isSilent: answer.status == 0 && answer.result != .heldBack)
      return []
    }
    switch answer.result {
    case .failed(let why): return fail(why)
    case .heldBack: return fail("its server wants to be left alone")
    case .gone, .unchanged: return fail("the server gave no answer that can be used")
    case .body(let bytes, let type):
      let publications: [Publication]
      do { publications = try errand.publications(in: bytes, type, at: now()) } catch { return fail(error.why) }
      // Each answer is a transaction of its own: an interruption keeps earlier answers.
      work.add(try store.save(publications, at: now()), to: errand.source)
      return []
    }
  }
}

extension RefreshRates.Step {
  fileprivate var logText: String {
    let outcome =
      switch outcome {
      case .came(let new): "stored \(new) new figures"
      case .unchanged: "unchanged"
      case .failed(let why): "refused: \(why)"
      case .heldBack: "not fetched: its host asked for a pause"
      }
    return ([outcome] + remarks).joined(separator: "; ")
  }
}
