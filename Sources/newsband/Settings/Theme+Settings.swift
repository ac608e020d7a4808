import Model
import Money
import Screen

extension Theme {
  /// The theme of the settings: a built-in one, or one that the person made, which changes `auto` role by role.
  init(_ settings: Settings) {
    let movement = MovementPalette(rawValue: settings.band.palette.rawValue) ?? .western
    if let builtIn = Theme.builtIn.first(where: { $0.name == settings.theme }) {
      self = builtIn.moving(as: movement)
      return
    }
    var paints: [Role: Paint] = [:]
    for (name, style) in settings.themes[settings.theme] ?? [:] {
      // Names and styles were checked when the settings were read.
      if let role = Role(name: name) { paints[role] = Paint(style) }
    }
    self = Theme.auto.moving(as: movement).named(settings.theme, paints)
  }
}
