/// What was searched for before, to be called back with the arrow keys.
package struct SearchHistory: Equatable, Sendable {
  private static let limit = 200

  /// The newest first, each once.
  package private(set) var entries: [String]
  /// Which entry is in the line; nil while it is what was typed.
  private var place: Int?
  /// What was typed before the arrow keys were used.
  private var draft = ""

  package init(_ entries: [String] = []) {
    self.entries = Array(entries.prefix(SearchHistory.limit))
  }

  /// To the front, away from where it stood before; beyond 200 the oldest is forgotten.
  mutating func add(_ text: String) {
    place = nil
    entries = Array(([text] + entries.filter { $0 != text }).prefix(SearchHistory.limit))
  }

  /// The entry before; nil at the oldest.
  mutating func older(than typed: String) -> String? {
    if place == nil { draft = typed }
    let next = place.map { $0 + 1 } ?? 0
    guard entries.indices.contains(next) else { return nil }
    place = next
    return entries[next]
  }

  /// The entry after, and after the newest one what was typed; nil when that is in the line already.
  mutating func newer() -> String? {
    guard let place else { return nil }
    self.place = place == 0 ? nil : place - 1
    return place == 0 ? draft : entries[place - 1]
  }
}
