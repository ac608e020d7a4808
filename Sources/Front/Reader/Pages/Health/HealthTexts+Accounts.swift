import Foundation
import Model
import Text

extension HealthTexts {
  /// "hook on new: tenge (5 min ago): there is no program mail"
  static func hook(_ failure: HookFailure, now: Date) -> String {
    let age = DateText.age(of: Date(timeIntervalSince1970: Double(failure.time) / 1000), now: now)
    return "hook \(failure.hook) (\(age == "now" ? "just now" : "\(age) ago")): \(failure.why)"
  }

  /// "12 feeds, 3 marks wait to be sent, last sync 5 min ago", or why the last sync failed.
  static func account(_ summary: AccountSummary, now: Date) -> String {
    let record = summary.account.record
    let marks = summary.pending == 1 ? "1 mark" : "\(summary.pending) marks"
    if let problem = record.problem {
      let since = record.failedSince.map { " (for \(DateText.age(of: $0, now: now)))" } ?? ""
      let safe = summary.pending > 0 ? "; \(marks) wait here and are safe" : ""
      return "\(problem)\(since)\(safe). R tries again"
    }
    var parts = [summary.feeds == 1 ? "1 feed" : "\(summary.feeds) feeds"]
    if summary.pending > 0 { parts.append("\(marks) wait to be sent") }
    if summary.wanted > 0 { parts.append("\(summary.wanted) articles to fetch") }
    parts.append(record.lastSuccess.map { "last sync \(DateText.age(of: $0, now: now)) ago" } ?? "R syncs it")
    return parts.joined(separator: ", ")
  }
}
