import Foundation
import Model
import Money
import Query
import Store

extension RefreshRates {
  /// What is known while a refresh runs, by the short names of sources.
  struct Work: Sendable {
    /// As they were when it began.
    let records: [String: SourceFetchRecord]
    /// How many days of the past a person wants; nil when it is what a change needs.
    let days: Int?
    /// What is to be told of a source when nothing more is asked of it.
    private(set) var done: [String: Step] = [:]
    /// Requests for the past that brought nothing, and why the last of them did not.
    private var missed: [String: (count: Int, why: String)] = [:]
    /// Sources whose server answered a request for the past, if only to say that it has nothing.
    private var heard: Set<String> = []
    /// What is to be asked of the past in later rounds.
    private var later: [String: [RateRequest]] = [:]
    /// Sources that gave something in this round: another 404 is a holiday, but a server that is silent stays so.
    private var answering: Set<String> = []

    /// Requests of a round for one source's past.
    private static let portion = 8

    init(_ records: [String: SourceFetchRecord], days: Int? = nil) {
      self.records = records
      self.days = days
    }

    /// With the validators of the last answer, where that came from the same address.
    func request(for errand: RateRequest) -> Request {
      guard errand.kind == .latest, let known = records[errand.source.id], known.address == errand.address else {
        return Request(errand.address)
      }
      return Request(errand.address, etag: known.record.etag, lastModified: known.record.lastModified)
    }

    /// What came of asking for the newest.
    mutating func begin(
      _ source: RateSource, _ outcome: Step.Outcome, _ record: SourceFetchRecord? = nil, remarks: [String] = []
    ) {
      done[source.id] = Step(
        source: source, outcome: outcome, record: record ?? records[source.id] ?? SourceFetchRecord(), remarks: remarks)
    }

    /// Figures of the past that came besides the newest; a source that gave none still answered.
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

    /// Holidays have no rates, and are asked for like other days: one sentence for all that brought nothing.
    mutating func miss(_ why: String, of source: RateSource, isSilent: Bool) {
      missed[source.id] = ((missed[source.id]?.count ?? 0) + 1, why)
      if !isSilent { heard.insert(source.id) }
    }

    /// How many requests are left for later rounds.
    var waiting: Int { later.values.reduce(0) { $0 + $1.count } }

    /// Takes what is to be asked of a source's past, and gives the first portion of it back.
    mutating func portion(of errands: [RateRequest], _ source: RateSource) -> [RateRequest] {
      later[source.id] = errands
      answering.insert(source.id)
      return more(of: source.id)
    }

    /// The next portion; nothing when all of the last one failed: whoever wants the rest may ask again.
    mutating func more(of id: String) -> [RateRequest] {
      guard let rest = later.removeValue(forKey: id), answering.remove(id) != nil else { return [] }
      if rest.count > Work.portion { later[id] = Array(rest.dropFirst(Work.portion)) }
      return Array(rest.prefix(Work.portion))
    }

    /// Tells of a source of which nothing more will be asked.
    mutating func finish(_ id: String, _ steps: AsyncStream<Step>.Continuation) {
      guard var step = done[id] else { return }
      // Who asks for the past of a server that says nothing has to hear that it failed.
      if let (_, why) = missed[id], days != nil, step.outcome == .unchanged, !heard.contains(id) {
        step.outcome = .failed(why)
      } else if let (count, why) = missed[id] {
        step.remarks.append(
          count == 1
            ? "some of the past is missing: \(why)"
            : "\(count) requests for the past brought nothing, the last because \(why)")
      }
      steps.yield(step)
    }
  }

  /// Takes one answer in, and says what is to be asked next.
  func take(_ answer: HTTPResponse, _ errand: RateRequest, _ work: inout Work) -> [RateRequest] {
    do throws(Problem) {
      return errand.kind == .latest ? try latest(answer, errand, &work) : try past(answer, errand, &work)
    } catch {
      // The store's failure is the source's too: it is said, and the others go on.
      work.begin(errand.source, .failed(error.why))
      return []
    }
  }

  /// Takes in what a source publishes now: keeps it with the source's ledger, and says what to ask for next: another
  /// address of the same when this one failed, what is missing of the past when it did not.
  private func latest(
    _ answer: HTTPResponse, _ errand: RateRequest, _ work: inout Work
  ) throws(Problem) -> [RateRequest] {
    let (source, date, old) = (errand.source, now(), work.records[errand.source.id] ?? SourceFetchRecord())
    var new = old
    // The same ledger as for feeds, so a source is left alone for as long as a feed would be.
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
      // A body that says nothing is a failure of the source, whatever its status was.
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
      // The same bytes say the same: several banks send no validators.
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

  /// What is to be asked for of the time before a publication: what a change needs, or the days that a person wants.
  func past(of source: RateSource, before newest: Day, known: [Day], _ work: inout Work) -> [RateRequest] {
    let wanted =
      work.days.map { source.addresses(ofLast: $0, to: newest, known: Set(known)) }
      ?? source.addresses(before: newest, known: known)
    if work.days != nil, source.daily.isEmpty, source.history.isEmpty {
      work.remark("its past is not to be had; it grows here with each publication", on: source)
    }
    return work.portion(of: wanted.compactMap { RateRequest(source, .past, addressed($0)) }, source)
  }

  /// What is missing of the past is a gain, and no failure where it cannot be had: figures stand there without a change
  /// until it comes.
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
      // Each answer is a transaction of its own: what was interrupted keeps what had come.
      work.add(try store.save(publications, at: now()), to: errand.source)
      return []
    }
  }
}
