import Fetch
import Foundation
import Model
import Reader
import Store
import Sync
import TestKit
import Testing

@testable import newsband

/// Joining an account as the screen does, with a server in this process.
@Suite struct JoiningOnTheScreen {
  private let home = FileManager.default.temporaryDirectory.appending(path: "joining-\(UUID().uuidString)").path

  private func handler(_ store: Store) -> EffectHandler {
    EffectHandler(
      store: store, fetcher: Fetcher(Settings().network, userAgent: "newsband/test"),
      environment: ["HOME": home, "PATH": "/nowhere"])
  }

  private func answer(_ event: Event?) throws -> JoiningAnswer { try NewsbandTests.answer(event, JoiningAnswer.self) }

  private func plan(_ handler: EffectHandler, _ request: AccountRequest) async throws -> JoinPlan {
    let answer = try answer(await handler.checkAccount(request))
    guard case .plan(let plan) = answer else {
      Issue.record("\(answer)")
      throw OtherAnswer(nil)
    }
    return plan
  }

  private func request(_ server: GReaderServer, password: String = "s3cret") -> AccountRequest {
    AccountRequest(service: "greader", address: server.address, user: "alice", password: password)
  }

  @Test func thePlanChangesNothingAndAYesJoins() async throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let server = try GReaderServer(.freshRSS)
    server.publish("a")
    let store = try Store.temporary()
    let handler = handler(store)
    let plan = try await plan(handler, request(server))
    #expect(plan.account.name == "Google Reader API")
    #expect(plan.changes.first?.hasPrefix("1 feed is only there.") == true)
    #expect(try store.accounts().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home))
    guard case .joined(let joined) = try answer(handler.write(.addAccount(plan, allFeeds: false))) else {
      throw OtherAnswer(nil)
    }
    #expect(joined.feeds.count == 1)
    #expect(try store.accounts().map(\.account.name) == ["Google Reader API"])
    let secrets = AccountSecrets(environment: ["HOME": home])
    #expect(try await secrets.credentials(of: joined.account).password == "s3cret")
    // A second one has another name, and a password of its own.
    let second = try await self.plan(handler, request(server))
    #expect(second.account.name == "Google Reader API 2")
  }

  @Test func aWrongPasswordIsARefusalAndNothingIsKept() async throws {
    let server = try GReaderServer(.freshRSS)
    let store = try Store.temporary()
    let answer = try answer(await handler(store).checkAccount(request(server, password: "web")))
    guard case .refused(let problem) = answer else { throw OtherAnswer(nil) }
    #expect(problem.description.contains("API password"))
    #expect(try store.accounts().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home))
  }

  @Test func aNameThatWasTakenMeanwhileLeavesNoPasswordBehind() async throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let server = try GReaderServer(.freshRSS)
    let store = try Store.temporary()
    let handler = handler(store)
    let (first, second) = (try await plan(handler, request(server)), try await plan(handler, request(server)))
    _ = try handler.write(.addAccount(first, allFeeds: false))
    guard case .refused(let problem) = try answer(handler.write(.addAccount(second, allFeeds: false))) else {
      throw OtherAnswer(nil)
    }
    #expect(problem.why == "there is an account of that name already")
    let files = try FileManager.default.contentsOfDirectory(atPath: home + "/.local/state/newsband/accounts")
    #expect(files.count == 1)
  }

  @Test func aPasswordDoesNotGoOverHTTPToAnotherMachine() async throws {
    let store = try Store.temporary()
    let request = AccountRequest(
      service: "ttrss", address: "http://rss.example.org/", user: "alice", password: "s3cret")
    guard case .refused(let problem) = try answer(await handler(store).checkAccount(request)) else {
      throw OtherAnswer(nil)
    }
    #expect(problem.why.contains("without encryption"))
  }

  @Test func aServerWithoutEncryptionIsRecognised() async throws {
    let server = try GReaderServer(.freshRSS)
    let typed = server.address.replacing("http://", with: "")
    let request = AccountRequest(service: "greader", address: typed, user: "alice", password: "s3cret")
    let store = try Store.temporary()
    guard case .refused(let problem) = try answer(await handler(store).checkAccount(request)) else {
      throw OtherAnswer(nil)
    }
    #expect(problem.why.hasSuffix("it is on this machine, so give \(server.address)"), "\(problem.why)")
  }

  @Test func aFolderIsJoinedOnceAndTakesTheFeedsOfThisMachine() async throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(atPath: home + "/Sync", withIntermediateDirectories: true)
    let paper = try Newspaper()
    let handler = handler(paper.store)
    let request = AccountRequest(service: "decsync", address: "~/Sync", user: "", password: "")
    let plan = try await plan(handler, request)
    #expect(plan.account.address == home + "/Sync")
    #expect(plan.changesOfAll?.contains { $0.hasPrefix("2 feeds are only here. They will be put") } == true)
    guard case .joined(let joined) = try answer(handler.write(.addAccount(plan, allFeeds: true))) else {
      throw OtherAnswer(nil)
    }
    #expect(joined.joining == 2)
    #expect(try paper.store.subscriptions().subscriptions.allSatisfy { $0.folder == "DecSync" })
    guard case .refused(let problem) = try answer(await handler.checkAccount(request)) else { throw OtherAnswer(nil) }
    #expect(problem.why == "the account DecSync is there already")
  }
}

@Suite struct HeadersOfTheCommandLine {
  @Test func comeFromAFileToo() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "headers-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try "AppId: 7\n\nAppKey: k3y\n".write(to: file, atomically: true, encoding: .utf8)
    #expect(try HeaderLines.lines("@" + file.path) == ["AppId: 7", "AppKey: k3y"])
    #expect(try HeaderLines.lines("AppId: 7") == ["AppId: 7"])
  }

  @Test(arguments: ["AppKey", "", ": value", "a name: value", "@/no/such/file"])
  func areRefusedWithoutAName(_ option: String) {
    let problem = #expect(throws: Problem.self) { try HeaderLines.lines(option) }
    #expect(problem?.description.contains("k3y") == false)
  }

  /// A line break would begin another header.
  @Test(arguments: ["A: 1\nB: k3y", "A: 1\r\nB: k3y", "A: 1\rB: k3y", "A: \u{0}k3y", "A: 1\u{2028}k3y", "A\n: k3y"])
  func areOneLineEach(_ option: String) throws {
    let problem = #expect(throws: Problem.self) { try HeaderLines.lines(option) }
    #expect(problem?.why == "a header is one line, without control characters")
    let file = FileManager.default.temporaryDirectory.appending(path: "headers-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try "A: 1\u{1B}k3y\n".write(to: file, atomically: true, encoding: .utf8)
    #expect(throws: Problem.self) { try HeaderLines.lines("@" + file.path) }
    #expect(try HeaderLines.lines("A: 1\t2") == ["A: 1\t2"])
  }
}
