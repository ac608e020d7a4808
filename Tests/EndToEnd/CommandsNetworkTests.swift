import Foundation
import TestKit
import Testing

private let feed = """
  <rss version="2.0"><channel><title>Kursiv</title><item><guid>1</guid><title>It came</title>
  <link>/story</link><description>Text.</description></item></channel></rss>
  """

/// What a person sets around the program: proxies, ~/.netrc. No name here is ever resolved: a proxy is asked for it.
@Suite struct TheWayToTheNet {
  private static func server(_ kind: TestServer.Kind = .web) throws -> TestServer {
    try TestServer(as: kind) { _ in .init("200 OK", ["Content-Type: application/rss+xml"], body: feed) }
  }

  @Test(arguments: ["http_proxy", "all_proxy"])
  func aProxyOfTheEnvironmentIsAskedForTheWholeAddress(_ variable: String) async throws {
    try await Commands.inNewHome { newsband in
      let proxy = try TheWayToTheNet.server()
      let added = try await newsband.run(
        "add", "http://feeds.example/rss", environment: [variable: proxy.address("")])
      #expect(added.output == "Kursiv: 1 new article\n", "\(added.errors)")
      #expect(proxy.asked.map(\.path) == ["http://feeds.example/rss"])
    }
  }

  @Test func noProxyNamesTheHostsThatAreAskedDirectly() async throws {
    try await Commands.inNewHome { newsband in
      let (proxy, server) = (try TheWayToTheNet.server(), try TheWayToTheNet.server())
      let added = try await newsband.run(
        "add", server.address("/rss"),
        environment: ["http_proxy": proxy.address(""), "no_proxy": "elsewhere.example,127.0.0.1"])
      #expect(added.output == "Kursiv: 1 new article\n", "\(added.errors)")
      #expect(proxy.asked == [] && server.asked.map(\.path) == ["/rss"])
    }
  }

  /// socks5h leaves the name to the proxy.
  @Test func aSocksProxyIsAskedToConnect() async throws {
    try await Commands.inNewHome { newsband in
      let proxy = try TheWayToTheNet.server(.socks)
      let added = try await newsband.run(
        "add", "http://feeds.example/rss", environment: ["all_proxy": "socks5h://127.0.0.1:\(proxy.port)"])
      #expect(added.output == "Kursiv: 1 new article\n", "\(added.errors)")
      #expect(proxy.asked.map(\.path) == ["/rss"])
      #expect(proxy.asked.first?.headers["host"] == "feeds.example")
    }
  }

  @Test func aProxyThatIsAwayIsTold() async throws {
    try await Commands.inNewHome { newsband in
      let added = try await newsband.run(
        "add", "http://feeds.example/rss", environment: ["http_proxy": "http://127.0.0.1:1"])
      #expect(added.status == 1)
      #expect(added.errors.hasPrefix("Could not add http://feeds.example/rss: could not "), "\(added.errors)")
    }
  }

  /// The one bad manner that needs a server which is not on this machine: a proxy plays it.
  @Test(arguments: ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1"])
  func noServerOfTheNetSendsUsToOursOrOurNeighbours(_ host: String) async throws {
    try await Commands.inNewHome { newsband in
      let proxy = try TestServer { asked in
        asked.path.hasSuffix("/rss") ? .init("302 Found", ["Location: http://\(host):8080/admin"]) : .init(body: feed)
      }
      let added = try await newsband.run(
        "add", "http://feeds.example/rss", environment: ["http_proxy": proxy.address("")])
      #expect(added.status == 1)
      let line = "Could not add http://feeds.example/rss: it redirects to a place where feeds may not lead.\n"
      #expect(added.errors == line, "\(added.output)")
      #expect(proxy.asked.map(\.path) == ["http://feeds.example/rss"])
    }
  }

  @Test func noPageOfTheNetNamesAFeedOfOurs() async throws {
    try await Commands.inNewHome { newsband in
      let own = try TheWayToTheNet.server()
      let link = "<link rel=alternate type=application/rss+xml href='\(own.address("/rss"))'>"
      let proxy = try TestServer { asked in
        asked.path == "http://a.example/"
          ? .init("200 OK", ["Content-Type: text/html"], body: "<html><head>\(link)</head></html>") : .init("404 No")
      }
      let added = try await newsband.run(
        "add", "http://a.example/", environment: ["http_proxy": proxy.address(""), "no_proxy": "127.0.0.1"])
      #expect(added.status == 1 && added.errors.contains("it is no feed, and names none"), "\(added.errors)")
      #expect(own.asked == [])
    }
  }

  /// Runs a test beside a server over TLS that wants the password of the newcomer's ~/.netrc.
  private func besideAServerWithAPassword(
    _ host: String, _ body: (Commands, Nginx, _ trust: [String: String]) async throws -> Void
  ) async throws {
    try await Commands.inNewHome { newsband in
      try newsband.home.write(feed, to: "files/rss")
      let certificates = try await Certificates(in: newsband.home)
      let server = try await Nginx(in: newsband.home, try await certificates.pair(), password: "me:s3cret")
      let trust = ["SSL_CERT_FILE": certificates.authority]
      do {
        let before = try await newsband.run("add", server.address("/rss"), environment: trust)
        #expect(before.errors.contains("401 (a password is needed)"), "\(before.errors)")
        try newsband.home.write("machine \(host) login me password s3cret\n", to: ".netrc")
        try await body(newsband, server, trust)
      } catch {
        try await server.stop()
        throw error
      }
      try await server.stop()
    }
  }

  @Test(.enabled(if: Nginx.isInstalled && Certificates.canBeMade))
  func aPasswordComesFromNetrcOverHttpsAndIsNeverPrinted() async throws {
    try await besideAServerWithAPassword("127.0.0.1") { newsband, server, trust in
      let added = try await newsband.run("add", server.address("/rss"), environment: trust)
      #expect(added.output == "Kursiv: 1 new article\n", "\(added.errors)")
      #expect(try await newsband.run("refresh", environment: trust).status == 0)
      for said in [try await newsband.run("feeds", "--json"), try await newsband.run("list", "--json")] {
        #expect(!said.output.contains("s3cret") && said.output.contains("127.0.0.1"))
      }
    }
  }

  @Test(.enabled(if: Nginx.isInstalled && Certificates.canBeMade))
  func aRedirectToAnotherHostIsNotAnsweredWithThatHostsPassword() async throws {
    try await besideAServerWithAPassword("localhost") { newsband, server, trust in
      let target = server.address("/rss").replacing("127.0.0.1", with: "localhost")
      let other = try TestServer { _ in .init("302 Found", ["Location: \(target)"]) }
      let added = try await newsband.run("add", other.address("/rss"), environment: trust)
      #expect(added.status == 1 && added.errors.contains("401 (a password is needed)"), "\(added.errors)")
    }
  }

  @Test func noPasswordOfNetrcIsSentInTheOpen() async throws {
    try await Commands.inNewHome { newsband in
      let server = try TestServer { _ in .init("401 No", ["WWW-Authenticate: Basic realm=x"]) }
      try newsband.home.write("machine 127.0.0.1 login me password s3cret\n", to: ".netrc")
      _ = try await newsband.run("add", server.address("/rss"))
      #expect(!server.asked.isEmpty && server.asked.allSatisfy { $0.headers["authorization"] == nil })
    }
  }

  @Test func aPasswordThatARedirectLeavesBehindIsSaid() async throws {
    try await Commands.inNewHome { newsband in
      let other = try TestServer { _ in .init("401 No", ["WWW-Authenticate: Basic realm=x"]) }
      let first = try TestServer { _ in .init("301 Moved", ["Location: \(other.address("/new"))"]) }
      let added = try await newsband.run("add", "http://me:s3cret@127.0.0.1:\(first.port)/rss")
      let why =
        "it redirects to \(other.address("/new")), where a password is needed that is sent to its own address only"
      #expect(added.errors.contains(why) && !added.errors.contains("s3cret"), "\(added.errors)")
      #expect(other.asked.allSatisfy { $0.headers["authorization"] == nil })
    }
  }

  /// A link that is written relative to its feed is resolved against the feed's address.
  @Test func aPasswordInAnAddressDoesNotGetIntoLinks() async throws {
    try await Commands.inNewHome { newsband in
      let server = try TheWayToTheNet.server()
      let address = "http://me:s3cret@127.0.0.1:\(server.port)/rss"
      #expect(try await newsband.run("add", address).output == "Kursiv: 1 new article\n")
      let list = try await newsband.run("list", "--json").output
      #expect(list.contains("127.0.0.1:\(server.port)/story") && !list.contains("s3cret"), "\(list)")
    }
  }

  @Test func aFileOfAuthoritiesThatIsNotThereIsSaid() async throws {
    try await Commands.inNewHome { newsband in
      let server = try TheWayToTheNet.server()
      let https = "https://127.0.0.1:\(server.port)/rss"
      let added = try await newsband.run("add", https, environment: ["SSL_CERT_FILE": "/nowhere/authorities.pem"])
      #expect(added.status == 1)
      #expect(added.errors.contains("/nowhere/authorities.pem"), "\(added.errors)")
    }
  }
}
