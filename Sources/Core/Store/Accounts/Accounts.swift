import Foundation
import GRDB
import Model

/// The accounts as rows.
struct Accounts {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// By name.
  func fetchAll() throws -> [Account] {
    try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY name COLLATE NOCASE, id").map(Accounts.account)
  }

  func fetch(_ id: AccountID) throws -> Account? {
    try Row.fetchOne(db, sql: "SELECT * FROM account WHERE id = ?", arguments: [id]).map(Accounts.account)
  }

  /// True in a store without an account: then there is no outbox to keep.
  static func areNone(_ db: Database) throws -> Bool {
    let select = try db.cachedStatement(sql: "SELECT NOT EXISTS(SELECT 1 FROM account)")
    return try Bool.fetchOne(select) ?? true
  }

  /// The feeds that a server fetches. Those of a folder are fetched here.
  static let fetchedElsewhere = """
    SELECT accountFeed.feed FROM accountFeed JOIN account ON account.id = accountFeed.account
    WHERE account.service <> '\(Account.decSync)'
    """

  /// The numbers of feeds, of marks that wait, and of articles whose texts are still to be fetched. The column of feeds reads
  /// them again and again: they are counted from what waits, not from all articles of the account. A mark of an article that a
  /// server has not named cannot be sent; a folder takes it.
  static let counts = """
    SELECT (SELECT count(*) FROM accountFeed WHERE account = :account AND remote <> ''),
      (SELECT count(*) FROM outbox WHERE EXISTS (SELECT 1 FROM remoteArticle
          WHERE remoteArticle.status = outbox.status AND account = :account AND isGone = 0)
        OR :isFolder AND EXISTS (SELECT 1 FROM status JOIN accountFeed ON accountFeed.feed = status.feed
          WHERE status.id = outbox.status AND account = :account)),
      (SELECT count(*) FROM remoteArticle INDEXED BY remoteWanted
        WHERE account = :account AND status IS NULL AND isGone = 0),
      (SELECT count(*) FROM outbox WHERE sent = generation AND EXISTS (SELECT 1 FROM remoteArticle
          WHERE remoteArticle.status = outbox.status AND account = :account AND isGone = 0))
    """

  /// By name, with their counts.
  func summaries() throws -> [AccountSummary] {
    try fetchAll().map { account in
      let counts = try Row.fetchOne(
        db, sql: Accounts.counts, arguments: ["account": account.id, "isFolder": account.isFolder])
      return try AccountSummary(
        account, feeds: counts?.value(0) ?? 0, pending: counts?.value(1) ?? 0, accepted: counts?.value(3) ?? 0,
        edits: FeedOutbox(db).fetch(account).count, wanted: counts?.value(2) ?? 0)
    }
  }

  /// Adds an account under a number that none had before. Throws when there is an account of that name.
  func add(_ account: Account) throws -> Account {
    try requireFree(account.name, to: "add the account", account.name)
    let highest = try AccountID.fetchOne(db, sql: "SELECT max(id) FROM account") ?? 0
    let last = try KeptValue.lastAccount.fetch(db).flatMap { AccountID($0) } ?? 0
    var added = account
    added.id = max(highest, last) + 1
    try KeptValue.lastAccount.set(String(added.id), db)
    try db.execute(
      sql: "INSERT INTO account(id, name, service, address, user, options) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        added.id, account.name, account.service, account.address, account.user, try JSON.text(account.options),
      ])
    return added
  }

  /// Gives an account another name, and its folder with it. Nothing of that concerns the server. Throws when another account has
  /// that name.
  func rename(_ account: Account, to name: String, at now: Date) throws {
    if name != account.name { try requireFree(name, to: "rename the account", account.name) }
    var renamed = account
    renamed.name = name
    try db.execute(sql: "UPDATE account SET name = ? WHERE id = ?", arguments: [name, account.id])
    try FeedEditing(db, now: now).rename(account.folder, to: renamed.folder)
  }

  private func requireFree(_ name: String, to doing: String, _ account: String) throws {
    guard try fetchAll().contains(where: { $0.name == name }) else { return }
    throw Problem(doing: doing, to: account, why: "there is an account of that name already")
  }

  /// Throws for the folder of an account: there its feeds are known by its name.
  func refuseChange(of folder: String) throws {
    guard let account = try fetchAll().first(where: { $0.folder == folder }) else { return }
    throw Problem(
      doing: "change the folder", to: account.name,
      why: "it is an account; newsband account rename gives it another name, and account remove leaves it")
  }

  /// Forgets the account. Its feeds, articles and marks stay; the feeds are fetched from their own addresses again.
  func remove(_ id: AccountID) throws {
    try db.execute(
      sql: """
        DELETE FROM outbox WHERE status IN (
          SELECT status.id FROM accountFeed JOIN status ON status.feed = accountFeed.feed WHERE account = ?)
        """, arguments: [id])
    for table in ["remoteArticle", "accountFeed"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE account = ?", arguments: [id])
    }
    try db.execute(sql: "DELETE FROM account WHERE id = ?", arguments: [id])
  }

  func set(_ record: AccountRecord, of id: AccountID) throws {
    try db.execute(
      sql: """
        UPDATE account SET lastTried = ?, lastSuccess = ?, lastFull = ?, notBefore = ?, isHeldByServer = ?, failures = ?,
          problem = ?, failedSince = ?, cursor = ? WHERE id = ?
        """,
      arguments: [
        record.lastTried?.milliseconds, record.lastSuccess?.milliseconds, record.lastFull?.milliseconds,
        record.notBefore?.milliseconds, record.isHeldByServer, record.failures, record.problem,
        record.failedSince?.milliseconds, record.cursor, id,
      ])
  }

  func set(_ remarks: AccountRemarks, of id: AccountID) throws {
    try db.execute(
      sql: "UPDATE account SET options = json_set(options, '$.remarks', json(?)) WHERE id = ?",
      arguments: [try JSON.text(remarks), id])
  }

  /// Keeps the options of the connection; what waits and what was remarked stays.
  func setConnection(_ options: AccountOptions, of id: AccountID) throws {
    // A null takes the member away.
    try db.execute(
      sql: """
        UPDATE account SET options =
          json_patch(options, json_object('authorities', ?, 'profile', ?, 'isInsecure', json(?))) WHERE id = ?
        """, arguments: [options.authorities, options.profile, options.isInsecure ? "true" : "false", id])
  }

  /// Keeps another address of the server. A pause that the one before asked for is over.
  func setAddress(_ address: String, of id: AccountID) throws {
    try db.execute(
      sql: "UPDATE account SET address = ?, notBefore = NULL, isHeldByServer = 0 WHERE id = ?",
      arguments: [address, id])
  }

  /// Forgets the ids of articles, and gives feeds the ids that they have on another server: the next sync finds the articles
  /// anew. Marks that wait stay, and those that the server before accepted are sent once more. A feed that is not on the list
  /// is followed here on its own from here on.
  func forgetIDs(of id: AccountID, _ feeds: [RemoteFeed]) throws {
    try db.execute(
      sql: """
        UPDATE outbox SET sent = 0, isDoubted = 0 WHERE status IN (
          SELECT status.id FROM accountFeed JOIN status ON status.feed = accountFeed.feed WHERE account = ?)
        """, arguments: [id])
    try db.execute(sql: "DELETE FROM remoteArticle WHERE account = ?", arguments: [id])
    try db.execute(sql: "UPDATE account SET cursor = NULL, lastFull = NULL WHERE id = ?", arguments: [id])
    try RemoteFeeds(db, id).renumber(feeds)
  }

  /// Lets the next automatic sync come at once, unless the server asked for the pause.
  func endPause(of id: AccountID) throws {
    try db.execute(sql: "UPDATE account SET notBefore = NULL WHERE id = ? AND isHeldByServer = 0", arguments: [id])
  }

  /// Takes the account for one program until a time. False when another program has it.
  func hold(_ id: AccountID, by holder: String, until end: Date, at now: Date, isDead: (String) -> Bool) throws -> Bool
  {
    let row = try Row.fetchOne(db, sql: "SELECT holder, heldUntil FROM account WHERE id = ?", arguments: [id])
    guard let row else { return false }
    let (other, heldUntil): (String?, Int64?) = try (row.value(0), row.value(1))
    if let other, let heldUntil, other != holder, heldUntil > now.milliseconds, !isDead(other) { return false }
    try db.execute(
      sql: "UPDATE account SET holder = ?, heldUntil = ? WHERE id = ?", arguments: [holder, end.milliseconds, id])
    return true
  }

  func release(_ id: AccountID, by holder: String) throws {
    try db.execute(
      sql: "UPDATE account SET holder = NULL, heldUntil = NULL WHERE id = ? AND holder = ?", arguments: [id, holder])
  }

  private static func account(_ row: Row) throws -> Account {
    func date(_ name: String) throws -> Date? { (try row.value(name) as Int64?).map(Date.init(milliseconds:)) }
    var record = AccountRecord()
    record.lastTried = try date("lastTried")
    record.lastSuccess = try date("lastSuccess")
    record.lastFull = try date("lastFull")
    record.notBefore = try date("notBefore")
    record.isHeldByServer = try row.value("isHeldByServer")
    record.failures = try row.value("failures")
    record.problem = try row.value("problem")
    record.failedSince = try date("failedSince")
    record.cursor = try row.value("cursor")
    return try Account(
      id: row.value("id"), name: row.value("name"), service: row.value("service"), address: row.value("address"),
      user: row.value("user"), options: row.json("options") ?? AccountOptions(), record: record)
  }
}
