import Foundation
import Model
import Money
import Store
import TestKit
import Testing
@testable import Fetch

/// Servers over TLS, with certificates that are made for the test. The setting names the authority that is trusted.
@Suite(.enabled(if: Nginx.isInstalled && Certificates.canBeMade)) struct EncryptedServers {
  /// Runs a test beside a server with such a certificate, whose files are these by name.
  private func serving(
    _ files: [String: String], with fault: Certificates.Fault = .none,
    _ body: (Nginx, Certificates) async throws -> Void
  ) async throws -> [Nginx.Asked] {
    let folder = try Folder()
    defer { folder.remove() }
    for (name, text) in files { try folder.write(text, to: "files/\(name)") }
    let certificates = try await Certificates(in: folder)
    let server = try await Nginx(in: folder, try await certificates.pair(fault))
    do { try await body(server, certificates) } catch {
      try await server.stop()
      throw error
    }
    return try await server.stop()
  }

  private static let faults: [(Certificates.Fault, String)] = [
    (.selfSigned, "it is signed by itself alone"), (.otherHost, "it belongs to another host"),
    (.expired, "it has expired"),
  ]

  @Test(arguments: faults)
  func aCertificateThatIsNoGoodIsToldAndNothingIsLostOrSentInTheOpen(
    _ fault: Certificates.Fault, _ reason: String
  ) async throws {
    let stand = try Newsstand()
    let open = try TestServer { _ in .init(body: rss("kept")) }
    let id = try stand.follow(open.address("/feed"))
    try await stand.refresh()
    let asked = try await serving(["feed": rss("secret")], with: fault) { server, certificates in
      #expect(try stand.store.move(id, to: server.address("/feed")))
      let step = try await stand.refresh(trusting: certificates.authority).first
      #expect(step?.outcome == .failed("its certificate cannot be trusted: \(reason)"))
    }
    #expect(try stand.titles() == ["kept"])
    #expect(try stand.record(id)?.failures == 1)
    // Neither over the connection that was refused, nor without one.
    #expect(asked == [])
    #expect(open.asked.count == 1)
  }

  @Test func aCertificateOfAnUnknownAuthorityIsNotTrusted() async throws {
    let stand = try Newsstand()
    let asked = try await serving(["feed": rss("secret")]) { server, _ in
      try stand.follow(server.address("/feed"))
      let line = "its certificate cannot be trusted: no authority that is trusted here signed it"
      #expect(try await stand.refresh().first?.outcome == .failed(line))
    }
    #expect(asked == [])
  }

  @Test func manyFeedsOfOneHostShareAConnection() async throws {
    let stand = try Newsstand()
    let names = (1...8).map { "feed\($0)" }
    let files = Dictionary(uniqueKeysWithValues: names.map { ($0, rss($0)) })
    let asked = try await serving(files) { server, certificates in
      for name in names { try stand.follow(server.address("/\(name)")) }
      let steps = try await stand.refresh(trusting: certificates.authority)
      #expect(steps.map(\.outcome) == names.map { _ in .came(new: 1, changed: 0) })
      // Nothing has changed since: the validators of the first answers are sent over the same kind of connection.
      stand.wait(Newsstand.day)
      let again = try await stand.refresh(trusting: certificates.authority)
      #expect(again.map(\.outcome) == names.map { _ in .unchanged })
      #expect(again.allSatisfy { $0.record.status == 304 })
    }
    #expect(asked.count == 16)
    #expect(asked.allSatisfy { $0.version == "HTTP/2.0" })
    #expect(Set(asked.map(\.connection)).count == 2, "one for each refresh")
  }
}
