import Screen

/// The colours of a theme for a picture: "#rrggbb", with a terminal's usual colours where the theme has none.
struct Ink {
  private let theme: Theme
  private let isDark: Bool

  init(_ theme: Theme, isDark: Bool = true) {
    self.theme = theme.on(isDark: isDark)
    self.isDark = isDark
  }

  var background: String { isDark ? "#101214" : "#ffffff" }
  private var foreground: String { isDark ? "#d8dbde" : "#1a1a1a" }

  /// The colour of the letters, and of the cells behind them; nil for the background of the picture.
  func colours(of style: Style) -> (letters: String, ground: String?) {
    let paint = theme[style.role]
    let letters = Ink.hex(paint.foreground) ?? foreground
    let ground = Ink.hex(paint.background)
    return attributes(of: style).contains(.reverse) ? (ground ?? background, letters) : (letters, ground)
  }

  /// The attributes of the role together with those of the style.
  func attributes(of style: Style) -> Attributes {
    theme[style.role].attributes.union(style.attributes)
  }

  /// "#d75f00"; nil for the terminal's own colour, which is unknown.
  private static func hex(_ colour: Colour) -> String? {
    guard colour != .standard else { return nil }
    let (red, green, blue) = colour.components
    return "#" + [red, green, blue].map { String($0 + 256, radix: 16).dropFirst() }.joined()
  }
}
