import Foundation
import Model
import TestKit
import Testing

@testable import Fetch
@testable import Sync

/// Refusals of servers, and what a person is told about each.
@Suite struct RefusalHints {
  enum Kind { case password, switchedOff, refused, wrongServer, busy }

  struct Case: CustomTestStringConvertible {
    let service: String
    /// The path of the address, below which everything is answered in the same way.
    let path: String
    let status: String
    let body: String
    let kind: Kind
    let hint: String

    var testDescription: String { "\(service)\(path) \(status) \(body)" }

    init(
      _ service: String, at path: String = "", _ status: String, body: String = "", _ kind: Kind, _ hint: String
    ) {
      (self.service, self.path, self.status, self.body, self.kind, self.hint) = (
        service, path, status, body, kind, hint
      )
    }
  }

  private static let (no, never, missing, off) = ("401 No", "403 No", "404 No", "503 Service Unavailable")
  private static let cases = [
    Case("ttrss", no, .password, "wants a sign-in before that of tt-rss (401); --header"),
    Case("ttrss", never, .password, "its web server forbids it before tt-rss is asked (403)"),
    Case("ttrss", missing, .refused, "there is nothing at this address (404)"),
    Case(
      "ttrss", "200 OK", body: #"{"status":1,"content":{"error":"API_DISABLED"}}"#, .switchedOff,
      "switch on “Enable API”"),
    Case("ttrss", "200 OK", body: #"{"status":1,"content":{"error":"LOGIN_ERROR"}}"#, .password, "an app password"),
    Case("greader", at: "/api/greader.php", no, .password, "API password"),
    Case("greader", at: "/api/greader.php", no, .password, "allow API access under Authentication"),
    Case("greader", at: "/api/greader.php", never, .password, "API password"),
    Case(
      "greader", at: "/api/greader.php", off, body: "Service Unavailable!", .switchedOff,
      "an administrator allows it under Authentication in FreshRSS"),
    Case("greader", at: "/api/greader.php", off, body: "<html>Maintenance</html>", .busy, "503"),
    Case("greader", at: "/other", off, .busy, "503"),
    Case("greader", at: "/other", no, .password, "a password of their own"),
    Case("greader", missing, .refused, "there is nothing at this address (404)"),
    Case("miniflux", no, .password, "an API key, made in its settings under API Keys"),
    Case("miniflux", never, .password, "an API key"),
    Case("miniflux", missing, .refused, "there is nothing at this address (404)"),
    Case("nextcloud", no, .password, "app password"),
    Case("nextcloud", never, .password, "app password"),
    Case("nextcloud", missing, .refused, "there is nothing at this address (404)"),
    Case("fever", no, .password, "wants a sign-in before that of Fever (401); --header"),
    Case("fever", never, .password, "its web server forbids it before Fever is asked (403)"),
    Case("fever", missing, .refused, "there is nothing at this address (404)"),
    Case("fever", "200 OK", body: #"{"api_version":3,"auth":0}"#, .password, "some servers one of their own for Fever"),
    Case("fever", "200 OK", body: #"{"api_version":3}"#, .wrongServer, "not that of the Fever API"),
    Case(
      "fever", at: "/api/fever.php", off, body: "Service Unavailable!", .switchedOff, "allows it under Authentication"),
    Case("fever", at: "/fever", off, .busy, "503"),
    Case("feedbin", no, .password, "Feedbin wants the e-mail address and the password of its web page"),
    Case("feedbin", never, .busy, "too many requests"),
    Case("feedbin", missing, .refused, "there is nothing at this address (404)"),
  ]

  private func failure(_ service: String, at address: String) async throws -> SyncFailure? {
    let kind = try #require(ServiceKind.named(service))
    guard case .server(_, _, let connect) = kind.access else { return nil }
    return await #expect(throws: SyncFailure.self) { try await connect(.to(address)).signIn() }
  }

  private func kind(_ failure: SyncFailure?) -> Kind? {
    switch failure {
    case .password: .password
    case .switchedOff: .switchedOff
    case .refused, .failed: .refused
    case .wrongServer: .wrongServer
    case .busy: .busy
    case .unreachable, .redirected, .unanswered, .broken, .stopped, .local, nil: nil
    }
  }

  @Test(arguments: RefusalHints.cases) func eachSaysWhatIsMeant(_ example: Case) async throws {
    let server = try TestServer { _ in TestServer.Reply(example.status, [], body: example.body) }
    let failure = try await failure(example.service, at: server.address(example.path))
    #expect(kind(failure) == example.kind, "\(String(describing: failure))")
    #expect(failure?.why.contains(example.hint) == true, "\(failure?.why ?? "")")
  }

  /// A cloud without the app News answers at its own address, and has nothing at that of the API.
  @Test(arguments: [true, false]) func aCloudWithoutTheAppIsKnown(_ isCloud: Bool) async throws {
    let server = try TestServer { asked in
      isCloud && asked.path == "/cloud/status.php"
        ? .json(#"{"installed":true,"maintenance":false,"version":"30.0.2.2","productname":"Nextcloud"}"#)
        : TestServer.Reply("404 Not Found", [], body: "<html>Page not found</html>")
    }
    let failure = await #expect(throws: SyncFailure.self) {
      try await AccountCheck(.nextcloud, .to(server.address("/cloud"))).connect()
    }
    #expect(failure?.why.contains("this cloud has no app News") == isCloud, "\(failure?.why ?? "")")
    #expect(failure?.why.contains("must be installed") == !isCloud)
    for asked in server.asked where asked.path == "/cloud/status.php" { #expect(asked.headers["authorization"] == nil) }
    // The password goes to no further path of a cloud that is known: each counts as a failed sign-in there.
    if isCloud { #expect(server.asked.count { $0.headers["authorization"] != nil } == 1) }
  }
}

/// Servers that answer http and were asked for https.
@Suite struct HTTPOnlyServers {
  /// The failure of joining at an address; `host` is a name for this machine.
  private func failure(_ address: String, host: String = "127.0.0.1", _ server: TestServer) async -> SyncFailure? {
    var login = ServerLogin.to(address)
    login.fetcher.resolving = "\(host):\(server.port):127.0.0.1"
    login.headers = ["AppKey: k3y"]
    do throws(SyncFailure) {
      _ = try await AccountCheck(.miniflux, login).connect()
      return nil
    } catch {
      return error
    }
  }

  private static let silence: TestServer.Reply = {
    var reply = TestServer.Reply()
    reply.isReset = true
    return reply
  }()

  private func hasSecret(_ asked: TestServer.Asked) -> Bool {
    asked.headers["authorization"] != nil || asked.headers["x-auth-token"] != nil || asked.headers["appkey"] != nil
  }

  @Test func onThisMachineHTTPIsEnough() async throws {
    let server = try TestServer { _ in TestServer.Reply("404 Not Found") }
    let why = await failure("https://127.0.0.1:\(server.port)/rss", server)?.why
    #expect(
      why
        == "no encrypted connection could be made (TLS): the server answers http only; it is on this machine, so give "
        + "http://127.0.0.1:\(server.port)/rss")
    #expect(server.asked.map(\.path) == ["/rss/"])
    #expect(!server.asked.contains(where: hasSecret))
  }

  @Test func elsewhereThereAreTwoWays() async throws {
    let server = try TestServer { _ in TestServer.Reply("200 OK", [], body: "<html>") }
    let failure = await failure("https://rss.example:\(server.port)", host: "rss.example", server)
    #expect(failure?.why.contains("anyone on the way could read the password and all marks") == true)
    #expect(failure?.why.contains("an address of it with https") == true)
    #expect(
      failure?.why.contains("http://rss.example:\(server.port) with --insecure on the command line") == true,
      "\(failure?.why ?? "")")
    #expect(!server.asked.contains(where: hasSecret))
  }

  /// None of these shows that the server answers http only.
  @Test(arguments: ["https", "elsewhere", "502", "silence"]) func anythingElseIsNoAnswer(_ kind: String) async throws {
    let elsewhere = try TestServer { _ in TestServer.Reply("200 OK") }
    let server = try TestServer { asked in
      switch kind {
      case "https": TestServer.Reply("301 Moved", ["Location: https://127.0.0.1:\(asked.port)/"])
      case "elsewhere": TestServer.Reply("301 Moved", ["Location: \(elsewhere.address("/"))"])
      case "502": TestServer.Reply("502 Bad Gateway")
      default: HTTPOnlyServers.silence
      }
    }
    let failure = await failure("https://127.0.0.1:\(server.port)", server)
    #expect(failure == .unreachable("no encrypted connection could be made (TLS)"))
    #expect(!(server.asked + elsewhere.asked).contains(where: hasSecret))
  }
}
