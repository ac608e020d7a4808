import Foundation
import Model
import Store
import Sync
import Text

/// Joining an account that `AccountLogin` has reached: comparing its feeds, and then adding it. The command line and the screen join in the same way.
struct AccountJoining {
  private let secrets: AccountSecrets
  private let store: Store

  init(_ secrets: AccountSecrets, _ store: Store) {
    self.secrets = secrets
    self.store = store
  }

  /// The changes that joining would make. Throws when the folder of the account was joined already.
  func plan(_ feeds: [RemoteFeed], of account: Account) throws(Problem) -> ConnectionPlan {
    if account.isFolder,
      let other = try store.accounts().first(where: { $0.account.isFolder && $0.account.address == account.address })
    {
      throw Problem(
        doing: "join", to: account.address.displaySafe,
        why: "the account \(other.account.name.displaySafe) is there already")
    }
    return try store.plan(feeds, of: account)
  }

  /// A name, with a number where an account here has it: "tt-rss 2".
  func freeName(_ name: String) throws(Problem) -> String {
    let taken = Set(try store.accounts().map(\.account.name))
    var (free, number) = (name, 2)
    while taken.contains(free) {
      free = "\(name) \(number)"
      number += 1
    }
    return free
  }

  /// Adds an account, with its secret where it has one. Nothing is left of it when that fails. Returns it with the changes of
  /// feeds here, and the number of feeds of this machine that join it with the first sync.
  ///
  /// - Parameter allFeeds: true if the feeds that are only here join it.
  func add(
    _ account: Account, _ feeds: [RemoteFeed], _ secret: AccountSecrets.Secret, headers: [String], allFeeds: Bool,
    at now: Date
  ) throws(Problem) -> (account: Account, changes: RemoteFeedChanges, joining: Int) {
    if !account.isFolder { try secrets.keep(secret, headers: headers, of: account) }
    do throws(Problem) {
      let added = try store.add(account, feeds, at: now)
      let joining = try allFeeds ? store.putFeeds(into: added.account, at: now) : 0
      return (added.account, added.changes, joining)
    } catch {
      if !account.isFolder { try? secrets.remove(account) }
      throw error
    }
  }
}

extension ServiceKind {
  /// A new account as a person typed it: an address without a scheme is one of https, a path may begin with ~/.
  func account(
    at typed: String, user: String, name: String?, _ places: Places, options: AccountOptions = AccountOptions()
  ) -> Account {
    let shown = (name ?? title).displaySafe
    if isFolder {
      return Account(name: shown, service: self.name, address: places.absolute(typed), user: DecSync.newUser())
    }
    var options = options
    options.secret = UUID().uuidString
    return Account(
      name: shown, service: self.name, address: ServiceKind.serverAddress(typed), user: user, options: options)
  }

  /// The address of a server as a person typed it: without a scheme it is one of https.
  static func serverAddress(_ typed: String) -> String {
    (typed.contains("://") ? typed : "https://" + typed).withoutUser
  }
}
