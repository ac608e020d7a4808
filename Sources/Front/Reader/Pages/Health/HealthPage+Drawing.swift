import Model
import Screen
import Text

extension HealthPage {
  /// The list of problems; below it three rows about the feed under the cursor, and the hints.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put(HealthTexts.title, x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    let summary =
      isLoaded
      ? HealthTexts.summary(total: total, problems: rows.count, hasAccounts: !accounts.isEmpty, state.keymap)
      : HealthTexts.loading
    var x = 2
    if let since = offlineSince {
      let day = DateText.day(since, in: state.zone)
      let moment =
        day == DateText.day(state.now, in: state.zone)
        ? DateText.time(since, in: state.zone) : DateText.short(day, today: DateText.day(state.now, in: state.zone))
      x += canvas.put(HealthTexts.offline(since: moment), x: x, y: 1, width: size.width - x, style: Style(.notice))
    }
    canvas.put(Width.cut(summary, to: max(0, size.width - x - 1)), x: x, y: 1, style: Style(.dim))
    drawAccounts(state, into: &canvas)
    if let window = window(in: size) {
      for row in window.rows { drawRow(row, into: &canvas, y: window.y(of: row)) }
    }
    if let row = selection { drawDetail(row, state, into: &canvas, y: size.height - 3 - problemRows(in: size)) }
    Sheet(in: size).put(hints: hints(state), state, into: &canvas)
  }

  /// The worst problem, the title of the feed, and the reason where there is room.
  private func drawRow(_ number: Int, into canvas: inout Canvas, y: Int) {
    let row = rows[number]
    let isSelected = number == cursor?.selected
    if isSelected { canvas.put("▌", x: 0, y: y, style: Style(.accent)) }
    // One word a row; all problems stand below for the selected feed.
    let worst = row.troubles[0]
    let isBad = [.gone, .dead, .failing].contains(worst)
    canvas.put(HealthTexts.name(of: worst), x: 2, y: y, width: 10, style: Style(isBad ? .error : .notice))
    let width = max(8, min(30, canvas.size.width / 3))
    let style = Style(.text, isSelected ? .bold : [])
    canvas.put(Width.cut(row.feed.title, to: width), x: 12, y: y, width: width, style: style)
    let room = canvas.size.width - width - 15
    // A reason cut to four letters says nothing.
    guard room > 4 else { return }
    let reason = Width.cut(HealthTexts.reason(worst, of: row.feed), to: room)
    canvas.put(reason, x: 14 + width, y: y, width: room, style: Style(.dim))
  }

  /// The address, all problems, and when the feed was asked and will be asked.
  private func drawDetail(_ row: Row, _ state: State, into canvas: inout Canvas, y: Int) {
    let width = max(1, canvas.size.width - 4)
    let problems = problemLines(of: row, in: canvas.size)
    let shown = Array(problems.prefix(problemRows(in: canvas.size)))
    let lines =
      [(row.feed.address.shownSource, Role.dim)] + shown.map { ($0, Role.text) }
      + Array(repeating: ("", Role.text), count: problemRows(in: canvas.size) - shown.count)
      + [(asked(row.feed, state), Role.dim)]
    // Not over the list itself, where the terminal is low.
    for (number, line) in lines.enumerated() where y + number > 2 {
      canvas.put(Width.cut(line.0, to: width), x: 2, y: y + number, width: width, style: Style(line.1))
    }
  }

  /// "last answer 3 d ago · 7 failures in a row · next try in 2 h"
  private func asked(_ feed: FeedHealth, _ state: State) -> String {
    let record = feed.record
    var parts = [HealthTexts.lastAnswer(record.lastSuccess.map { DateText.age(of: $0, now: state.now) })]
    if record.status > 0 { parts.append(HealthTexts.status(record.status)) }
    if record.failures > 0 { parts.append(HealthTexts.failures(record.failures)) }
    if let next = record.nextDue, next > state.now, !feed.isPaused {
      parts.append(HealthTexts.nextTry(in: DateText.age(of: state.now, now: next)))
    }
    return parts.joined(separator: " · ")
  }

  /// The remedies for the selected feed.
  private func hints(_ state: State) -> [Hint] {
    var hints: [Hint] = []
    if let feed = selection?.feed {
      hints.append(Hint(HealthCommand.tryFeed))
      if feed.waitsForYes { hints.insert(Hint(HealthCommand.acceptCommand), at: 0) }
      if feed.record.movedTo != nil { hints.append(Hint(HealthCommand.followMove)) }
      let pause =
        feed.isPaused ? Hint(HealthCommand.pauseFeed, saying: HealthTexts.resume) : Hint(HealthCommand.pauseFeed)
      hints += [Hint(HealthCommand.giveUpFeed), pause, Hint(HealthCommand.openFeed)]
    }
    if state.hasActed { hints.append(Hint(MainCommand.undo)) }
    return hints + Hint.helpAndBack
  }
}
