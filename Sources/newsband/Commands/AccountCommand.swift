import ArgumentParser
import Foundation
import Model
import Store
import Sync
import Text

/// The commands about accounts on servers.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Join servers and folders that keep feeds and marks for several programs.",
    discussion: """
      With an account the server fetches the feeds, and marks made here go there: what you read on one machine is read on all. \
      newsband sync brings both sides up to date, and so does newsband refresh. Without a server, a folder that another program \
      carries between machines has the marks and the feeds, and each machine fetches.

      Services: \(ServiceKind.all.map { "\($0.name) (\($0.title))" }.joined(separator: ", ")).
      """,
    subcommands: [
      AccountAdd.self, AccountList.self, AccountCheckCommand.self, AccountPassword.self, AccountSet.self,
      AccountRename.self, AccountRemove.self,
    ],
    defaultSubcommand: AccountList.self)
}

struct AccountList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the accounts.",
    discussion: """
      One account a line: name, service, user, address, feeds, marks and changes of feeds that wait, the last sync, and why it failed. \
      Exit status 2 when there is none.
      """)

  @Flag(help: "Print an array of JSON objects.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.openForReading()
    let accounts = try store.accounts()
    try store.close()
    let now = Date()
    if json {
      var writer = JSONWriter()
      writer.array(accounts) { $0.account($1) }
      try writer.finish()
    } else {
      try TextTable(
        accounts.map { summary in
          let account = summary.account
          return [
            account.name, account.service, account.user, account.address, String(summary.feeds),
            String(summary.waiting),
            account.record.lastSuccess.map(Timestamp.text) ?? "never", AccountList.problem(of: account, at: now),
          ]
        }, below: 7
      ).print()
    }
    if accounts.isEmpty { throw ExitCode.nothingFound }
  }

  /// The reason why the last sync failed, with the end of a pause that the server asked for. Empty after a success.
  private static func problem(of account: Account, at now: Date) -> String {
    guard let problem = account.record.problem else { return "" }
    let next = account.record.serverPauseEnd(at: now).map { "; " + SyncReport.pause(until: $0, on: .current) }
    return problem + (next ?? "")
  }
}

struct AccountRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give an account another name here, and the folder of its feeds with it.")

  @Argument(help: "The name of the account.")
  var name: String

  @Argument(help: "The new name.")
  var newName: String

  @OptionGroup var store: StoreOption

  func validate() throws {
    if newName.displaySafe.allSatisfy(\.isWhitespace) { throw ValidationError("The new name is empty.") }
  }

  func run() throws {
    let store = try store.open()
    let account = try store.account(named: name).account
    try store.rename(account, to: newName.displaySafe, at: Date())
    var out = StandardOutput()
    try out.line("\(account.name.displaySafe): renamed to \(newName.displaySafe)")
    try out.flush()
    try store.close()
  }
}

struct AccountRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Leave an account.",
    discussion: """
      Its feeds, articles and marks stay here, and the feeds are fetched from their own addresses again. Nothing changes on the \
      server. Marks and changes of feeds that still wait would not be sent: then --yes is needed.
      """)

  @Argument(help: "The name of the account.")
  var name: String

  @Flag(help: "Leave although changes wait to be sent.")
  var yes = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let store = try store.open()
    let summary = try store.account(named: name)
    let waiting = summary.waiting
    if waiting > 0, !yes {
      throw Problem(
        doing: "remove the account", to: summary.account.name,
        why: "\(counted(waiting, "change")) would not be sent; newsband sync sends them, --yes leaves them")
    }
    try store.removeAccount(summary.id)
    if !summary.account.isFolder { try AccountSecrets().remove(summary.account) }
    var out = StandardOutput()
    try out.line("\(summary.account.name.displaySafe): removed; its feeds and articles stay")
    try out.flush()
    try store.close()
  }
}

struct AccountPassword: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Keep another password for an account, or a command that prints it.")

  @Argument(help: "The name of the account.")
  var name: String

  @OptionGroup var password: PasswordOption

  @OptionGroup var store: StoreOption

  func run() async throws {
    let store = try store.open()
    let account = try store.account(named: name).account
    if account.isFolder {
      throw Problem(doing: "keep a password for", to: account.name.displaySafe, why: "a folder has none")
    }
    let secret = try password.secret(of: account)
    let hasHeaders = try AccountSecrets().keep(secret, headers: nil, of: account)
    // What failed with the old password is tried at once.
    try store.endPause(of: account.id)
    try store.close()
    StandardError.line("The password of \(account.name.displaySafe) is kept for you alone.")
    if !hasHeaders { StandardError.line(AccountSecrets.lostHeaders(of: account)) }
  }
}

/// The options for the source of a password.
struct PasswordOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A command that prints the password in its first line, such as \"pass news\"; it is run at each sync.",
      valueName: "command"))
  var passwordCommand: String?

  @Flag(help: "Read the password from the first line of standard input.")
  var passwordStdin = false

  var isGiven: Bool { passwordCommand != nil || passwordStdin }

  func validate() throws {
    guard let passwordCommand else { return }
    if passwordStdin { throw ValidationError("Give --password-command or --password-stdin.") }
    guard let words = PasswordCommand.words(passwordCommand) else {
      throw ValidationError("--password-command has a quote that is not closed.")
    }
    if words.isEmpty { throw ValidationError("--password-command is empty.") }
  }

  /// Asks on the terminal where neither option is given.
  func secret(of account: Account) throws(Problem) -> AccountSecrets.Secret {
    if let words = passwordCommand.flatMap(PasswordCommand.words) { return .command(words) }
    if passwordStdin { return .password(try PasswordPrompt.standardInput()) }
    return .password(
      try PasswordPrompt.ask("Password of \(account.user.displaySafe) at \(account.address.shownAddress)"))
  }
}

extension Store {
  /// The account of a name. Throws when there is none.
  func account(named name: String) throws -> AccountSummary {
    let accounts = try accounts()
    if let account = accounts.first(where: { $0.account.name == name }) { return account }
    let alike = accounts.filter { $0.account.name.lowercased() == name.lowercased() }
    if alike.count == 1 { return alike[0] }
    let names = accounts.map { $0.account.name.displaySafe }.joined(separator: ", ")
    let why = accounts.isEmpty ? "there is no account; newsband account add joins one" : "there are only \(names)"
    throw NothingFound(Problem(doing: "find the account", to: name.displaySafe, why: why))
  }
}
