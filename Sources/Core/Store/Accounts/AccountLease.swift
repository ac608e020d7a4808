import GRDB
import Model

/// The hold of one program on an account while it syncs it.
///
/// A program that is stopped, or whose machine sleeps, does not notice that its time ran out and that another one took the
/// account. So each transaction of its sync looks first.
struct AccountLease: Sendable {
  let account: AccountID
  let name: String
  let holder: String

  /// Throws when another program has the account, or had it meanwhile, and when the account was removed.
  func check(_ db: Database) throws {
    let select = try db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM account WHERE id = ? AND holder = ?)")
    guard try Bool.fetchOne(select, arguments: [account, holder]) != true else { return }
    throw Problem(
      doing: "sync", to: name,
      why: "this newsband stood still for so long that another one took the account over; it wrote nothing after that")
  }
}

extension Store {
  /// The store for a program that holds an account. Each of its writes throws, and changes nothing, once the account is in
  /// other hands.
  package func held(_ account: Account, by holder: String) -> Store {
    var store = self
    store.lease = AccountLease(account: account.id, name: account.name, holder: holder)
    return store
  }
}
