/// The meaning of a cell. A `Theme` gives it a look; only themes have colours.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// The text of the article: the brightest on the screen.
  case text
  case title
  /// Less bright: dates, sources, hints.
  case dim
  /// Least bright: articles that were read, things that are switched off.
  case faint
  case accent
  case unread
  case star
  /// A rate that rose, fell, or did not change.
  case up, down, flat
  /// A figure that is out of date.
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
  /// The look of a selection. No cell has this role; its background and attributes are laid over cells with `Attributes.selected`.
  case selection

  /// The role of a name; nil when there is none.
  package init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }

  /// The name in config.toml.
  package var name: String { "\(self)" }
}
