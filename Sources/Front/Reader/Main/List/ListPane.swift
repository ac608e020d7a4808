import Model
import Money
import Query
import Screen
import Text

/// The list of articles: days as sections, unread and starred marks, titles cut with "…".
enum ListPane {
  /// The content of one row of the pane.
  private enum Row {
    case blank
    case section(Day)
    case title(Int)
    case detail(Int)
  }

  /// Rows for articles: the pane without the rows of an open search.
  static func room(in rect: Rect, state: State) -> Int {
    max(1, rect.height - SearchPane.height(state))
  }

  /// The list, under the rows of an open search. A sentence stands for an empty list.
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    let top = SearchPane.height(state)
    if top > 0 { SearchPane.draw(state, into: &canvas, rect) }
    if state.list.isEmpty { return drawEmpty(state, into: &canvas, rect, top: top) }
    let rows = rows(state, height: rect.height - top)
    let hasFocus = state.focus == .list
    var marker = state.search?.answered.map { HitMarker($0) }
    for (number, row) in rows.enumerated() {
      let line = Rect(x: rect.x, y: rect.y + top + number, width: rect.width, height: 1)
      switch row {
      case .blank: break
      case .section(let day):
        canvas.put(DateText.long(day), x: line.x + 2, y: line.y, width: line.width - 2, style: Style(.section))
      case .title(let index):
        drawTitle(index, state, &marker, into: &canvas, line)
        if index == state.list.index { Selection.draw(on: line, hasFocus: hasFocus, into: &canvas) }
      case .detail(let index):
        drawDetail(index, state, &marker, into: &canvas, line)
        if index == state.list.index { Selection.draw(on: line, hasFocus: hasFocus, into: &canvas) }
      }
    }
  }

  /// The index of the article on a row of the pane, 0 at its top; nil where there is none.
  static func article(atRow row: Int, state: State) -> Int? {
    let row = row - SearchPane.height(state)
    let rows = rows(state, height: state.listHeight)
    guard rows.indices.contains(row) else { return nil }
    switch rows[row] {
    case .title(let index), .detail(let index): return index
    case .blank, .section: return nil
    }
  }

  /// At most `height` rows, from the first article on the screen. The last article may be cut off.
  private static func rows(_ state: State, height: Int) -> [Row] {
    let (list, form) = (state.list, state.form)
    var rows: [Row] = []
    var index = list.top
    while rows.count < height, index < list.ids.count {
      if let day = form.section(above: index, in: list, isFirst: index == list.top) {
        if index != list.top { rows.append(.blank) }
        rows.append(.section(day))
      }
      rows.append(.title(index))
      if form.rowsPerArticle == 2 { rows.append(.detail(index)) }
      index += 1
    }
    return Array(rows.prefix(height))
  }

  /// The mark, the title, and beside it the day of a result. Blank while the row is being read.
  private static func drawTitle(
    _ index: Int, _ state: State, _ marker: inout HitMarker?, into canvas: inout Canvas, _ line: Rect
  ) {
    let list = state.list
    guard let headline = list.headlines[list.ids[index]] else { return }
    if headline.isStarred {
      canvas.put("★", x: line.x + 1, y: line.y, width: 1, style: Style(.star))
    } else if !headline.isRead {
      canvas.put("•", x: line.x + 1, y: line.y, width: 1, style: Style(.unread))
    }
    // Between the mark and the title, where nothing else stands.
    if headline.isChanged { canvas.put("~", x: line.x + 2, y: line.y, width: 1, style: Style(.accent)) }
    let style = Style(headline.isRead ? .dim : .text, index == list.index ? .bold : [])
    let day = dayBeside(headline, state, width: line.width)
    let room = line.width - 4 - (day.isEmpty ? 0 : Width.of(day) + 2)
    let text = Width.cut(headline.shownTitle.isEmpty ? ShellTexts.noTitle : headline.shownTitle, to: room)
    let title = Line([Run(text, style: style)])
    let marked = headline.title.isEmpty ? marker?.marked(title) : marker?.marked(title, part: .title)
    canvas.put(marked ?? title, x: line.x + 3, y: line.y, width: room)
    canvas.put(day, x: line.endX - 1 - Width.of(day), y: line.y, style: Style(.faint))
  }

  /// The second row of an article: the passage that a search found, else feed and time.
  private static func drawDetail(
    _ index: Int, _ state: State, _ marker: inout HitMarker?, into canvas: inout Canvas, _ line: Rect
  ) {
    let list = state.list
    guard let headline = list.headlines[list.ids[index]] else { return }
    // The row stays blank until the passage comes.
    guard let passage = state.search?.answered == nil ? "" : state.search?.passages[headline.id] else { return }
    let text = Width.cut(passage.isEmpty ? detail(headline, state) : passage, to: line.width - 4)
    let detail = Line([Run(text, style: Style(passage.isEmpty ? .faint : .dim))])
    let shown = passage.isEmpty ? detail : marker?.marked(detail) ?? detail
    canvas.put(shown, x: line.x + 3, y: line.y, width: line.width - 4)
  }

  /// The date at the right of a result's title, whose second row has a passage; empty outside a search and in a narrow pane.
  private static func dayBeside(_ headline: Headline, _ state: State, width: Int) -> String {
    guard state.search?.answered != nil, state.form.rowsPerArticle > 1, width >= 36 else { return "" }
    return date(headline, state) ?? ""
  }

  /// "Edition · 11 Dec · 2 min", "Kursiv · 22:10"
  private static func detail(_ headline: Headline, _ state: State) -> String {
    var parts = [headline.feedTitle]
    let isBeside = !dayBeside(headline, state, width: state.layout.list?.width ?? 0).isEmpty
    if !isBeside, let date = date(headline, state) { parts.append(date) }
    if let minutes = headline.minutes { parts.append(ArticleTexts.minutes(minutes)) }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The time under the heading of a day, else the day; nil for an edition under the heading of its day.
  private static func date(_ headline: Headline, _ state: State) -> String? {
    if state.settings.list.dates == .age { return DateText.age(of: headline.date, now: state.now) }
    if state.form.hasSections {
      return headline.editionDate == nil ? DateText.time(headline.date, in: state.zone) : nil
    }
    return DateText.short(headline.editionDate ?? DateText.day(headline.date, in: state.zone), today: state.today)
  }

  /// The text in place of results: hidden ones, suggestions, or what to try.
  private static func nothingFound(_ state: State) -> String {
    guard let search = state.search, !search.query.reading.isEmpty else { return SearchTexts.nothingToSearch }
    if search.hits.hidden > 0 {
      return SearchTexts.allHidden(key: SearchPane.keyForHidden(search, state.keymap))
    }
    guard let first = search.suggestions.first else { return SearchTexts.tryOther }
    return SearchTexts.didYouMean(first, others: Array(search.suggestions.dropFirst())).displaySafe
  }

  /// A sentence: the reason why the list is empty, and what to do next.
  private static func drawEmpty(_ state: State, into canvas: inout Canvas, _ rect: Rect, top: Int) {
    let text =
      switch state.list.scope {
      case .unread: ListTexts.allRead
      case .starred: ListTexts.noStars
      case .search: nothingFound(state)
      case .all, .feed, .folder, .tag: ListTexts.noArticles
      }
    if state.search != nil, state.search?.answered == nil { return }
    for (number, line) in wrap([Run(text, style: Style(.dim))], width: max(1, rect.width - 4)).enumerated()
    where top + number < rect.height {
      canvas.put(line, x: rect.x + 2, y: rect.y + top + number, width: rect.width - 2)
    }
  }
}
