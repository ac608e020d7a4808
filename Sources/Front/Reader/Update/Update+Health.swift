import Model
import Screen

/// How the feeds fare, and what can be done about it.
extension State {
  mutating func openHealth() -> [Effect] {
    overlay = .health(HealthList())
    return [.loadHealth]
  }

  mutating func take(_ feeds: [FeedHealth]) -> [Effect] {
    guard case .health(var health) = overlay else { return [] }
    health.take(feeds, at: now)
    overlay = .health(health)
    return []
  }

  mutating func healthTake(_ key: Key, _ command: Command.Name?, _ health: HealthList) -> [Effect] {
    var health = health
    switch (key, command) {
    case ("p", _): return health.selection.map { [.pause($0.feed.id, !$0.feed.isPaused)] } ?? []
    case ("m", _): return followMove(health.selection)
    case (_, .refreshFeed): return health.selection.map { refresh([$0.feed.id]) } ?? []
    case (_, .refreshAll): return refresh(health.rows.map(\.feed.id))
    case (_, .remove): return health.selection.map { [.giveUp($0.feed.id)] } ?? []
    case (_, .undo): return takeBack()
    case (_, .openInBrowser): return health.selection.map { [.openInBrowser($0.feed.address)] } ?? []
    case (_, .next): health.move(by: 1)
    case (_, .previous): health.move(by: -1)
    case (_, .pageDown), (_, .advance): health.move(by: HealthPane.room(in: size))
    case (_, .pageUp): health.move(by: -HealthPane.room(in: size))
    case (_, .first): health.move(by: -health.rows.count)
    case (_, .last): health.move(by: health.rows.count)
    case (_, .back), (_, .health):
      overlay = nil
      return []
    default: return []
    }
    overlay = .health(health)
    return []
  }

  private mutating func followMove(_ row: HealthList.Row?) -> [Effect] {
    guard let row, row.feed.ledger.movedTo != nil else { return say("This feed has not moved.") }
    return [.followMove(row.feed.id)]
  }
}
