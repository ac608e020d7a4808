import Foundation
import Synchronization

/// The listening part of a double: a server that answers from a state, one request at a time.
package final class ServerDouble<State: Sendable>: Sendable {
  private final class Memory: Sendable {
    let state: Mutex<State>
    let requests = Mutex<[String]>([])
    /// The answer to every request from here on; nil for that of the state.
    let fault = Mutex<TestServer.Reply?>(nil)
    /// The answer to the next request that changes something, sent after it was done.
    let lost = Mutex<TestServer.Reply?>(nil)
    /// Faults by chance; nil for none.
    let chaos = Mutex<Dice?>(nil)

    init(_ state: State) { self.state = Mutex(state) }
  }

  private let memory: Memory
  private let server: TestServer
  private let base: String

  /// `base` is the path of the server's address ("/api").
  package init(
    _ state: State, base: String = "",
    answer: @escaping @Sendable (ServerRequest, inout State) -> TestServer.Reply
  ) throws {
    let memory = Memory(state)
    self.memory = memory
    self.base = base
    server = try TestServer { asked in
      let request = ServerRequest(asked, below: base)
      memory.requests.withLock { $0.append("\(request.method) \(request.path)") }
      if let fault = memory.fault.withLock({ $0 }) { return fault }
      let chaos = memory.chaos.withLock { dice in dice.map { _ in Fault.by(&dice) } ?? .none }
      if let early = chaos.early { return early }
      let reply = memory.state.withLock { state in
        // A request that came twice is done twice.
        if chaos == .doubled { _ = answer(request, &state) }
        return answer(request, &state)
      }
      if chaos != .none, let late = chaos.late(reply) { return late }
      guard request.method != "GET" else { return reply }
      return memory.lost.withLock { lost in
        defer { lost = nil }
        return lost
      } ?? reply
    }
  }

  package var address: String { server.address(base) }
  /// "GET /feeds", in their order.
  package var requests: [String] { memory.requests.withLock { $0 } }
  /// Answers everything with this; nil for the true answers again.
  package func answerAll(with reply: TestServer.Reply?) { memory.fault.withLock { $0 = reply } }
  /// Does what the next request with a body wants, and answers with this all the same.
  package func loseNextAnswer(with reply: TestServer.Reply) { memory.lost.withLock { $0 = reply } }
  /// Loses, delays, doubles and cuts requests and answers by chance; nil for no more.
  package func setChaos(_ dice: Dice?) { memory.chaos.withLock { $0 = dice } }
  package func read<T>(_ body: (State) -> T) -> T { memory.state.withLock { body($0) } }
  package func change(_ body: (inout State) -> Void) { memory.state.withLock { body(&$0) } }
}

/// A thing that goes wrong between a program and a server.
private enum Fault: CaseIterable {
  case none
  /// The request never arrives.
  case lost
  /// The server does it, and the answer never arrives.
  case answerLost
  case doubled
  /// The answer breaks off in the middle.
  case cut
  case delayed
  case badGateway, busy, page, signedOut
  /// To another host, which must get nothing.
  case redirect

  /// Half of all requests go well.
  static func by(_ dice: inout Dice?) -> Fault {
    guard var chance = dice else { return .none }
    defer { dice = chance }
    if Bool.random(using: &chance) { return .none }
    return allCases[Int.random(in: 0..<allCases.count, using: &chance)]
  }

  /// The answer of a request that is not done.
  var early: TestServer.Reply? {
    switch self {
    case .lost:
      var reply = TestServer.Reply()
      reply.isReset = true
      return reply
    case .badGateway: return TestServer.Reply("502 Bad Gateway", [], body: "<html>502</html>")
    case .busy: return TestServer.Reply("503 Service Unavailable", ["Retry-After: 5"])
    case .page: return TestServer.Reply("200 OK", ["Content-Type: text/html"], body: "<html>A page.</html>")
    case .signedOut: return TestServer.Reply("401 Unauthorized", [], body: "Unauthorized!")
    case .redirect: return TestServer.Reply("302 Found", ["Location: http://127.0.0.2:9/elsewhere"])
    case .none, .answerLost, .doubled, .cut, .delayed: return nil
    }
  }

  /// What becomes of an answer; nil where it arrives.
  func late(_ reply: TestServer.Reply) -> TestServer.Reply? {
    var reply = reply
    switch self {
    case .answerLost: reply.isReset = true
    case .cut:
      reply.head.append("Content-Length: \(reply.body.count + 1)")
      reply.body = Array(reply.body.prefix(reply.body.count / 2))
    case .delayed:
      // A later answer than others is the test's subject.
      usleep(20_000)
      return nil
    case .none, .lost, .doubled, .badGateway, .busy, .page, .signedOut, .redirect: return nil
    }
    return reply
  }
}
