import Screen

/// Colours of a theme as a picture needs them: "#rrggbb", with what a terminal would put where the theme says nothing.
struct Ink {
  private let theme: Theme
  private let isDark: Bool

  init(_ theme: Theme, isDark: Bool = true) {
    self.theme = theme.on(isDark: isDark)
    self.isDark = isDark
  }

  var background: String { isDark ? "#101214" : "#ffffff" }
  private var foreground: String { isDark ? "#d8dbde" : "#1a1a1a" }

  /// The colour of the letters, and of the cells behind them where that is not the picture's own.
  func colours(of style: Style) -> (letters: String, ground: String?) {
    let paint = theme[style.role]
    let letters = Ink.hex(paint.foreground) ?? foreground
    let ground = Ink.hex(paint.background)
    return attributes(of: style).contains(.reverse) ? (ground ?? background, letters) : (letters, ground)
  }

  /// Those of the role and those of the style itself.
  func attributes(of style: Style) -> Attributes {
    theme[style.role].attributes.union(style.attributes)
  }

  /// "#d75f00"; nil for the terminal's own colour, which a picture does not know.
  private static func hex(_ colour: Colour) -> String? {
    guard colour != .standard else { return nil }
    let (red, green, blue) = colour.components
    return "#" + [red, green, blue].map { String($0 + 256, radix: 16).dropFirst() }.joined()
  }
}
