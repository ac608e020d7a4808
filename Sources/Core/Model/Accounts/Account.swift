import Foundation

package typealias AccountID = Int64

/// An account on a server that fetches feeds for several programs, or in a folder that they share. It has no secret in it.
package struct Account: Hashable, Sendable, Identifiable {
  package var id: AccountID
  /// The name that the person gave it: the folder of its feeds begins with it.
  package var name: String
  /// The name of the protocol ("ttrss").
  package var service: String
  /// The base address of the protocol, as it answered when the account was added; the path of a folder.
  package var address: String
  /// The name of the user; in a folder, the beginning of the name under which this store writes.
  package var user: String
  package var options: AccountOptions
  package var record: AccountRecord

  package init(
    id: AccountID = 0, name: String, service: String, address: String, user: String,
    options: AccountOptions = AccountOptions(), record: AccountRecord = AccountRecord()
  ) {
    self.id = id
    self.name = name
    self.service = service
    self.address = address
    self.user = user
    self.options = options
    self.record = record
  }
}

extension Account {
  /// The protocol of a folder that another program carries between machines.
  package static let decSync = "decsync"

  /// True for a folder in place of a server: it has marks and addresses of feeds, and the feeds are fetched here.
  package var isFolder: Bool { service == Account.decSync }

  /// The folder here that has its feeds: its name.
  package var folder: String { Account.folder(nil, in: name) }

  /// True for the folder here that has the feeds of the account, and for those in it.
  package func hasFolder(_ folder: String?) -> Bool {
    folder.map { FolderPath.contains(self.folder, $0) } ?? false
  }

  /// The folder here of a folder on the server of an account with this name.
  package static func folder(_ remote: String?, in name: String) -> String {
    let name = FolderPath.name(name)
    return FolderPath.typed([name, remote].compactMap(\.self).joined(separator: "/")) ?? name
  }
}

/// The options that a person gave for the server of an account, the changes of feeds that wait to be sent to it, and remarks.
package struct AccountOptions: Hashable, Sendable, Codable {
  /// Path of a PEM file with the certificate authorities to trust; nil for those of the settings.
  package var authorities: String?
  /// True if the password may go over http to another machine.
  @FalseByDefault package var isInsecure = false
  /// The program on the server, where one protocol is spoken in several ways ("freshrss"); nil where it makes no difference.
  package var profile: String?
  /// Tells its password from that of another account of the same user on this machine; nil for accounts that were added before
  /// there was such a word.
  package var secret: String?
  /// Nil where no feed was ever changed.
  package var edits: WaitingEdits?
  /// Nil where no sync had anything to remark.
  package var remarks: AccountRemarks?

  package init(
    authorities: String? = nil, isInsecure: Bool = false, profile: String? = nil, secret: String? = nil
  ) {
    self.authorities = authorities
    self.isInsecure = isInsecure
    self.profile = profile
    self.secret = secret
  }
}

/// A flag that is false where a text in JSON does not have it: "{}" is what a new row of the store has.
@propertyWrapper
package struct FalseByDefault: Hashable, Sendable, Codable {
  package var wrappedValue: Bool

  package init(wrappedValue: Bool) {
    self.wrappedValue = wrappedValue
  }

  package init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode(Bool.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

extension KeyedDecodingContainer {
  /// Called by the code that the compiler writes for a type with such a flag.
  package func decode(_ type: FalseByDefault.Type, forKey key: Key) throws -> FalseByDefault {
    try decodeIfPresent(type, forKey: key) ?? FalseByDefault(wrappedValue: false)
  }
}

/// The record of an account's syncs.
package struct AccountRecord: Hashable, Sendable {
  package var lastTried: Date?
  package var lastSuccess: Date?
  /// The last time that all sets of the server were compared.
  package var lastFull: Date?
  /// The earliest time of the next automatic sync. Where the server asked for the pause, no other sync comes earlier either.
  package var notBefore: Date?
  /// True if the server asked for the pause.
  package var isHeldByServer = false
  /// Failures in a row.
  package var failures = 0
  /// The reason why the last sync failed, as the end of a sentence. Nil after a success.
  package var problem: String?
  package var failedSince: Date?
  /// The place in the server's list of articles up to which they are known; nil before the first sync.
  package var cursor: String?

  package init() {}

  /// The longest pause, in seconds, for which a server may ask: a person cannot end it.
  package static let longestPause = 86_400.0

  /// The end of the pause before the next automatic sync; nil where there is none. A pause that was set while the clock was
  /// ahead of now is none: it could last for years. So is one that lasts longer than any may.
  package func pauseEnd(at now: Date) -> Date? {
    guard let notBefore, notBefore > now, notBefore <= now.addingTimeInterval(AccountRecord.longestPause),
      lastTried.map({ $0 <= now }) ?? true
    else { return nil }
    return notBefore
  }

  /// The end of a pause that the server asked for; nil where there is none.
  package func serverPauseEnd(at now: Date) -> Date? { isHeldByServer ? pauseEnd(at: now) : nil }
}

/// An account with what a person wants to know of it.
package struct AccountSummary: Hashable, Sendable, Identifiable {
  package var account: Account
  package var feeds: Int
  /// Marks that wait to be sent, or for the server to show them.
  package var pending: Int
  /// Those of them that the server accepted already. It is still to show them.
  package var accepted: Int
  /// Changes of feeds that wait to be sent.
  package var edits: Int
  /// Articles that the server named and whose texts are still to be fetched.
  package var wanted: Int

  package var id: AccountID { account.id }
  /// Marks that are still to be sent.
  package var unsent: Int { pending - accepted }
  /// Marks and changes of feeds that are still to be sent.
  package var waiting: Int { unsent + edits }

  package init(_ account: Account, feeds: Int, pending: Int, accepted: Int = 0, edits: Int = 0, wanted: Int) {
    self.account = account
    self.feeds = feeds
    self.pending = pending
    self.accepted = accepted
    self.edits = edits
    self.wanted = wanted
  }
}
