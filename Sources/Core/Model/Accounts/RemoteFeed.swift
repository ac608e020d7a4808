/// A feed as the server of an account has it.
package struct RemoteFeed: Hashable, Sendable {
  /// Its id on the server.
  package var id: String
  package var address: String
  package var title: String
  /// Names of folders from the outside in, joined by "/"; nil at the top.
  package var folder: String?

  package init(id: String, address: String, title: String, folder: String? = nil) {
    self.id = id
    self.address = address
    self.title = title
    self.folder = folder
  }

  /// The id of the place for articles whose feed the server does not name: starred ones of feeds that were given up there.
  package static let none = ""
}

/// The changes that connecting to an account would make to the feeds. Nothing is changed by making a plan.
package struct ConnectionPlan: Hashable, Sendable {
  /// Feeds on both sides, by the name here. Their articles come from the account.
  package var both: [String] = []
  /// Feeds of the server that are added here.
  package var added: [RemoteFeed] = []
  /// Feeds that are followed here only and could be put into the account, by name. They stay as they are.
  package var local: [String] = []
  /// The numbers of feeds that are followed here only and never go into an account.
  package var staying: [StayingReason: Int] = [:]
  /// Feeds of the server that stay with another account here, by name.
  package var taken: [String] = []

  package init() {}
}

/// The result of comparing an account's feeds with those of its server.
package struct RemoteFeedChanges: Hashable, Sendable {
  package var added: [String] = []
  package var renamed: [String] = []
  /// The names before, in the order of `renamed`.
  package var oldNames: [String] = []
  package var moved: [String] = []
  /// Feeds that are gone from the server. They are followed here on their own.
  package var left: [String] = []

  package init() {}

  package static func += (all: inout RemoteFeedChanges, more: RemoteFeedChanges) {
    all.added += more.added
    all.renamed += more.renamed
    all.oldNames += more.oldNames
    all.moved += more.moved
    all.left += more.left
  }
}
