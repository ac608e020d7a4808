import Fetch
import Foundation
import Model
import Store
import Sync
import Text

/// Makes the connections of accounts: secret, certificate authorities, protocol.
struct AccountLogin: Sendable {
  let fetcher: Fetcher
  let secrets: AccountSecrets
  private let machine: MachineID

  init(_ fetcher: Fetcher, environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.fetcher = fetcher
    secrets = AccountSecrets(environment: environment)
    machine = MachineID(environment: environment)
  }

  /// Throws when the protocol is not known, the password is not here, or it would go over the network unencrypted.
  func service(of account: Account) async throws(Problem) -> AccountService {
    func problem(_ why: String) -> Problem { Problem(doing: "sync", to: account.name.displaySafe, why: why) }
    guard let kind = ServiceKind.named(account.service) else {
      throw problem("this newsband does not know the service \(account.service.displaySafe)")
    }
    guard case .server(_, _, let connect) = kind.access else {
      return .folder(DecSync(account, machine: machine.text))
    }
    if let refusal = AccountCheck.refusal(of: account.address, isAllowed: account.options.isInsecure) {
      throw problem(refusal)
    }
    let (password, headers) = try await secrets.credentials(of: account)
    return .server(connect(login(account, password: password, headers: headers)))
  }

  func login(_ account: Account, password: String, headers: [String]) -> ServerLogin {
    ServerLogin(
      address: account.address, user: account.user, password: password, headers: headers,
      fetcher: fetcher.forAccount(authorities: account.options.authorities), profile: account.options.profile)
  }
}

extension AccountLogin {
  /// Signs in to a new account, or reads its folder. Changes nothing there. Returns the account with the address that
  /// answered, and its feeds.
  func reach(
    _ account: Account, as kind: ServiceKind, password: String, headers: [String] = []
  ) async throws(Problem) -> (account: Account, feeds: [RemoteFeed]) {
    do throws(SyncFailure) {
      if kind.isFolder {
        let folder = DecSync(account, machine: machine.text)
        try folder.check()
        return (account, try folder.feeds(at: Date()))
      }
      let connection = try await AccountCheck(kind, login(account, password: password, headers: headers)).connect()
      var account = account
      account.address = connection.address
      return (account, connection.feeds)
    } catch {
      let address = account.isFolder ? account.address.displaySafe : account.address.shownAddress
      throw Problem(doing: "join", to: address, why: error.whyWithPause)
    }
  }

  /// Signs in to an account at another address, which is looked for as that of a new one. Changes nothing.
  func reach(
    moved account: Account, as kind: ServiceKind, password: String, headers: [String]
  ) async throws(Problem) -> AccountCheck.Connection {
    do throws(SyncFailure) {
      return try await AccountCheck(kind, login(account, password: password, headers: headers)).connect()
    } catch {
      throw Problem(doing: "sign in to", to: account.address.shownAddress, why: error.whyWithPause)
    }
  }

  /// Compares an account with that at another address.
  func compare(
    _ account: Account, with there: AccountCheck.Connection, in store: Store
  ) async throws(Problem) -> AccountMove.Comparison {
    do throws(SyncFailure) { return try await AccountMove(store, account).compare(with: there) } catch {
      throw Problem(doing: "compare", to: account.name.displaySafe, why: error.whyWithPause)
    }
  }

  /// Signs in to an account at the address that it has, and gives its feeds. Changes nothing.
  func feeds(
    of account: Account, as kind: ServiceKind, password: String, headers: [String]
  ) async throws(Problem) -> [RemoteFeed] {
    guard case .server(_, _, let connect) = kind.access else { return [] }
    try refuseOpenPassword(of: account)
    return try await feeds(
      of: account, through: .server(connect(login(account, password: password, headers: headers))))
  }

  /// The same through a connection that was made already, or in a folder.
  func feeds(of account: Account, through service: AccountService) async throws(Problem) -> [RemoteFeed] {
    do throws(SyncFailure) {
      try await service.signIn()
      return try await service.feeds(at: Date())
    } catch {
      let why = ServiceKind.named(account.service)?.explained(error).whyWithPause ?? error.whyWithPause
      throw Problem(doing: account.isFolder ? "use" : "sign in to", to: account.name.displaySafe, why: why)
    }
  }

  /// Throws while the server of an account wants a pause: until its end nothing is asked.
  func refuseInPause(_ account: Account, doing: String, at now: Date) throws(Problem) {
    guard let end = account.record.serverPauseEnd(at: now) else { return }
    throw Problem(
      doing: doing, to: account.name.displaySafe,
      why: SyncReport.pause(until: end, on: .current))
  }

  /// Throws when the password of an account would go over the network without encryption.
  func refuseOpenPassword(of account: Account) throws(Problem) {
    guard !account.isFolder,
      let refusal = AccountCheck.refusal(of: account.address, isAllowed: account.options.isInsecure)
    else { return }
    throw Problem(doing: "join", to: account.address.shownAddress, why: refusal)
  }
}

extension AccountLogin {
  /// Syncs accounts one after another. A failure of one does not stop the others. With `isAsked`, a pause after a failure
  /// is not waited for; one that the server asked for is.
  func sync(
    _ accounts: [Account], in store: Store, _ options: Syncer.Options = Syncer.Options(), isAsked: Bool, at now: Date,
    tell: @escaping @Sendable (Account, SyncStep) -> Void = { _, _ in }
  ) async -> [SyncReport] {
    var reports: [SyncReport] = []
    func fail(_ account: Account, _ failure: SyncFailure) {
      var report = SyncReport(account: account.name)
      report.failure = failure
      reports.append(report)
    }
    for listed in accounts where !Task.isCancelled {
      // Another program may have synced it since the accounts were listed, or removed it.
      let account: Account
      do throws(Problem) {
        guard let kept = try store.account(listed.id) else { continue }
        account = kept
      } catch {
        fail(listed, .local(error))
        continue
      }
      if !isAsked, !options.isPushOnly, !AccountLogin.isDue(account, at: now) { continue }
      if let until = account.record.pauseEnd(at: now) {
        if !isAsked { continue }
        if account.record.isHeldByServer {
          var report = SyncReport(account: account.name)
          report.failure = .busy(SyncReport.pauseReason, seconds: nil)
          report.pausedUntil = until
          report.pending = (try? store.accounts().first { $0.id == account.id })?.waiting ?? 0
          reports.append(report)
          continue
        }
      }
      do throws(Problem) {
        let service = try await service(of: account)
        reports.append(await Syncer(store, service).run(account, options) { tell(account, $0) })
      } catch {
        fail(account, .local(error))
      }
    }
    return reports
  }
}

extension AccountLogin {
  /// Seconds between two automatic syncs.
  private static let interval = 900.0
  /// The same for Inoreader, which allows a hundred requests a day.
  private static let rareInterval = 7_200.0

  static func isDue(_ account: Account, at now: Date) -> Bool {
    guard let last = account.record.lastTried, last <= now else { return true }
    let isRare = account.options.profile == "inoreader" || account.address.addressHost.hasSuffix("inoreader.com")
    return now.timeIntervalSince(last) >= (isRare ? rareInterval : interval)
  }
}

extension Account {
  /// "https://rss.example.org accepts aigul": what is said of a sign-in.
  var acceptance: String { "\(address.shownAddress) accepts \(user.displaySafe)" }
}
