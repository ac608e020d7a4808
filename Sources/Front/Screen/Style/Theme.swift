/// A look for each role.
package struct Theme: Hashable, Sendable {
  package var name: String
  /// The looks; a role without an entry looks like the terminal's own text.
  package var paints: [Role: Paint]
  /// The colours for `moving(as:)`.
  private var inks: Inks
  private(set) var movement = MovementPalette.western

  init(name: String, inks: Inks, paints: [Role: Paint]) {
    self.name = name
    self.inks = inks
    self.paints = paints
    self = moving(as: .western)
  }

  package subscript(role: Role) -> Paint { paints[role] ?? Paint() }

  /// This theme with other looks for some roles.
  package func named(_ name: String, _ changed: [Role: Paint]) -> Theme {
    var theme = self
    theme.name = name
    theme.paints.merge(changed) { $1 }
    return theme
  }
}

/// The colours for up and down.
extension Theme {
  /// Habits differ: in East Asia red means up, and in Korea blue means down.
  package enum MovementPalette: String, Hashable, Sendable, CaseIterable {
    case western
    case eastAsian = "east-asian"
    case korean
    case colourBlind = "colour-blind"
    case mono
  }

  /// Colours for up and down that differ clearly, as light or dark as the theme needs.
  struct Inks: Hashable, Sendable {
    var green = Colour.standard
    var red = Colour.standard
    var blue = Colour.standard
    var orange = Colour.standard
  }

  /// This theme with other colours for up and down; `flat` stays.
  package func moving(as movement: MovementPalette) -> Theme {
    let (up, down): (Colour, Colour) =
      switch movement {
      case .western: (inks.green, inks.red)
      case .eastAsian: (inks.red, inks.green)
      case .korean: (inks.red, inks.blue)
      case .colourBlind: (inks.blue, inks.orange)
      case .mono: (.standard, .standard)
      }
    var theme = self
    theme.movement = movement
    let text = self[.text]
    theme.paints[.up] = Paint(up == .standard ? text.foreground : up, on: text.background)
    theme.paints[.down] = Paint(down == .standard ? text.foreground : down, on: text.background)
    return theme
  }
}

/// Translation for a terminal.
extension Theme {
  /// `dark` or `light` for `auto`; other themes stay.
  package func on(isDark: Bool) -> Theme {
    guard name == Theme.auto.name else { return self }
    return (isDark ? Theme.dark : Theme.light).moving(as: movement)
  }

  /// The look of a style at a depth. Without colours the attributes of `mono` take their place.
  package func look(_ style: Style, at depth: Depth) -> Paint.Look {
    var look = self[style.role].look(at: depth)
    look.attributes.formUnion(style.attributes)
    if depth == .mono { look.attributes.formUnion(Theme.mono[style.role].attributes) }
    guard look.attributes.remove(.selected) != nil else { return look }
    let selection = self[.selection].look(at: depth)
    if look.background == self[.text].look(at: depth).background { look.background = selection.background }
    look.attributes.formUnion(selection.attributes)
    if depth == .mono { look.attributes.formUnion(Theme.mono[.selection].attributes) }
    return look
  }
}
