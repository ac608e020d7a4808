/// Earlier searches, which the arrow keys bring back.
package struct SearchHistory: Equatable, Sendable {
  private static let limit = 200

  /// The newest first, without duplicates.
  package private(set) var entries: [String]
  /// The index of the entry in the line; nil while the line has what was typed.
  private var place: Int?
  /// The text that was typed before the arrow keys were used.
  private var draft = ""

  package init(_ entries: [String] = []) {
    self.entries = Array(entries.prefix(SearchHistory.limit))
  }

  /// Puts a search to the front. Beyond 200 the oldest is forgotten.
  mutating func add(_ text: String) {
    place = nil
    entries = Array(([text] + entries.filter { $0 != text }).prefix(SearchHistory.limit))
  }

  /// True while an earlier search is in the line.
  var isInLine: Bool { place != nil }

  /// Keeps the text in the line as a new search, which is typed on.
  mutating func leave() { place = nil }

  /// The entry before the one in the line; nil at the oldest.
  mutating func older(than typed: String) -> String? {
    if place == nil { draft = typed }
    let next = place.map { $0 + 1 } ?? 0
    guard entries.indices.contains(next) else { return nil }
    place = next
    return entries[next]
  }

  /// The entry after the one in the line, and after the newest one the text that was typed; nil when that is in the line.
  mutating func newer() -> String? {
    guard let place else { return nil }
    self.place = place == 0 ? nil : place - 1
    return place == 0 ? draft : entries[place - 1]
  }
}
