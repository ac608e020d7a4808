import Model
import Screen

/// The last row: what is unread, what just happened, what can be done, how far the text is read.
enum StatusPane {
  static func draw(_ state: State, into canvas: inout Canvas, _ rect: Rect) {
    let right = position(state)
    let rightWidth = right.isEmpty ? 0 : Width.of(right) + 1
    if rightWidth > 0, rightWidth < rect.width {
      canvas.put(
        right, x: rect.x + rect.width - rightWidth, y: rect.y, width: rightWidth, style: Style(.status))
    }
    let room = rect.width - rightWidth - (rightWidth > 0 ? 3 : 2)
    guard room > 0 else { return }
    if state.notice == nil, let tick = state.band.selection {
      let text = Width.cut(TickDetail.text(tick, band: state.band), to: room)
      canvas.put(text, x: rect.x + 1, y: rect.y, width: room, style: Style(tick.held == nil ? .status : .notice))
      return
    }
    if let notice = state.notice {
      let text = Width.cut(notice.text, to: room)
      let style = Style(notice.isError ? .error : .notice, .bold)
      canvas.put(text, x: rect.x + 1, y: rect.y, width: room, style: style)
      return
    }
    let used = canvas.put(counts(state, room: room), x: rect.x + 1, y: rect.y, width: room, style: Style(.status))
    drawHints(state, into: &canvas, x: rect.x + 1 + used + 3, y: rect.y, room: room - used - 3)
  }

  /// "14 unread of 312 · 12 new: press .", or the place in the list where the row is narrow.
  private static func counts(_ state: State, room: Int) -> String {
    let list = state.list
    guard room >= 40 else {
      return list.isEmpty ? "" : "\(list.index + 1)/\(list.ids.count)"
    }
    if state.search != nil { return list.isEmpty ? "" : "\(list.index + 1) of \(list.ids.count)" }
    var parts = ["\(list.counts.unread) unread of \(list.counts.total)"]
    if let refreshing = state.refreshing {
      let failed = refreshing.failed > 0 ? ", failed \(refreshing.failed)" : ""
      parts.append("fetching \(refreshing.done)/\(refreshing.total)\(failed)")
    }
    if state.unseenAlerts > 0 {
      parts.append("\(state.unseenAlerts) \(state.unseenAlerts == 1 ? "alert" : "alerts"): press !")
    }
    if state.arrived > 0 { parts.append("\(state.arrived) new: press .") }
    return parts.joined(separator: " · ")
  }

  /// As many hints as fit whole, the most useful first; the last one, which leads to all the others, always.
  private static func drawHints(_ state: State, into canvas: inout Canvas, x: Int, y: Int, room: Int) {
    let hints = hints(state)
    let widths = hints.map { Width.of($0.0) + 1 + Width.of($0.1) + 2 }
    // No blanks are needed behind the last one.
    var left = room + 2 - (widths.last ?? 0)
    guard left >= 0 else { return }
    var fitting = zip(hints, widths).dropLast().prefix {
      left -= $0.1; return left >= 0
    }.map(\.0)
    if let last = hints.last { fitting.append(last) }
    var x = x
    for (key, hint) in fitting {
      x += canvas.put(key, x: x, y: y, style: Style(.accent))
      x += canvas.put(" \(hint)", x: x, y: y, style: Style(.faint)) + 2
    }
  }

  private static func hints(_ state: State) -> [(String, String)] {
    if let search = state.search, search.isTyping {
      let meant = search.suggestions.isEmpty ? [] : [("tab", "what was meant")]
      return meant + [("↵", "open"), ("↑↓", "earlier searches"), ("esc", "back")]
    }
    let names: [Command.Name] =
      if state.search != nil {
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
    return names.compactMap { name in
      guard let command = Command.named(name), let key = state.keymap.keys(of: name).first else { return nil }
      return (key.label, hint(command, state))
    }
  }

  /// A search gives two keys another meaning.
  private static func hint(_ command: Command, _ state: State) -> String {
    switch command.name {
    case .nextUnread where state.search != nil: "next hit"
    case .links where state.search != nil && state.focus == .list: "facets"
    default: command.hint
    }
  }

  private static func position(_ state: State) -> String {
    guard state.layout.article != nil, let reading = state.reading else { return "" }
    return reading.percent.map { "\($0)%" } ?? ""
  }
}
