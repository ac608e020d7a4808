/// Themes with a background of their own.
extension Theme {
  /// - Parameter quiet: the contrast of dates, sources and hints; what is quieter still has two thirds of it, and 3.75 at least.
  package init(name: String, _ scheme: ColourScheme, quiet: Double = 4.5) {
    let ground = scheme[.background]
    func on(_ colour: Colour, _ attributes: Attributes = []) -> Paint { Paint(colour, on: ground, attributes) }
    let text = scheme[.foreground]
    let (dim, faint) = (
      scheme.quiet(from: 0.4, contrast: quiet), scheme.quiet(from: 0.55, contrast: max(3.75, quiet / 1.5))
    )
    let (accent, warm) = (scheme.legible(.blue), scheme.legible(.yellow))
    var paints = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, on(text)) })
    paints.merge(
      [
        .title: on(text, .bold), .dim: on(dim), .faint: on(faint), .accent: on(accent), .unread: on(accent),
        .star: on(warm),
        .flat: on(dim), .stale: on(faint), .link: on(accent, .underline), .highlight: Paint(ground, on: warm),
        .code: on(scheme.legible(.cyan)), .speaker: on(accent, .bold), .caption: on(dim, .italic),
        .rule: on(text.mixed(with: ground, 0.7)), .notice: on(scheme.legible(.orange)),
        .error: on(scheme.legible(.red), .bold), .status: on(dim), .section: on(dim, .bold),
        .selection: Paint(text, on: scheme.selection),
      ]) { $1 }
    self.init(
      name: name,
      inks: Inks(
        green: scheme.legible(.green), red: scheme.legible(.red), blue: accent, orange: scheme.legible(.orange)),
      paints: paints)
  }

  /// True when the theme paints the background of the screen.
  package var hasGround: Bool { self[.text].background != .standard }

  /// The theme for a depth. A background that is one of sixteen colours would leave too few that can be read on it.
  package func fitting(_ depth: Depth) -> Theme {
    hasGround && [.eight, .sixteen].contains(depth) ? Theme.auto.moving(as: movement) : self
  }

  package static let paper = Theme(
    name: "paper", colours("f6f0e2", "2b2620", "a3241b", "94480a", "755600", "2f6a1f", "0f6265", "1b579b"))
  package static let midnight = Theme(
    name: "midnight", colours("10141f", "d7deea", "f0828c", "eda56e", "e8cf7c", "8fd08a", "7fd0cf", "82aef5"))
  package static let steppe = Theme(
    name: "steppe", colours("1f1b16", "e6dcc9", "ee8470", "e8a15a", "e2c46d", "b3c46f", "88c2ae", "8fb3d9"))
  package static let contrast = Theme(
    name: "contrast", colours("000000", "ffffff", "ff7b7b", "ffb05c", "ffe14d", "6eea7a", "5ce8e8", "7fb8ff"), quiet: 9)

  /// Six hexadecimal digits for each name, in order.
  private static func colours(_ digits: String...) -> ColourScheme {
    let named = zip(ColourScheme.Name.allCases, digits).compactMap { name, digits in
      Colour("#" + digits).map { (name, $0) }
    }
    guard let scheme = ColourScheme(Dictionary(uniqueKeysWithValues: named)) else {
      preconditionFailure("a built-in scheme is whole")
    }
    return scheme
  }
}
