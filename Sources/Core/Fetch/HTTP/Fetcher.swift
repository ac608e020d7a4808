import CCurl
import Foundation
import Model

/// Fetches many addresses at once: in parallel over hosts, one after another at each host.
///
/// Politeness: a host that answers 429 or 503 is left alone for the rest of the run; what was still to be asked of it
/// comes back as `heldBack`.
package struct Fetcher: Sendable {
  let network: Settings.Network
  /// Names the program to servers, so that their owners know whom to ask.
  let userAgent: String
  private let now: @Sendable () -> Date

  package init(_ network: Settings.Network, userAgent: String, now: @escaping @Sendable () -> Date = { Date() }) {
    self.network = network
    self.userAgent = userAgent
    self.now = now
  }

  /// The answers in the order in which they come, one for each request. Ends early when the reader stops listening.
  package func answers(to requests: [Request]) -> AsyncStream<Answer> {
    let (stream, answers) = AsyncStream<Answer>.makeStream()
    let work = Task.detached(priority: .utility) {
      // The one owner of the curl handle.
      run(Queue(requests), answers)
      answers.finish()
    }
    answers.onTermination = { _ in work.cancel() }
    return stream
  }

  /// One answer to one request.
  package func answer(to request: Request) async -> Answer {
    for await answer in answers(to: [request]) { return answer }
    return Answer(request, .failed("it was stopped"))
  }

  /// Milliseconds after which a wait looks whether somebody still listens.
  private static let patience: Int32 = 100

  private func run(_ queue: Queue, _ answers: AsyncStream<Answer>.Continuation) {
    var queue = queue
    guard let curl = curl_fetches_open(network.parallel, 1) else {
      for request in queue.rest() { answers.yield(Answer(request, .failed("there is no memory for it"))) }
      return
    }
    defer { curl_fetches_close(curl) }
    while !Task.isCancelled {
      while let (id, request) = queue.next(limit: network.parallel) {
        guard !add(request, id, to: curl) else { continue }
        _ = queue.finish(id)
        answers.yield(Answer(request, .failed("it is no address that can be fetched")))
      }
      guard queue.isBusy else { return }
      _ = curl_fetches_wait(curl, Fetcher.patience)
      var raw = curl_answer()
      while curl_fetches_next(curl, &raw) {
        defer { curl_answer_free(&raw) }
        guard let request = queue.finish(raw.id) else { continue }
        let answer = Answer(raw, to: request, now: now())
        answers.yield(answer)
        guard answer.status == 429 || answer.status == 503 else { continue }
        for held in queue.leaveAlone(request.host) { answers.yield(Answer(held, .heldBack)) }
      }
    }
  }

  private func add(_ request: Request, _ id: UInt64, to curl: OpaquePointer) -> Bool {
    let texts: [String?] = [
      request.url, request.etag, request.lastModified, request.userAgent ?? userAgent,
    ]
    let copies = (texts + request.headers).map { $0.map { strdup($0) } ?? nil }
    defer { for copy in copies { free(copy) } }
    let headers = copies.dropFirst(texts.count).map { UnsafePointer($0) }
    return headers.withUnsafeBufferPointer { headers in
      var raw = curl_request()
      raw.url = UnsafePointer(copies[0])
      raw.etag = UnsafePointer(copies[1])
      raw.last_modified = UnsafePointer(copies[2])
      raw.user_agent = UnsafePointer(copies[3])
      raw.headers = headers.baseAddress
      raw.header_count = headers.count
      raw.body_limit = Int64(network.feedSize)
      raw.first_byte_limit = network.firstByte
      raw.total_limit = network.total
      raw.redirect_limit = Int32(network.redirects)
      return curl_fetches_add(curl, id, &raw)
    }
  }
}

/// What is still to be asked, by host, and what is being asked.
struct Queue {
  private var waiting: [String: [Request]] = [:]
  /// Hosts with something waiting and nothing under way, in the order of the requests.
  private var idle: [String] = []
  private var underWay: [UInt64: Request] = [:]
  private var lastID: UInt64 = 0

  init(_ requests: [Request]) {
    for request in requests {
      if waiting[request.host] == nil { idle.append(request.host) }
      waiting[request.host, default: []].append(request)
    }
    // Taken from the end.
    for host in waiting.keys { waiting[host]?.reverse() }
    idle.reverse()
  }

  var isBusy: Bool { !underWay.isEmpty }

  /// The next request that may be sent, and a number for it; nil when all hosts are busy or `limit` are under way.
  mutating func next(limit: Int) -> (UInt64, Request)? {
    guard underWay.count < limit, let host = idle.popLast(), let request = waiting[host]?.popLast() else { return nil }
    lastID += 1
    underWay[lastID] = request
    return (lastID, request)
  }

  /// The request that is now done; its host may be asked again.
  mutating func finish(_ id: UInt64) -> Request? {
    guard let request = underWay.removeValue(forKey: id) else { return nil }
    if waiting[request.host]?.isEmpty == false { idle.append(request.host) }
    return request
  }

  /// Takes out what still waits for a host.
  mutating func leaveAlone(_ host: String) -> [Request] {
    idle.removeAll { $0 == host }
    return Array((waiting.removeValue(forKey: host) ?? []).reversed())
  }

  func rest() -> [Request] { waiting.values.flatMap { $0.reversed() } }
}
