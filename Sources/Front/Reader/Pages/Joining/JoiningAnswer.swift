import Model

/// Answers about an account to join.
package enum JoiningAnswer: PageAnswer {
  package typealias Receiver = JoiningPage

  /// The services that there are, in the order in which they are offered.
  case services([ServiceChoice])
  case plan(JoinPlan)
  /// The reason why nothing was joined.
  case refused(Problem)
  case joined(JoinedAccount)
}

/// A service to choose.
package struct ServiceChoice: Equatable, Sendable {
  /// The name of the protocol ("ttrss").
  package let name: String
  /// For people: "tt-rss".
  package let title: String
  /// The programs and sites that speak it, where the title does not name them; else empty.
  package let programs: String
  /// A sentence about the password that it wants; empty where it is the one of its site.
  package let passwordNote: String
  /// True for a folder in place of a server: it has no user and no password.
  package let isFolder: Bool

  package init(name: String, title: String, programs: String, passwordNote: String, isFolder: Bool) {
    self.name = name
    self.title = title
    self.programs = programs
    self.passwordNote = passwordNote
    self.isFolder = isFolder
  }
}

/// An account that was joined.
package struct JoinedAccount: Equatable, Sendable {
  package let account: Account
  /// Its feeds here.
  package let feeds: [FeedID]
  /// The number of feeds that were only here and join it with the first sync.
  package let joining: Int

  package init(_ account: Account, feeds: [FeedID], joining: Int = 0) {
    self.account = account
    self.feeds = feeds
    self.joining = joining
  }
}

extension State {
  /// The articles of a new account come with the sync that begins here. The cursor of the column goes to its folder.
  mutating func receive(_ joined: JoinedAccount) -> [Effect] {
    offersFeeds = false
    let effects = say(JoiningTexts.joined(joined)) + [readFeeds, .read(.counts(list.scope))]
    sidebar.selectWhenListed(.folder(joined.account.folder))
    guard refreshing == nil, !joined.feeds.isEmpty || joined.joining > 0 else {
      nextRefresh = now
      return effects
    }
    // Those that are still to join are reached by a sync of all accounts only.
    return effects + startRefresh(joined.joining > 0 ? nil : joined.feeds, asked: true)
  }
}
