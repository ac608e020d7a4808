import Foundation
import Model
import Store
import Text

/// Tells a network that is away from feeds that fail.
///
/// A failure before any machine was reached says nothing about a feed. It waits until another answer proves that the network
/// is there; when none does, the network is away, and no feed is to blame.
struct Reach {
  typealias Answer = (feed: FetchTarget, response: HTTPResponse)

  /// True once any machine has answered.
  private(set) var isProven = false
  private(set) var undecided: [Answer] = []
  /// True if the network was away the last time.
  let wasAway: Bool

  /// Takes an answer. Returns those that can be handled now, the oldest first.
  mutating func sorted(_ answer: Answer) -> [Answer] {
    if !isProven, answer.response.isReached {
      isProven = true
      defer { undecided = [] }
      return undecided + [answer]
    }
    guard !isProven, answer.response.isSilence else { return [answer] }
    undecided.append(answer)
    return []
  }

  /// True at the end of a run that reached nothing. A single host may be at fault itself, unless the network was away already.
  var isAway: Bool {
    guard !isProven, !undecided.isEmpty else { return false }
    return wasAway || Set(undecided.map(\.feed.address.addressHost)).count > 1
  }
}
