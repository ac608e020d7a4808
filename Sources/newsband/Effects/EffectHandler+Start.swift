import Desk
import Model
import Reader
import Store
import Text

/// The events that the first frame is made of, so that it is complete.
extension EffectHandler {
  /// Articles in the list of the first frame. The whole list follows.
  private static let firstLimit = 200

  /// The list, the band, and the article that was open last; `.welcome` while no feed is followed. Throws when the store
  /// cannot be read.
  func start() throws(Problem) -> [Event] {
    let remembered = try store.readingPlace()
    var arrangement = Arrangement(text: try store.value(.arrangement) ?? "")
    if let scope = settings.start.scope { arrangement.scope = scope }
    let listing = try listing(
      try firstScope(arrangement), by: arrangement.order,
      ListGrouping(
        isOn: arrangement.groupsStories ?? settings.stories.group, languages: settings.languages,
        hidesOthers: !(arrangement.showsOtherLanguages ?? settings.list.otherLanguages)),
      limit: EffectHandler.firstLimit)
    var events: [Event] = [
      .started(listing, arrangement), .ticks(try rateDesk.ticks(asOf: nil, today: today), asOf: nil),
    ]
    events.append(.remembered(try store.recentSearches()))
    if try !store.hasSubscriptions() { events.append(.welcome) }
    let place = remembered.flatMap { listing.row(of: $0) }
    let isSearch = if case .search = arrangement.scope { true } else { false }
    // The results of a search are not known yet: the article is looked for among them when they come.
    if let place = isSearch ? remembered : place { events.append(.located(place)) }
    if let first = place ?? listing.ids.first, let opened = try opened(first) { events.append(.opened(opened)) }
    return events
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
