import Desk
import Model
import Reader
import Store
import Text

/// The events that the first frame is made of, so that it is complete.
extension EffectHandler {
  /// Articles in the list of the first frame. The whole list follows.
  private static let firstLimit = 200
  /// The place in a list from which on reading its beginning takes about as long as reading all of it.
  private static let furthest = 5_000

  /// The list, the band, and the article that was open last; `.welcome` while no feed is followed. Throws when the store
  /// cannot be read.
  func start() throws(Problem) -> [Event] {
    let remembered = try store.readingPlace()
    var arrangement = Arrangement(text: try store.value(.arrangement) ?? "")
    if let scope = settings.start.scope { arrangement.scope = scope }
    let (scope, grouping) = (
      try firstScope(arrangement),
      ListGrouping(
        isOn: arrangement.groupsStories ?? settings.stories.group, languages: settings.languages,
        hidesOthers: !(arrangement.showsOtherLanguages ?? settings.list.otherLanguages))
    )
    let isSearch = if case .search = arrangement.scope { true } else { false }
    var listing = try listing(scope, by: arrangement.order, grouping, limit: EffectHandler.firstLimit)
    if !isSearch, let remembered, !listing.isWhole, listing.row(of: remembered) == nil {
      // It stands further down, or nowhere.
      let limit = try limit(toReach: remembered, in: scope, by: arrangement.order)
      listing = try self.listing(scope, by: arrangement.order, grouping, limit: limit)
      if !listing.isWhole, listing.row(of: remembered) == nil {
        listing = try self.listing(scope, by: arrangement.order, grouping)
      }
    }
    var events: [Event] = [
      .started(listing, arrangement), .ticks(try rateDesk.ticks(asOf: nil, today: today), asOf: nil),
    ]
    events.append(.remembered(try store.recentSearches()))
    if try !store.hasSubscriptions() { events.append(.welcome) }
    var place = remembered.flatMap { listing.row(of: $0) }
    if place == nil, !isSearch, let remembered { place = try neighbour(of: remembered, in: listing) }
    // The results of a search are not known yet: the article is looked for among them when they come.
    if let place = isSearch ? remembered : place { events.append(.located(place)) }
    if let first = place ?? listing.ids.first, let opened = try opened(first) { events.append(.opened(opened)) }
    return events
  }

  /// Articles from the top of the list that an article is among; nil where the whole list is read as quickly, or only it tells.
  private func limit(toReach article: ArticleID, in scope: Scope, by order: ListOrder) throws(Problem) -> Int? {
    guard order == .date, let place = try store.place(of: article, in: scope), place < EffectHandler.furthest else {
      return nil
    }
    return place + EffectHandler.firstLimit
  }

  /// The row in the place of an article that is unread or starred no more: that of the next article which is, else of the one
  /// before. Nil for an article that is in no list, and for lists that lose none by being read.
  private func neighbour(of article: ArticleID, in listing: Listing) throws(Problem) -> ArticleID? {
    guard [.unread, .starred].contains(listing.scope) else { return nil }
    let all = try store.ids(in: .all, by: listing.order)
    guard let index = all.firstIndex(of: article) else { return nil }
    let listed = Set(listing.ids).union(listing.stories.values.joined())
    let nearest = all[index...].first(where: listed.contains) ?? all[..<index].last(where: listed.contains)
    return nearest.flatMap { listing.row(of: $0) }
  }

  /// The list of the last start; that of all articles when its feed, folder or tag is gone, and behind a search.
  private func firstScope(_ arrangement: Arrangement) throws(Problem) -> Scope {
    switch arrangement.scope {
    case .all, .search: .all
    case .unread, .starred: arrangement.scope
    case .feed(let id): try store.feeds().contains { $0.id == id } ? arrangement.scope : .all
    case .folder(let name):
      try store.feeds().contains { $0.folder.map { FolderPath.contains(name, $0) } == true }
        ? arrangement.scope : .all
    case .tag(let tag): try store.feeds().contains { $0.tags.contains(tag) } ? arrangement.scope : .all
    }
  }
}

extension Settings.Start {
  /// Nil for the list of the last time.
  fileprivate var scope: Scope? {
    switch self {
    case .last: nil
    case .all: .all
    case .unread: .unread
    case .starred: .starred
    }
  }
}
