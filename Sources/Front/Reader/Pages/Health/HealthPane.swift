import Model
import Money
import Screen
import Text

/// The feeds with which something is wrong: what, since when, and what can be done.
enum HealthPane {
  /// Rows of the list that are on the screen at once; below it stand three for the one that is selected.
  static func room(in size: Size) -> Int { max(1, size.height - 7) }

  static func window(_ health: HealthList, in size: Size) -> Window {
    Window(health.rows.count, selected: health.index, room: room(in: size), y: 2)
  }

  /// A list of what is wrong, and three rows about the feed under the cursor above the hints.
  static func draw(_ health: HealthList, _ state: State, into canvas: inout Canvas) {
    let size = canvas.size
    canvas.fill(canvas.bounds, style: .text)
    canvas.put("Feed health", x: 2, y: 0, width: size.width - 2, style: Style(.title, .bold))
    canvas.put(summary(health), x: 2, y: 1, width: size.width - 2, style: Style(.dim))
    let window = window(health, in: size)
    for row in window.rows { drawRow(row, health, into: &canvas, y: window.y(of: row)) }
    if let row = health.selection { drawDetail(row, state, into: &canvas, y: size.height - 4) }
    Sheet(in: size).put(hints: hints(health.selection, state), notice: state.notice, into: &canvas)
  }

  /// How many feeds are followed, and whether all are well.
  private static func summary(_ health: HealthList) -> String {
    guard health.isLoaded else { return "looking…" }
    let feeds = health.total == 1 ? "1 feed is" : "\(health.total) feeds are"
    if health.total == 0 { return "No feed is followed; a adds some." }
    return health.rows.isEmpty ? "\(feeds) followed, and all are well." : "\(feeds) followed; not all are well:"
  }

  /// The worst of what is wrong, the feed's title, and the reason where there is room.
  private static func drawRow(_ number: Int, _ health: HealthList, into canvas: inout Canvas, y: Int) {
    let row = health.rows[number]
    let isSelected = number == health.index
    if isSelected { canvas.put("▌", x: 0, y: y, style: Style(.accent)) }
    // One word a row; all that is wrong stands below for the one that is selected.
    let worst = row.troubles[0]
    let isBad = [.gone, .dead, .failing].contains(worst)
    canvas.put(worst.rawValue, x: 2, y: y, width: 10, style: Style(isBad ? .error : .notice))
    let width = max(8, min(30, canvas.size.width / 3))
    let style = Style(.text, isSelected ? .bold : [])
    canvas.put(Width.cut(row.feed.title, to: width), x: 12, y: y, width: width, style: style)
    let room = canvas.size.width - width - 15
    // A reason of four letters is none.
    guard room > 4 else { return }
    canvas.put(Width.cut(reason(worst, row.feed), to: room), x: 14 + width, y: y, width: room, style: Style(.dim))
  }

  /// What is known of the feed, and all that is wrong with it.
  private static func drawDetail(_ row: HealthList.Row, _ state: State, into canvas: inout Canvas, y: Int) {
    let width = max(1, canvas.size.width - 4)
    let lines = [
      row.feed.address.shownAddress,
      row.troubles.map { "\($0.rawValue): \(reason($0, row.feed))" }.joined(separator: "; "), asked(row.feed, state),
    ]
    // Not over the list itself, where the window is low.
    for (number, line) in lines.enumerated() where y + number > 2 {
      canvas.put(
        Width.cut(line, to: width), x: 2, y: y + number, width: width, style: Style(number == 1 ? .text : .dim))
    }
  }

  /// What is wrong, as the end of a sentence; where a server or the network said why, in their words.
  private static func reason(_ trouble: FeedHealth.Trouble, _ feed: FeedHealth) -> String {
    let record = feed.record
    switch trouble {
    case .gone: return "its server says that it is gone for good"
    case .dead, .failing: return record.problem ?? "no answer"
    case .moved: return "it is at \(record.movedTo?.shownAddress ?? "another address") now"
    case .silent: return "its newest article is of \(feed.newest.map { "\(DateText.medium(Day($0)))" } ?? "long ago")"
    case .slow: return "its last answer took \(Int(record.seconds)) seconds"
    case .malformed: return "read as far as it could be: \(record.malformed ?? "")"
    case .paused: return "not asked, as you wanted it"
    }
  }

  /// "last answer 3 d ago, 7 failures in a row, next try in 2 h"
  private static func asked(_ feed: FeedHealth, _ state: State) -> String {
    let record = feed.record
    let age = record.lastSuccess.map { DateText.age(of: $0, now: state.now) }
    var parts = [age.map { $0 == "now" ? "last answer just now" : "last answer \($0) ago" } ?? "never answered"]
    if record.status > 0 { parts.append("status \(record.status)") }
    if record.failures > 0 { parts.append(record.failures == 1 ? "1 failure" : "\(record.failures) failures in a row") }
    if let next = record.nextDue, next > state.now, !feed.isPaused {
      parts.append("next try in \(DateText.age(of: state.now, now: next))")
    }
    return parts.joined(separator: " · ")
  }

  /// What can be done about the feed that is selected, out of the table of commands.
  private static func hints(_ row: HealthList.Row?, _ state: State) -> [(String, String)] {
    var names: [Command.Name] = row == nil ? [] : [.tryFeed, .giveUpFeed, .pauseFeed, .openFeed]
    if row?.feed.record.movedTo != nil { names.insert(.followMove, at: 1) }
    if !state.undo.isEmpty { names.append(.undo) }
    return Hints.of((names + [.help, .back]).map { [$0] }, state.keymap) { command in
      command.name == .pauseFeed && row?.feed.isPaused == true ? "ask again" : command.hint
    }
  }
}
