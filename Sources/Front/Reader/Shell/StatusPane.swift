import Model
import Money
import Query
import Screen
import Text

/// The last row: counts, notices, hints, and how far the text is read.
enum StatusPane {
  /// The place in the text keeps its columns at the right; what stands at the left is cut.
  static func draw(_ state: State, into canvas: inout Canvas, _ row: Rect) {
    let rect = Rect(x: row.x, y: row.y, width: max(0, row.width - PendingPane.width(state)), height: row.height)
    let right = position(state)
    let rightWidth = right.isEmpty ? 0 : Width.of(right) + 1
    if rightWidth > 0, rightWidth < rect.width {
      canvas.put(
        right, x: rect.x + rect.width - rightWidth, y: rect.y, width: rightWidth, style: Style(.status))
    }
    let room = rect.width - rightWidth - (rightWidth > 0 ? 3 : 2)
    guard room > 0 else { return }
    // The notice first, then the chosen figure of the band; the counts are there all the other time.
    if state.notice == nil, let tick = state.band.selection {
      return drawFigure(tick, state, into: &canvas, Rect(x: rect.x + 1, y: rect.y, width: room, height: 1))
    }
    if let notice = state.notice {
      let text = notice.text(within: room)
      canvas.put(sentence: text, x: rect.x + 1, y: rect.y, width: room, style: notice.style)
      canvas.addLinks(in: text, x: rect.x + 1, y: rect.y)
      return
    }
    if let line = state.firstLookLine(within: room) {
      let text = ([line] + waiting(state)).joined(separator: " · ")
      let shown = Width.of(text) <= room ? text : line
      let used = canvas.put(sentence: shown, x: rect.x + 1, y: rect.y, width: room, style: Style(.notice)) + 3
      return Hint.draw(
        hints(state), state.keymap, into: &canvas, x: rect.x + 1 + used, y: rect.y, room: room - used)
    }
    if state.isTextAlone { return }
    let used = canvas.put(
      sentence: counts(state, room: room), x: rect.x + 1, y: rect.y, width: room, style: Style(.status))
    let gap = used > 0 ? 3 : 0
    Hint.draw(hints(state), state.keymap, into: &canvas, x: rect.x + 1 + used + gap, y: rect.y, room: room - used - gap)
  }

  /// The chosen figure of the band, and the key that opens its page. Where not all has room, the end of the text is left out
  /// first, then the key.
  private static func drawFigure(_ tick: Tick, _ state: State, into canvas: inout Canvas, _ rect: Rect) {
    let texts = TickDetail.texts(tick, band: state.band)
    let style = Style(tick.held == nil ? .status : .notice)
    let hint = Hint(RateCommand.openRate)
    let room = rect.width - hint.width(state.keymap) - 3
    guard let text = texts.first(where: { Width.of($0) <= room }) else {
      let text = texts.first { Width.of($0) <= rect.width } ?? Width.cut(texts.last ?? "", to: rect.width)
      canvas.put(text, x: rect.x, y: rect.y, width: rect.width, style: style)
      return
    }
    let used = canvas.put("\(text) · ", x: rect.x, y: rect.y, width: rect.width, style: style)
    Hint.draw([hint], state.keymap, into: &canvas, x: rect.x + used, y: rect.y, room: rect.width - used)
  }

  /// "Eurasianet · by title · 59 unread · 12/60 · 12 new: press .", or the place in the list where the row is narrow.
  private static func counts(_ state: State, room: Int) -> String {
    if state.focus == .feeds, let account = state.sidebar.selection.account {
      let texts = FeedsTexts.account(account, now: state.now, state.keymap)
      return texts.first { Width.of($0) <= room } ?? Width.cut(texts.last ?? "", to: room)
    }
    let list = state.list
    let longest = max(8, room / 4)
    let names = state.listNames
    let name = names.first { Width.of($0) <= longest } ?? Width.cut(names.last ?? "", to: longest)
    guard room + PendingPane.width(state) >= 40 else { return shortCounts(state, name, room: room) }
    var parts = [name]
    if state.search == nil, let order = ListTexts.order(list.order) { parts.append(order) }
    if let selected = selected(state) { parts.append(selected) }
    if let unread = unread(state) { parts.append(unread) }
    if !list.isEmpty {
      let place = ShellTexts.place(list.index + 1, of: list.ids.count)
      parts.append(list.stories.isEmpty || !list.unfolded.isEmpty ? place : ShellTexts.stories(place))
    }
    return (parts + waiting(state)).joined(separator: " · ")
  }

  /// "Starred · 1/1 · 12 new: press .": on a narrow screen no list has its name elsewhere. Of the rest the first part; where that
  /// has no room, it takes that of the name. On a tiny screen one of them, so that the keys that lead on have some.
  private static func shortCounts(_ state: State, _ name: String, room: Int) -> String {
    let list = state.list
    let place = list.isEmpty ? nil : ShellTexts.shortPlace(list.index + 1, of: list.ids.count)
    let rest = selected(state) ?? waiting(state).first
    guard room + PendingPane.width(state) >= 24 else { return rest ?? place ?? "" }
    let forms = [[name, place, rest], [place, rest]].map { $0.compactMap(\.self).joined(separator: " · ") }
    return forms.first { Width.of($0) <= room } ?? rest ?? forms[0]
  }

  /// The number of selected articles; nil for none.
  private static func selected(_ state: State) -> String? {
    state.selectedArticles.isEmpty ? nil : SelectTexts.selected(state.selectedArticles.count)
  }

  /// The number of unread articles where the list has read ones too; the search itself says how many were found.
  private static func unread(_ state: State) -> String? {
    guard state.search == nil else { return nil }
    switch state.list.scope {
    case .all, .feed, .folder, .tag:
      let list = state.list
      // As the rows are: of stories where they can be counted.
      let stories = list.stories.isEmpty ? nil : list.counts.unreadStories
      return ShellTexts.unread(
        stories ?? list.counts.unread, isOfArticles: !list.stories.isEmpty && stories == nil,
        withHidden: list.hidden.map { $0 > 0 } ?? true)
    case .unread: return ShellTexts.onlyUnread
    case .starred, .search: return nil
    }
  }

  /// Work that is running, and things that wait for a key.
  private static func waiting(_ state: State) -> [String] {
    var parts: [String] = []
    if let hidden = state.list.hidden, hidden > 0, state.search == nil {
      parts.append(StoryTexts.hidden(hidden, state.keymap))
    }
    if let text = TranslationTexts.working(state) { parts.append(text) }
    if state.fetchingPage != nil { parts.append(ShellTexts.fetchingPage) }
    if let run = state.programs.last(where: { $0.command.output.isAwaited }) {
      parts.append(ProgramTexts.running(run.command.name))
    }
    if let refreshing = state.refreshing {
      // An automatic refresh often finds nothing to do, and then nothing is shown.
      if refreshing.total > 0 {
        parts.append(
          ShellTexts.fetching(done: refreshing.done, total: refreshing.total, failed: refreshing.failed))
      } else if refreshing.wasAsked {
        parts.append(ShellTexts.fetching)
      }
    } else if let fetching = state.fetchingRates, fetching.wasAsked || state.band.isOfEdition {
      parts.append(ShellTexts.fetchingRates)
    }
    // An automatic sync often finds nothing to fetch, and then nothing is shown.
    if let syncing = state.syncing, syncing.total > 0 || syncing.wasAsked {
      parts.append(ShellTexts.syncing(syncing))
    }
    if state.hooksHaveFailed {
      parts.append(ShellTexts.hookFailed(key: state.keymap.firstLabel(of: HealthCommand.health)))
    }
    if state.unseenAlerts > 0 {
      parts.append(ShellTexts.alerts(state.unseenAlerts, key: state.keymap.firstLabel(of: AlertsCommand.alerts)))
    }
    if state.joining != nil { parts.append(StoryTexts.joining(state.keymap)) }
    if state.arrived > 0 {
      parts.append(ShellTexts.arrived(state.arrived, key: state.keymap.firstLabel(of: MainCommand.showNew)))
    }
    return parts
  }

  /// The commands for the place where keys go, the most useful first; as many as there is room for are shown.
  private static func hints(_ state: State) -> [Hint] {
    if state.pages.top is SaveSearchPage {
      return [Hint(LineCommand.takeLine, saying: SaveSearchTexts.save), Hint(LineCommand.leaveLine)]
    }
    if state.focus == .list, state.search?.isTyping != true, !state.selectedArticles.isEmpty {
      return [Hint(key: .escape, saying: SelectTexts.clear)]
        + hints(of: SelectCommand.select, MainCommand.star, HelpCommand.help)
    }
    if let search = state.search { return search.isTyping ? hintsOfLine(search, state) : hintsOfResults(state) }
    switch state.focus {
    case .feeds:
      return [Hint(MainCommand.open)] + rowHints(state)
        + hints(of: MainCommand.refreshFeed, AddingCommand.addFeeds, HealthCommand.health)
        + hints(of: MainCommand.feeds, MainCommand.back, HelpCommand.help)
    case .article:
      return hints(of: MainCommand.advance, MainCommand.nextUnread, MainCommand.star, MainCommand.links)
        + hints(of: MainCommand.back, HelpCommand.help)
    case .list: break
    }
    if state.list.isEmpty {
      return state.list.scope == .all
        ? hints(of: AddingCommand.addFeeds, HelpCommand.help)
        : hints(of: MainCommand.all, MainCommand.search, MainCommand.back, HelpCommand.help)
    }
    let first =
      state.offersFeeds
      ? hints(
        of: MainCommand.open, AddingCommand.addFeeds, MainCommand.search, MainCommand.star, MainCommand.nextUnread)
      : hints(
        of: MainCommand.open, MainCommand.search, MainCommand.star, MainCommand.nextUnread, MainCommand.markAllRead)
    return first + hints(of: HelpCommand.help)
  }

  /// The commands for the row under the cursor of the column.
  private static func rowHints(_ state: State) -> [Hint] {
    let row = state.sidebar.selection
    return switch row.scope {
    case .feed: hints(of: ColumnCommand.renameRow, ColumnCommand.moveRow, ColumnCommand.tagRow)
    case .folder:
      [row.isFolded == true ? Hint(ColumnCommand.foldRow, saying: FeedsTexts.unfold) : Hint(ColumnCommand.foldRow)]
        + hints(of: ColumnCommand.renameRow, ColumnCommand.moveRow)
    case .tag, .search: hints(of: ColumnCommand.renameRow)
    case .all, .unread, .starred: []
    }
  }

  private static func hintsOfLine(_ search: SearchState, _ state: State) -> [Hint] {
    let suggestion = search.suggestions.first.map {
      Hint(LineCommand.readResult, saying: ShellTexts.searchFor($0.displaySafe))
    }
    let help = state.keymap.keys(of: HelpCommand.help).first { !$0.isCharacter }
    let language = help.map { [Hint(key: $0, saying: LanguageCommand.language.command.hint)] } ?? []
    let read = state.list.isEmpty ? [] : hints(of: LineCommand.takeLine, LineCommand.readResult)
    let others: LineCommand =
      search.field.text.isEmpty ? .previousResult : state.list.isEmpty ? .olderSearch : .nextResult
    return [suggestion].compactMap(\.self) + read + hints(of: others) + language + [Hint(LineCommand.leaveLine)]
  }

  /// A search gives two keys another meaning.
  private static func hintsOfResults(_ state: State) -> [Hint] {
    if state.list.isEmpty { return hints(of: MainCommand.search, HelpCommand.help, MainCommand.back) }
    let nextHit = Hint(MainCommand.nextUnread, saying: ShellTexts.nextHit)
    if state.focus == .list {
      return [Hint(MainCommand.open), nextHit, Hint(MainCommand.links, saying: ShellTexts.facets)]
        + hints(of: MainCommand.sort, MainCommand.search, SaveSearchCommand.saveSearch, MainCommand.back)
    }
    return [Hint(MainCommand.advance), nextHit] + hints(of: MainCommand.star, MainCommand.links, MainCommand.back)
  }

  private static func hints(of commands: any CommandName...) -> [Hint] { commands.map { Hint($0) } }

  /// "41%", with the place in code that is scrolled sideways; empty when no text is on the screen, or all of it.
  private static func position(_ state: State) -> String {
    guard state.layout.article != nil, let reading = state.reading else { return "" }
    let parts = [reading.codeColumn.map(ShellTexts.code), reading.percent.map(ShellTexts.percent)]
    return parts.compactMap(\.self).joined(separator: "  ")
  }
}
