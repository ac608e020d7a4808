import Foundation
import Model
import Money
import Query
import TestKit
import Testing
@testable import Fetch

/// Servers with good and with bad manners, on this machine.
@Suite struct Fetching {
  private static func fetcher(_ change: (inout Settings.Network) -> Void = { _ in }) -> Fetcher {
    var network = Settings().network
    network.firstByte = 5
    network.total = 10
    change(&network)
    return Fetcher(network, userAgent: "newsband/test")
  }

  private func why(_ answer: HTTPResponse) -> String? {
    guard case .failed(let why) = answer.result else { return nil }
    return why
  }

  @Test func aBodyComesWithItsValidators() async throws {
    let server = try TestServer { _ in .init("200 OK", ["ETag: \"1\"", "Content-Type: text/xml"], body: "<rss/>") }
    let answer = await Fetching.fetcher().answer(to: Request(server.address("/feed")))
    #expect(answer.result == .body(Array("<rss/>".utf8), contentType: "text/xml"))
    #expect(answer.etag == "\"1\"")
    #expect(server.asked.first?.headers["user-agent"] == "newsband/test")
    #expect(server.asked.first?.headers["accept-encoding"]?.contains("gzip") == true)
  }

  /// "<rss/>" by zlib (RFC 1950), "<rss>" as one brotli block that is not compressed (RFC 7932 section 9.2).
  @Test(
    arguments: [
      ("deflate", [120, 156, 179, 41, 42, 46, 214, 183, 3, 0, 7, 105, 2, 2], "<rss/>"),
      ("br", [0x0B, 0x02, 0x80] + Array("<rss>".utf8) + [0x03], "<rss>"),
    ] as [(String, [UInt8], String)])
  func aBodyIsUnpackedAsItWasPacked(_ encoding: String, _ packed: [UInt8], _ text: String) async throws {
    let server = try TestServer { _ in .init("200 OK", ["Content-Encoding: \(encoding)"], bytes: packed) }
    let answer = await Fetching.fetcher().answer(to: Request(server.address("/")))
    #expect(answer.result == .body(Array(text.utf8), contentType: nil))
    #expect(server.asked.first?.headers["accept-encoding"]?.contains(encoding) == true)
  }

  /// A reader that takes its time, as that of a large page does.
  @Test func noMoreThanTwoLimitedBodiesAreInMemory() async throws {
    let servers = try (0..<6).map { _ in try TestServer { _ in .init(body: "page") } }
    let fetcher = Fetching.fetcher { $0.pause = 0 }.limited(to: 1000)
    var read = 0
    for await answer in fetcher.answers(to: servers.map { Request($0.address("/")) }) {
      try await Task.sleep(for: .milliseconds(100))
      #expect(answer.result == .body(Array("page".utf8), contentType: nil))
      #expect(servers.map(\.asked.count).reduce(0, +) <= read + 2, "the reader is at the answer \(read + 1)")
      read += 1
    }
    #expect(read == 6)
  }

  @Test func aBodyThatIsKnownIsNotSentAgain() async throws {
    let server = try TestServer { asked in
      asked.headers["if-none-match"] == "\"1\"" ? .init("304 Not Modified") : .init(body: "<rss/>")
    }
    let request = Request(server.address("/"), etag: "\"1\"", lastModified: "Mon, 01 Sep 2025 12:00:00 GMT")
    #expect(await Fetching.fetcher().answer(to: request).result == .unchanged)
    #expect(server.asked.first?.headers["if-modified-since"] == "Mon, 01 Sep 2025 12:00:00 GMT")
  }

  @Test func aHeaderWithALineBreakIsNotSmuggledIn() async throws {
    let server = try TestServer { _ in .init(body: "x") }
    let request = Request(
      server.address("/"), etag: "\"1\"\r\nX-Evil: 1", headers: ["X-Fine: 1", "X-Bad: 1\r\nX-Evil: 1"])
    _ = await Fetching.fetcher().answer(to: request)
    #expect(server.asked.first?.headers["x-evil"] == nil)
    #expect(server.asked.first?.headers["x-fine"] == "1")
  }

  @Test func onlyPermanentRedirectsAreAMove() async throws {
    let server = try TestServer { asked in
      switch asked.path {
      case "/old": .init("301 Moved", ["Location: /new"])
      case "/for-now": .init("302 Found", ["Location: /new"])
      case "/mixed": .init("308 Moved", ["Location: /for-now"])
      default: .init(body: "here")
      }
    }
    let fetcher = Fetching.fetcher()
    #expect(await fetcher.answer(to: Request(server.address("/old"))).movedTo == server.address("/new"))
    #expect(await fetcher.answer(to: Request(server.address("/for-now"))).movedTo == nil)
    let mixed = await fetcher.answer(to: Request(server.address("/mixed")))
    #expect(mixed.movedTo == nil)
    #expect(mixed.url == server.address("/new"))
  }

  @Test(arguments: ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/x"])
  func noRedirectLeadsOutOfTheWeb(_ target: String) async throws {
    let server = try TestServer { _ in .init("302 Found", ["Location: \(target)"]) }
    let answer = await Fetching.fetcher().answer(to: Request(server.address("/")))
    #expect(why(answer) == "it redirects to a place where feeds may not lead")
  }

  @Test func aCircleOfRedirectsEnds() async throws {
    let server = try TestServer { _ in .init("302 Found", ["Location: /"]) }
    let answer = await Fetching.fetcher { $0.redirects = 4 }.answer(to: Request(server.address("/")))
    #expect(why(answer) == "it redirects too often")
    #expect(server.asked.count == 5)
  }

  @Test func aBodyWithoutEndIsCutOff() async throws {
    let server = try TestServer { _ in
      var reply = TestServer.Reply(bytes: [UInt8](repeating: 65, count: 65_536))
      reply.isEndless = true
      return reply
    }
    let answer = await Fetching.fetcher { $0.feedSize = 1_000_000 }.answer(to: Request(server.address("/")))
    #expect(why(answer) == "it is larger than the limit for a feed")
  }

  @Test func aBombOfNothingIsBoundedWhileItUnpacks() async throws {
    let bomb = try fixture("FetchTests", "zeros.gz")
    let server = try TestServer { _ in .init("200 OK", ["Content-Encoding: gzip"], bytes: bomb) }
    let answer = await Fetching.fetcher { $0.feedSize = 1_000_000 }.answer(to: Request(server.address("/")))
    #expect(why(answer) == "it is larger than the limit for a feed")
  }

  @Test func aServerThatHangsUpOrIsAwayIsSaid() async throws {
    let server = try TestServer { _ in
      var reply = TestServer.Reply()
      reply.isReset = true
      return reply
    }
    #expect(why(await Fetching.fetcher().answer(to: Request(server.address("/")))) != nil)
    #expect(why(await Fetching.fetcher().answer(to: Request("http://127.0.0.1:1/")))?.contains("connect") == true)
    #expect(
      why(await Fetching.fetcher().answer(to: Request("http://no-such-host.invalid/")))?.contains("find the host")
        == true)
    #expect(why(await Fetching.fetcher().answer(to: Request("no address"))) != nil)
    #expect(why(await Fetching.fetcher().answer(to: Request("file:///etc/passwd"))) != nil)
  }

  @Test func aSilentServerIsNotWaitedForForEver() async throws {
    let server = try TestServer { _ in
      var reply = TestServer.Reply()
      reply.isSilent = true
      return reply
    }
    let answer = await Fetching.fetcher { $0.firstByte = 0.2 }.answer(to: Request(server.address("/")))
    #expect(why(answer) == "the server was silent for too long")
  }

  @Test func aPasswordInTheAddressIsUsedAndNeverSaid() async throws {
    let server = try TestServer { asked in
      asked.headers["authorization"] == nil ? .init("401 No", ["WWW-Authenticate: Basic realm=x"]) : .init(body: "in")
    }
    let address = "http://me:secret@127.0.0.1:\(server.port)/"
    let answer = await Fetching.fetcher().answer(to: Request(address))
    #expect(answer.result == .body(Array("in".utf8), contentType: nil))
    let away = await Fetching.fetcher().answer(to: Request("http://me:secret@127.0.0.1:1/"))
    #expect(why(away)?.contains("secret") == false)
  }

  @Test func aHostThatHasEnoughIsLeftAlone() async throws {
    let server = try TestServer { _ in .init("429 Too Many", ["Retry-After: 60"]) }
    let requests = (1...5).map { Request(server.address("/\($0)")) }
    var answers: [HTTPResponse] = []
    for await answer in Fetching.fetcher().answers(to: requests) { answers.append(answer) }
    #expect(answers.count == 5)
    #expect(answers.count { $0.result == .heldBack } == 4)
    #expect(answers.first?.retryAfter == 60)
    #expect(server.asked.count == 1)
  }

  @Test func everyRequestIsAnsweredOnce() async throws {
    let servers = try (0..<3).map { _ in try TestServer { .init(body: $0.path) } }
    let requests = (0..<60).map { Request(servers[$0 % 3].address("/\($0)")) }
    var paths: Set<String> = []
    for await answer in Fetching.fetcher().answers(to: requests) {
      guard case .body(let bytes, _) = answer.result else { continue }
      #expect(paths.insert(String(decoding: bytes, as: UTF8.self)).inserted)
    }
    #expect(paths.count == 60)
  }
}
