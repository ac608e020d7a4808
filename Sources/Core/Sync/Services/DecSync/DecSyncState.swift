import Model
import Parse
import Store
import Text

/// The paths of feeds and folders in a DecSync folder (https://github.com/39aldo39/DecSync/blob/master/rss.md).
enum DecSyncFeedPath: CaseIterable {
  /// Address of a feed → followed or not.
  case subscriptions
  /// Address of a feed → name.
  case names
  /// Address of a feed → id of its category, or null.
  case categories
  /// Id of a category → name.
  case categoryNames
  /// Id of a category → id of the one around it, or null.
  case categoryParents

  var path: [String] {
    switch self {
    case .subscriptions: ["feeds", "subscriptions"]
    case .names: ["feeds", "names"]
    case .categories: ["feeds", "categories"]
    case .categoryNames: ["categories", "names"]
    case .categoryParents: ["categories", "parents"]
    }
  }

  static let bins = Set(allCases.map { DecSyncEntry.bin(of: $0.path) })
  static func of(_ path: [String]) -> DecSyncFeedPath? { allCases.first { $0.path == path } }
}

extension MarkField {
  /// Its name in the paths of DecSync.
  private var pathName: String {
    switch self {
    case .read: "read"
    case .starred: "marked"
    }
  }

  /// The path of the marks of articles of a day.
  func decSyncPath(_ day: Int) -> [String] {
    ["articles", pathName] + Day(number: day).description.split(separator: "-").map(String.init)
  }

  /// The mark and the day of a path of marks; nil for another path.
  static func ofDecSync(_ path: [String]) -> (field: MarkField, day: Int)? {
    guard path.count == 5, path[0] == "articles", let field = allCases.first(where: { $0.pathName == path[1] }),
      let day = Day(path[2...].joined(separator: "-"))
    else { return nil }
    return (field, day.number)
  }
}

/// What the files of a DecSync folder say together: of each thing, the last entry about it.
struct DecSyncState {
  /// The last entry about one mark of the articles of a day.
  struct Stamp: Hashable {
    var day: Int
    var seconds: Int
    var value: Bool
    /// True if its time cannot be right.
    var isAhead: Bool

    func isNewer(than other: Stamp) -> Bool {
      (isAhead ? 0 : 1, seconds, value ? 1 : 0) > (other.isAhead ? 0 : 1, other.seconds, other.value ? 1 : 0)
    }
  }

  let clock: DecSyncClock
  /// True if there is an entry whose time cannot be right.
  private(set) var hasAhead = false
  private var marks: [MarkField: [String: [Stamp]]] = [:]
  /// The marks of the own files: those that were seen here before.
  private var ownMarks: [MarkField: [String: [Stamp]]] = [:]
  private(set) var feeds: [DecSyncFeedPath: [String: DecSyncEntry]] = [:]
  private var ownFeeds: [DecSyncFeedPath: [String: DecSyncEntry]] = [:]
  /// The days of articles with a date, by guid, for guids that an article without one has too.
  private var datedDays: [String: Set<Int>] = [:]
  /// The guids of marks in files that changed.
  private(set) var changed: Set<String> = []

  init(_ clock: DecSyncClock) {
    self.clock = clock
  }

  /// Adds an entry of a file. An entry with a path or a key that is not known says nothing here.
  mutating func add(_ entry: DecSyncEntry, isOwn: Bool, hasChanged: Bool) {
    guard let key = entry.key.string, key.utf8.count <= DecSyncState.longestKey else { return }
    if let (field, day) = MarkField.ofDecSync(entry.path) {
      guard let value = entry.value.bool else { return }
      let isAhead = clock.isAhead(entry.time.seconds)
      let stamp = Stamp(day: day, seconds: entry.time.seconds, value: value, isAhead: isAhead)
      hasAhead = hasAhead || isAhead
      DecSyncState.add(stamp, &marks[field, default: [:]][key, default: []])
      if isOwn { DecSyncState.add(stamp, &ownMarks[field, default: [:]][key, default: []]) }
      if hasChanged { changed.insert(key) }
    } else if let path = DecSyncFeedPath.of(entry.path) {
      hasAhead = hasAhead || clock.isAhead(entry.time.seconds)
      func add(_ entries: inout [String: DecSyncEntry]) {
        if entries[key].map({ clock.isNewer(entry, than: $0) }) ?? true { entries[key] = entry }
      }
      add(&feeds[path, default: [:]])
      if isOwn { add(&ownFeeds[path, default: [:]]) }
    }
  }

  private static func add(_ stamp: Stamp, _ stamps: inout [Stamp]) {
    guard let index = stamps.firstIndex(where: { $0.day == stamp.day }) else { return stamps.append(stamp) }
    if stamp.isNewer(than: stamps[index]) { stamps[index] = stamp }
  }

  /// Bytes of a guid or of an address at most.
  private static let longestKey = 8_192
  /// Days between two dates of one article: programs write the day in the zone of their machine.
  static let zones = 1
}

/// Marks.
extension DecSyncState {
  /// The entries about a mark of an article. One without a date has a day that differs between machines: there the guid
  /// counts, without the days of articles of other feeds that have the same guid and a date.
  func stamps(_ field: MarkField, _ article: FolderArticle) -> [Stamp] { stamps(marks[field], article) }

  /// The last word on a mark of an article; nil for none.
  func last(_ field: MarkField, _ article: FolderArticle) -> Stamp? {
    stamps(field, article).max { $1.isNewer(than: $0) }
  }

  /// The last word in the own files.
  func ownLast(_ field: MarkField, _ article: FolderArticle) -> Stamp? {
    stamps(ownMarks[field], article).max { $1.isNewer(than: $0) }
  }

  private func stamps(_ marks: [String: [Stamp]]?, _ article: FolderArticle) -> [Stamp] {
    (marks?[article.key] ?? []).filter { stamp in
      article.isDated ? abs(stamp.day - article.day) <= DecSyncState.zones : !isDated(stamp.day, article.key)
    }
  }

  /// True if entries of the day are about an article with a date.
  private func isDated(_ day: Int, _ key: String) -> Bool {
    datedDays[key]?.contains { abs($0 - day) <= DecSyncState.zones } ?? false
  }

  /// The day for an entry about an article: its own, or the next one that is not that of another article with the guid.
  func day(of article: FolderArticle) -> Int {
    var day = article.day
    while !article.isDated, isDated(day, article.key) { day += 1 }
    return day
  }

  /// The guids of articles without a date that some entry may be about.
  func undatedKeys(of articles: [FolderArticle]) -> Set<String> {
    Set(
      articles.filter { article in
        !article.isDated
          && (article.isRead || article.isStarred || marks.values.contains { $0[article.key] != nil })
      }.map(\.key))
  }

  mutating func noteDated(_ days: [String: Set<Int>]) { datedDays.merge(days) { $1 } }
}

/// Feeds and folders.
extension DecSyncState {
  /// The entry of the own files.
  func own(_ path: DecSyncFeedPath, _ key: String) -> DecSyncEntry? { ownFeeds[path]?[key] }

  /// True or false where a program said so, and nil for a feed that none named.
  func isFollowed(_ address: String) -> Bool? { feeds[.subscriptions]?[address]?.value.bool }

  /// The feeds that are followed, by address. Those that are of one machine alone are left out.
  func followed() -> [RemoteFeed] {
    (feeds[.subscriptions] ?? [:])
      .filter { $0.value.value.bool == true && StayingReason($0.key, reachesLocal: false) == nil }.keys.sorted()
      .prefix(DecSyncState.mostFeeds).map { address in
        let name = text(.names, address).map { String(ServerEntry.line($0).prefix(DecSyncState.longestName)) }
        return RemoteFeed(
          id: address, address: address, title: name.flatMap { $0.isEmpty ? nil : $0 } ?? address,
          folder: text(.categories, address).map { folders(of: $0).joined(separator: "/") })
      }
  }

  /// The names of a category and of those around it, from the outside in.
  private func folders(of category: String) -> [String] {
    var (names, next, seen): ([String], String?, Set<String>) = ([], category, [])
    // Categories that are inside each other end where the first one comes again.
    while let id = next, seen.insert(id).inserted, names.count < FolderPath.deepest {
      let name = ServerEntry.line(text(.categoryNames, id) ?? id).prefix(DecSyncState.longestName)
      if !name.isEmpty { names.insert(FolderPath.name(name), at: 0) }
      next = text(.categoryParents, id)
    }
    return names
  }

  /// The categories of a folder, with the entries that make those which are not there. Nil for the top.
  func category(_ folder: String?) -> (id: String?, new: [(DecSyncFeedPath, String, JSONValue)]) {
    guard let folder else { return (nil, []) }
    let known = Set(
      [DecSyncFeedPath.categoryNames, .categoryParents].flatMap { Array((feeds[$0] ?? [:]).keys) }
        + (feeds[.categories] ?? [:]).values.compactMap(\.value.string))
    let paths = Dictionary(
      known.sorted().map { (FolderPath.written(folders(of: $0).joined(separator: "/")), $0) }
    ) { first, _ in first }
    if let id = paths[folder] { return (id, []) }
    let name = FolderPath.lastName(of: folder)
    let around = category(FolderPath.parent(of: folder))
    var id = folder
    while known.contains(id) { id += "+" }
    var new = around.new
    new.append((.categoryNames, id, .string(name)))
    if let parent = around.id { new.append((.categoryParents, id, .string(parent))) }
    return (id, new)
  }

  private func text(_ path: DecSyncFeedPath, _ key: String) -> String? { feeds[path]?[key]?.value.string }

  private static let mostFeeds = 20_000
  private static let longestName = 500
}
