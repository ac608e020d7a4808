/// An account as a person typed it on the screen. It has the password in it, so it is never logged.
package struct AccountRequest: Equatable, Sendable {
  /// The name of the protocol ("ttrss").
  package var service: String
  /// The address of the server, or the path of the folder.
  package var address: String
  /// User and password are empty for a folder.
  package var user: String
  package var password: String

  package init(service: String, address: String, user: String, password: String) {
    self.service = service
    self.address = address
    self.user = user
    self.password = password
  }
}

/// A new account whose server or folder has answered, with what joining it would change. It has the password in it, so it is
/// never logged.
package struct JoinPlan: Equatable, Sendable {
  package var account: Account
  /// The feeds on the other side.
  package var feeds: [RemoteFeed]
  /// The changes, as sentences.
  package var changes: [String]
  /// The changes where the feeds that are only here join too; nil where there are none that could.
  package var changesOfAll: [String]?
  package var password: String

  package init(
    _ account: Account, feeds: [RemoteFeed], changes: [String], changesOfAll: [String]? = nil, password: String
  ) {
    self.account = account
    self.feeds = feeds
    self.changes = changes
    self.changesOfAll = changesOfAll
    self.password = password
  }
}
