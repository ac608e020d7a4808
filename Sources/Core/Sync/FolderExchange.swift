import Foundation
import Model
import Parse
import Text

/// The difference between a folder and the store, and everything that a sync would do about it.
package struct FolderExchange {
  private var files: DecSyncFiles
  private let listing: DecSyncFiles.Listing
  /// The own files as they were after the last sync.
  private let last: [String: String]
  /// True if all files are read.
  let isFull: Bool
  private let clock: DecSyncClock

  /// Files that changed, by program.
  private var changed: [String: Set<String>] = [:]
  /// The files that are read of every program.
  private var bins: Set<String> = []
  private var readsFeeds = false
  private(set) var state: DecSyncState

  /// Entries of this program, by file.
  private var entries: [String: [DecSyncEntry]] = [:]
  /// Marks that are written.
  package private(set) var sent: [FolderMark] = []
  /// Marks of the folder for the store.
  private(set) var states: [FolderState] = []
  /// Articles that are compared for the first time, or anew.
  private(set) var compared: [ArticleID] = []
  /// Marks that wait: nothing else decides on them.
  private var waits: Set<Subject> = []
  /// Marks here that change.
  package private(set) var changes = 0
  /// Changes of feeds that waited.
  private(set) var edits: [RemoteEdit] = []
  /// Those of them that are written.
  package private(set) var made: [RemoteEdit] = []
  /// Addresses of feeds on which the folder has the last word.
  package private(set) var settled: Set<String> = []
  /// Addresses of feeds that were given up.
  private(set) var left: Set<String> = []
  /// The feeds that are followed, after the exchange; nil where nothing of them was read.
  package private(set) var feeds: [RemoteFeed]?
  /// The same without what this program writes.
  private(set) var readFeeds: [RemoteFeed]?

  init(
    files: DecSyncFiles, listing: DecSyncFiles.Listing, last: [String: String], isFull: Bool, clock: DecSyncClock
  ) {
    self.files = files
    self.listing = listing
    self.last = last
    self.isFull = isFull
    self.clock = clock
    state = DecSyncState(clock)
  }

  /// The addresses of feeds that others gave up.
  package var gone: Set<String> {
    left.subtracting(made.compactMap { if case .unfollow = $0.change { $0.remote } else { nil } })
  }
  package var remarks: [String] { files.remarks }
  /// Those that come only where all files are read.
  package var lastingRemarks: [String] {
    isFull && state.hasAhead
      ? [
        "some entries are dated more than a day after now, so a clock is or was wrong on some machine; "
          + "they count only where nothing else was said"
      ] : []
  }
  /// True if a person did something that the folder does not have yet.
  var hasNews: Bool { !sent.isEmpty || !made.isEmpty }
  private var own: String { files.own }
}

/// Reading.
extension FolderExchange {
  mutating func find(changedSince cursor: DecSyncCursor?) {
    for (program, now) in listing {
      let before = isFull ? [:] : cursor?.files[program] ?? [:]
      changed[program] = Set(now.filter { before[$0.key] != $0.value }.keys)
    }
    bins = changed.values.reduce(into: []) { $0.formUnion($1) }
    readsFeeds = isFull || !bins.isDisjoint(with: DecSyncFeedPath.bins)
  }

  /// The files that have marks of articles which wait or are new here.
  ///
  /// - Parameters:
  ///   - days: the days of the articles that are compared.
  ///   - isUndated: true if one of them has no date: then its marks may be in any file.
  mutating func want(_ waiting: [FolderMark], _ days: Set<Int>, isUndated: Bool, _ edits: [RemoteEdit]) {
    if !edits.isEmpty { readsFeeds = true }
    if readsFeeds { bins.formUnion(DecSyncFeedPath.bins) }
    if isFull || isUndated || waiting.contains(where: { !$0.article.isDated }) {
      return bins.formUnion(listing.values.flatMap(\.keys))
    }
    func want(_ field: MarkField, _ day: Int) {
      for day in day - DecSyncState.zones...day + DecSyncState.zones {
        bins.insert(DecSyncEntry.bin(of: field.decSyncPath(day)))
      }
    }
    for mark in waiting { want(mark.field, mark.article.day) }
    for day in days { MarkField.allCases.forEach { want($0, day) } }
  }

  /// - Parameter hold: called before each file; a throw ends the reading.
  mutating func read(_ hold: () throws(SyncFailure) -> Void = {}) throws(SyncFailure) {
    // The own files first: they have what was seen here. Then those that changed: where not all has a place in the limits, a
    // sync goes on where the one before ended.
    func rank(_ file: (program: String, bin: String, hasChanged: Bool)) -> (Int, String, String) {
      (file.program == own ? 0 : file.hasChanged ? 1 : 2, file.program, file.bin)
    }
    let files = listing.flatMap { program, names in
      bins.intersection(names.keys).map { (program, $0, changed[program]?.contains($0) == true) }
    }
    for (program, bin, hasChanged) in files.sorted(by: { rank($0) < rank($1) }) {
      try hold()
      for entry in try self.files.entriesWithinLimits(program, bin, hasChanged: hasChanged) {
        state.add(entry, isOwn: program == own, hasChanged: hasChanged)
      }
    }
    if readsFeeds { readFeeds = state.followed() }
  }
}

/// Marks. Each article is compared in one of these ways.
extension FolderExchange {
  mutating func decide(waiting: [FolderMark]) {
    for mark in waiting {
      waits.insert(Subject(article: mark.article.id, field: mark.field))
      decide(mark)
    }
  }

  /// Compares articles of which nothing is known in the folder, or no longer.
  mutating func decide(new articles: [FolderArticle]) {
    for article in articles {
      for field in MarkField.allCases where !waits.contains(Subject(article: article.id, field: field)) {
        if article.value(of: field) {
          decide(
            FolderMark(
              article: article, field: field, value: true, made: article.time(of: field) ?? .distantPast,
              generation: nil, wasCompared: false))
        } else {
          take(field, article, known: false)
        }
      }
    }
    compared += articles.map(\.id)
  }

  /// Compares articles that were compared before, as far as something may have changed in the folder.
  mutating func decide(known articles: [FolderArticle]) {
    for article in articles {
      for field in MarkField.allCases where !waits.contains(Subject(article: article.id, field: field)) {
        take(field, article, known: article.folderWord(on: field))
      }
    }
  }

  mutating func noteDated(_ days: [String: Set<Int>]) { state.noteDated(days) }

  private struct Subject: Hashable {
    let article: ArticleID
    let field: MarkField
  }

  /// Takes the folder's word on a mark of which nothing waits here. One that is the same here and as it was known is not worth
  /// a change.
  private mutating func take(_ field: MarkField, _ article: FolderArticle, known: Bool) {
    guard let last = state.last(field, article), last.value != known || last.value != article.value(of: field) else {
      return
    }
    note(article, field, last, generation: nil)
  }

  /// The later one of a mark that was made here and of what the folder has.
  private mutating func decide(_ mark: FolderMark) {
    let (article, field) = (mark.article, mark.field)
    var seconds = clock.seconds(of: mark.made)
    guard let last = state.last(field, article) else { return write(mark, seconds, days: [state.day(of: article)]) }
    // A person who changed a mark that was seen here did so after it, whatever the clocks say. A time that cannot be
    // right is not counted on.
    if mark.wasCompared, let seen = state.ownLast(field, article), !seen.isAhead {
      seconds = max(seconds, seen.value == mark.value ? seen.seconds : seen.seconds + 1)
    }
    let stamp = DecSyncState.Stamp(
      day: last.day, seconds: seconds, value: mark.value, isAhead: clock.isAhead(seconds))
    if mark.generation == nil, last.value == mark.value {
      // It is so on both sides already.
      note(article, field, last, generation: nil)
    } else if last.isNewer(than: stamp) {
      note(article, field, last, generation: mark.generation)
    } else {
      // Another program may have another day for it.
      write(mark, seconds, days: Set(state.stamps(field, article).map(\.day)))
    }
  }

  private mutating func write(_ mark: FolderMark, _ seconds: Int, days: Set<Int>) {
    sent.append(mark)
    for day in days.sorted() {
      write(
        DecSyncEntry(
          mark.field.decSyncPath(day), DecSyncTime(seconds: seconds), .string(mark.article.key), .bool(mark.value)))
    }
    note(mark.article, mark.field, mark.value, at: seconds, generation: mark.generation)
  }

  /// Notes the folder's word.
  private mutating func note(
    _ article: FolderArticle, _ field: MarkField, _ stamp: DecSyncState.Stamp, generation: Int?
  ) {
    note(article, field, stamp.value, at: clock.clipped(stamp.seconds), generation: generation)
  }

  private mutating func note(
    _ article: FolderArticle, _ field: MarkField, _ value: Bool, at seconds: Int, generation: Int?
  ) {
    if article.value(of: field) != value { changes += 1 }
    states.append(
      FolderState(
        article: article.id, field: field, value: value, made: Date(timeIntervalSince1970: Double(seconds)),
        generation: generation))
  }

  private mutating func write(_ entry: DecSyncEntry) {
    entries[DecSyncEntry.bin(of: entry.path), default: []].append(entry)
  }

  /// The states and articles that do not depend on anything that could not be written.
  var readOnly: (states: [FolderState], compared: [ArticleID]) {
    let unwritten = Set(sent.map { Subject(article: $0.article.id, field: $0.field) })
    let without = Set(sent.map(\.article.id))
    return (
      states.filter { !unwritten.contains(Subject(article: $0.article, field: $0.field)) },
      compared.filter { !without.contains($0) }
    )
  }
}

/// Feeds.
extension FolderExchange {
  /// Compares changes of feeds that wait with what the folder has.
  ///
  /// - Parameters:
  ///   - known: the feeds of the account as the folder had them last.
  ///   - isNew: true if own files are gone: then feeds that are in no file are named again.
  mutating func decide(_ edits: [RemoteEdit], known: [RemoteFeed], isNew: Bool) {
    guard readsFeeds else { return }
    self.edits = edits
    for edit in edits {
      switch edit.change {
      case .follow(let address, let folder):
        var values: [Value] = [(.subscriptions, address, .bool(true))]
        if edit.title != address, edit.title != address.shownAddress {
          values.append((.names, address, .string(edit.title)))
        }
        decide(edit, address, values + categories(folder, address))
      case .rename(let title): decide(edit, edit.remote, [(.names, edit.remote, .string(title))])
      case .move(let folder):
        decide(
          edit, edit.remote,
          categories(folder, edit.remote) + (folder == nil ? [(.categories, edit.remote, .null)] : []))
      case .unfollow: decide(edit, edit.remote, [(.subscriptions, edit.remote, .bool(false))])
      }
    }
    let followed = state.followed()
    left = Set(known.map(\.id).filter { state.isFollowed($0) == false })
    if isNew { for feed in known where state.isFollowed(feed.id) == nil { name(feed) } }
    feeds = isNew ? state.followed() : followed
  }

  private typealias Value = (path: DecSyncFeedPath, key: String, value: JSONValue)

  /// Writes the values of a change, the deciding one first, unless the folder has a later one.
  private mutating func decide(_ edit: RemoteEdit, _ address: String, _ values: [Value]) {
    settled.insert(address)
    let made = clock.seconds(of: edit.made ?? clock.now)
    // The last value is about the feed itself; those before it may be about new categories.
    var isMade = false
    for value in values {
      let isWritten = write(value, made)
      if value.key == address { isMade = isMade || isWritten }
    }
    if isMade { self.made.append(edit) }
  }

  /// False where the folder has something later.
  private mutating func write(_ value: Value, _ made: Int) -> Bool {
    var seconds = made
    if let seen = state.own(value.path, value.key), !clock.isAhead(seen.time.seconds) {
      seconds = max(seconds, seen.value == value.value ? seen.time.seconds : seen.time.seconds + 1)
    }
    let entry = DecSyncEntry(
      value.path.path, DecSyncTime(seconds: seconds), .string(value.key), value.value)
    if let last = state.feeds[value.path]?[value.key], clock.isNewer(last, than: entry) { return false }
    write(entry)
    state.add(entry, isOwn: true, hasChanged: false)
    return true
  }

  /// The values that put a feed into a folder; none for the top.
  private func categories(_ folder: String?, _ address: String) -> [Value] {
    let (id, new) = state.category(folder)
    guard let id else { return [] }
    return new.map { ($0.0, $0.1, $0.2) } + [(.categories, address, .string(id))]
  }

  /// Names a feed of the account that is in no file, with a time that is earlier than anything a person does from now on.
  private mutating func name(_ feed: RemoteFeed) {
    var values: [Value] = [(.subscriptions, feed.address, .bool(true))]
    if feed.title != feed.address { values.append((.names, feed.address, .string(feed.title))) }
    for value in values + categories(feed.folder, feed.address) { _ = write(value, 0) }
  }
}

/// Writing.
extension FolderExchange {
  /// Notes once a day that this program is in use: people clean away the files of programs that are not.
  mutating func noteActivity(isDue: Bool) {
    guard isDue else { return }
    let time = DecSyncTime(seconds: clock.seconds(of: clock.now))
    func note(_ key: String, _ value: JSONValue) { write(DecSyncEntry(["info"], time, .string(key), value)) }
    note("last-active-\(own)", .string(Day(clock.now).description))
    note("supported-version-\(own)", .number("2"))
  }

  /// Writes the own files: what is new from here, and what other programs wrote, so that the files of any program have it all.
  ///
  /// - Parameter hold: called before each file; a throw ends the writing.
  func write(_ hold: () throws(SyncFailure) -> Void = {}) throws(SyncFailure) {
    let others = changed.filter { $0.key != own }.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    var folder: OpenFile?
    var room = files.roomForCopies(listing)
    for bin in others.union(entries.keys).union(files.damaged).sorted() {
      try hold()
      // Without its own entries a file would lose them.
      if files.leftOut[own]?.contains(bin) == true { continue }
      var merged = DecSyncBin(try files.entries(own, bin), clock, limit: files.largestOwnFile)
      for entry in entries[bin] ?? [] { merged.add(entry) }
      // Those that did not change have been copied before.
      for (program, names) in changed.sorted(by: { $0.key < $1.key }) where program != own && names.contains(bin) {
        for entry in try files.entries(program, bin) { merged.copy(entry, &room) }
      }
      guard merged.hasChanged || files.damaged.contains(bin) else { continue }
      if folder == nil { folder = try files.ownFolder() }
      if let folder { try files.write(bin, merged.entries, in: folder) }
    }
    guard let folder else { return }
    // A number that another program has read already would hide the entries from it.
    let known = last.compactMapValues { Int($0.prefix { $0 != " " }) }.filter {
      $0.value > 0 && DecSyncFiles.mostSequences.contains($0.value)
    }
    var sequences = try files.ownSequences().merging(known) { max($0, $1) }
    for bin in entries.keys { sequences[bin, default: 0] += 1 }
    try files.write(sequences: sequences, in: folder)
  }

  /// The files as they were read, and the own ones as they are now.
  func listingAfterWriting() throws(SyncFailure) -> DecSyncFiles.Listing {
    var (files, all) = (files, listing)
    all[own] = try files.listing()[own]
    // A file that was left out counts as changed in the next sync.
    for (program, bins) in files.leftOut { for bin in bins { all[program]?[bin] = nil } }
    return all
  }
}

/// The entries of one own file in their order: one that is replaced leaves its place, and the new one comes to the end.
///
/// The file stays below a limit, so that it can be read again. What other programs wrote is not handed on beyond half of it,
/// and of what is more than the limit the oldest is left out.
private struct DecSyncBin {
  private let clock: DecSyncClock
  private var all: [DecSyncEntry?]
  private var places: [String: Int] = [:]
  private(set) var hasChanged = false
  private let limit: Int
  /// Bytes of the file at most.
  private var bytes = 0

  init(_ entries: [DecSyncEntry], _ clock: DecSyncClock, limit: Int) {
    (self.clock, self.limit) = (clock, limit)
    all = []
    for entry in entries { add(entry) }
    hasChanged = false
  }

  mutating func add(_ entry: DecSyncEntry) {
    var room = Int.max
    add(entry, limit: .max, &room)
  }

  /// Adds an entry of another program, where there is room for it.
  mutating func copy(_ entry: DecSyncEntry, _ room: inout Int) { add(entry, limit: limit / 2, &room) }

  private mutating func add(_ entry: DecSyncEntry, limit: Int, _ room: inout Int) {
    let subject = entry.subject
    if let place = places[subject], let known = all[place] {
      guard clock.isNewer(entry, than: known) else { return }
      // It takes the place of the other one, which has much the same size.
      bytes -= DecSyncBin.size(known, subject)
      all[place] = nil
      hasChanged = true
    }
    let size = DecSyncBin.size(entry, subject)
    if bytes + size > limit || size > room { return }
    bytes += size
    room -= size
    places[subject] = all.count
    all.append(entry)
    hasChanged = true
  }

  var entries: [DecSyncEntry] {
    var entries = all.compactMap(\.self)
    if bytes <= limit { return entries }
    entries.sort { $0.time.seconds > $1.time.seconds }
    var rest = limit
    let kept = entries.prefix { entry in
      rest -= DecSyncBin.size(entry, entry.subject)
      return rest >= 0
    }
    return kept.reversed()
  }

  /// Bytes of the line, its end included.
  private static func size(_ entry: DecSyncEntry, _ subject: String) -> Int {
    subject.utf8.count + entry.time.text.utf8.count + ServiceClient.text(of: entry.value).utf8.count + 8
  }
}
