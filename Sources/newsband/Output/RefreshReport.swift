import Fetch
import Foundation
import Model

/// Tells how a refresh goes: a bar that is drawn over itself, a line a feed, or one JSON object at the end.
struct RefreshReport {
  enum Style { case bar, lines, json }

  private let total: Int
  private let style: Style
  private var steps: [Refresh.Step] = []
  private(set) var failures = 0
  private var new = 0
  private var done = 0

  private static let barWidth = 30

  init(total: Int, style: Style) {
    self.total = total
    self.style = style
  }

  mutating func take(_ step: Refresh.Step) throws(Problem) {
    done += 1
    new += step.outcome.new
    if step.outcome.isFailure { failures += 1 }
    switch style {
    case .json: steps.append(step)
    case .bar:
      if step.outcome.isFailure {
        StandardError.write("\r\u{1B}[K")
        StandardError.line(line(for: step))
      }
      StandardError.write("\r\(bar)")
    case .lines:
      if step.outcome.isFailure {
        StandardError.line(line(for: step))
      } else if step.outcome != .unchanged, step.outcome != .came(new: 0, changed: 0) {
        var out = StandardOutput()
        try out.line(line(for: step))
        try out.flush()
      }
    }
  }

  func finish() throws(Problem) {
    switch style {
    case .json: try writeJSON()
    case .bar: StandardError.write("\r\u{1B}[K\(summary)\n")
    case .lines: StandardError.line(summary)
    }
  }

  /// "[##########          ] 12/200, failed 1"
  private var bar: String {
    let full = total == 0 ? RefreshReport.barWidth : done * RefreshReport.barWidth / total
    let blocks = String(repeating: "#", count: full) + String(repeating: " ", count: RefreshReport.barWidth - full)
    return "[\(blocks)] \(done)/\(total)" + (failures > 0 ? ", failed \(failures)" : "")
  }

  private var summary: String {
    let failed = failures > 0 ? ", failed \(failures)" : ""
    return total == 0
      ? "No feed may be asked now." : "\(counted(new, "new article")) from \(counted(total, "feed"))\(failed)."
  }

  private func line(for step: Refresh.Step) -> String {
    let title = step.feed.title.displaySafe
    switch step.outcome {
    case .came(let new, let changed):
      return "\(title): \(counted(new, "new article"))" + (changed > 0 ? ", \(changed) changed" : "")
    case .moved(let address, let new):
      return "\(title): moved to \(address.printableAddress), \(counted(new, "new article"))"
    case .unchanged: return "\(title): unchanged"
    case .heldBack: return "\(title): not asked, its server wants to be left alone"
    case .gone: return "Could not refresh \(title): it is gone for good."
    case .failed(let why): return "Could not refresh \(title): \(why)."
    }
  }

  private func writeJSON() throws(Problem) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("new", new)
      writer.member("failed", failures)
      writer.member("feeds", steps) { writer, step in
        writer.object { writer in
          writer.member("title", step.feed.title)
          writer.member("feed_url", step.feed.address)
          writer.member("outcome", step.outcome.word)
          writer.member("new", step.outcome.new)
          writer.member("error", step.ledger.problem)
          writer.member("status", step.ledger.status)
          writer.member("bytes", step.ledger.bytes)
          writer.member("next_allowed", step.ledger.notBefore ?? step.ledger.nextDue)
        }
      }
    }
    try writer.finish()
  }
}

extension Refresh.Step.Outcome {
  var new: Int {
    switch self {
    case .came(let new, _), .moved(_, let new): new
    default: 0
    }
  }

  var isFailure: Bool {
    switch self {
    case .failed, .gone: true
    default: false
    }
  }

  fileprivate var word: String {
    switch self {
    case .came: "came"
    case .moved: "moved"
    case .unchanged: "unchanged"
    case .gone: "gone"
    case .failed: "failed"
    case .heldBack: "held"
    }
  }
}
