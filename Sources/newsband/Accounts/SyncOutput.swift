import Foundation
import Model
import Sync
import Text

extension SyncReport {
  /// "Home: 12 new articles, 5 marks sent, 3 marks from the server. 2 marks wait."
  var line: String {
    // A folder has no articles.
    var parts = place == "server" || added > 0 ? [counted(added, "new article")] : []
    if matched > 0 { parts.append("\(counted(matched, "article")) found here already") }
    if sent > 0 { parts.append("\(counted(sent, "mark")) sent") }
    if edits > 0 { parts.append("\(counted(edits, "change")) of feeds sent") }
    if changed > 0 { parts.append("\(counted(changed, "mark")) from the \(place)") }
    if !feeds.added.isEmpty { parts.append("\(counted(feeds.added.count, "feed")) added") }
    if !feeds.left.isEmpty {
      let own = feeds.left.count == 1 ? "its" : "their"
      parts.append("\(counted(feeds.left.count, "feed")) gone from the \(place) and followed here on \(own) own")
    }
    if refused > 0 { parts.append("\(counted(refused, "mark")) refused by the \(place)") }
    if overruled > 0 { parts.append("\(counted(overruled, "mark")) that the \(place) does not keep") }
    if !feeds.renamed.isEmpty || !feeds.moved.isEmpty, parts.isEmpty { parts.append("feeds as in the \(place)") }
    if parts.isEmpty { parts.append("nothing new") }
    var line = "\(account.displaySafe): \(parts.joined(separator: ", "))."
    if pending > 0 { line += " \(counted(pending, "change")) \(pending == 1 ? "waits" : "wait") here to be sent." }
    if wanted > 0 { line += " \(counted(wanted, "article")) left for the next sync." }
    return line
  }

  /// The reason why an account is not synced while its server wants a pause.
  static let pauseReason = "its server asked for a pause"

  /// "its server asked for a pause until 2025-12-11T12:10:00Z", as the end of a sentence.
  static func pause(until end: Date, on device: OutputDevice) -> String {
    "\(pauseReason) until \(Timestamp.text(end, on: device))"
  }

  /// The failure as a person reads it, with the time at which a pause that the server asked for ends; nil after a success.
  func shownProblem(on device: OutputDevice) -> Problem? {
    guard var problem else { return nil }
    guard let pausedUntil else { return problem }
    // The time first: a status row has no room for all.
    let pause = SyncReport.pause(until: pausedUntil, on: device)
    problem.why = problem.why == SyncReport.pauseReason ? pause : "\(pause); \(problem.why)"
    return problem
  }

  /// The line of a success for the status row, with the number of things that were left out or refused.
  var statusLine: String {
    keptRemarks > 0 ? "\(line) \(counted(keptRemarks, "remark")): see feed health." : line
  }
}

extension StayingReason {
  fileprivate var text: (one: String, many: String) {
    switch self {
    case .command: ("is made by a command", "are made by a command")
    case .file: ("is a file", "are files")
    case .password: ("has a user or a password in its address", "have a user or a password in their address")
    case .local: ("is at an address of your own network", "are at addresses of your own network")
    case .other: ("has no address of the web", "have no address of the web")
    }
  }
}

extension JSONWriter {
  /// Writes the object of one sync. Counts are always there.
  mutating func sync(_ report: SyncReport) {
    object { writer in
      writer.member("account", report.account)
      writer.member("new", report.added)
      writer.member("matched", report.matched)
      writer.member("sent", report.sent)
      writer.member("changed", report.changed)
      writer.member("refused", report.refused)
      writer.member("overruled", report.overruled)
      writer.member("pending", report.pending)
      writer.member("left", report.wanted)
      writer.member("feed_changes_sent", report.edits)
      writer.member("feed_changes_refused", report.refusedEdits)
      writer.member("feeds_added", report.feeds.added)
      writer.member("feeds_gone", report.feeds.left)
      writer.member("remarks", report.remarks + report.lastingRemarks)
      writer.member("error", report.failure?.why)
      writer.member("paused_until", report.pausedUntil)
    }
  }

  /// Writes the object of one account.
  mutating func account(_ summary: AccountSummary) {
    let account = summary.account
    object { writer in
      writer.member("name", account.name)
      writer.member("service", account.service)
      writer.member("url", account.address)
      writer.member("user", account.user)
      writer.member("feeds", summary.feeds)
      writer.member("pending", summary.unsent)
      writer.member("accepted", summary.accepted)
      writer.member("feed_changes_pending", summary.edits)
      writer.member("left", summary.wanted)
      writer.member("last_tried", account.record.lastTried)
      writer.member("last_success", account.record.lastSuccess)
      writer.member("failed_since", account.record.failedSince)
      writer.member("next_allowed", account.record.notBefore)
      writer.member("paused_by_server", account.record.isHeldByServer)
      writer.member("why", account.record.problem)
      writer.member("remarks", account.options.remarks?.all ?? [])
    }
  }
}

extension ConnectionPlan {
  /// The plan for a person, a sentence a line.
  ///
  /// - Parameter takesAll: true if the feeds that are only here join the account.
  func lines(in folder: String, takesAll: Bool = false, fetchesHere: Bool = false) -> [String] {
    var lines: [String] = []
    func say(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { lines.append("\(counted(count, "feed")) \(count == 1 ? one : many)") }
    }
    if fetchesHere {
      say(both.count, "is here and there. Its marks join.", "are here and there. Their marks join.")
    } else {
      say(
        both.count, "is here and there. Its articles will come from the account; what you read and starred here stays.",
        "are here and there. Their articles will come from the account; what you read and starred here stays.")
    }
    say(
      added.count, "is only there. It will be added here, in the folder \(folder).",
      "are only there. They will be added here, in the folder \(folder).")
    if takesAll {
      say(
        local.count, "is only here. It will be put into the folder \(folder), and join the account.",
        "are only here. They will be put into the folder \(folder), and join the account.")
      if let stay = stayingLine { lines.append(stay) }
    } else {
      say(
        local.count + staying.values.reduce(0, +), "is only here. It stays as it is.",
        "are only here. They stay as they are.")
    }
    say(taken.count, "stays with another account here.", "stay with another account here.")
    lines.append(
      fetchesHere
        ? "Of each mark, the one that was made last counts on all sides."
        : "An article that is read or starred on one side will be so on both.")
    lines.append("No feed is unsubscribed and nothing is deleted on either side.")
    return lines
  }

  /// "3 feeds stay only here: 2 are made by a command, 1 has a user or a password in its address." Nil for none.
  private var stayingLine: String? {
    let reasons = StayingReason.allCases.compactMap { reason in
      staying[reason].map { "\($0) \($0 == 1 ? reason.text.one : reason.text.many)" }
    }
    if reasons.isEmpty { return nil }
    let count = staying.values.reduce(0, +)
    return "\(counted(count, "feed")) \(count == 1 ? "stays" : "stay") only here: \(reasons.joined(separator: ", "))."
  }
}
