import ArgumentParser
import Fetch
import Foundation
import Model
import Reader
import Store
import Sync
import Text

struct AccountSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change how an account on a server is reached.",
    discussion: """
      Signs in with the change first, and keeps it only when the server accepts it. The headers that are given take the place of \
      those before. account password keeps another password without asking the server.
      """)

  @Argument(help: "The name of the account.")
  var name: String

  @Option(
    help: ArgumentHelp("Trust these certificate authorities (PEM) for this server.", valueName: "file"),
    completion: .file())
  var ca: String?

  @Flag(help: "Trust the authorities of the settings again.")
  var noCa = false

  @Option(
    name: .customLong("header"),
    help: ArgumentHelp(
      "Send this header to the server too, or those of a file, a line each; may be repeated.",
      valueName: "name: value|@file"))
  var headers: [String] = []

  @Flag(help: "Send no headers of your own any more.")
  var noHeaders = false

  @Option(
    help: ArgumentHelp("The program behind the Google Reader API: \(ProfileName.all).", valueName: "name"),
    completion: .list(ServiceKind.profiles))
  var profile: String?

  @Flag(help: "Find out the program by the address again.")
  var noProfile = false

  @OptionGroup var password: PasswordOption

  @OptionGroup var store: StoreOption

  func validate() throws {
    if ca != nil, noCa { throw ValidationError("Give --ca or --no-ca.") }
    if !headers.isEmpty, noHeaders { throw ValidationError("Give --header or --no-headers.") }
    if profile != nil, noProfile { throw ValidationError("Give --profile or --no-profile.") }
    let options = [ca != nil, noCa, !headers.isEmpty, noHeaders, profile != nil, noProfile, password.isGiven]
    if !options.contains(true) {
      throw ValidationError("Say what is to change: --ca, --header, --profile, --password-command or --password-stdin.")
    }
    if let refusal = ProfileName.refusal(of: profile) { throw ValidationError(refusal) }
  }

  func run() async throws {
    let settings = try LoadedSettings.load().settings
    let store = try store.open()
    let account = try store.account(named: name).account
    func problem(_ why: String) -> Problem {
      Problem(doing: "change the account", to: account.name.displaySafe, why: why)
    }
    guard let kind = ServiceKind.named(account.service), !kind.isFolder else {
      throw problem("a folder has no certificate, no headers and no password")
    }
    if let refusal = ProfileName.refusal(of: profile, for: kind) { throw ValidationError(refusal) }
    let login = AccountLogin(Fetcher(settings.network, userAgent: Newsband.userAgent))
    let changed = try changed(account)
    let (kept, secret) = try secrets(of: account, login.secrets)
    let given = try headers.flatMap(HeaderLines.lines)
    let lines = noHeaders ? [] : given.isEmpty ? kept?.headers ?? [] : given
    let word = try await login.secrets.password(secret, of: account)
    let feeds: [RemoteFeed]
    do throws(Problem) { feeds = try await login.feeds(of: changed, as: kind, password: word, headers: lines) } catch {
      throw problem("\(error.why); nothing was changed")
    }

    try login.secrets.keep(secret, headers: lines, of: account)
    do throws(Problem) { try store.setConnection(changed.options, of: account.id) } catch {
      if let kept { try? login.secrets.keep(kept.secret, headers: kept.headers, of: account) }
      throw error
    }
    try store.close()
    var out = StandardOutput()
    try out.line("\(account.name.displaySafe): changed; \(account.acceptance), \(counted(feeds.count, "feed"))")
    try out.flush()
  }

  private func changed(_ account: Account) throws(Problem) -> Account {
    var changed = account
    if let ca { changed.options.authorities = try AuthoritiesFile.path(ca) }
    if noCa { changed.options.authorities = nil }
    if let profile { changed.options.profile = profile }
    if noProfile { changed.options.profile = nil }
    return changed
  }

  /// The secret and the headers that are kept, nil for none, and the secret from here on.
  private func secrets(
    of account: Account, _ secrets: AccountSecrets
  ) throws(Problem) -> (kept: (secret: AccountSecrets.Secret, headers: [String])?, secret: AccountSecrets.Secret) {
    guard password.isGiven else {
      let kept = try secrets.kept(of: account)
      return (kept, kept.secret)
    }
    return (try secrets.keptIfAny(of: account), try password.secret(of: account))
  }
}

/// The names that --profile takes.
enum ProfileName {
  static var all: String { ServiceKind.profiles.joined(separator: ", ") }

  /// A usage error for a name that is none, with the nearest one, and for a service that is one program. Nil for a good name.
  static func refusal(of name: String?, for kind: ServiceKind? = nil) -> String? {
    guard let name else { return nil }
    if let kind, !kind.hasProfiles { return "--profile is for the Google Reader API, which several programs speak." }
    guard !ServiceKind.profiles.contains(name) else { return nil }
    let near = ServiceKind.profiles.nearest(to: name.lowercased()).map { "; did you mean \($0)?" } ?? "."
    return "There is no profile “\(name.displaySafe)”; the profiles are \(all)\(near)"
  }
}

/// The file that --ca names.
enum AuthoritiesFile {
  /// Its whole path. Throws where there is none that can be read.
  static func path(_ typed: String) throws(Problem) -> String {
    let path = Places(ProcessInfo.processInfo.environment).absolute(typed)
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw Problem(doing: "read", to: path, why: "there is no such file, or it may not be read")
    }
    return path
  }
}
