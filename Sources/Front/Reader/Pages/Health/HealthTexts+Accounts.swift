import Foundation
import Model
import Text

extension HealthTexts {
  /// "hook on new: tenge (5 min ago): there is no program mail"
  static func hook(_ failure: HookFailure, _ age: String) -> String { "hook \(failure.hook) (\(age)): \(failure.why)" }

  /// "5 min ago"
  static func age(of failure: HookFailure, now: Date) -> String {
    let age = DateText.age(of: Date(timeIntervalSince1970: Double(failure.time) / 1000), now: now)
    return age == "now" ? "just now" : "\(age) ago"
  }
  static let longestAge = "59 min ago"

  /// "12 feeds, 3 marks wait to be sent, last sync 5 min ago", or why the last sync failed.
  ///
  /// - Parameter isShort: true to leave out what waits after a failure.
  static func account(_ summary: AccountSummary, now: Date, isShort: Bool = false, _ keys: Keymap) -> String {
    let record = summary.account.record
    let waiting = waiting(summary)
    if let problem = record.problem {
      let age = record.failedSince.map { DateText.age(of: $0, now: now) }
      let since = age.map { $0 == "now" ? "" : " (for \($0))" } ?? ""
      let safe =
        isShort
        ? nil
        : waiting.map {
          $0.isOne ? "; \($0.text) waits here and is safe" : "; \($0.text) wait here and are safe"
        }
      return "\(problem)\(since)\(safe ?? "")."
    }
    var parts = [summary.feeds == 1 ? "1 feed" : "\(summary.feeds) feeds"]
    if let waiting { parts.append("\(waiting.text) \(waiting.isOne ? "waits" : "wait") to be sent") }
    if summary.wanted > 0 { parts.append("\(ListTexts.articles(summary.wanted)) to fetch") }
    let age = record.lastSuccess.map { DateText.age(of: $0, now: now) }
    parts.append(
      age.map { $0 == "now" ? "last sync just now" : "last sync \($0) ago" }
        ?? keys.step(MainCommand.refreshAll, "syncs it"))
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The first part of the reason why the last sync failed, without hints; nil after a success.
  static func shortReason(_ summary: AccountSummary) -> String? {
    summary.account.record.problem.map { String($0.prefix { $0 != ";" }) }
  }

  /// The step to take after a failed sync: "Next try in 4 min; R tries at once". Nil after a success.
  ///
  /// - Parameter isShort: true to say no more than the command or key.
  static func remedy(_ summary: AccountSummary, now: Date, isShort: Bool = false, _ keys: Keymap) -> String? {
    let (account, record) = (summary.account, summary.account.record)
    guard record.problem != nil else { return nil }
    let name = account.name.contains(" ") ? "\"\(account.name)\"" : account.name
    switch account.options.remarks?.remedy ?? .retry {
    case .password: return "newsband account password \(name)" + (isShort ? "" : " keeps another password")
    case .check: return "newsband account check \(name)" + (isShort ? "" : " explains it")
    case .retry:
      guard let next = record.pauseEnd(at: now), record.isHeldByServer || !isShort else {
        let step = keys.step(MainCommand.refreshAll, "tries again")
        return step.isEmpty ? "A refresh tries again" : step
      }
      let age = DateText.age(of: now, now: next)
      let wait = "Next try \(age == "now" ? "within a minute" : "in \(age)")"
      return record.isHeldByServer ? wait : wait + keys.step("; ", MainCommand.refreshAll, "tries at once")
    }
  }

  /// The number of remarks; nil for none.
  static func remarks(_ summary: AccountSummary) -> String? {
    let count = summary.account.options.remarks?.all.count ?? 0
    return count == 0 ? nil : count == 1 ? "1 remark" : "\(count) remarks"
  }

  /// For lines that have no room.
  static func moreLines(_ count: Int) -> String {
    "\(count) more \(count == 1 ? "line" : "lines"): newsband account check"
  }

  /// "3 marks and 1 change of feeds"; nil where nothing waits.
  private static func waiting(_ summary: AccountSummary) -> (text: String, isOne: Bool)? {
    var parts: [String] = []
    if summary.unsent > 0 { parts.append(summary.unsent == 1 ? "1 mark" : "\(summary.unsent) marks") }
    if summary.edits > 0 {
      parts.append(summary.edits == 1 ? "1 change of feeds" : "\(summary.edits) changes of feeds")
    }
    return parts.isEmpty ? nil : (parts.joined(separator: " and "), summary.waiting == 1)
  }
}
