import ArgumentParser
import Fetch
import Foundation
import Model
import Store
import Sync
import Text

struct AccountAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Join an account on a server, or in a folder.",
    discussion: """
      Signs in, prints what would change, and changes nothing before you say yes. The password is asked without showing it, or \
      printed by --password-command; it is kept in a file for you alone, never in the store or in config.toml.

      With decsync there is no server: the address is a folder that Syncthing, rclone or git carries between machines. It has no \
      user and no password.
      """)

  @Argument(
    help: ArgumentHelp("The protocol: \(ServiceKind.names).", valueName: "service"),
    completion: .list(ServiceKind.all.map(\.name)))
  var service: String

  @Argument(help: "The address of the server, or the folder.")
  var url: String

  @Option(help: "The user name on the server.")
  var user: String?

  @Option(help: "The name of the account here, and of the folder of its feeds; the service if not given.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Trust these certificate authorities (PEM) for this server: for a certificate of your own.", valueName: "file"),
    completion: .file())
  var ca: String?

  @Option(
    name: .customLong("header"),
    help: ArgumentHelp(
      "Send this header to the server too, or those of a file, a line each; may be repeated. Inoreader wants AppId and AppKey.",
      valueName: "name: value|@file"))
  var headers: [String] = []

  @Option(
    help: ArgumentHelp(
      "The program behind the Google Reader API, if its address does not tell: \(ProfileName.all).",
      valueName: "name"),
    completion: .list(ServiceKind.profiles))
  var profile: String?

  @Flag(help: "Allow http: the password and all marks go over the network for anyone to read.")
  var insecure = false

  @Flag(help: "Put the feeds that are only here into the account too, except those of this machine alone.")
  var allFeeds = false

  @Flag(help: "Print what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Say yes to what would change.")
  var yes = false

  @OptionGroup var password: PasswordOption

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard let kind = ServiceKind.named(service) else {
      throw ValidationError(
        "There is no service “\(service.displaySafe)”; the services are \(ServiceKind.names).")
    }
    let hasLogin =
      user != nil || ca != nil || !headers.isEmpty || profile != nil || insecure || password.isGiven
    if kind.isFolder, hasLogin { throw ValidationError("A folder has no user, no password and no server.") }
    if !kind.isFolder, user == nil { throw ValidationError("--user is needed: the user name on the server.") }
    if let refusal = ProfileName.refusal(of: profile, for: kind) { throw ValidationError(refusal) }
    if name?.isEmpty == true { throw ValidationError("--name is a name.") }
  }

  func run() async throws {
    guard let kind = ServiceKind.named(service) else { return }
    let settings = try LoadedSettings.load().settings
    let places = Places(ProcessInfo.processInfo.environment)
    let account = kind.account(
      at: url, user: user ?? "", name: name, places,
      options: AccountOptions(authorities: try ca.map(AuthoritiesFile.path), isInsecure: insecure, profile: profile))
    let login = AccountLogin(Fetcher(settings.network, userAgent: Newsband.userAgent))
    try login.refuseOpenPassword(of: account)
    let headers = try headers.flatMap(HeaderLines.lines)
    let secret = try account.isFolder ? .password("") : password.secret(of: account)
    let word = try await login.secrets.password(secret, of: account)
    let (reached, feeds) = try await login.reach(account, as: kind, password: word, headers: headers)

    let store = try dryRun ? store.openForReading() : store.open()
    let joining = AccountJoining(login.secrets, store)
    let plan = try joining.plan(feeds, of: reached)
    var out = StandardOutput()
    try out.line("\(answer(of: reached, kind)): \(counted(feeds.count, "feed")).")
    for line in plan.lines(in: reached.name, takesAll: allFeeds, fetchesHere: reached.isFolder) { try out.line(line) }
    try out.flush()
    guard !dryRun else { return try store.close() }
    guard try isAccepted() else {
      StandardError.line("Nothing was changed.")
      throw ExitCode.failure
    }
    let added = try joining.add(reached, feeds, secret, headers: headers, allFeeds: allFeeds, at: Date())
    try store.close()
    let then = reached.isFolder ? "brings both sides together" : "fetches its articles"
    try out.line(
      "\(added.account.name): joined, \(counted(added.changes.added.count, "new feed")); newsband sync \(then)")
    try out.flush()
  }

  private func answer(of account: Account, _ kind: ServiceKind) -> String {
    account.isFolder
      ? "\(kind.title) in \(account.address.displaySafe) can be read and written"
      : "\(kind.title) at \(account.acceptance)"
  }

  /// Asks on the terminal. Throws where no person is there to answer.
  private func isAccepted() throws(Problem) -> Bool {
    if yes { return true }
    guard let answer = Confirmation.ask("Join") else {
      throw Problem(doing: "join", to: url.shownAddress, why: "nothing is changed without a yes; give --yes")
    }
    return answer
  }
}

/// A question on the terminal.
enum Confirmation {
  /// True for a yes; nil where no person is there to answer.
  static func ask(_ question: String) -> Bool? {
    guard isatty(STDIN_FILENO) == 1 else { return nil }
    StandardError.write("\(question) (y/n)? ")
    return ["y", "yes"].contains((readLine() ?? "").lowercased())
  }
}

/// `account check`. (`AccountCheck` is the check itself.)
struct AccountCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Sign in to an account, and explain what is wrong if it fails.")

  @Argument(help: "The name of the account; all if not given.")
  var name: String?

  @OptionGroup var store: StoreOption

  func run() async throws {
    let settings = try LoadedSettings.load().settings
    let store = try store.openForReading()
    let accounts = try name.map { [try store.account(named: $0)] } ?? store.accounts()
    try store.close()
    if accounts.isEmpty { throw ExitCode.nothingFound }
    let login = AccountLogin(Fetcher(settings.network, userAgent: Newsband.userAgent))
    var failures = 0
    for summary in accounts {
      let account = summary.account
      do throws(Problem) {
        try login.refuseInPause(account, doing: "sign in to", at: Date())
        let feeds = try await login.feeds(of: account, through: login.service(of: account))
        var out = StandardOutput()
        try out.line(
          account.isFolder
            ? "\(account.name.displaySafe): \(account.address.displaySafe) can be used, \(counted(feeds.count, "feed"))"
            : "\(account.name.displaySafe): \(account.acceptance), \(counted(feeds.count, "feed"))")
        for remark in account.options.remarks?.all ?? [] {
          try out.line("\(account.name.displaySafe): remark of a sync: \(remark.displaySafe)")
        }
        try out.flush()
      } catch {
        failures += 1
        StandardError.line(error.description)
      }
    }
    if failures > 0 { throw ExitCode.failure }
  }
}
