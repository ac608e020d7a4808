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

      --address is for a server that has another address now. It signs in there and compares feeds and articles: where they are \
      not those of the account, nothing is changed without a yes. Marks that wait are kept. The password and the headers go to \
      another host only when you give them again. Giving the address of before moves the account back.
      """)

  @Argument(help: "The name of the account.")
  var name: String

  @Option(
    help: ArgumentHelp("The address that the server has now; that of its web page is enough.", valueName: "url"))
  var address: String?

  @Flag(help: "Allow http at that address: the password and all marks can be read on the way.")
  var insecure = false

  @Flag(help: "Say yes to an address that has other feeds and articles.")
  var yes = false

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
    if address == nil, insecure || yes { throw ValidationError("--insecure and --yes are for --address.") }
    let options = [
      address != nil, ca != nil, noCa, !headers.isEmpty, noHeaders, profile != nil, noProfile, password.isGiven,
    ]
    if !options.contains(true) {
      throw ValidationError(
        "Say what is to change: --address, --ca, --header, --profile, --password-command or --password-stdin.")
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
      throw problem("a folder has no server: no address, certificate, headers or password")
    }
    if let refusal = ProfileName.refusal(of: profile, for: kind) { throw ValidationError(refusal) }
    let login = AccountLogin(Fetcher(settings.network, userAgent: Newsband.userAgent))
    var changed = try changed(account)
    if let refusal = AccountCheck.refusal(of: changed.address, isAllowed: changed.options.isInsecure) {
      throw problem(refusal)
    }
    let given = try headers.flatMap(HeaderLines.lines)
    let (kept, secret) = try secrets(of: account, movingTo: changed.address, login.secrets)
    let readable = try login.secrets.readableHeaders(of: account)
    let lines = noHeaders ? [] : given.isEmpty ? readable ?? [] : given
    let word = try await login.secrets.password(secret, of: account)
    var out = StandardOutput()
    let feeds: [RemoteFeed]
    var comparison: AccountMove.Comparison?
    do throws(Problem) {
      if address == nil {
        feeds = try await login.feeds(of: changed, as: kind, password: word, headers: lines)
      } else {
        let there = try await login.reach(moved: changed, as: kind, password: word, headers: lines)
        (changed.address, feeds) = (there.address, there.feeds)
        comparison = try await login.compare(account, with: there, in: store)
      }
    } catch {
      throw problem("\(error.why); nothing was changed")
    }
    if let comparison, !comparison.isSame {
      for line in comparison.differences(of: changed) { try out.line(line) }
      try out.flush()
      guard try isAccepted(problem) else {
        StandardError.line("Nothing was changed.")
        throw ExitCode.failure
      }
    }

    try login.secrets.keep(secret, headers: lines, of: changed)
    do throws(Problem) {
      if let comparison {
        try AccountMove(store, account).keep(changed, feeds: comparison.keepsIDs ? nil : feeds, at: Date())
      } else {
        try store.setConnection(changed.options, of: account.id)
      }
    } catch {
      if let kept, changed.address == account.address {
        _ = try? login.secrets.keep(kept.secret, headers: kept.headers, of: account)
      } else if changed.address != account.address {
        try? login.secrets.remove(changed)
      }
      throw error
    }
    if changed.address != account.address { try login.secrets.remove(account) }
    if readable == nil, given.isEmpty, !noHeaders { StandardError.line(AccountSecrets.lostHeaders(of: changed)) }
    try store.close()
    let same = (comparison?.isSame == true ? comparison?.sameLine : nil).map { "; " + $0 } ?? ""
    try out.line(
      "\(account.name.displaySafe): changed; \(changed.acceptance), \(counted(feeds.count, "feed"))\(same)")
    try out.flush()
  }

  private func changed(_ account: Account) throws(Problem) -> Account {
    var changed = account
    if let address {
      changed.address = ServiceKind.serverAddress(address)
      changed.options.isInsecure = insecure
    }
    if let ca { changed.options.authorities = try AuthoritiesFile.path(ca) }
    if noCa { changed.options.authorities = nil }
    if let profile { changed.options.profile = profile }
    if noProfile { changed.options.profile = nil }
    return changed
  }

  /// The secret and the headers that are kept, nil for none, and the secret from here on. What is kept goes to no other host than
  /// the one for which it was given: it has to be given again.
  private func secrets(
    of account: Account, movingTo address: String, _ secrets: AccountSecrets
  ) throws(Problem) -> (kept: (secret: AccountSecrets.Secret, headers: [String])?, secret: AccountSecrets.Secret) {
    func problem(_ why: String) -> Problem {
      Problem(doing: "change the account", to: account.name.displaySafe, why: why)
    }
    let isElsewhere = AccountCheck.hostName(address) != AccountCheck.hostName(account.address)
    if password.isGiven || isElsewhere {
      let kept = try secrets.keptIfAny(of: account)
      if isElsewhere, try secrets.readableHeaders(of: account) != [], headers.isEmpty, !noHeaders {
        throw problem("its headers go to another host only when you give them again: --header, or --no-headers")
      }
      if !password.isGiven, case .command? = kept?.secret {
        throw problem(
          "its password goes to another host only when you give it again: --password-command or --password-stdin")
      }
      var there = account
      there.address = address
      return (kept, try password.secret(of: there))
    }
    let kept = try secrets.kept(of: account)
    return (kept, kept.secret)
  }

  /// Asks on the terminal. Throws where no person is there to answer.
  private func isAccepted(_ problem: (String) -> Problem) throws(Problem) -> Bool {
    if yes { return true }
    guard let answer = Confirmation.ask("Move the account there") else {
      throw problem("it looks like another account there, and nothing was changed; --yes moves it all the same")
    }
    return answer
  }
}

extension AccountMove.Comparison {
  /// "all 12 feeds and 19 of 20 articles are there"; nil where there was nothing to compare.
  fileprivate var sameLine: String? {
    let parts = [part(sameFeeds, of: feeds, "feed"), part(sameArticles, of: articles, "article")].compactMap(\.self)
    if parts.isEmpty { return nil }
    return "\(parts.joined(separator: " and ")) that were compared are there"
  }

  private func part(_ same: Int, of all: Int, _ what: String) -> String? {
    switch (same, all) {
    case (_, 0): nil
    case (1, 1): "the \(what)"
    case (all, _): "all \(counted(all, what))"
    default: "\(same) of \(counted(all, what))"
    }
  }

  /// The differences, and what a move would do all the same, a sentence a line.
  fileprivate func differences(of account: Account) -> [String] {
    var lines = ["\(account.acceptance), but the account there looks like another one:"]
    if let otherUser { lines.append("The server calls the user \(otherUser.displaySafe).") }
    if feeds > 0 { lines.append("Feeds that are there under their ids: \(sameFeeds) of \(feeds).") }
    if articles > 0 {
      lines.append("Articles that are there under their ids: \(sameArticles) of \(articles) that were compared.")
    }
    lines.append(
      keepsIDs
        ? "With a yes the articles keep their ids, and feeds that are not there are followed here on their own."
        : "With a yes the ids are forgotten, and the next sync finds the articles anew, as after joining. Marks that wait are "
          + "sent there. Feeds that are not there are followed here on their own.")
    return lines
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
