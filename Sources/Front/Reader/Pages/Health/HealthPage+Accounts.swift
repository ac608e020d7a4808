import Foundation
import Model
import Screen
import Text

/// The accounts and the hooks that failed on the page of feed health, above the feeds: a line each, and below an account the
/// step to take after a failure and the remarks of its syncs.
extension HealthPage {
  private struct Note {
    var sign = ""
    var text: String
    var style: Style
  }

  /// Rows that they take; at most a third of the page.
  func accountLines(in size: Size) -> Int {
    // No text that changes with time or keys takes more than a row, so that the number stays.
    min(notes(width: size.width, now: .distantPast, Keymap()).count, max(1, size.height / 3))
  }

  func drawAccounts(_ state: State, into canvas: inout Canvas) {
    let (width, room) = (canvas.size.width, accountLines(in: canvas.size))
    let all = notes(width: width, now: state.now, state.keymap)
    var shown = Array(all.prefix(room))
    if all.count > room, room > 1 {
      shown[room - 1] = Note(text: HealthTexts.moreLines(all.count - room + 1), style: Style(.dim))
    }
    for (number, note) in shown.enumerated() {
      canvas.put(note.sign, x: 2, y: 2 + number, width: 2, style: note.style)
      canvas.put(
        Width.cut(note.text, to: max(1, width - 6)), x: 4, y: 2 + number, width: max(1, width - 6), style: note.style)
    }
  }

  private func notes(width: Int, now: Date, _ keys: Keymap) -> [Note] {
    hooks.flatMap { notes(of: $0, width: width, now: now) }
      + accounts.flatMap { notes(of: $0, width: width, now: now, keys) }
  }

  /// In as many rows as the longest age would take, so that time moves nothing below.
  private func notes(of failure: HookFailure, width: Int, now: Date) -> [Note] {
    func lines(_ age: String) -> [String] {
      wrap([Run(HealthTexts.hook(failure, age).displaySafe)], width: max(8, width - 6), hanging: 2).map {
        String(repeating: " ", count: $0.indent) + $0.text
      }
    }
    let shown = lines(HealthTexts.age(of: failure, now: now))
    let empty = max(0, lines(HealthTexts.longestAge).count - shown.count)
    return (shown + Array(repeating: "", count: empty)).enumerated().map { number, line in
      Note(sign: number == 0 ? "!" : "", text: line, style: Style(.error))
    }
  }

  private func notes(of summary: AccountSummary, width: Int, now: Date, _ keys: Keymap) -> [Note] {
    let account = summary.account
    let text = "\(account.name): \(HealthTexts.account(summary, now: now, keys))"
    var notes = [
      Note(sign: "⇅", text: text.displaySafe, style: Style(account.record.problem == nil ? .dim : .error))
    ]
    if let remedy = HealthTexts.remedy(summary, now: now, keys) {
      notes.append(Note(text: remedy.displaySafe, style: Style(.text)))
    }
    for remark in account.options.remarks?.all ?? [] {
      let lines = wrap([Run("· " + remark.displaySafe, style: Style(.notice))], width: max(8, width - 6), hanging: 2)
      notes += lines.map { Note(text: String(repeating: " ", count: $0.indent) + $0.text, style: Style(.notice)) }
    }
    return notes
  }
}
