/// The themes that come with the program. The article's text has the terminal's own colour, the brightest one; everything
/// else is less bright, with one accent. Text on black and on white has a contrast of 4.5, as
/// https://www.w3.org/TR/WCAG21/#contrast-minimum asks; `faint` has 3, and `auto`, which must do on both, 3.7.
extension Theme {
  /// Neither dark nor light: for a terminal whose background is unknown.
  package static let auto = Theme(
    name: "auto",
    inks: Inks(green: .index(28), red: .index(160), blue: .index(31), orange: .index(166)),
    paints: shared(
      dim: .index(243), faint: .index(244), accent: .index(31), warm: .index(130), code: .index(66), rule: .index(244),
      error: .index(160)))

  package static let dark = Theme(
    name: "dark",
    inks: Inks(green: .index(114), red: .index(210), blue: .index(75), orange: .index(215)),
    paints: shared(
      dim: .index(246), faint: .index(244), accent: .index(75), warm: .index(221), code: .index(150),
      rule: .index(240), error: .index(203), selection: .index(236)))

  package static let light = Theme(
    name: "light",
    inks: Inks(green: .index(22), red: .index(160), blue: .index(25), orange: .index(94)),
    paints: shared(
      dim: .index(241), faint: .index(243), accent: .index(26), warm: .index(94), code: .index(23),
      rule: .index(249), error: .index(160), selection: .index(254)))

  /// Attributes alone, without colours.
  package static let mono = Theme(
    name: "mono", inks: Inks(),
    paints: [
      .title: bold, .dim: dim, .faint: dim, .accent: bold, .unread: bold, .star: bold, .stale: dim, .link: underlined,
      .highlight: reversed, .quote: Paint(), .speaker: bold, .caption: dim, .rule: dim, .notice: bold,
      .error: Paint(.standard, on: .standard, [.bold, .reverse]), .status: dim, .section: bold, .selection: reversed,
    ])

  package static let builtIn = [auto, dark, light, mono, paper, midnight, steppe, contrast]

  private static let bold = Paint(.standard, on: .standard, .bold)
  private static let dim = Paint(.standard, on: .standard, .dim)
  private static let underlined = Paint(.standard, on: .standard, .underline)
  private static let reversed = Paint(.standard, on: .standard, .reverse)

  /// - Parameter selection: a background; nil gives reversed letters.
  private static func shared(
    dim: Colour, faint: Colour, accent: Colour, warm: Colour, code: Colour, rule: Colour, error: Colour,
    selection: Colour? = nil
  ) -> [Role: Paint] {
    [
      .title: Paint(.standard, on: .standard, .bold),
      .dim: Paint(dim),
      .faint: Paint(faint),
      .accent: Paint(accent),
      .unread: Paint(accent),
      .star: Paint(warm),
      .flat: Paint(dim),
      .stale: Paint(faint),
      .link: Paint(accent, on: .standard, .underline),
      .highlight: Paint(.index(16), on: .index(221)),
      .code: Paint(code),
      .speaker: Paint(accent, on: .standard, .bold),
      .caption: Paint(dim, on: .standard, .italic),
      .rule: Paint(rule),
      .notice: Paint(warm),
      .error: Paint(error, on: .standard, .bold),
      .status: Paint(dim),
      .section: Paint(dim, on: .standard, .bold),
      .selection: selection.map { Paint(.standard, on: $0) } ?? Paint(.standard, on: .standard, .bold),
    ]
  }
}
