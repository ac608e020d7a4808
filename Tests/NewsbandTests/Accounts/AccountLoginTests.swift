import Fetch
import Foundation
import Model
import Store
import Sync
import TestKit
import Testing

@testable import newsband

/// When an account is synced, and why it is not.
@Suite struct AccountLoginTests {
  private let folder: Folder
  private let login: AccountLogin

  init() throws {
    folder = try Folder()
    login = AccountLogin(
      Fetcher(Settings().network, userAgent: "newsband/test"), environment: folder.environment)
  }

  private func account(
    _ service: String = "miniflux", _ address: String = "https://a.example", tried: Double? = nil,
    profile: String? = nil
  ) -> Account {
    var account = Account(
      id: 1, name: "Home", service: service, address: address, user: "reader",
      options: AccountOptions(profile: profile))
    account.record.lastTried = tried.map { Newspaper.now.addingTimeInterval(-$0) }
    return account
  }

  /// The account as a store keeps it, with its record.
  private func kept(_ account: Account, in store: Store) throws -> Account {
    var added = try store.add(account, [], at: Newspaper.now).account
    try store.setRecord(account.record, of: added.id)
    added.record = account.record
    return added
  }

  @Test(
    arguments: [
      (nil, true), (0, false), (899, false), (900, true), (86_400, true), (-60, true),
    ] as [(Double?, Bool)])
  func anAccountIsDueAfterAQuarterOfAnHour(_ tried: Double?, _ isDue: Bool) {
    #expect(AccountLogin.isDue(account(tried: tried), at: Newspaper.now) == isDue)
  }

  @Test(arguments: [
    ("https://www.inoreader.com/reader", nil, true), ("https://inoreader.com", nil, true),
    ("https://a.example", "inoreader", true), ("https://a.example", nil, false), ("https://a.example", "bazqux", false),
    ("https://inoreader.com.a.example", nil, false),
  ])
  func aServerThatCountsRequestsIsAskedRarely(_ address: String, _ profile: String?, _ isRare: Bool) {
    let account = account("greader", address, tried: 3600, profile: profile)
    #expect(AccountLogin.isDue(account, at: Newspaper.now) == !isRare)
    let later = Newspaper.now.addingTimeInterval(3600)
    #expect(AccountLogin.isDue(account, at: later))
  }

  private func why(_ account: Account) async -> String {
    do {
      _ = try await login.service(of: account)
      return "nothing"
    } catch { return error.description }
  }

  @Test func aConnectionNeedsAKnownServiceAnEncryptedAddressAndAPassword() async throws {
    defer { folder.remove() }
    #expect(await why(account("pigeons")) == "Could not sync Home: this newsband does not know the service pigeons.")
    #expect(
      await why(account("miniflux", "http://a.example"))
        == "Could not sync Home: the password would go over the network without encryption; use https, or --insecure "
        + "on the command line if you accept that.")
    #expect(
      await why(account("miniflux", "ftp://a.example"))
        == "Could not sync Home: the address must begin with https:// or http://.")
    #expect(await why(account()).contains("its password is not on this machine"))
    try login.secrets.keep(.password("x"), headers: nil, of: account())
    #expect(await why(account()) == "nothing")
    #expect(await why(account(Account.decSync, folder.path("sync"))) == "nothing", "a folder has no password")
  }

  @Test func aPauseOfTheServerIsObeyedAndOneAfterAFailureIsNot() async throws {
    defer { folder.remove() }
    let store = try Store.temporary()
    var held = account(tried: 1000)
    held.record.notBefore = Newspaper.now.addingTimeInterval(600)
    held.record.isHeldByServer = true
    held = try kept(held, in: store)
    let reports = await login.sync([held], in: store, isAsked: true, at: Newspaper.now)
    #expect(reports.count == 1)
    guard case .busy(let why, _) = reports.first?.failure else {
      Issue.record("\(String(describing: reports.first))")
      return
    }
    #expect(why == "its server asked for a pause")
    #expect(reports.first?.pausedUntil == Newspaper.now.addingTimeInterval(600))
    #expect(await login.sync([held], in: store, isAsked: false, at: Newspaper.now).isEmpty, "nothing is said unasked")
    held.record.isHeldByServer = false
    try store.setRecord(held.record, of: held.id)
    let again = await login.sync([held], in: store, isAsked: true, at: Newspaper.now)
    guard case .local(let problem) = again.first?.failure else {
      Issue.record("\(String(describing: again.first))")
      return
    }
    #expect(problem.why.contains("its password is not on this machine"), "it was tried")
  }

  @Test func oneFailureStopsNoOtherAccount() async throws {
    defer { folder.remove() }
    let store = try Store.temporary()
    let accounts = try ["pigeons", "owls", "miniflux"].map { service in
      var account = account(service)
      account.name = service
      return try kept(account, in: store)
    }
    let reports = await login.sync(accounts, in: store, isAsked: true, at: Newspaper.now)
    #expect(reports.count == 3 && reports.allSatisfy { $0.failure != nil })
    for var account in accounts {
      account.record.lastTried = Newspaper.now
      try store.setRecord(account.record, of: account.id)
    }
    #expect(await login.sync(accounts, in: store, isAsked: false, at: Newspaper.now).isEmpty, "none is due")
    try store.removeAccount(accounts[0].id)
    #expect(await login.sync(accounts, in: store, isAsked: true, at: Newspaper.now).count == 2)
  }
}
