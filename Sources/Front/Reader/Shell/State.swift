import Foundation
import Model
import Money
import Query
import Screen

/// Everything the screen depends on, as one value. `update` is the only function that changes it.
package struct State: Equatable, Sendable {
  package var size: Size
  package var settings: Settings
  package var keymap: Keymap
  package var now: Date
  package var zone: TimeZone

  package var band: Band
  package var sidebar = Sidebar()
  package var list: List
  package var reading: Reading?
  package var focus: Focus = .list
  package var search: Search?
  package var history = SearchHistory()
  package var overlay: Overlay?
  /// The help, scrolled by so many lines, over whatever else is there; nil when it is closed.
  package var help: Int?
  package var notice: Notice?
  package var undo: [Undo] = []
  /// Articles that arrived since the list was loaded; they come in on a key.
  package var arrived = 0
  /// Alerts that rang since the list of them was looked at.
  package var unseenAlerts = 0
  /// The refresh under way; nil when there is none.
  package var refreshing: Refreshing?
  /// The article whose page is being fetched because somebody waits for it.
  package var fetchingPage: ArticleID?
  /// Nobody has made this store his own yet: feeds to begin with are offered.
  package var offersFeeds = false
  /// When feeds are asked next of their own accord.
  var nextRefresh: Date?
  package var isQuitting = false
  /// The article that has been asked for and has not come yet.
  var asked: ArticleID?

  package init(
    size: Size, settings: Settings = Settings(), now: Date, zone: TimeZone = .gmt, listing: Listing? = nil,
    isASCII: Bool = false
  ) {
    self.size = size
    self.settings = settings
    self.now = now
    self.zone = zone
    keymap = Keymap(settings.keymap, isASCII: isASCII)
    band = Band(settings.band, now: now, today: DateText.day(now, in: zone))
    list = List(listing ?? Listing(scope: .all))
  }

  /// The pane that keys go to.
  package enum Focus: Equatable, Sendable { case feeds, list, article }

  /// A sentence in the status row, there until the next key.
  package struct Notice: Equatable, Sendable {
    package var text: String
    package var isError = false
  }

  /// What was done, so that exactly that can be taken back.
  package enum Undo: Equatable, Sendable {
    /// These articles were changed by a mark.
    case mark([ArticleID], Mark)
    case removal(SavedSearch)
    /// A feed that was given up.
    case feed(FeedSummary)
  }

  /// Where the panes stand now. Made anew each time: it is a few rectangles.
  var layout: Layout {
    Layout(size: size, focus: focus, showsFeeds: sidebar.isWanted ?? sidebar.isUseful)
  }

  /// Where the article stands, or would stand: it is laid out before it is on the screen.
  var articlePane: Rect? {
    layout.article ?? Layout(size: size, focus: .article, showsFeeds: sidebar.isWanted ?? sidebar.isUseful).article
  }

  /// The day where the reader is.
  var today: Day { DateText.day(now, in: zone) }

  /// The unread article that has come onto the screen to be read, before the session has said since when it is there.
  package var newlyShown: ArticleID? {
    guard let reading = beingRead, case .none = reading.attention else { return nil }
    return reading.id
  }

  /// When the article on the screen counts as read; nil when there is none, when it is read, and when that was asked for.
  var readingEnds: Date? {
    guard case .since(let date) = beingRead?.attention else { return nil }
    return date.addingTimeInterval(settings.reading.readAfter)
  }

  /// What is on the screen to be read and is not marked read yet.
  private var beingRead: Reading? {
    guard overlay == nil, help == nil, focus == .article, let reading, list.selected == reading.id,
      let headline = list.headlines[reading.id], !headline.isRead
    else { return nil }
    return reading
  }

  /// When the clock has something to do next; nil when nothing moves, and the program may sleep until a key comes. A tick at
  /// that time does it, so that the next one is later: else the program would never sleep.
  package var nextTick: Date? {
    guard size.isUsable else { return nil }
    let isHidden = help != nil || overlay?.hidesBand == true
    let step = isHidden ? nil : band.nextStep(after: now, width: bandRoom)
    // While feeds are fetched there is nothing to begin.
    let refresh = refreshing == nil ? nextRefresh : nil
    return [step, readingEnds, refresh].compactMap(\.self).min()
  }
}

extension Size {
  /// Below this a line says so instead of a layout.
  static let least = Size(width: 20, height: 5)

  /// Whether a layout fits.
  var isUsable: Bool { width >= Size.least.width && height >= Size.least.height }
}
