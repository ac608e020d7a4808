import Foundation

/// The state of a followed feed, with its problems.
package struct FeedHealth: Hashable, Sendable, Identifiable {
  package var id: FeedID
  package var title: String
  package var address: String
  package var record: FetchRecord
  /// The date of its newest article; nil when it has none.
  package var newest: Date?
  package var isPaused: Bool
  /// True if the pages of its articles are fetched too.
  package var wantsPages: Bool
  /// True if it gives one id, or one link and no id, to several articles.
  package var isAmbiguous: Bool
  /// True if a command makes the feed, and the person has not accepted it yet.
  package var waitsForYes: Bool

  package init(
    id: FeedID, title: String, address: String, record: FetchRecord = FetchRecord(), newest: Date? = nil,
    isPaused: Bool = false, wantsPages: Bool = false, isAmbiguous: Bool = false, waitsForYes: Bool = false
  ) {
    self.id = id
    self.title = title
    self.address = address
    self.record = record
    self.newest = newest
    self.isPaused = isPaused
    self.wantsPages = wantsPages
    self.isAmbiguous = isAmbiguous
    self.waitsForYes = waitsForYes
  }

  /// The problems that a feed can have, the worst first.
  package enum Trouble: String, Hashable, Sendable, CaseIterable {
    /// The server says that it is gone for good (status 410).
    case gone
    /// No answer for a week, or never an answer.
    case dead
    case failing
    /// A command makes it, which the person has not accepted yet.
    case waiting
    /// It has another address, and the old one redirects there.
    case moved
    /// Nothing new for half a year.
    case silent
    case slow
    /// It breaks the rules of its format. The parts that could be read were read.
    case malformed
    /// It uses one id for several articles, which are told apart by their links and titles.
    case ambiguous
    /// Not fetched, because the person paused it.
    case paused
  }

  private static let day = 86_400.0
  /// Failures in a row after which a feed that never answered counts as dead.
  private static let patience = 3
  /// Seconds after which an answer counts as slow.
  private static let haste = 10.0

  package func troubles(at now: Date) -> [Trouble] {
    var troubles: [Trouble] = []
    if record.isGone {
      troubles.append(.gone)
    } else if record.problem != nil {
      let last = record.lastSuccess.map { now.timeIntervalSince($0) }
      let isDead = record.failures >= FeedHealth.patience && (last ?? .infinity) > 7 * FeedHealth.day
      troubles.append(isDead ? .dead : .failing)
    }
    if waitsForYes { troubles.append(.waiting) }
    if record.movedTo != nil { troubles.append(.moved) }
    if let newest, now.timeIntervalSince(newest) > 182 * FeedHealth.day { troubles.append(.silent) }
    if record.problem == nil, record.seconds > FeedHealth.haste { troubles.append(.slow) }
    if record.malformed != nil { troubles.append(.malformed) }
    if isAmbiguous { troubles.append(.ambiguous) }
    if isPaused { troubles.append(.paused) }
    return troubles
  }
}
