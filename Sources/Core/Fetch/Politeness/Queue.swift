import Foundation
import Text

/// Waiting and running requests by host: one request at a time to a host, and a pause between two.
struct Queue {
  private var waiting: [String: [Request]] = [:]
  /// Hosts with waiting requests and none running, in the order of the requests.
  private var idle: [String] = []
  private var underWay: [UInt64: Request] = [:]
  /// Hosts in their pause, with the date of its end.
  private var resting: [String: Date] = [:]
  private var lastID: UInt64 = 0
  /// Seconds between the answer of a host and the next request to it. A server in the local network is the person's own and
  /// gets no pause.
  private let pause: Double

  init(_ requests: [Request], pause: Double = 0) {
    self.pause = pause
    for request in requests {
      if waiting[request.host] == nil { idle.append(request.host) }
      waiting[request.host, default: []].append(request)
    }
    // Requests are taken from the end.
    for host in waiting.keys { waiting[host]?.reverse() }
    idle.reverse()
  }

  /// True while a request is running or waiting.
  var hasWork: Bool { !underWay.isEmpty || !idle.isEmpty }

  /// The next request that may be sent, with a number; nil when all hosts are busy or in their pause, or when `limit`
  /// requests are running.
  mutating func next(limit: Int, at now: Date) -> (UInt64, Request)? {
    // From the end, because the order was reversed.
    guard underWay.count < limit, let place = idle.lastIndex(where: { resting[$0].map { $0 <= now } ?? true }),
      let request = waiting[idle[place]]?.popLast()
    else { return nil }
    resting[idle.remove(at: place)] = nil
    lastID += 1
    underWay[lastID] = request
    return (lastID, request)
  }

  /// The running request with this number.
  subscript(id: UInt64) -> Request? { underWay[id] }

  /// Ends a request and returns it. Its host may get the next one after a pause.
  mutating func finish(_ id: UInt64, at now: Date) -> Request? {
    guard let request = underWay.removeValue(forKey: id) else { return nil }
    guard waiting[request.host]?.isEmpty == false else { return request }
    idle.append(request.host)
    if pause > 0, !request.url.isLocalAddress { resting[request.host] = now.addingTimeInterval(pause) }
    return request
  }

  /// Removes the waiting requests of a host and returns them.
  mutating func leaveAlone(_ host: String) -> [Request] {
    idle.removeAll { $0 == host }
    return Array((waiting.removeValue(forKey: host) ?? []).reversed())
  }

  /// All waiting requests, for when none can be sent.
  func rest() -> [Request] { waiting.values.flatMap { $0.reversed() } }
}
