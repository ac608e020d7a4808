import Fetch
import Model
import Text

/// Pauses that servers ask for.
extension ServiceClient {
  /// The failure of an answer that refuses a request because there were too many, or because the server is not ready.
  ///
  /// A pause of more than a day is cut, because a person cannot end it; the reason says so. One that cannot be read is none,
  /// and the usual pause after a failure is made.
  ///
  /// - Parameters:
  ///   - why: the reason, as the end of a sentence.
  static func busy(_ why: String, _ response: HTTPResponse) -> SyncFailure {
    var why = why
    if let zone = response.limits.usedUp {
      why += "; the \(zone.limit) requests that the server allows are used up"
    }
    if response.pause == nil, let text = response.limits.unreadable {
      why += "; it asks for a pause that cannot be read (\(String(text.prefix(40)).displaySafe))"
    }
    guard let seconds = response.pause else { return .busy(why, seconds: nil) }
    if seconds > AccountRecord.longestPause {
      why += "; it asks for a pause of \(Pauses.text(seconds)), and newsband waits for a day"
    }
    return .busy(why, seconds: min(max(1, seconds), AccountRecord.longestPause))
  }

  /// True if a refusal (403) is one because of too many requests, and none of the user: the server says when to come again, or
  /// that no request is left.
  static func isLimit(_ response: HTTPResponse) -> Bool {
    response.retryAfter != nil || response.limits.usedUp != nil
  }
}

extension SyncFailure {
  /// The reason, with the pause that the server asks for: for an action of which no record is kept.
  package var whyWithPause: String {
    guard case .busy(let why, let seconds?) = self else { return why }
    return "\(why); it asks for a pause of \(Pauses.text(seconds))"
  }
}

/// Lengths of time in words.
enum Pauses {
  private static let units = [(86_400.0, "day"), (3_600, "hour"), (60, "minute")]

  /// "90 seconds", "15 minutes", "36 hours", "12 days"; "years" from two of them on. Parts of a unit count as a whole one.
  static func text(_ seconds: Double) -> String {
    if seconds >= 2 * 365 * 86_400 { return "years" }
    // Two of a unit are named by it, and less by a smaller one.
    let (size, name) = units.first { seconds >= 2 * $0.0 } ?? (1, "second")
    let count = Int((seconds / size).rounded(.up))
    return "\(count) \(name)\(count == 1 ? "" : "s")"
  }
}
