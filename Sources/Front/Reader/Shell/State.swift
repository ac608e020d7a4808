import Foundation
import Model
import Money
import Query
import Screen

/// Everything that the screen depends on, as one value. Only `update` changes it.
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
  package var density = Density.normal
  /// The order of lists; results of a search have their own.
  package var order = ListOrder.date
  /// True if the articles of one story are one row.
  package var groupsStories: Bool
  /// False if articles in languages that the person does not read are hidden.
  package var showsOtherLanguages: Bool
  /// The articles that are to be put into the story of another row; nil when none are.
  var joining: [ArticleID]?
  /// The article to select when the one under the cursor has left its story.
  var stayingInStory: ArticleID?
  package internal(set) var selectedArticles = SelectedArticles()
  package var borders = Borders()
  /// True if the text is read without anything beside it.
  package var isZen = false
  /// The border that the mouse moves; nil when it moves none.
  var draggedBorder: Borders.Border?
  /// The time when the look before this one ended; nil at the first one.
  package var lookEnded: Date?
  /// Nil after the first key of the day.
  package internal(set) var firstLook: FirstLook?
  /// The time of the last key before a long pause, until articles that arrived are taken in.
  var lastPause: Date?
  /// The time of the last key.
  var lastKey: Date?
  /// The time when another window got the focus; nil while this one has it, and on terminals that do not say.
  var lookedAway: Date?
  /// The arrangement that the store has.
  var keptArrangement = Arrangement()
  /// The places in the lists that were left, by list.
  var places: [Scope: ListPlace] = [:]
  /// The list that feeds, folders and tags are opened from and that back leads to: of all, unread or starred articles.
  var home = Scope.all
  /// The labels at the links of the text, while one of them is typed.
  package internal(set) var linkHints: LinkHints?
  /// The open search; nil when none is open.
  package var search: SearchState?
  package var history = SearchHistory()
  /// The pages that lie over the panes.
  package var pages = PageStack()
  /// The pages that articles were opened from, each from an article of the one before.
  var returns: [PageReturn] = []
  package var notice: Notice?
  /// True after a change that can be undone. Undo reaches further back, to changes of earlier days.
  var hasActed = false
  /// The command whose key was pressed once and waits for the second press.
  var armed: MainCommand?
  /// The action whose undo was asked about last.
  var undoInQuestion: FeedAction?
  var keyboard: Keyboard
  /// The keys of a count or a sequence that is not complete; nil when none are.
  package internal(set) var pending: PendingKeys?
  /// Commands and keys that wait for an answer; nil when none do.
  var queue: CommandQueue?
  /// The answers that are on their way and that commands wait for.
  var awaited = AwaitedAnswers()
  /// Unread articles still to go to, of a count before the key; with the direction.
  var unreadAhead: (count: Int, backwards: Bool)? {
    get { unreadToGo == 0 ? nil : (abs(unreadToGo), unreadToGo < 0) }
    set { unreadToGo = newValue.map { $0.backwards ? -$0.count : $0.count } ?? 0 }
  }
  private var unreadToGo = 0
  /// The direction of the unread article that the store was asked for.
  var asksBackwards = false
  /// Calls that wait for the column of feeds, which they need.
  var awaitingFeeds: [CommandCall] = []
  /// The theme to use when the themes of files have been read; nil when none is asked for.
  var awaitingTheme: String?
  var hasThemeFiles = false
  /// The theme of config.toml.
  let configuredTheme: String
  /// The theme that was chosen on the screen for the next starts too; nil for that of config.toml.
  var keptTheme: String?
  /// The number of articles that arrived since the list was read; a key adds them to it.
  package var arrived = 0
  /// The number of alerts that rang since the list of alerts was open.
  package var unseenAlerts = 0
  /// True since a hook failed, until feed health has said why.
  var hooksHaveFailed = false
  /// The refresh that is running; nil when none is. Its total is 0 until the first progress.
  package var refreshing: Refreshing?
  /// The sync of accounts that goes with it and may take longer; nil when none has told anything.
  package var syncing: Syncing?
  /// The fetching of rates that goes with it and may take longer; nil when none is running.
  package var fetchingRates: FetchingRates?
  /// True if no source of rates answered the last time; nil until they have been fetched.
  var lastRatesFailed: Bool?
  /// The programs of the person's own commands that are running, the last one that was started last.
  package internal(set) var programs: [ProgramRun] = []
  /// The number of the last run.
  var lastProgram = 0
  /// The texts that commands have printed in place of those of articles.
  var replacedTexts = ReplacedTexts()
  /// The translations that are being made, and those that were asked for.
  package internal(set) var translating = Translating()
  /// The article whose page is being fetched because the person asked for it.
  package var fetchingPage: ArticleID?
  /// The article whose page is fetched because the pages of its feed are wanted from now on.
  var wantedFirst: ArticleID?
  /// No feed is followed yet: the status row offers to add some.
  package var offersFeeds = false
  /// The time of the next automatic refresh.
  var nextRefresh: Date?
  package var isQuitting = false
  /// The list of the feeds that were added and whose articles are on their way.
  var awaitedList: Scope?
  /// The same list when it is shown, until its articles are grouped into stories.
  var ungroupedList: Scope?
  /// The next feed with unread articles is to be shown when the column has come.
  var awaitsNextFeed = false
  /// The list that comes next begins at its first unread article.
  var beginsAtUnread = false
  /// True if right-to-left text is put in order here; false where the terminal does it.
  let ordersText: Bool
  /// The article that was requested and has not come yet.
  var asked: ArticleID?

  package init(
    size: Size, settings: Settings = Settings(), now: Date, zone: TimeZone = .gmt, listing: Listing? = nil,
    isASCII: Bool = false, ordersText: Bool = false
  ) {
    self.ordersText = ordersText
    self.size = size
    self.settings = settings
    configuredTheme = settings.theme
    self.now = now
    self.zone = zone
    groupsStories = settings.stories.group
    showsOtherLanguages = settings.list.otherLanguages
    keyboard = Keyboard(settings.layout)
    keymap = Keymap(settings.keymap, settings.allKeys, isASCII: isASCII)
    band = Band(settings.band, now: now, today: DateText.day(now, in: zone))
    list = List(listing ?? Listing(scope: .all))
  }

  /// The pane that keys go to.
  package enum Focus: Equatable, Sendable { case feeds, list, article }

  /// A sentence in the status row. It stays until the next key.
  package struct Notice: Equatable, Sendable {
    package var text: String
    package var isError = false
    /// The same in fewer columns, the longest first, for a row in which the text has no room.
    package var shorter: [String] = []
  }
}

extension State {
  /// The rectangles of the panes. They are computed each time: there are few.
  var layout: Layout {
    layout(focus: focus, isZen: isTextAlone)
  }

  private func layout(focus: Focus, isZen: Bool) -> Layout {
    Layout(
      size: size, focus: focus, showsFeeds: sidebar.isWanted ?? sidebar.isUseful, borders: borders,
      measure: settings.reading.measure, isZen: isZen)
  }

  /// The pane of the article. An article is laid out before it is on the screen, so it has one in every layout.
  var articlePane: Rect? {
    layout.article ?? layout(focus: .article, isZen: false).article
  }

  /// Today in the zone of the reader.
  var today: Day { DateText.day(now, in: zone) }
}

/// Time.
extension State {
  /// The unread article that has come onto the screen to be read, until the session has told since when it is there.
  package var newlyShown: ArticleID? {
    guard let reading = beingRead, case .none = reading.attention else { return nil }
    return reading.id
  }

  /// The time when the article on the screen counts as read; nil when there is none, when it is read, and when its mark was
  /// requested.
  var readingEnds: Date? {
    guard lookedAway == nil, case .since(let date) = beingRead?.attention else { return nil }
    return date.addingTimeInterval(focus == .list ? settings.list.readAfter : settings.reading.readAfter)
  }

  /// The article that is on the screen to be read and is not marked read; where the settings say so, the one beside the list
  /// too.
  private var beingRead: Reading? {
    guard pages.isEmpty, let reading, list.selected == reading.id, list.headlines[reading.id] != nil,
      isToRead(reading.id)
    else { return nil }
    switch focus {
    case .article: return reading
    case .list: return settings.list.readAfter > 0 && isBesideList ? reading : nil
    case .feeds: return nil
    }
  }

  /// True while the text of the selected article stands beside the list and keys go through the list.
  var isBesideList: Bool {
    focus == .list && layout.article != nil && search?.isTyping != true && reading?.id == list.selected
  }

  /// The time of the next tick; nil when nothing moves, and the program may sleep until a key comes.
  ///
  /// The tick at that time must do what was due, so that the next one is later: else the program would never sleep.
  package var nextTick: Date? {
    guard size.isUsable else { return nil }
    let step = pages.top?.hidesBand == true || isTextAlone ? nil : band.nextStep(after: now, columns: layout.bandWidth)
    // No automatic refresh begins while another refresh is running.
    let refresh = refreshing == nil ? nextRefresh : nil
    return [step, readingEnds, refresh, pendingEnds].compactMap(\.self).min()
  }
}

extension Size {
  /// The smallest size with a layout. Below it the screen says what is needed.
  static let least = Size(width: 20, height: 5)

  /// True when a layout fits.
  var isUsable: Bool { width >= Size.least.width && height >= Size.least.height }
}
