import Model
import Money
import Screen

extension Theme {
  /// The theme of the settings: a built-in one, or one that the person made. That one is made of its colour scheme, or of `auto` where it has
  /// none, and changes it role by role.
  init(_ settings: Settings) {
    let movement = MovementPalette(rawValue: settings.band.palette.rawValue) ?? .western
    if settings.themes[settings.theme] == nil, let builtIn = Theme.builtIn.first(where: { $0.name == settings.theme }) {
      self = builtIn.moving(as: movement)
      return
    }
    var paints: [Role: Paint] = [:]
    var colours: [ColourScheme.Name: Colour] = [:]
    // Names and styles were checked when the settings were read.
    for (name, style) in settings.themes[settings.theme] ?? [:] {
      if let role = Role(name: name) { paints[role] = Paint(style) }
      if let name = ColourScheme.Name(rawValue: name) { colours[name] = Colour(style) }
    }
    let base = ColourScheme(colours).map { Theme(name: settings.theme, $0) } ?? Theme.auto
    self = base.moving(as: movement).named(settings.theme, paints)
  }
}
