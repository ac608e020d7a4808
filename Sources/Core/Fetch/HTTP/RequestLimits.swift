/// The limits on requests that a server tells in the headers of an answer, besides Retry-After.
///
/// Inoreader counts the requests of each account by the day, reading ones in zone 1 and writing ones in zone 2, and says in
/// every answer how many there were (https://www.inoreader.com/developers/rate-limiting).
package struct RequestLimits: Sendable, Equatable {
  /// Seconds until the counts begin anew: X-Reader-Limits-Reset-After.
  package var resetAfter: Double?
  /// The zones whose requests the server counts: X-Reader-Zone1-Usage and X-Reader-Zone1-Limit, and those of zone 2.
  package var zones: [Zone] = []
  /// The text of a header with a pause that cannot be read; nil where there is none.
  package var unreadable: String?

  /// The requests of one kind since the counts began, and the most of them.
  package struct Zone: Sendable, Equatable {
    package var usage: Int
    package var limit: Int

    package init(usage: Int, limit: Int) {
      (self.usage, self.limit) = (usage, limit)
    }
  }

  /// The first zone that has no request left; nil where each has some, or the server does not say.
  package var usedUp: Zone? { zones.first { $0.usage >= $0.limit } }
}

extension RequestLimits {
  /// Reads the headers. Numbers that are none, and limits of less than one request, say nothing.
  ///
  /// - Parameter isPauseRead: true if Retry-After could be read.
  init(
    retryAfter: String?, isPauseRead: Bool, resetAfter reset: String?, zones: [(usage: String?, limit: String?)]
  ) {
    resetAfter = reset.flatMap(RequestLimits.seconds)
    self.zones = zones.compactMap { zone in
      guard let usage = zone.usage.flatMap({ Int($0) }), let limit = zone.limit.flatMap({ Int($0) }), limit > 0 else {
        return nil
      }
      return Zone(usage: usage, limit: limit)
    }
    if let retryAfter, !isPauseRead { unreadable = retryAfter }
    if let reset, resetAfter == nil { unreadable = unreadable ?? reset }
  }

  /// Digits, and perhaps a part of a second behind them. Nil for anything else.
  private static func seconds(_ text: String) -> Double? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return areDigits ? Double(text) : nil
  }
}

extension HTTPResponse {
  /// The pause that the server asks for, in seconds, where it refuses a request because there were too many. It is that of
  /// Retry-After; where the requests of a zone are used up, it lasts at least until the counts begin anew.
  package var pause: Double? {
    let reset = limits.usedUp != nil || retryAfter == nil ? limits.resetAfter : nil
    return [retryAfter, reset].compactMap(\.self).max()
  }
}
