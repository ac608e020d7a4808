import Model
import Screen

extension State {
  mutating func take(_ listing: Listing) -> [Effect] {
    if search != nil { return [] }
    let isSame = listing.scope == list.scope
    list.take(listing)
    if !isSame { list.select(0) }
    return listing.isWhole ? [] : [.load(listing.scope)]
  }

  mutating func take(_ headlines: [Headline]) -> [Effect] {
    list.take(headlines)
    return []
  }

  /// Takes an article's body, unless the selection has gone elsewhere meanwhile.
  mutating func take(_ opened: Opened) -> [Effect] {
    guard opened.headline.id == list.selected,
      let pane = layout.article ?? Layout(size: size, focus: .article).article
    else { return [] }
    let kept = reading.map { [Effect.keepPosition($0.id, $0.position)] } ?? []
    reading = Reading(opened, pane: pane, measure: settings.reading.measure, today: clock)
    asked = nil
    showFirstHit()
    list.take([opened.headline])
    return kept
  }
}
