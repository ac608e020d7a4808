import Model
import Money
import Query
import Screen
import Text

/// The list of articles under the headings of their days.
enum ListPane {
  /// The content of one row of the pane.
  private enum Row {
    case heading(ListForm.Heading)
    /// A row of the article with this index, from 0.
    case article(Int, row: Int)
    /// A line below the last article of an unfolded story.
    case footer(String)

    /// True for a row of the article with this index.
    func isArticle(_ other: Int) -> Bool {
      if case .article(let index, row: _) = self { index == other } else { false }
    }
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
    let (form, hasFocus) = (state.form, state.focus == .list)
    var marker = state.search?.answered.map { HitMarker($0) }
    for (number, row) in rows.enumerated() {
      let line = Rect(x: rect.x, y: rect.y + top + number, width: rect.width, height: 1)
      switch row {
      case .heading(let heading): draw(heading, state, into: &canvas, line)
      case .article(let index, row: let part):
        let isSelected = index == state.list.index
        let id = state.list.ids[index]
        // All rows of an article are drawn with its first one. A row that is being read is blank.
        if let lead = state.list.leads[id] ?? (part == form.rowsPerArticle ? id : nil) {
          drawMember(id, of: lead, state, form, into: &canvas, line)
        } else if part == 0, let headline = state.list.headlines[id] {
          let rest = Rect(x: line.x, y: line.y, width: line.width, height: rect.endY - line.y)
          ListEntry(headline, isSelected: isSelected, state, form, width: line.width).draw(&marker, into: &canvas, rest)
        }
        if isSelected { Selection.draw(on: line, hasFocus: hasFocus, into: &canvas) }
        if part == 0, state.isSelected(row: id) {
          // The bar of the cursor stands beside the other rows; where there is none, the sign says both.
          let hasBar = number + 1 < rows.count && rows[number + 1].isArticle(index)
          let style = Style(.accent, isSelected && hasFocus ? .selected : [])
          canvas.put(isSelected && !hasBar ? "◆" : "✓", x: line.x, y: line.y, width: 1, style: style)
        }
      case .footer(let text):
        canvas.put(
          text, x: line.x + UnfoldedStory.indent, y: line.y, width: line.width - UnfoldedStory.indent,
          style: Style(.faint))
      }
    }
  }

  /// One article of an unfolded story.
  private static func drawMember(
    _ id: ArticleID, of lead: ArticleID, _ state: State, _ form: ListForm, into canvas: inout Canvas, _ line: Rect
  ) {
    let story = UnfoldedStory(state.list, lead, width: line.width, zone: state.zone)
    if let headline = state.list.headlines[id], id != lead {
      ListEntry(headline, isSelected: false, state, form, width: line.width).drawMarks(into: &canvas, line)
    }
    canvas.put(
      Line(story.row(of: id)), x: line.x + UnfoldedStory.indent, y: line.y,
      width: max(0, line.width - UnfoldedStory.indent - UnfoldedStory.margin))
  }

  /// The index of the article on a row of the pane, 0 at its top; nil where there is none.
  static func article(atRow row: Int, state: State) -> Int? {
    let row = row - SearchPane.height(state)
    let rows = rows(state, height: state.listHeight)
    guard rows.indices.contains(row) else { return nil }
    switch rows[row] {
    case .article(let index, row: _): return index
    case .heading, .footer: return nil
    }
  }

  /// True for the place of the sign that folds and unfolds a story: the third column of the first row of its article.
  static func isStoryGlyph(atColumn column: Int, row: Int, state: State) -> Bool {
    let rows = rows(state, height: state.listHeight)
    let row = row - SearchPane.height(state)
    guard column == 2, rows.indices.contains(row), case .article(let index, row: 0) = rows[row] else { return false }
    let id = state.list.ids[index]
    return state.list.isFolded(id) || state.list.unfolded.contains(id)
  }

  /// The days whose headings are on the screen.
  static func days(_ state: State) -> [Day] {
    rows(state, height: state.listHeight).compactMap { if case .heading(.section(let day)) = $0 { day } else { nil } }
  }

  private static func draw(_ heading: ListForm.Heading, _ state: State, into canvas: inout Canvas, _ line: Rect) {
    switch heading {
    case .blank: break
    case .section(let day):
      // The store counts articles, hidden ones too.
      let count = state.list.hidden == 0 ? state.list.dayCounts[day] ?? 0 : 0
      let text = ListTexts.section(
        day, count: count, isOfArticles: !state.list.stories.isEmpty, today: state.today, room: line.width - 3)
      canvas.put(text, x: line.x + 2, y: line.y, width: line.width - 2, style: Style(.section))
    case .endOfNew:
      canvas.fill(line, with: "─", style: Style(.rule))
      guard let ended = state.lookEnded else { break }
      let text = ListTexts.newSince(
        DateText.time(ended, in: state.zone), day: DateText.day(ended, in: state.zone), today: state.today,
        room: line.width - 6)
      canvas.put(" \(text) ", x: line.x + 2, y: line.y, width: line.width - 3, style: Style(.faint))
    }
  }

  /// At most `height` rows, from the first article on the screen. The last article may be cut off.
  private static func rows(_ state: State, height: Int) -> [Row] {
    let (list, form) = (state.list, state.form)
    var rows: [Row] = []
    var index = list.top
    while rows.count < height, index < list.ids.count {
      rows += form.headings(above: index, in: list, isFirst: index == list.top).map { .heading($0) }
      let footer = form.footer(below: index, in: list)
      for part in 0..<(form.rows(at: index, in: list) - footer.count) { rows.append(.article(index, row: part)) }
      rows += footer.map { .footer($0) }
      index += 1
    }
    return Array(rows.prefix(height))
  }

  /// The text in place of results: hidden ones, suggestions, or what to try.
  private static func nothingFound(_ state: State) -> String {
    guard let search = state.search, !search.query.reading.isEmpty else { return SearchTexts.nothingToSearch }
    if search.hits.hidden > 0 {
      return SearchTexts.allHidden(key: SearchPane.keyForHidden(search, state.keymap))
    }
    guard let first = search.suggestions.first else { return SearchTexts.tryOther }
    return SearchTexts.didYouMean(first, others: Array(search.suggestions.dropFirst()), state.keymap).displaySafe
  }

  /// The reason why a list has no articles, and what to do next.
  private static func reason(_ state: State) -> String {
    let all = state.keymap.firstLabel(of: MainCommand.all)
    return switch state.list.scope {
    case .unread: ListTexts.allRead(all: all)
    case .starred: ListTexts.noStars(star: state.keymap.firstLabel(of: MainCommand.star), all: all)
    case .search: nothingFound(state)
    case .feed: ListTexts.noArticlesOfFeed(state.keymap)
    case .folder where state.sidebar.isEmpty(state.list.scope): ListTexts.noFeedInFolder(state.keymap)
    case .folder, .tag: ListTexts.noArticlesHere(state.keymap)
    case .all: ListTexts.noArticles(state.keymap)
    }
  }

  /// A sentence in place of an empty list.
  private static func drawEmpty(_ state: State, into canvas: inout Canvas, _ rect: Rect, top: Int) {
    // The beginning of a long list may have hidden articles only; the whole list is on its way.
    guard let hidden = state.list.hidden else { return }
    if state.search != nil, state.search?.answered == nil { return }
    let text = hidden > 0 ? StoryTexts.allHidden(hidden, state.keymap) : reason(state)
    for (number, line) in wrap([Run(text, style: Style(.dim))], width: max(1, rect.width - 4)).enumerated()
    where top + number < rect.height {
      canvas.put(line, x: rect.x + 2, y: rect.y + top + number, width: rect.width - 2)
    }
  }
}
