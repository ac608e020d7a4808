/// How each role looks.
package struct Theme: Hashable, Sendable {
  package var name: String
  /// A role without an entry looks like the terminal's own text.
  package var paints: [Role: Paint]
  /// What `moving(as:)` takes its colours from.
  private var inks: Inks
  private var movement = MovementPalette.western

  init(name: String, inks: Inks, paints: [Role: Paint]) {
    self.name = name
    self.inks = inks
    self.paints = paints
    self = moving(as: .western)
  }

  package subscript(role: Role) -> Paint { paints[role] ?? Paint() }

  /// Another theme made from this one: roles that are not named stay as they are.
  package func named(_ name: String, _ changed: [Role: Paint]) -> Theme {
    var theme = self
    theme.name = name
    theme.paints.merge(changed) { $1 }
    return theme
  }
}

/// Which colours mean up and down.
extension Theme {
  /// By what people are used to: red rises in East Asia, and Korea has blue for what falls.
  package enum MovementPalette: String, Hashable, Sendable, CaseIterable {
    case western
    case eastAsian = "east-asian"
    case korean
    case colourBlind = "colour-blind"
    case mono
  }

  /// Colours that stand apart from each other, as light or dark as the theme needs them.
  struct Inks: Hashable, Sendable {
    var green = Colour.standard
    var red = Colour.standard
    var blue = Colour.standard
    var orange = Colour.standard
  }

  /// The same theme with other colours for up and down; `flat` stays.
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
    theme.paints[.up] = Paint(up)
    theme.paints[.down] = Paint(down)
    return theme
  }
}

/// On a terminal.
extension Theme {
  /// `auto` becomes `dark` or `light`; the others are what they are.
  package func on(isDark: Bool) -> Theme {
    guard name == Theme.auto.name else { return self }
    return (isDark ? Theme.dark : Theme.light).moving(as: movement)
  }

  /// How a style looks on a terminal of this depth. Without colours the attributes of `mono` speak for them.
  package func look(_ style: Style, at depth: Depth) -> Paint.Look {
    var look = self[style.role].look(at: depth)
    look.attributes.formUnion(style.attributes)
    if depth == .mono { look.attributes.formUnion(Theme.mono[style.role].attributes) }
    guard look.attributes.remove(.selected) != nil else { return look }
    let selection = self[.selection].look(at: depth)
    if look.background == -1 { look.background = selection.background }
    look.attributes.formUnion(selection.attributes)
    if depth == .mono { look.attributes.formUnion(Theme.mono[.selection].attributes) }
    return look
  }
}
