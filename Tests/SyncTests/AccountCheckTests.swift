import Foundation
import Model
import TestKit
import Testing

@testable import Sync

/// The address that a person types is seldom that of the API.
@Suite struct AccountCheckTests {
  /// A site that has an API at one path and web pages or nothing everywhere else.
  private func site(_ service: String, at path: String, hasPages: Bool) throws -> TestServer {
    try TestServer { asked in
      let request = ServerRequest(asked, below: path)
      guard asked.path.hasPrefix(path), let reply = AccountCheckTests.answer(service, request) else {
        return hasPages ? .webPage : TestServer.Reply("404 Not Found", [], body: "<html>404</html>")
      }
      return reply
    }
  }

  /// Nil where the API has nothing.
  private static func answer(_ service: String, _ request: ServerRequest) -> TestServer.Reply? {
    let secrets = [
      request.headers["authorization"], request.headers["x-auth-token"], request.form("Passwd"),
      request.form("api_key"),
    ]
    let isSignedIn = secrets.contains { $0 != nil }
    switch (service, request.path) {
    case ("greader", "/accounts/ClientLogin"): return TestServer.Reply(body: "Auth=alice/2\n")
    case ("greader", "/reader/api/0/subscription/list"): return .json("{\"subscriptions\":[]}")
    case ("greader", "/reader/api/0/token"): return TestServer.Reply("401 Unauthorized", [], body: "Unauthorized!")
    case ("nextcloud", "/version"), ("nextcloud", "/folders"), ("nextcloud", "/feeds"):
      return isSignedIn
        ? .json(#"{"version":"25.0.0","folders":[],"feeds":[]}"#)
        : TestServer.Reply("401 Unauthorized", [], body: #"{"message":"Current user is not logged in"}"#)
    case ("miniflux", "/v1/me"), ("miniflux", "/v1/feeds"):
      guard isSignedIn else {
        return TestServer.Reply("401 Unauthorized", [], body: #"{"error_message":"access unauthorized"}"#)
      }
      return .json(request.path == "/v1/me" ? #"{"username":"alice"}"# : "[]")
    case ("fever", "/"), ("fever", ""):
      guard request.query.first?.name == "api" else { return nil }
      return .json(#"{"api_version":3,"auth":\#(isSignedIn ? 1 : 0),"groups":[],"feeds":[],"feeds_groups":[]}"#)
    case ("ttrss", "/"):
      switch request.json["op"] as? String {
      case "login": return .json(#"{"status":0,"content":{"session_id":"s"}}"#)
      case nil: return .json(#"{"seq":null,"status":1,"content":{"error":"NOT_LOGGED_IN"}}"#)
      default: return .json(#"{"status":0,"content":[]}"#)
      }
    default: return nil
    }
  }

  /// True for a request that has the password, or the key that is made of it.
  private func hasSecret(_ asked: TestServer.Asked) -> Bool {
    asked.headers["authorization"] != nil || asked.headers["x-auth-token"] != nil || asked.body.contains("s3cret")
      || asked.body.contains("api_key")
  }

  @Test(
    arguments: [
      ("greader", "/api/greader.php", ""), ("greader", "/api/greader.php", "/i/"),
      ("greader", "/p/api/greader.php", "/p/i/?get=a"), ("greader", "/rss/p/api/greader.php", "/rss"),
      ("greader", "", "/unread"),
      ("nextcloud", "/index.php/apps/news/api/v1-3", "/index.php/apps/news/#/items"),
      ("nextcloud", "/index.php/apps/news/api/v1-3", "/apps/dashboard/"),
      ("nextcloud", "/cloud/index.php/apps/news/api/v1-3", "/cloud/apps/news"),
      ("ttrss", "/tt-rss/api", "/tt-rss/index.php#f=-4"), ("ttrss", "/tt-rss/api", "/tt-rss/api/index.php"),
      ("miniflux", "", "/v1/"), ("miniflux", "/flux", "/flux/feed/3/entries"),
      ("fever", "/fever", ""), ("fever", "/fever", "/fever/?api"), ("fever", "/tt-rss/plugins/fever", "/tt-rss"),
      ("fever", "/p/api/fever.php", "/p/i/"),
    ], [false, true])
  func thePasswordGoesToTheAPIAlone(_ example: (String, String, String), _ hasPages: Bool) async throws {
    let (service, path, typed) = example
    let server = try site(service, at: path, hasPages: hasPages)
    let kind = try #require(ServiceKind.named(service))
    let connection = try await AccountCheck(kind, .to(server.address(typed))).connect()
    #expect(connection.address == server.address(path))
    for asked in server.asked where hasSecret(asked) { #expect(asked.path.hasPrefix(path), "\(asked.path)") }
    for asked in server.asked where !hasSecret(asked) { #expect(asked.method == "GET" || path == "/tt-rss/api") }
  }

  @Test func aWrongPasswordGoesToNoOtherAddress() async throws {
    let server = try TestServer { asked in
      asked.path.hasPrefix("/api/greader.php/")
        ? TestServer.Reply("401 Unauthorized", [], body: "Unauthorized!") : TestServer.Reply("404 Not Found")
    }
    let failure = await #expect(throws: SyncFailure.self) {
      try await AccountCheck(.greader, .to(server.address("/"))).connect()
    }
    #expect(failure?.why.contains("API password") == true)
    #expect(failure?.why.contains("allow API access") == true)
    #expect(server.asked.filter(hasSecret).map(\.path) == ["/api/greader.php/accounts/ClientLogin"])
  }

  /// Headers may be keys, and a server that wants them answers nothing without.
  @Test func headersAreNotSentToFindTheAddress() async throws {
    let server = try TestServer { _ in TestServer.Reply("404 Not Found") }
    var login = ServerLogin.to(server.address("/"))
    login.headers = ["AppKey: k3y"]
    await #expect(throws: SyncFailure.self) { try await AccountCheck(.greader, login).connect() }
    #expect(!server.asked.isEmpty)
    for asked in server.asked { #expect(asked.headers["appkey"] == "k3y" && asked.method == "POST") }
  }

  @Test(
    arguments: [
      ("greader", "/api/greader.php"), ("nextcloud", "address of the cloud"), ("miniflux", "without /v1"),
      ("ttrss", "https://rss.example.org/tt-rss"), ("fever", "https://rss.example.org/fever"),
      ("feedbin", "https://feedbin.com"),
    ], [false, true])
  func whereThereIsNothingTheAddressToTypeIsSaid(_ example: (String, String), _ hasPages: Bool) async throws {
    let server = try site("none", at: "/none", hasPages: hasPages)
    let kind = try #require(ServiceKind.named(example.0))
    let failure = await #expect(throws: SyncFailure.self) {
      try await AccountCheck(kind, .to(server.address("/"))).connect()
    }
    #expect(failure?.why.contains(example.1) == true, "\(failure?.why ?? "")")
    #expect(failure?.remedy == .check)
  }
}
