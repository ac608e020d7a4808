import Foundation

/// A port of 127.0.0.1 for a server that is told where to listen.
///
/// It lies below the ports that Linux gives to connections (from 32768 on), so no connection of another test takes it
/// before the server does.
struct LocalPort {
  let number: UInt16

  /// A port on which nothing listens.
  init() throws {
    for _ in 0..<100 {
      let number = UInt16.random(in: 16_384..<32_768)
      if LocalPort.withSocket(number, bind) {
        self.number = number
        return
      }
    }
    throw CommandFailed(description: "No port of 127.0.0.1 is free")
  }

  var isListening: Bool { LocalPort.withSocket(number, connect) }

  /// True if a call on a new socket and this address succeeds.
  private static func withSocket(
    _ number: UInt16, _ call: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Bool {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = TestServer.address(port: number)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
