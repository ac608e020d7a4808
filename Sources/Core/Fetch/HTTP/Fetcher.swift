import CCurl
import Foundation
import Model
import Money
import Query

/// Fetches many addresses at once: in parallel over hosts, one after another at each host.
///
/// Politeness: a host has a pause between two requests, and one that answers 429 or 503 is left alone for the rest of the
/// run; what was still to be asked of it comes back as `heldBack`.
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
  package func answers(to requests: [Request]) -> Answers {
    let (stream, answers) = AsyncStream<HTTPResponse>.makeStream()
    let traffic = Answers.Traffic()
    answers.onTermination = { _ in traffic.stop() }
    // A thread of its own, the one owner of the curl handle: it waits, and those that run tasks may not.
    Thread.detachNewThread {
      run(Queue(requests, pause: network.pause), traffic) { answer in
        traffic.given()
        answers.yield(answer)
      }
      answers.finish()
    }
    return Answers(stream, traffic)
  }

  /// One answer to one request.
  package func answer(to request: Request) async -> HTTPResponse {
    for await answer in answers(to: [request]) { return answer }
    return HTTPResponse(request, .failed("it was stopped"))
  }

  /// Milliseconds after which a wait looks whether somebody still listens.
  private static let patience: Int32 = 100
  /// The same while answers wait to be taken.
  private static let patienceInJam: Int32 = 2

  /// The loop of one run, on its own thread: begins what may be begun, waits for libcurl, gives what has come.
  private func run(_ queue: Queue, _ traffic: Answers.Traffic, give: (HTTPResponse) -> Void) {
    var queue = queue
    var redirects = Redirects(limit: network.redirects)
    // A look at who is due, without anybody due, does not bring libcurl in.
    guard queue.hasWork else { return }
    guard let curl = curl_fetches_open(network.parallel, 1) else {
      for request in queue.rest() { give(HTTPResponse(request, .failed("libcurl could not be opened"))) }
      return
    }
    defer { curl_fetches_close(curl) }
    while !traffic.isStopped {
      // Nothing new is begun while answers wait for the disk; what is under way goes on.
      let isJammed = traffic.isJammed
      while !isJammed, let (id, request) = queue.next(limit: network.parallel, at: now()) {
        guard !add(request, id, to: curl) else { continue }
        _ = queue.finish(id, at: now())
        give(HTTPResponse(request, .failed("it is no address that can be fetched")))
      }
      guard queue.hasWork else { return }
      _ = curl_fetches_wait(curl, isJammed ? Fetcher.patienceInJam : Fetcher.patience)
      var raw = curl_answer()
      while curl_fetches_next(curl, &raw) {
        defer { curl_answer_free(&raw) }
        guard let asked = queue[raw.id], let answer = answer(&raw, to: asked, &redirects, curl) else { continue }
        _ = queue.finish(raw.id, at: now())
        give(answer)
        guard HostFetchRecord.enough.contains(answer.status) else { continue }
        // The host that was asked, wherever a redirect led: it is its requests that wait.
        for held in queue.leaveAlone(asked.host) { give(HTTPResponse(held, .heldBack)) }
      }
    }
  }

  /// What libcurl has as an answer; nil when it points elsewhere, and that is being asked now.
  private func answer(
    _ raw: inout curl_answer, to request: Request, _ redirects: inout Redirects, _ curl: OpaquePointer
  ) -> HTTPResponse? {
    let address = HTTPResponse.text(raw.url) ?? request.url
    var answer = HTTPResponse(raw, to: request, now: now())
    // A redirect that was cut off points nowhere that could be trusted.
    guard raw.end == curl_end_answered else { return answer }
    let target = HTTPResponse.text(raw.redirect)
    switch redirects.turn(raw.id, of: request, status: raw.status, from: address, to: target) {
    case .arrived(let movedTo): answer.movedTo = movedTo
    case .failed(let why): answer.result = .failed(why)
    case .follow(let target, let isTrusted):
      if curl_fetches_follow(curl, &raw, target, isTrusted) { return nil }
      answer.result = .failed("it took too long")
    }
    return answer
  }

  /// Hands a request to libcurl; false when it takes it for no address.
  private func add(_ request: Request, _ id: UInt64, to curl: OpaquePointer) -> Bool {
    let texts: [String?] = [
      request.url, request.etag, request.lastModified, request.userAgent ?? userAgent, network.authorities,
    ]
    // The seam takes C strings, and copies them: these live until the end of this function.
    let copies = (texts + request.headers).map { $0.map { strdup($0) } ?? nil }
    defer { for copy in copies { free(copy) } }
    let headers = copies.dropFirst(texts.count).map { UnsafePointer($0) }
    return headers.withUnsafeBufferPointer { headers in
      var raw = curl_request()
      raw.url = UnsafePointer(copies[0])
      raw.etag = UnsafePointer(copies[1])
      raw.last_modified = UnsafePointer(copies[2])
      raw.user_agent = UnsafePointer(copies[3])
      raw.authorities = UnsafePointer(copies[4])
      raw.headers = headers.baseAddress
      raw.header_count = headers.count
      raw.body_limit = Int64(network.feedSize)
      raw.first_byte_limit = network.firstByte
      raw.total_limit = network.total
      raw.may_be_local = request.mayBeLocal
      return curl_fetches_add(curl, id, &raw)
    }
  }
}
