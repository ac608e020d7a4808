import Foundation
import Model
import Store

/// The grouping of articles that wait, in steps from the oldest to the newest.
///
/// A step compares some new articles with all that lie around them in time. The features of those that the next step needs
/// too stay in memory, so that each article is read once. The articles of the next step are read while those of this one are
/// compared.
struct StoryGrouping {
  private let store: Store
  private let texts: StoryTextReader
  private var waiting: ArraySlice<StoryPlace>
  private var features: [ArticleID: StoryFeatures] = [:]
  private var ahead: WorkAhead<[ArticleID: StoryFeatures], Problem>?
  /// Articles that were compared so far.
  private(set) var count = 0

  /// New articles of one step at most.
  private static let longest = 2_000
  /// Articles of one step at most: those before the new ones, and the new ones with those among and behind them. Where more lie
  /// within two days, the nearest are compared, and a few stories are told in two rows.
  private static let (before, after) = (3_000, 6_000)
  /// Articles before the new ones among which it is judged how rare a word is, at least, and the seconds in which they lie. They
  /// are compared only where they are near.
  private static let (fewest, weeks) = (400, 30 * 86_400.0)
  /// Seconds around a new article in which others may report the same event.
  private static let reach = StoryBuilder.hours * 3600

  /// `waiting` is in the order of time.
  init(_ store: Store, _ waiting: [StoryPlace]) {
    self.store = store
    texts = StoryTextReader(store)
    self.waiting = waiting[...]
  }

  var isDone: Bool { waiting.isEmpty }

  /// Compares the next new articles, and keeps the stories that were found.
  mutating func step() throws(Problem) {
    guard let first = waiting.first, let last = waiting.prefix(StoryGrouping.longest).last else { return }
    let (end, around) = try neighbourhood(from: first.date, to: last.date)
    let new = waiting.prefix(StoryGrouping.longest).prefix { $0.date <= end }
    let isNew = Set(new.map(\.id))
    try read(around)
    waiting = waiting.dropFirst(new.count)
    try readAhead()
    let items = around.compactMap { place in
      features[place.id].map {
        StoryBuilder.Item(
          id: place.id, hour: place.date.timeIntervalSince1970 / 3600, features: $0, story: place.story,
          isPinned: place.isPinned, isNew: isNew.contains(place.id))
      }
    }
    try store.save(stories: StoryGrouping.stories(of: items), compared: isNew)
    count += new.count
  }

  /// Waits until nothing is read any more.
  func wait() { ahead?.wait() }

  /// The time until which new articles are taken in one step, and the articles around them, in the order of time.
  private func neighbourhood(from first: Date, to last: Date) throws(Problem) -> (end: Date, [StoryPlace]) {
    let reach = StoryGrouping.reach
    var earlier = try store.storyPlaces(from: first - reach, before: first, limit: StoryGrouping.before)
    if earlier.count < StoryGrouping.fewest {
      earlier = try store.storyPlaces(
        from: first - StoryGrouping.weeks, before: first, limit: StoryGrouping.fewest)
    }
    let places = try store.storyPlaces(from: first, to: last + reach, limit: StoryGrouping.after)
    guard places.count == StoryGrouping.after, let covered = places.last?.date else { return (last, earlier + places) }
    // Of many articles, the new ones that have two days behind them are taken, or else all that there is room for.
    return (covered - reach > first ? min(last, covered - reach) : min(last, covered), earlier + places)
  }

  /// Reads the features of articles that are not in memory yet, and forgets those of all others.
  private mutating func read(_ places: [StoryPlace]) throws(Problem) {
    if let ahead { features.merge(try ahead.value()) { $1 } }
    ahead = nil
    let ids = Set(places.map(\.id))
    features = features.filter { ids.contains($0.key) }
    let unread = ids.filter { features[$0] == nil }.sorted()
    // Half of them on another thread.
    let half = StoryTextReader(store).reading(Array(unread.dropFirst(unread.count / 2)))
    defer { half.wait() }
    features.merge(try texts.features(of: Array(unread.prefix(unread.count / 2)))) { $1 }
    features.merge(try half.value()) { $1 }
  }

  /// Begins to read the articles of the next step.
  private mutating func readAhead() throws(Problem) {
    guard let first = waiting.first, let last = waiting.prefix(StoryGrouping.longest).last else { return }
    let next = try neighbourhood(from: first.date, to: last.date).1.map(\.id).filter { features[$0] == nil }
    if !next.isEmpty { ahead = texts.reading(next) }
  }

  /// The story of each article that is in a group and was not in that story before.
  private static func stories(of items: [StoryBuilder.Item]) -> [ArticleID: StoryID] {
    var stories: [ArticleID: StoryID] = [:]
    // Of a story that was parted, the part with the oldest article keeps the name.
    var taken: Set<StoryID> = []
    let named = Set(items.compactMap(\.story))
    for group in StoryBuilder(items).groups() where group.count > 1 {
      let story =
        group.lazy.compactMap { items[$0].story }.first { !taken.contains($0) }
        ?? group.lazy.map { items[$0].id }.first { !named.contains($0) } ?? items[group[0]].id
      taken.insert(story)
      for number in group where items[number].story != story { stories[items[number].id] = story }
    }
    return stories
  }
}
