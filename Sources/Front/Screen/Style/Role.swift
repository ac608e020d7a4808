/// What a cell means. A `Theme` says how that looks; nothing but a theme knows colours.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// The article: the brightest thing on the screen.
  case text
  case title
  /// One step back: dates, sources, hints.
  case dim
  /// Two steps back: what was read, what is switched off.
  case faint
  case accent
  case unread
  case star
  /// A rate that rose, fell, or did neither.
  case up, down, flat
  /// A figure that is older than it should be.
  case stale
  case link
  /// A search hit.
  case highlight
  case quote
  case code
  case speaker
  case caption
  /// Lines between panes.
  case rule
  case notice
  case error
  case status
  case band
  /// A heading between articles of a list.
  case section
  /// No cell's own: its background and attributes go over those of cells with `Attributes.selected`.
  case selection

  /// By the name of the case; nil when there is none of that name.
  package init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }

  /// As it is written in configuration.
  package var name: String { "\(self)" }
}
