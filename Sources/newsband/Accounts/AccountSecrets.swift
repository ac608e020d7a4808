import Foundation
import Model
import Parse
import Text

/// The passwords of accounts, or the commands that print them, one file for each account in the state folder.
///
/// A file is for its owner alone (mode 600) and is refused when others may read it. Nothing of it is ever part of the store,
/// of a log, of a message or of an export.
struct AccountSecrets: Sendable {
  private let folder: String
  private let environment: [String: String]

  /// The source of a password.
  enum Secret: Equatable, Sendable {
    case password(String)
    /// A program with its arguments; the first line that it prints is the password.
    case command([String])
  }

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    folder = Places(environment).secrets
    self.environment = environment
  }

  /// The password of an account and its header lines. Throws when there is none, when its file may be read by others, and
  /// when the command fails.
  func credentials(of account: Account) async throws(Problem) -> (password: String, headers: [String]) {
    let (secret, headers) = try kept(of: account)
    return (try await password(secret, of: account), headers)
  }

  func password(_ secret: Secret, of account: Account) async throws(Problem) -> String {
    switch secret {
    case .password(let password): password
    case .command(let command):
      try await PasswordCommand(command, environment: environment).password(of: account.name)
    }
  }

  /// Header lines stay as they are where `headers` is nil, also those of a damaged file, as far as they can be read. Returns
  /// false if they cannot: then they are lost.
  @discardableResult
  func keep(_ secret: Secret, headers: [String]?, of account: Account) throws(Problem) -> Bool {
    let path = path(of: account)
    var kept: [String] = []
    var hasHeaders = true
    if let headers {
      kept = headers
    } else if hasFile(of: account) {
      let readable = try readableHeaders(of: account)
      (kept, hasHeaders) = (readable ?? [], readable != nil)
    }
    func list(_ words: [String]) -> String { "[\(words.map(TOML.quoted).joined(separator: ", "))]" }
    var line =
      switch secret {
      case .password(let password): "password = \(TOML.quoted(password))"
      case .command(let words): "password-command = \(list(words))"
      }
    if !kept.isEmpty { line += "\nheaders = \(list(kept))" }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw Problem(doing: "make the folder", toFile: folder, error) }
    let part = path + ".part"
    unlink(part)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw AccountSecrets.failure("write", path) }
    defer { close(file) }
    let bytes = Array((line + "\n").utf8)
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0, rename(part, path) == 0 else {
      throw AccountSecrets.failure("write", path)
    }
    return hasHeaders
  }

  /// Removes the secret of an account. One that is not there is no failure.
  func remove(_ account: Account) throws(Problem) {
    let path = path(of: account)
    guard unlink(path) == 0 || errno == ENOENT else { throw AccountSecrets.failure("remove", path) }
  }

  private func hasFile(of account: Account) -> Bool { access(path(of: account), F_OK) == 0 }

  /// The same as `kept(of:)`; nil where nothing is kept on this machine, and where the file is damaged.
  func keptIfAny(of account: Account) throws(Problem) -> (secret: Secret, headers: [String])? {
    guard hasFile(of: account) else { return nil }
    let bytes = try contents(of: account)
    guard let root = try? TOML(bytes).root else { return nil }
    guard let secret = AccountSecrets.secret(in: root) else { return nil }
    return (secret, root["headers"]?.texts ?? [])
  }

  /// The header lines of a file, which may be damaged: then those of a line that can be read alone. Nil where there may have been
  /// some that cannot be read. Throws as `credentials` does when the file may not be used.
  func readableHeaders(of account: Account) throws(Problem) -> [String]? {
    guard hasFile(of: account) else { return [] }
    let bytes = try contents(of: account)
    if let root = try? TOML(bytes).root {
      guard let headers = root["headers"] else { return AccountSecrets.secret(in: root) == nil ? nil : [] }
      return headers.texts
    }
    let line = bytes.split(separator: UInt8(ascii: "\n")).last { $0.starts(with: "headers".utf8) }
    return line.flatMap { try? TOML(Array($0)).root["headers"]?.texts }
  }

  /// The secret of an account as it is kept, and its header lines. Throws as `credentials` does.
  func kept(of account: Account) throws(Problem) -> (secret: Secret, headers: [String]) {
    let bytes = try contents(of: account)
    let path = path(of: account)
    let mend = "; newsband account password \(account.name.displaySafe) makes it anew"
    // Whatever is wrong in it, none of it may be quoted.
    let root: TOML.Table
    do { root = try TOML(bytes).root } catch {
      throw Problem(doing: "use", to: path, why: "it is not valid TOML" + mend, line: error.line)
    }
    if let secret = AccountSecrets.secret(in: root) { return (secret, root["headers"]?.texts ?? []) }
    throw Problem(doing: "use", to: path, why: "it has neither password nor password-command" + mend)
  }

  private static func secret(in root: TOML.Table) -> Secret? {
    if case .text(let password)? = root["password"] { return .password(password) }
    if let words = root["password-command"]?.texts, !words.isEmpty { return .command(words) }
    return nil
  }

  /// The bytes of the file of an account. Throws when there is none, and when others may read it.
  private func contents(of account: Account) throws(Problem) -> [UInt8] {
    let path = path(of: account)
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT {
        throw Problem(
          doing: "sync", to: account.name,
          why: "its password is not on this machine; newsband account password \(account.name.displaySafe) keeps it")
      }
      if errno == ELOOP {
        throw Problem(doing: "use", to: path, why: "it is a symbolic link, and only a file of its own is taken")
      }
      throw AccountSecrets.failure("read", path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Problem(doing: "use", to: path, why: "others may read it; chmod 600 makes it yours alone")
    }
    return Array(FileHandle(fileDescriptor: file, closeOnDealloc: false).readDataToEndOfFile())
  }

  /// The sentence after a damaged file was replaced.
  static func lostHeaders(of account: Account) -> String {
    "The file of before was damaged. Headers of your own that it may have had are lost; newsband account set "
      + "\(account.name.displaySafe) --header gives them again."
  }

  /// The name of the file says nothing about the account.
  private func path(of account: Account) -> String {
    let own = [account.options.secret].compactMap(\.self)
    return folder + "/" + StableHash([account.service, account.address, account.user] + own).text + ".toml"
  }

  private static func failure(_ doing: String, _ path: String) -> Problem {
    Problem(doing: doing, toFile: path, POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO))
  }
}

extension TOML.Value {
  /// The texts of a list of texts; nil for anything else.
  fileprivate var texts: [String]? {
    guard case .list(let values) = self else { return nil }
    let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
    return texts.count == values.count ? texts : nil
  }
}
