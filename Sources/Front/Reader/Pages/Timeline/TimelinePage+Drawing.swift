import Foundation
import Model
import Screen

extension TimelinePage {
  /// Columns of a time and of a language, with the blank behind them.
  private static let (timeWidth, languageWidth) = (6, 3)
  private static let widestSource = 16
  /// The width from which the source stands in a column of its own.
  private static let widthForSource = 70
  /// Columns that the reasons leave to a headline at least.
  private static let leastTitle = 30

  /// The entries, a row each; below them the reasons for the selected one.
  package func draw(_ state: State, into canvas: inout Canvas) {
    let sheet = Sheet(in: state.size)
    sheet.clear(&canvas)
    sheet.put(hints: [Hint(MainCommand.open)] + Hint.helpAndBack, state, into: &canvas)
    let width = sheet.body.width - 3
    sheet.put([Line([Run(TimelineTexts.title, style: Style(.title, .bold))])], into: &canvas)
    guard let timeline else { return sheet.put([Line([Run("…", style: Style(.dim))])], into: &canvas, from: 2) }
    guard let window = window(in: state.size), !timeline.entries.isEmpty else {
      return put(TimelineTexts.gone, sheet, from: TimelinePage.above, width, into: &canvas)
    }
    let columns = Columns(timeline, state, width: width)
    for number in window.rows {
      let isFirstOfDay =
        number == window.rows.lowerBound
        || columns.day(timeline.entries[number]) != columns.day(timeline.entries[number - 1])
      let y = window.y(of: number)
      canvas.put(columns.line(timeline.entries[number], withDay: isFirstOfDay), x: 2, y: y, width: width)
      if number == window.selected {
        let row = Rect(x: 0, y: y, width: state.size.width, height: 1)
        Selection.draw(on: row, hasFocus: true, into: &canvas)
      }
    }
    let free = window.y(of: window.rows.upperBound) - sheet.body.y + 1
    if !timeline.hasOthers, free < sheet.body.height - 1 {
      put(TimelineTexts.noOthers, sheet, from: free, width, rows: sheet.body.height - 1 - free, into: &canvas)
    }
    guard let selection, sheet.body.height > TimelinePage.above + TimelinePage.below else { return }
    let reason = selection.isOwn ? TimelineTexts.ofStory : TimelineTexts.because(selection.reasons)
    sheet.put(
      [Line([Run(Width.cut(reason, to: width), style: Style(.faint))])], into: &canvas, from: sheet.body.height - 1)
  }

  private func put(
    _ text: String, _ sheet: Sheet, from row: Int, _ width: Int, rows: Int = .max, into canvas: inout Canvas
  ) {
    let lines = wrap([Run(text, style: Style(.dim))], width: max(1, width))
    sheet.put(Array(lines.prefix(rows)), into: &canvas, from: row)
  }

  /// The columns of the rows: day, time, language, source, headline, and at the right end the size of the story.
  private struct Columns {
    let state: State
    let width: Int
    let dayWidth: Int
    let sourceWidth: Int

    init(_ timeline: StoryTimeline, _ state: State, width: Int) {
      (self.state, self.width) = (state, width)
      let days = timeline.entries.map { Width.of(DateText.short(Columns.day($0, state), today: state.today)) }
      dayWidth = (days.max() ?? 0) + 1
      let sources = timeline.entries.map { Width.of(SourceName.of($0.headline)) }
      sourceWidth = width < TimelinePage.widthForSource ? 0 : min(sources.max() ?? 0, TimelinePage.widestSource)
    }

    func day(_ entry: TimelineEntry) -> Day { Columns.day(entry, state) }

    private static func day(_ entry: TimelineEntry, _ state: State) -> Day {
      entry.headline.editionDate ?? DateText.day(entry.headline.date, in: state.zone)
    }

    func line(_ entry: TimelineEntry, withDay: Bool) -> Line {
      let headline = entry.headline
      let day = withDay ? DateText.short(day(entry), today: state.today) : ""
      let time = headline.editionDate == nil ? DateText.time(headline.date, in: state.zone) : ""
      var runs = [
        Run(padded(day, dayWidth), style: Style(.section)),
        Run(padded(time, TimelinePage.timeWidth), style: Style(.faint)),
        Run(padded(headline.language?.mainLanguage ?? "", TimelinePage.languageWidth), style: Style(.accent)),
      ]
      if sourceWidth > 0 {
        let source = Width.cut(SourceName.of(headline), to: sourceWidth)
        runs.append(Run(padded(source, sourceWidth + 1), style: Style(.faint)))
      }
      runs.append(Run(entry.isOwn ? "• " : "  ", style: Style(.accent)))
      let room = width - runs.reduce(0) { $0 + Width.of($1.text) }
      return Line(runs + content(entry, room: max(0, room)))
    }

    /// The headline, and at the right end the reasons and the size as far as there is room.
    private func content(_ entry: TimelineEntry, room: Int) -> [Run] {
      let headline = entry.headline
      let count = entry.articles.count
      let sizes = count > 1 ? StoryTexts.size(count, languages: max(1, entry.languages.count)) : [""]
      let why = entry.reasons.prefix(2).joined(separator: " · ")
      let rights = sizes.map { [why, $0].filter { !$0.isEmpty }.joined(separator: "  ") } + sizes.reversed()
      let right = rights.first { Width.of($0) + TimelinePage.leastTitle <= room } ?? sizes.last ?? ""
      let style = headline.isRead ? Style(.dim) : Style(.unread, .bold)
      let title = headline.titleRuns(style).cut(to: max(0, room - Width.of(right) - (right.isEmpty ? 0 : 2)))
      guard !right.isEmpty else { return title }
      let gap = String(repeating: " ", count: max(2, room - Width.of(title.text) - Width.of(right)))
      return title + [Run(gap + right, style: Style(.faint))]
    }

    private func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - Width.of(text)))
    }
  }
}
