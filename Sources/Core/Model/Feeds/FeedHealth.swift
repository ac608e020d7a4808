import Foundation

/// How a feed that is followed fares.
package struct FeedHealth: Hashable, Sendable, Identifiable {
  package var id: FeedID
  package var title: String
  package var address: String
  package var record: FetchRecord
  /// The date of its newest article; nil when it has none.
  package var newest: Date?
  package var isPaused: Bool
  /// Whether the pages of its articles are fetched too.
  package var wantsPages: Bool

  package init(
    id: FeedID, title: String, address: String, record: FetchRecord = FetchRecord(), newest: Date? = nil,
    isPaused: Bool = false,
    wantsPages: Bool = false
  ) {
    self.id = id
    self.title = title
    self.address = address
    self.record = record
    self.newest = newest
    self.isPaused = isPaused
    self.wantsPages = wantsPages
  }

  /// What may be wrong with a feed, the worst first.
  package enum Trouble: String, Hashable, Sendable, CaseIterable {
    /// Its server says that it is gone for good (410).
    case gone
    /// No answer for a week, or never one.
    case dead
    case failing
    /// It is somewhere else, and its old address still leads there.
    case moved
    /// Nothing new for half a year.
    case silent
    case slow
    /// It breaks the rules of its format; what could be read of it was.
    case malformed
    /// Not asked, because the reader wants it so.
    case paused
  }

  private static let day = 86_400.0
  /// Failures in a row before a feed that never answered is given up.
  private static let patience = 3
  /// Seconds that an answer may take.
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
    if record.movedTo != nil { troubles.append(.moved) }
    if let newest, now.timeIntervalSince(newest) > 182 * FeedHealth.day { troubles.append(.silent) }
    if record.problem == nil, record.seconds > FeedHealth.haste { troubles.append(.slow) }
    if record.malformed != nil { troubles.append(.malformed) }
    if isPaused { troubles.append(.paused) }
    return troubles
  }
}
