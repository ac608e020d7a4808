import Model
import Query
import Screen

/// The rows of one article in the list: a mark, the headline, its source and its time.
///
/// The time keeps its columns at the right edge. The headline takes what is left, and the source the rest of that.
struct ListEntry {
  private let headline: Headline
  private let state: State
  private let form: ListForm
  /// Columns for texts: without the marks at the left and one blank at the right.
  private let width: Int
  private let style: Style
  /// True for a headline that begins with a right-to-left letter: it stands at the right.
  private let isRightToLeft: Bool
  /// False while any article of the row is unread.
  private let isRead: Bool

  /// The least columns of a source that is cut.
  private static let leastSource = 6
  /// The least width of a row that has a time beside the headline, and of one that has the source too.
  private static let (widthForTime, widthForSource) = (40, 56)

  private var rows: Int { form.rowsPerArticle }

  init(_ headline: Headline, isSelected: Bool, _ state: State, _ form: ListForm, width: Int) {
    self.headline = headline
    self.state = state
    self.form = form
    self.width = max(0, width - 4)
    isRightToLeft = TextDirection.isRightToLeft(headline.shownTitle)
    isRead = !(state.list.isUnread(row: headline.id) ?? !headline.isRead)
    style = Style(isRead ? .dim : .text, isSelected ? .bold : [])
  }

  /// Draws as many rows as the rectangle has.
  func draw(_ marker: inout HitMarker?, into canvas: inout Canvas, _ rect: Rect) {
    drawMarks(into: &canvas, rect)
    for (number, row) in content(&marker).enumerated() where number < rect.height {
      let y = rect.y + number
      let rightWidth = row.right.isEmpty ? 0 : Width.of(row.right)
      let room = width - (rightWidth > 0 ? rightWidth + 2 : 0)
      var line = Line(row.left.cut(to: room))
      if isRightToLeft, row.isTitle {
        line.isRightToLeft = true
        line.indent = max(0, room - line.width)
      }
      canvas.put(line, x: rect.x + 3, y: y, width: max(0, room))
      canvas.put(row.right, x: rect.endX - 1 - rightWidth, y: y, width: rightWidth, style: Style(.faint))
    }
  }

  func drawMarks(into canvas: inout Canvas, _ rect: Rect) {
    if headline.isStarred {
      canvas.put("★", x: rect.x + 1, y: rect.y, width: 1, style: Style(.star))
    } else if !isRead {
      canvas.put("•", x: rect.x + 1, y: rect.y, width: 1, style: Style(.unread))
    }
    // Between the mark and the title, where nothing else stands.
    let isFresh = state.list.articles(ofRow: headline.id).contains(where: isFresh)
    let story =
      state.list.unfolded.contains(headline.id) ? "▾" : state.list.isFolded(headline.id) && !isFresh ? "▸" : ""
    let mark = !story.isEmpty ? story : headline.isChanged ? "~" : isFresh ? "+" : ""
    canvas.put(mark, x: rect.x + 2, y: rect.y, width: 1, style: Style(.accent))
  }

  /// True for an article that was taken in last, and for one that has come since the last look below its rule.
  private func isFresh(_ id: ArticleID) -> Bool {
    state.list.fresh.contains(id)
      || state.list.headlines[id].map { form.isLate($0, inRowOf: headline) } ?? false
  }
}

/// The content of the rows.
extension ListEntry {
  private struct Row {
    var left: [Run]
    /// True for a part of the headline.
    var isTitle = true
    /// Keeps its columns; what stands at the left is cut.
    var right = ""
  }

  private func content(_ marker: inout HitMarker?) -> [Row] {
    let title = title(&marker)
    if rows == 1 { return [Row(left: title, right: besideOneRow)] }
    if state.search?.answered != nil { return result(title, &marker) }
    return plain(title)
  }

  /// The headline in a row or two, its source and its time.
  private func plain(_ title: [Run]) -> [Row] {
    let split = split(title)
    if rows == 2 { return [Row(left: split.first)] + [split.rest.map(secondRow) ?? meta] }
    return [Row(left: split.first)] + (split.rest.map { [Row(left: $0)] } ?? []) + [meta]
  }

  /// The headline with its hits.
  private func title(_ marker: inout HitMarker?) -> [Run] {
    let title = Line(headline.titleRuns(style))
    let marked = headline.title.isEmpty ? marker?.marked(title) : marker?.marked(title, part: .title)
    return (marked ?? title).runs
  }

  /// The headline up to the end of the first row, and the rest of it; nil when it fits.
  private func split(_ title: [Run]) -> (first: [Run], rest: [Run]?) {
    guard Width.of(title.text) > width else { return (title, nil) }
    let lines = wrap(title, width: max(1, width))
    guard lines.count > 1 else { return (title, nil) }
    return (lines[0].runs, title.dropping(bytes: lines[1].offset))
  }

  /// The end of the headline, and at the right the time, with the source and the size of the story as far as there is room.
  private func secondRow(_ rest: [Run]) -> Row {
    let room = width - Width.of(rest.text) - 2
    return Row(
      left: rest,
      right: rights(withSource: true).first { Width.of($0) <= room } ?? rights(withSource: false).last ?? time)
  }

  /// "Kursiv · 4 min", and at the right the time.
  private var meta: Row {
    let parts = [source, minutes].filter { !$0.isEmpty }.joined(separator: " · ")
    let room = width - Width.of(parts) - 2
    let texts = rights(withSource: false)
    return Row(
      left: [Run(parts, style: Style(.faint))], isTitle: false,
      right: texts.first { Width.of($0) <= room } ?? texts.last ?? time)
  }

  /// The texts at the right end, from the longest to the shortest: source, size of the story, foreign language, time.
  private func rights(withSource: Bool) -> [String] {
    let sizes =
      state.list.isFolded(headline.id) || state.list.unfolded.contains(headline.id)
      ? StoryTexts.size(
        state.list.family(of: headline.id).count, languages: state.list.languageCount(of: headline.id)) : [""]
    let language = state.list.foreignLanguage(headline)
    let sources = withSource && !source.isEmpty ? [source, ""] : [""]
    return sources.flatMap { source in
      sizes.map { size in [source, size, language, time].filter { !$0.isEmpty }.joined(separator: "  ") }
    }
  }

  /// A result: the headline beside its source and day, and the passage that the search found. The row of the passage stays
  /// blank until it comes. Without a passage the source stands there.
  private func result(_ title: [Run], _ marker: inout HitMarker?) -> [Row] {
    let first = Row(left: title, right: rows == 2 ? besideOneRow : "")
    guard let passage = state.search?.passages[headline.id] else {
      return [first] + (rows > 2 ? [Row(left: []), meta] : [])
    }
    if passage.isEmpty { return rows == 2 ? [Row(left: title), meta] : plain(title) }
    let line = Line([Run(passage, style: Style(.dim))])
    let found = Row(left: (marker?.marked(line) ?? line).runs, isTitle: false)
    if rows > 3 {
      let split = split(title)
      return [Row(left: split.first)] + (split.rest.map { [Row(left: $0)] } ?? []) + [found, meta]
    }
    // A long headline takes the row of the source, which goes to its end.
    if rows > 2, let split = longTitle(title) { return [Row(left: split.first), secondRow(split.rest), found] }
    return [first, found] + (rows > 2 ? [meta] : [])
  }

  /// The headline in two rows with its source at the end of the second; nil where one row is enough, or the second has no room
  /// for the source.
  private func longTitle(_ title: [Run]) -> (first: [Run], rest: [Run])? {
    let split = split(title)
    guard let rest = split.rest else { return nil }
    // A headline that is too long is cut at its end. Its source is never cut.
    let room = width - Width.of(rights(withSource: true).first ?? time) - 2
    return room >= ListEntry.widthForTime / 2 ? (split.first, rest.cut(to: room)) : nil
  }

  /// "×4  Kursiv  18:42" beside a headline on one row, or less in a narrow pane.
  private var besideOneRow: String {
    guard width >= ListEntry.widthForTime - 4 else {
      return state.list.isFolded(headline.id) ? "×\(state.list.family(of: headline.id).count)" : ""
    }
    let hasSource = width >= ListEntry.widthForSource - 4 || state.search != nil
    let fitting = rights(withSource: hasSource).filter { Width.of($0) <= width / 2 }
    if state.search != nil, !source.isEmpty, fitting.first?.hasPrefix(source) != true {
      // A result always says where it is from.
      let language = state.list.foreignLanguage(headline)
      let end = [language, time].filter { !$0.isEmpty }.joined(separator: "  ")
      let room = width / 2 - Width.of(end) - 2
      if room >= ListEntry.leastSource { return "\(Width.cut(source, to: room))  \(end)" }
    }
    return fitting.first ?? time
  }
}

/// The texts beside the headline.
extension ListEntry {
  /// Empty in the list of one feed, where it would be the same in each row.
  private var source: String {
    if case .feed = state.list.scope { return "" }
    return SourceName.of(headline)
  }

  /// Empty for a short article.
  private var minutes: String {
    headline.shownMinutes.map(ArticleTexts.minutes) ?? ""
  }

  /// The time under the heading of a day, else the time of today or the day; empty for an edition under the heading of its
  /// day.
  private var time: String {
    if state.settings.list.dates == .age { return DateText.age(of: headline.date, now: state.now) }
    let time = DateText.time(headline.date, in: state.zone)
    if form.hasSections { return headline.editionDate == nil ? time : "" }
    let day = headline.editionDate ?? DateText.day(headline.date, in: state.zone)
    return headline.editionDate == nil && day == state.today ? time : DateText.short(day, today: state.today)
  }
}
