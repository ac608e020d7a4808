import Foundation
import Model
import TestKit
import Testing

@testable import newsband

/// The passwords of accounts in their files.
@Suite struct AccountSecretsTests {
  private let folder: Folder
  private let secrets: AccountSecrets
  private let account = Account(id: 7, name: "Home", service: "miniflux", address: "https://a.example", user: "reader")

  init() throws {
    folder = try Folder()
    secrets = AccountSecrets(environment: folder.environment)
  }

  private var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path("state/newsband/accounts"))) ?? []
  }

  private var file: String { "state/newsband/accounts/\(files.first ?? "none")" }

  private func problem(_ account: Account) async -> String {
    do {
      _ = try await secrets.credentials(of: account)
      return "nothing"
    } catch { return error.description }
  }

  @Test(arguments: ["hunter2", "a \"b\" \\c", "пароль 作者", "tab\tand\nline", "# no comment", "'''", "\u{1B}[31m"])
  func aPasswordComesBackAsItWasKept(_ password: String) async throws {
    defer { folder.remove() }
    try secrets.keep(.password(password), headers: nil, of: account)
    let found = try await secrets.credentials(of: account)
    #expect(found.password == password && found.headers == [])
  }

  @Test func aCommandIsRunEachTime() async throws {
    defer { folder.remove() }
    let program = try folder.writeProgram(
      "echo \"$1-$(wc -l < \(folder.path("runs")))\"; echo >> \(folder.path("runs"))", to: "secret")
    try folder.write("", to: "runs")
    try secrets.keep(.command([program, "a b"]), headers: ["X-Token: \"1\""], of: account)
    #expect(try await secrets.credentials(of: account).password == "a b-0")
    let second = try await secrets.credentials(of: account)
    #expect(second.password == "a b-1" && second.headers == ["X-Token: \"1\""])
  }

  @Test func headersStayWhereNoOthersAreGiven() async throws {
    defer { folder.remove() }
    try secrets.keep(.password("one"), headers: ["A: 1", "B: 2"], of: account)
    try secrets.keep(.password("two"), headers: nil, of: account)
    let kept = try await secrets.credentials(of: account)
    #expect(kept.password == "two" && kept.headers == ["A: 1", "B: 2"])
    try secrets.keep(.password("two"), headers: [], of: account)
    #expect(try await secrets.credentials(of: account).headers == [])
  }

  @Test func theFileIsForItsOwnerAloneAndNamesNoAccount() throws {
    defer { folder.remove() }
    try secrets.keep(.password("hunter2"), headers: nil, of: account)
    #expect(files.count == 1 && !files[0].contains("reader") && !files[0].contains("example"))
    for (path, mode) in [(file, 0o600), ("state/newsband/accounts", 0o700)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(path))
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
    }
  }

  @Test func eachAccountHasAFileOfItsOwn() async throws {
    defer { folder.remove() }
    var others = [account, account, account]
    others[0].user = "other"
    others[1].address = "https://b.example"
    others[2].service = "fever"
    for (number, other) in ([account] + others).enumerated() {
      try secrets.keep(.password("p\(number)"), headers: nil, of: other)
    }
    #expect(files.count == 4)
    for (number, other) in ([account] + others).enumerated() {
      #expect(try await secrets.credentials(of: other).password == "p\(number)")
    }
    var renamed = account
    renamed.name = "Work"
    #expect(try await secrets.credentials(of: renamed).password == "p0", "a name may change")
  }

  @Test(arguments: [0o640, 0o604, 0o644, 0o610, 0o777])
  func aFileThatOthersMayReadIsRefused(_ mode: Int) async throws {
    defer { folder.remove() }
    try secrets.keep(.password("hunter2"), headers: nil, of: account)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path(file))
    let said = await problem(account)
    #expect(said.hasSuffix("others may read it; chmod 600 makes it yours alone.") && !said.contains("hunter2"))
  }

  @Test func aSecretThatIsNotHereSaysHowToKeepIt() async throws {
    defer { folder.remove() }
    #expect(
      await problem(account)
        == "Could not sync Home: its password is not on this machine; newsband account password Home keeps it.")
  }

  @Test(arguments: [
    ("password = hunter2\n", "it is not valid TOML"),
    ("password = 5\n", "it has neither password nor password-command"),
    ("password-command = []\n", "it has neither password nor password-command"),
    ("password-command = [\"a\", 1]\n", "it has neither password nor password-command"),
    ("headers = [\"X: hunter2\"]\n", "it has neither password nor password-command"),
    ("", "it has neither password nor password-command"),
  ])
  func whatIsWrongInAFileIsSaidWithoutAWordOfIt(_ text: String, _ why: String) async throws {
    defer { folder.remove() }
    try secrets.keep(.password("x"), headers: nil, of: account)
    let path = folder.path(file)
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let said = await problem(account)
    #expect(said.hasPrefix("Could not use \(path)"), "\(said)")
    #expect(said.hasSuffix(": \(why); newsband account password Home makes it anew."), "\(said)")
    #expect(!said.contains("hunter2"))
  }

  @Test func aLinkInPlaceOfTheFileIsNotFollowed() async throws {
    defer { folder.remove() }
    try secrets.keep(.password("x"), headers: nil, of: account)
    let path = folder.path(file)
    try folder.write("password = \"hunter2\"\n", to: "elsewhere")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path("elsewhere"))
    #expect(await problem(account).hasPrefix("Could not use \(path): it is a symbolic link"))
    try secrets.keep(.password("new"), headers: [], of: account)
    #expect(try folder.text("elsewhere") == "password = \"hunter2\"\n", "the link is replaced, not what it leads to")
    #expect(try await secrets.credentials(of: account).password == "new")
  }

  @Test func twoAccountsOfOneUserHaveTheirOwnPasswords() async throws {
    defer { folder.remove() }
    var (first, second) = (account, account)
    (first.options.secret, second.options.secret) = ("a", "b")
    try secrets.keep(.password("one"), headers: nil, of: first)
    try secrets.keep(.password("two"), headers: nil, of: second)
    try secrets.keep(.password("old"), headers: nil, of: account)
    #expect(files.count == 3)
    try secrets.remove(second)
    #expect(try await secrets.credentials(of: first).password == "one")
    #expect(try await secrets.credentials(of: account).password == "old")
  }

  @Test func removingIsDoneOnceAndHarmlessTwice() async throws {
    defer { folder.remove() }
    try secrets.keep(.password("x"), headers: nil, of: account)
    try secrets.remove(account)
    try secrets.remove(account)
    #expect(files.isEmpty)
    #expect(await problem(account).contains("is not on this machine"))
  }

  /// A file that an editor or a full disk damaged is mended by another password; its headers stay where they can be read.
  @Test(
    arguments: [
      ("password = hunter2\nheaders = [\"A: 1\", \"B: 2\"]\n", ["A: 1", "B: 2"], true),
      ("headers = [\"A: 1\"]\n", ["A: 1"], true), ("password = \"x\"\nheaders = [\"A: 1\", \"B", [], false),
      ("password = \"x\"\nheaders = \"A: 1\"\n", [], false), ("", [], false), ("\u{0}\u{0}", [], false),
      ("password = \"x\"\n", [], true), ("password-command = [\"a\"]\nheaders = [\"A: 1\"]\n", ["A: 1"], true),
    ])
  func aDamagedFileIsMendedByAnotherPassword(_ text: String, _ headers: [String], _ areKnown: Bool) async throws {
    defer { folder.remove() }
    try secrets.keep(.password("x"), headers: nil, of: account)
    let path = folder.path(file)
    try Data(text.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try secrets.readableHeaders(of: account) == (areKnown ? headers : nil))
    let isDamaged = (try? secrets.kept(of: account)) == nil
    #expect(try (secrets.keptIfAny(of: account) == nil) == isDamaged)
    #expect(try secrets.keep(.password("new"), headers: nil, of: account) == areKnown)
    let kept = try await secrets.credentials(of: account)
    #expect(kept.password == "new" && kept.headers == headers)
  }
}
