import Foundation
import Text

/// What is still to be asked, by host, and what is being asked: one request at a time of a host, and a pause between two.
struct Queue {
  private var waiting: [String: [Request]] = [:]
  /// Hosts with something waiting and nothing under way, in the order of the requests.
  private var idle: [String] = []
  private var underWay: [UInt64: Request] = [:]
  /// Hosts that were asked a moment ago, and when they may be asked again.
  private var resting: [String: Date] = [:]
  private var lastID: UInt64 = 0
  /// Seconds between an answer of a host and the next request to it. A server on this machine or beside it is the
  /// reader's own, and needs none.
  private let pause: Double

  init(_ requests: [Request], pause: Double = 0) {
    self.pause = pause
    for request in requests {
      if waiting[request.host] == nil { idle.append(request.host) }
      waiting[request.host, default: []].append(request)
    }
    // Taken from the end.
    for host in waiting.keys { waiting[host]?.reverse() }
    idle.reverse()
  }

  /// Something is under way, or will be.
  var hasWork: Bool { !underWay.isEmpty || !idle.isEmpty }

  /// The next request that may be sent, and a number for it; nil when all hosts are busy or rest, or `limit` requests are
  /// under way.
  mutating func next(limit: Int, at now: Date) -> (UInt64, Request)? {
    // From the end, because the requests were turned round.
    guard underWay.count < limit, let place = idle.lastIndex(where: { resting[$0].map { $0 <= now } ?? true }),
      let request = waiting[idle[place]]?.popLast()
    else { return nil }
    resting[idle.remove(at: place)] = nil
    lastID += 1
    underWay[lastID] = request
    return (lastID, request)
  }

  /// The request that is under way with this number.
  subscript(id: UInt64) -> Request? { underWay[id] }

  /// The request that is now done; its host may be asked again, after its pause.
  mutating func finish(_ id: UInt64, at now: Date) -> Request? {
    guard let request = underWay.removeValue(forKey: id) else { return nil }
    guard waiting[request.host]?.isEmpty == false else { return request }
    idle.append(request.host)
    if pause > 0, !request.url.isLocalAddress { resting[request.host] = now.addingTimeInterval(pause) }
    return request
  }

  /// Takes out what still waits for a host.
  mutating func leaveAlone(_ host: String) -> [Request] {
    idle.removeAll { $0 == host }
    return Array((waiting.removeValue(forKey: host) ?? []).reversed())
  }

  /// What still waits, for when nothing can be asked at all.
  func rest() -> [Request] { waiting.values.flatMap { $0.reversed() } }
}
