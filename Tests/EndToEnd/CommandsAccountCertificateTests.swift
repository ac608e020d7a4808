import Foundation
import TestKit
import Testing

/// Accounts on a server whose certificate no authority of this machine signed.
@Suite(.enabled(if: Nginx.isInstalled && Certificates.canBeMade)) struct AccountCertificates {
  /// Runs a test beside a server of the Google Reader API over TLS.
  private func serving(
    _ fault: Certificates.Fault, _ body: (Commands, String, GReaderServer, Certificates) async throws -> Void
  ) async throws -> [Nginx.Asked] {
    let folder = try Folder()
    defer { folder.remove() }
    let certificates = try await Certificates(in: folder)
    let server = try GReaderServer(.freshRSS)
    server.publish("a", "b")
    let root = server.address.replacing("/api/greader.php", with: "")
    let nginx = try await Nginx(in: folder, try await certificates.pair(fault), proxy: root)
    do {
      try await Commands.inNewHome { commands in
        try await body(commands, nginx.address("/api/greader.php"), server, certificates)
      }
    } catch {
      try await nginx.stop()
      throw error
    }
    return try await nginx.stop()
  }

  private func join(_ commands: Commands, _ address: String, _ options: String...) async throws -> Outcome {
    try await run(
      ["account", "add", "greader", address, "--user", "alice", "--name", "Home", "--password-stdin", "--yes"]
        + options,
      stdin: Data("s3cret\n".utf8), environment: commands.home.environment)
  }

  @Test func anAuthorityThatIsNamedIsTrustedFromThenOn() async throws {
    _ = try await serving(.none) { commands, address, server, certificates in
      let refused = try await join(commands, address)
      #expect(refused.status == 1)
      #expect(refused.errors.contains("its certificate cannot be trusted"))
      #expect(refused.errors.contains("--ca FILE"))
      let joined = try await join(commands, address, "--ca", certificates.authority)
      #expect(joined.status == 0, "\(joined.errors)")
      #expect(try await commands.run("sync").output == "Home: 2 new articles.\n")
      #expect(try await commands.run("account", "check").status == 0)
      _ = try await commands.run("mark", "1", "--read")
      #expect(try await commands.run("sync").status == 0)
      #expect(server.marks.filter { $0.hasSuffix(" read") }.count == 1)
      // The file is read at each sync: without it nothing is trusted, and nothing is lost.
      try FileManager.default.moveItem(atPath: certificates.authority, toPath: certificates.authority + ".away")
      _ = try await commands.run("mark", "2", "--star")
      let without = try await commands.run("sync")
      #expect(without.status == 1)
      #expect(try await commands.run("account", "list", "--json").output.contains(#""pending":1"#))
      try FileManager.default.moveItem(atPath: certificates.authority + ".away", toPath: certificates.authority)
      #expect(try await commands.run("sync").status == 0)
      #expect(server.marks.contains { $0.hasSuffix("starred") })
    }
  }

  @Test func anotherFileOfAuthoritiesIsKeptWhenItWorks() async throws {
    _ = try await serving(.none) { commands, address, _, certificates in
      #expect(try await join(commands, address, "--ca", certificates.authority).status == 0)
      let refused = try await commands.run("account", "set", "Home", "--no-ca")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("its certificate cannot be trusted"))
      #expect(refused.errors.contains("nothing was changed"))
      #expect(try await commands.run("sync").status == 0)
      let moved = certificates.authority + ".moved"
      try FileManager.default.moveItem(atPath: certificates.authority, toPath: moved)
      let away = try await commands.run("sync")
      #expect(away.status == 1)
      #expect(try await commands.run("account", "set", "Home", "--ca", moved).status == 0)
      #expect(try await commands.run("sync").status == 0)
    }
  }

  @Test(arguments: [
    (Certificates.Fault.otherHost, "it belongs to another host"), (.expired, "it has expired"),
    (.selfSigned, "it is signed by itself alone"),
  ])
  func anAuthorityDoesNotMakeABadCertificateGood(_ fault: Certificates.Fault, _ reason: String) async throws {
    let asked = try await serving(fault) { commands, address, _, certificates in
      let refused = try await join(commands, address, "--ca", certificates.authority)
      #expect(refused.status == 1)
      #expect(refused.errors.contains(reason), "\(refused.errors)")
      #expect(try await commands.run("account", "list").status == 2)
    }
    // The password was not sent.
    #expect(asked == [])
  }

  @Test func aCertificateThatIsSignedByItselfCanBeNamed() async throws {
    _ = try await serving(.selfSigned) { commands, address, _, certificates in
      let own = certificates.authority.replacing("authority.pem", with: "server.pem")
      let joined = try await join(commands, address, "--ca", own)
      #expect(joined.status == 0, "\(joined.errors)")
      #expect(try await commands.run("sync").status == 0)
    }
  }

  @Test func aFileThatIsNoneOfAuthoritiesIsTold() async throws {
    _ = try await serving(.none) { commands, address, _, _ in
      for file in [commands.home.path("missing.pem"), try commands.file("empty.pem", "no certificate")] {
        let refused = try await join(commands, address, "--ca", file)
        #expect(refused.status == 1)
        #expect(!refused.errors.isEmpty)
        #expect(try await commands.run("account", "list").status == 2)
      }
    }
  }
}
