import Foundation
import Screen

/// Keys that wait for the next one: a count ("17"), the beginning of a sequence ("g"), or both.
package struct PendingKeys: Equatable, Sendable {
  /// Digits before a command; empty for none.
  package var digits = ""
  /// The keys of the sequence so far.
  package var keys: [Key] = []
  /// The time of the last of these keys.
  var since: Date
  /// The only digit so far, where it has a command of its own; nil for all others. After a pause that command runs.
  var command: Key?
  /// True when the box with the keys that may follow is shown.
  package var hasBox = false

  /// The most digits of a count.
  static let longestCount = 5
  /// Seconds after which a lone digit is its own command.
  static let digitPause = 0.35
  /// Seconds after which the box comes.
  static let boxPause = 0.6

  /// Nil without digits.
  var count: Int? { Int(digits) }
}
