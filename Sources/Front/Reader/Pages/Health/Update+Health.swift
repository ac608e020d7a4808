import Model
import Money
import Screen
import Text

/// How the feeds fare, and what can be done about it.
extension State {
  /// Empty until the store has answered: the page is there with the key, whatever the store is doing.
  mutating func openHealth() -> [Effect] {
    overlay = .health(HealthList())
    return [.read(.feedHealth)]
  }

  /// Comes too late for a page that was left.
  mutating func take(_ feeds: [FeedHealth]) -> [Effect] {
    guard case .health(var health) = overlay else { return [] }
    health.take(feeds, at: now)
    overlay = .health(health)
    return []
  }

  /// Every remedy is asked for and nothing is assumed: the page shows what the store says afterwards.
  mutating func healthTake(_ command: Command.Name?, _ health: HealthList) -> [Effect] {
    var health = health
    switch command {
    case .pauseFeed: return health.selection.map { [.write(.pause($0.feed.id, !$0.feed.isPaused))] } ?? []
    case .followMove: return followMove(health.selection)
    case .tryFeed: return health.selection.map { refresh([$0.feed.id]) } ?? []
    case .tryAllFeeds: return refresh(health.rows.map(\.feed.id))
    case .giveUpFeed: return health.selection.map { [.write(.giveUp($0.feed.id))] } ?? []
    // A browser asks for the password itself.
    case .openFeed:
      return health.selection.map { [.terminal(.openInBrowser(outgoing($0.feed.address.withoutUser)))] } ?? []
    case .undo: return takeBack()
    case .next: health.move(by: 1)
    case .previous: health.move(by: -1)
    case .pageDown, .advance: health.move(by: HealthPane.room(in: size))
    case .pageUp: health.move(by: -HealthPane.room(in: size))
    case .first: health.move(by: -health.rows.count)
    case .last: health.move(by: health.rows.count)
    case .back, .health:
      overlay = nil
      return []
    default: return []
    }
    overlay = .health(health)
    return []
  }

  /// Only a feed whose server said for good where it is now (RFC 9110, 15.4.2 and 15.4.9).
  private mutating func followMove(_ row: HealthList.Row?) -> [Effect] {
    guard let row, row.feed.record.movedTo != nil else { return say("This feed has not moved.") }
    return [.write(.followMove(row.feed.id))]
  }
}
