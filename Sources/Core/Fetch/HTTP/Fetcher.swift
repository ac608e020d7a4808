import CCurl
import Foundation
import Model
import Money
import Query
import Text

/// Fetches many addresses at once: in parallel over hosts, one after another at each host.
///
/// Politeness: two requests to a host have a pause between them. A host that answers 429 or 503 gets no more requests in
/// this run; those that were left come back as `heldBack`.
package struct Fetcher: Sendable {
  private(set) var network: Settings.Network
  /// The most bodies in memory at a time, the one that is being read included; nil for any number.
  private var mostBodies: Int?
  /// The program's name for servers, so that their owners know which program asks.
  let userAgent: String
  private let now: @Sendable () -> Date
  /// "name:port:address" in place of what a name server says; nil outside of tests.
  var resolving: String?

  package init(_ network: Settings.Network, userAgent: String, now: @escaping @Sendable () -> Date = { Date() }) {
    self.network = network
    self.userAgent = userAgent
    self.now = now
  }

  /// The same fetcher with at most two requests at a time, and bodies of at most `size` bytes, two of which are in memory at a
  /// time: a third request waits until one of them has been read.
  package func limited(to size: Int) -> Fetcher {
    var limited = self
    limited.network.parallel = min(2, network.parallel)
    limited.mostBodies = 2
    limited.network.feedSize = min(size, network.feedSize)
    return limited
  }

  /// The same fetcher for the server of an account: one request after another without a pause, and bodies up to 64 MB.
  /// `authorities` is the path of a PEM file with the certificate authorities to trust; nil for those of the settings.
  package func forAccount(authorities: String? = nil) -> Fetcher {
    var fetcher = self
    fetcher.network.parallel = 1
    fetcher.network.pause = 0
    fetcher.network.feedSize = 64_000_000
    if let authorities { fetcher.network.authorities = authorities }
    return fetcher
  }

  /// The answers in the order in which they come, one for each request. Ends early when nothing reads them any more.
  package func answers(to requests: [Request]) -> Answers {
    let (stream, answers) = AsyncStream<HTTPResponse>.makeStream()
    let traffic = Answers.Traffic(mostBodies: mostBodies)
    answers.onTermination = { _ in traffic.stop() }
    // A thread of its own, the only user of the curl handle: it waits, which a thread of the task pool may not.
    Thread.detachNewThread {
      run(Queue(requests, pause: network.pause), traffic) { answer in
        Log.note(answer.logLine)
        traffic.given()
        answers.yield(answer)
      }
      answers.finish()
    }
    return Answers(stream, traffic)
  }

  /// The answer to one request.
  package func answer(to request: Request) async -> HTTPResponse {
    for await answer in answers(to: [request]) { return answer }
    return HTTPResponse(request, .failed("it was stopped"))
  }

  /// The longest wait in milliseconds before it is checked whether anything still reads the answers.
  private static let patience: Int32 = 100
  /// The same while answers wait to be read.
  private static let patienceInJam: Int32 = 2

  /// The loop of one run, on its own thread: starts requests, waits for libcurl, gives the answers.
  private func run(_ queue: Queue, _ traffic: Answers.Traffic, give: (HTTPResponse) -> Void) {
    var queue = queue
    var redirects = Redirects(limit: network.redirects)
    // Without a request libcurl is not loaded.
    guard queue.hasWork else { return }
    guard
      let curl = curl_fetches_open(
        network.parallel, 1, { host in host.map { String(cString: $0).isLocalHost } ?? false })
    else {
      let why = "libcurl could not be loaded: it is missing, or there are too few file handles or too little memory"
      for request in queue.rest() { give(HTTPResponse(request, .failed(why))) }
      return
    }
    defer { curl_fetches_close(curl) }
    while !traffic.isStopped {
      // Nothing is started while answers wait for the disk; requests under way go on.
      let room = traffic.room(of: network.parallel)
      while let (id, request) = queue.next(limit: room, at: now()) {
        guard !add(request, id, to: curl) else { continue }
        _ = queue.finish(id, at: now())
        give(HTTPResponse(request, .failed(HTTPResponse.unreadable(request.url))))
      }
      guard queue.hasWork else { return }
      _ = curl_fetches_wait(curl, room == 0 ? Fetcher.patienceInJam : Fetcher.patience)
      var raw = curl_answer()
      while curl_fetches_next(curl, &raw) {
        defer { curl_answer_free(&raw) }
        guard let asked = queue[raw.id], let answer = answer(&raw, to: asked, &redirects, curl) else { continue }
        _ = queue.finish(raw.id, at: now())
        give(answer)
        guard HostFetchRecord.enough.contains(answer.status) else { continue }
        // The host of the request, wherever a redirect led: its requests are the ones that wait.
        for held in queue.leaveAlone(asked.host) { give(HTTPResponse(held, .heldBack)) }
      }
    }
  }

  /// The answer that libcurl has; nil when it is a redirect that is followed now.
  private func answer(
    _ raw: inout curl_answer, to request: Request, _ redirects: inout Redirects, _ curl: OpaquePointer
  ) -> HTTPResponse? {
    let address = HTTPResponse.spelling(HTTPResponse.text(raw.url), as: request)
    var answer = HTTPResponse(raw, to: request, now: now())
    // A redirect that was cut off may be incomplete.
    guard raw.end == curl_end_answered else { return answer }
    let target = HTTPResponse.text(raw.redirect)
    switch redirects.turn(raw.id, of: request, status: raw.status, from: address, to: target) {
    case .arrived(let movedTo):
      answer.movedTo = movedTo
      // The password stayed behind, and the person should know why it does not help.
      if answer.status == 401, request.hasSecrets, !request.url.mayShareSecrets(with: address) {
        answer.result = .failed(
          "it redirects to \(address.shownAddress), where a password is needed that is sent to its own address only")
      }
    case .failed(let why): answer.result = .failed(why)
    case .follow(let target, let isTrusted):
      // The body has a password or what a person did: neither is for another host.
      if request.body != nil, !isTrusted {
        answer.result = .failed("it redirects to \(target.shownAddress), and what is sent is for its own address only")
        return answer
      }
      // Without a valid target the answer says already that the redirect has none.
      guard let target = target.requestAddress else { return answer }
      if curl_fetches_follow(curl, &raw, target, isTrusted) { return nil }
      answer.result = .failed("it took too long")
    }
    return answer
  }

  /// Hands a request to libcurl; false when the address is not valid or memory is short.
  private func add(_ request: Request, _ id: UInt64, to curl: OpaquePointer) -> Bool {
    guard let address = request.url.requestAddress else { return false }
    let texts: [String?] = [
      address, request.etag, request.lastModified, request.userAgent ?? userAgent, network.authorities,
      resolving, request.method,
    ]
    // The seam copies the C strings; these live until the end of this function.
    let copies = (texts + request.headers).map { $0.map { strdup($0) } ?? nil }
    defer { for copy in copies { free(copy) } }
    let headers = copies.dropFirst(texts.count).map { UnsafePointer($0) }
    return headers.withUnsafeBufferPointer { headers in
      (request.body ?? []).withUnsafeBufferPointer { body in
        var raw = curl_request()
        raw.url = UnsafePointer(copies[0])
        raw.etag = UnsafePointer(copies[1])
        raw.last_modified = UnsafePointer(copies[2])
        raw.user_agent = UnsafePointer(copies[3])
        raw.authorities = UnsafePointer(copies[4])
        raw.resolve = UnsafePointer(copies[5])
        raw.method = UnsafePointer(copies[6])
        raw.has_body = request.body != nil
        raw.body = body.baseAddress
        raw.body_length = body.count
        raw.headers = headers.baseAddress
        raw.header_count = headers.count
        raw.body_limit = Int64(network.feedSize)
        raw.first_byte_limit = network.firstByte
        raw.total_limit = network.total
        raw.may_be_local = request.mayBeLocal
        raw.uses_netrc = request.usesNetrc
        return curl_fetches_add(curl, id, &raw)
      }
    }
  }
}
