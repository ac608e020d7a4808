import Fetch
import Foundation
import Model
import Store
import TestKit
import Testing

@testable import Sync

@Suite struct FeverTests {
  private func server(_ set: (inout FeverServer.Quirks) -> Void = { _ in }) throws -> FeverServer {
    var quirks = FeverServer.Quirks()
    set(&quirks)
    return try FeverServer(quirks)
  }

  @Test func coldsweatAndTheStoresAgree() async throws {
    let server = try server { ($0.unknownIsNotFound, $0.givesAnyForNone) = (true, true) }
    try await Agreement.check(server, knowsReadOnes: false) { Fever($0) }
  }

  @Test func freshRSSAndTheStoresAgree() async throws {
    try await Agreement.check(try server { $0.numbersAreTexts = true }, knowsReadOnes: false) { Fever($0) }
  }

  @Test func aServerThatTogglesStarsAndTheStoresAgree() async throws {
    let server = try server { ($0.togglesStars, $0.answersOneCommand) = (true, true) }
    try await Agreement.check(server, knowsReadOnes: false) { Fever($0) }
  }

  @Test func wrongAnswersChangeNothing() async throws {
    try await Agreement.checkTrouble(try server()) { Fever($0) }
  }

  @Test func aStarWhoseAnswerWasLostIsNotToggledBack() async throws {
    let server = try server { $0.togglesStars = true }
    server.publish("a")
    let joined = try await JoinedStores(server) { Fever($0) }
    try await joined.sync()
    try joined.act(.star, "a")
    let service = Fever(.to(server.address))
    try await service.set(.starred, true, ["1"])
    // As after a lost answer.
    try await service.set(.starred, true, ["1"])
    #expect(server.marks == ["a starred"])
    try await joined.sync()
    #expect(server.marks == ["a starred"])
    #expect(try joined.pending() == 0)
  }

  @Test func aMarkOfAnArticleThatIsGoneHoldsNothingUp() async throws {
    let server = try server { $0.unknownIsNotFound = true }
    for title in ["a", "b", "c"] { server.publish(title) }
    let joined = try await JoinedStores(server) { Fever($0) }
    try await joined.sync()
    server.evict("a")
    try joined.act(.read, "a", "b")
    for _ in 0..<2 { try await joined.sync() }
    #expect(try joined.marks() == ["a read", "b read", "c"])
    #expect(server.marks == ["b read", "c"])
    #expect(try joined.pending() == 0)
  }

  @Test func minifluxIsPointedToItsOwnAPI() async throws {
    let server = try server { ($0.isMiniflux, $0.togglesStars) = (true, true) }
    let failure = await #expect(throws: SyncFailure.self) {
      try await AccountCheck(.fever, .to(server.address)).connect()
    }
    #expect(failure?.why.contains("account add miniflux") == true)
  }

  @Test func aWrongPasswordIsToldThoughTheStatusIs200() async throws {
    let server = try server()
    let failure = await #expect(throws: SyncFailure.self) {
      try await Fever(.to(server.address, password: "wrong")).signIn()
    }
    guard case .password? = failure else {
      Issue.record("it is another failure: \(String(describing: failure))")
      return
    }
  }

  @Test(arguments: ["1,x", "1,,2", "<p>", ",", "1;2"]) func aListThatCannotBeReadIsNotComplete(_ list: String)
    async throws
  {
    let server = try TestServer { _ in .json(#"{"api_version":3,"auth":1,"unread_item_ids":"\#(list)"}"#) }
    await #expect(throws: SyncFailure.broken("the server's answer has no unread_item_ids")) {
      try await Fever(.to(server.address(""))).unread(of: nil)
    }
  }

  @Test func anEmptyListAndOneIdAreLists() async throws {
    let none = try TestServer { _ in .json(#"{"api_version":3,"auth":1,"unread_item_ids":""}"#) }
    #expect(try await Fever(.to(none.address(""))).unread(of: nil) == [])
    let one = try TestServer { _ in .json(#"{"api_version":3,"auth":"1","unread_item_ids":"7"}"#) }
    #expect(try await Fever(.to(one.address(""))).unread(of: nil) == ["7"])
  }

  @Test func theKeyIsInNoAddress() async throws {
    let server = try TestServer { _ in .json(#"{"api_version":3,"auth":1,"unread_item_ids":""}"#) }
    _ = try await Fever(.to(server.address("/api/fever.php"))).unread(of: nil)
    #expect(server.asked.map(\.path) == ["/api/fever.php?api&unread_item_ids"])
    #expect(server.asked.allSatisfy { $0.body.hasPrefix("api_key=") && $0.method == "POST" })
  }

  /// One empty list of saved articles: a server that toggles would take the star away.
  @Test func aStarIsNotToggledOffAfterAListThatIsEmptyOnce() async throws {
    let server = try server { $0.togglesStars = true }
    server.publish("a")
    server.mark("a", isStarred: true)
    server.setEmptySaved(1)
    try await Fever(.to(server.address)).set(.starred, true, ["1"])
    #expect(server.marks == ["a starred"])
  }
}
