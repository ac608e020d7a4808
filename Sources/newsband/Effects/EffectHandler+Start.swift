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
    let listing = try listing(.all, limit: EffectHandler.firstLimit)
    var events: [Event] = [.listed(listing), .ticks(try rateDesk.ticks(asOf: nil, today: today), asOf: nil)]
    events.append(.remembered(try store.recentSearches()))
    if try !store.hasSubscriptions() { events.append(.welcome) }
    let place = remembered.flatMap { listing.ids.contains($0) ? $0 : nil }
    if let place { events.append(.located(place)) }
    if let first = place ?? listing.ids.first, let opened = try opened(first) { events.append(.opened(opened)) }
    return events
  }
}
