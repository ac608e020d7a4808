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
    let waiting = waiting(summary)
    if let problem = record.problem {
      let since = record.failedSince.map { " (for \(DateText.age(of: $0, now: now)))" } ?? ""
      let safe = waiting.map {
        $0.isOne ? "; \($0.text) waits here and is safe" : "; \($0.text) wait here and are safe"
      }
      return "\(problem)\(since)\(safe ?? ""). R tries again"
    }
    var parts = [summary.feeds == 1 ? "1 feed" : "\(summary.feeds) feeds"]
    if let waiting { parts.append("\(waiting.text) \(waiting.isOne ? "waits" : "wait") to be sent") }
    if summary.wanted > 0 { parts.append("\(ListTexts.articles(summary.wanted)) to fetch") }
    parts.append(record.lastSuccess.map { "last sync \(DateText.age(of: $0, now: now)) ago" } ?? "R syncs it")
    return parts.joined(separator: ", ")
  }

  /// "3 marks and 1 change of feeds"; nil where nothing waits.
  private static func waiting(_ summary: AccountSummary) -> (text: String, isOne: Bool)? {
    var parts: [String] = []
    if summary.pending > 0 { parts.append(summary.pending == 1 ? "1 mark" : "\(summary.pending) marks") }
    if summary.edits > 0 {
      parts.append(summary.edits == 1 ? "1 change of feeds" : "\(summary.edits) changes of feeds")
    }
    return parts.isEmpty ? nil : (parts.joined(separator: " and "), summary.pending + summary.edits == 1)
  }
}
