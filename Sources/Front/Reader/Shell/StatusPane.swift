import Model
import Money
import Query
import Screen

/// The last row: what is unread, what just happened, what can be done, how far the text is read.
enum StatusPane {
  /// The place in the text keeps its columns at the right; what stands at the left gives way.
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    let right = position(state)
    let rightWidth = right.isEmpty ? 0 : Width.of(right) + 1
    if rightWidth > 0, rightWidth < rect.width {
      canvas.put(
        right, x: rect.x + rect.width - rightWidth, y: rect.y, width: rightWidth, style: Style(.status))
    }
    let room = rect.width - rightWidth - (rightWidth > 0 ? 3 : 2)
    guard room > 0 else { return }
    // What was just said comes first, then the figure that was chosen; the counts are there all the time.
    if state.notice == nil, let tick = state.band.selection {
      let text = Width.cut(TickDetail.text(tick, band: state.band), to: room)
      canvas.put(text, x: rect.x + 1, y: rect.y, width: room, style: Style(tick.held == nil ? .status : .notice))
      return
    }
    if let notice = state.notice {
      canvas.put(notice.text(within: room), x: rect.x + 1, y: rect.y, width: room, style: notice.style)
      return
    }
    let used = canvas.put(counts(state, room: room), x: rect.x + 1, y: rect.y, width: room, style: Style(.status))
    let gap = used > 0 ? 3 : 0
    Hints.draw(hints(state), into: &canvas, x: rect.x + 1 + used + gap, y: rect.y, room: room - used - gap)
  }

  /// "14 unread of 312 · 12 new: press .", or the place in the list where the row is narrow.
  private static func counts(_ state: State, room: Int) -> String {
    let list = state.list
    guard room >= 40 else {
      return waiting(state).first ?? (list.isEmpty ? "" : "\(list.index + 1)/\(list.ids.count)")
    }
    // The search itself says how many were found.
    if state.search != nil {
      let place = list.isEmpty ? [] : ["\(list.index + 1) of \(list.ids.count)"]
      return (place + waiting(state)).joined(separator: " · ")
    }
    return (["\(list.counts.unread) unread of \(list.counts.total)"] + waiting(state)).joined(separator: " · ")
  }

  /// What is under way, and what waits for a key.
  private static func waiting(_ state: State) -> [String] {
    var parts: [String] = []
    if state.fetchingPage != nil { parts.append("fetching the page") }
    if let refreshing = state.refreshing {
      let failed = refreshing.failed > 0 ? ", failed \(refreshing.failed)" : ""
      parts.append("fetching \(refreshing.done)/\(refreshing.total)\(failed)")
    }
    if state.unseenAlerts > 0 {
      parts.append("\(state.unseenAlerts) \(state.unseenAlerts == 1 ? "alert" : "alerts"): press !")
    }
    if state.arrived > 0 { parts.append("\(state.arrived) new: press .") }
    return parts
  }

  /// What can be done where keys go now, the most useful first; as many as there is room for are shown.
  private static func hints(_ state: State) -> [(String, String)] {
    if let search = state.search, search.isTyping {
      let meant = search.suggestions.isEmpty ? [] : [("tab", "what was meant")]
      let read: [[Command.Name]] = state.list.isEmpty ? [] : [[.takeLine], [.readResult]]
      return meant + Hints.of(read + [[.olderSearch, .newerSearch], [.leaveLine]], state.keymap)
    }
    let names: [Command.Name] =
      if state.search != nil, state.list.isEmpty {
        [.search, .help, .back]
      } else if state.list.isEmpty, state.focus == .list {
        state.list.scope == .all ? [.addFeeds, .help] : [.all, .search, .back, .help]
      } else if state.search != nil {
        state.focus == .list
          ? [.open, .nextUnread, .links, .search, .saveSearch, .back] : [.advance, .nextUnread, .star, .links, .back]
      } else if state.focus == .feeds {
        [.open, .refreshFeed, .addFeeds, .health, .feeds, .back, .help]
      } else if state.focus == .article {
        [.advance, .nextUnread, .star, .links, .back, .help]
      } else if state.offersFeeds {
        [.open, .addFeeds, .search, .star, .nextUnread, .help]
      } else {
        [.open, .search, .star, .nextUnread, .markAllRead, .help]
      }
    return Hints.of(names.map { [$0] }, state.keymap) { hint($0, state) }
  }

  /// A search gives two keys another meaning.
  private static func hint(_ command: Command, _ state: State) -> String {
    switch command.name {
    case .nextUnread where state.search != nil: "next hit"
    case .links where state.search != nil && state.focus == .list: "facets"
    default: command.hint
    }
  }

  /// "41%"; empty when no text is on the screen, or all of it.
  private static func position(_ state: State) -> String {
    guard state.layout.article != nil, let reading = state.reading else { return "" }
    return reading.percent.map { "\($0)%" } ?? ""
  }
}
