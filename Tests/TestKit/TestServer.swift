import Foundation
import Synchronization

/// A server on 127.0.0.1 that says exactly what a test wants, good manners or bad.
///
/// One request a connection, one thread for all; it ends with the test that made it.
package final class TestServer: Sendable {
  /// What it is to those who connect to it.
  package enum Kind: Sendable {
    /// A web server, or a proxy: that one is asked for whole addresses.
    case web
    /// A SOCKS proxy (RFC 1928) that answers in the place of whoever it is asked to connect to.
    case socks
  }

  package struct Asked: Sendable, Equatable {
    /// "/feed.xml"; "http://a.example/feed.xml" of a proxy.
    package var path: String
    /// "GET", "POST".
    package var method = "GET"
    /// The body as text; empty for none.
    package var body = ""
    /// Names in lower case.
    package var headers: [String: String]
    /// The server's own port.
    package var port: UInt16 = 0
  }

  /// What is sent back: the head line by line without the last empty one, and the body.
  package struct Reply: Sendable {
    package var head: [String]
    package var body: [UInt8]
    /// The body is sent over and over until the other side hangs up.
    package var isEndless = false
    /// Nothing is sent at all, and the connection is closed.
    package var isReset = false
    /// Nothing is sent, and the connection stays.
    package var isSilent = false
    /// One byte at a time, for as long as the other side listens.
    package var isDripping = false

    package init(_ status: String = "200 OK", _ headers: [String] = [], body: String = "") {
      self.init(status, headers, bytes: Array(body.utf8))
    }

    package init(_ status: String = "200 OK", _ headers: [String] = [], bytes: [UInt8]) {
      head = ["HTTP/1.1 \(status)"] + headers
      body = bytes
    }
  }

  package let port: UInt16
  private let listener: Int32
  private let log = Mutex<[Asked]>([])

  /// Throws when there is no port to be had.
  package init(as kind: Kind = .web, _ reply: @escaping @Sendable (Asked) -> Reply) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = TestServer.address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listener, raw, length) == 0 && getsockname(listener, raw, &length) == 0
      }
    }
    guard isBound, listen(listener, 64) == 0 else { throw POSIXError(.EADDRINUSE) }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self, port] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        var limit = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        guard kind == .web || TestServer.greet(connection), var asked = TestServer.read(connection) else {
          close(connection)
          continue
        }
        asked.port = port
        self?.log.withLock { [asked] in $0.append(asked) }
        TestServer.send(reply(asked), to: connection)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  package var asked: [Asked] { log.withLock { $0 } }

  /// "http://127.0.0.1:40123/feed.xml"
  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// A port of 127.0.0.1.
  static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// RFC 1928 without a password: which methods, no method; connect to whom, it is done.
  private static func greet(_ connection: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 512)
    guard recv(connection, &buffer, buffer.count, 0) > 2, buffer[0] == 5, write([5, 0], to: connection),
      recv(connection, &buffer, buffer.count, 0) > 6, buffer[1] == 1
    else { return false }
    return write([5, 0, 0, 1, 0, 0, 0, 0, 0, 0], to: connection)
  }

  private static func read(_ connection: Int32) -> Asked? {
    var text = ""
    // What came after the head.
    var body: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var head: [UInt8] = []
    while !text.contains("\r\n\r\n") {
      let count = recv(connection, &buffer, buffer.count, 0)
      // A handshake of TLS (RFC 8446 section 5.1), which nothing here speaks.
      guard count > 0, buffer[0] != 0x16 else { return nil }
      head += buffer[..<count]
      text = String(decoding: head, as: UTF8.self)
    }
    if let end = head.firstRange(of: Array("\r\n\r\n".utf8)) {
      body = Array(head[end.upperBound...])
      text = String(decoding: head[..<end.upperBound], as: UTF8.self)
    }
    let lines = text.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count >= 2 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    // A client that waits for a word before it sends a large body gets it.
    if headers["expect"]?.lowercased() == "100-continue" {
      _ = write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), to: connection)
    }
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    while body.count < length {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      body += buffer[..<count]
    }
    return Asked(
      path: String(words[1]), method: String(words[0]), body: String(decoding: body, as: UTF8.self), headers: headers)
  }

  private static func send(_ reply: Reply, to connection: Int32) {
    if reply.isSilent { return }
    defer { close(connection) }
    if reply.isReset { return }
    let hasLength = reply.isEndless || reply.isDripping || reply.head.contains { $0.hasPrefix("Content-Length:") }
    let length = hasLength ? [] : ["Content-Length: \(reply.body.count)"]
    let head = (reply.head + length + ["Connection: close", "", ""]).joined(separator: "\r\n")
    guard write(Array(head.utf8), to: connection), write(reply.body, to: connection) else { return }
    while reply.isEndless, write(reply.body, to: connection) {}
    // The pace of the drip is the test's subject, not a wait for something.
    while reply.isDripping, write(reply.body, to: connection) { usleep(50_000) }
  }

  private static func write(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
