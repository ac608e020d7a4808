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
      let reply = memory.state.withLock { answer(request, &$0) }
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
  package func read<T>(_ body: (State) -> T) -> T { memory.state.withLock { body($0) } }
  package func change(_ body: (inout State) -> Void) { memory.state.withLock { body(&$0) } }
}
