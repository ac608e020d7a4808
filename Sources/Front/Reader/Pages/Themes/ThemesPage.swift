import Model
import Screen

package enum ThemesCommand: String, CommandName {
  case themes = "showThemes"

  package var command: Command {
    switch self {
    case .themes: Command(self, .program, [], hint: ThemesTexts.heading, ThemesTexts.help)
    }
  }
}

/// The themes by name. The one under the cursor is on the screen; Enter keeps it, anything else that closes the page
/// brings back the one before.
package struct ThemesPage: Page {
  package var cursor: ListCursor?
  private(set) var names: [String]
  /// The settings with the theme that comes back.
  private let before: Settings
  private var isKept = false
  private var isSearched = false
  /// Sentences about files that are no themes.
  private(set) var problems: [Problem] = []

  package static let title = ThemesTexts.heading
  package static let opener: ThemesCommand? = .themes

  package static func open(in state: inout State) -> [Effect] { state.open(ThemesPage(in: state)) }

  private init(in state: State) {
    before = state.settings
    names = state.themeNames
    cursor = ListCursor(count: names.count)
    cursor?.select(names.firstIndex(of: before.theme) ?? 0)
  }

  package func opening(in state: State) -> [Effect] { [.read(.page(.themes))] }

  package func closing() -> [Effect] { isKept ? [] : [.terminal(.useTheme(before))] }

  package var hidesBand: Bool { false }

  package func listArea(in size: Size) -> Rect? {
    let body = Sheet(in: size).body
    return Rect(
      x: 0, y: body.y + 2, width: min(size.width, 28), height: max(1, body.height - 2 - max(1, remarkRows(in: body))))
  }

  var isReading: Bool { !isSearched }
  var selected: String? { cursor?.selected.map { names[$0] } }

  package mutating func perform(_ command: ThemesCommand, in state: inout State) -> Outcome { .close }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    guard command == .open, let selected else { return nil }
    isKept = true
    return .close(state.keepTheme(selected))
  }

  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    moveCursor(motion, in: state.size)
    return preview(in: state)
  }

  package mutating func click(row: Int, in state: inout State) -> Outcome {
    guard row == cursor?.selected else {
      cursor?.select(row)
      return preview(in: state)
    }
    return press(.enter, in: &state)
  }

  /// Shows the theme under the cursor. The settings stay as they are until it is kept.
  private func preview(in state: State) -> Outcome {
    var settings = state.settings
    settings.theme = selected ?? settings.theme
    return .stay([.terminal(.useTheme(settings))])
  }

  /// The themes of the folder join the list; the cursor stays on its theme.
  package mutating func receive(_ answer: ThemesAnswer, in state: inout State) -> Outcome {
    let place = selected
    let effects = state.receive(answer)
    isSearched = true
    problems = answer.problems
    names = state.themeNames
    cursor = ListCursor(count: names.count)
    cursor?.select(place.flatMap { names.firstIndex(of: $0) } ?? 0)
    return .stay(effects)
  }

  package static func receiveClosed(_ answer: ThemesAnswer, in state: inout State) -> [Effect] { state.receive(answer) }
}

/// The themes of the folder, as tables of config.toml, by name.
package struct ThemesAnswer: PageAnswer {
  package typealias Receiver = ThemesPage

  let themes: [String: [String: String]]
  let problems: [Problem]

  package init(_ themes: [String: [String: String]], problems: [Problem]) {
    self.themes = themes
    self.problems = problems
  }
}

extension State {
  /// The names of all themes, those of the program first.
  var themeNames: [String] {
    let builtIn = Theme.builtIn.map(\.name)
    return builtIn + settings.themes.keys.sorted().filter { !builtIn.contains($0) }
  }

  /// Takes the themes of files; a table of the same name in config.toml stays. Then does what waited for them.
  mutating func receive(_ answer: ThemesAnswer) -> [Effect] {
    settings.themes.merge(answer.themes) { own, _ in own }
    hasThemeFiles = true
    findAgainInPalette()
    guard let name = awaitingTheme else { return [] }
    awaitingTheme = nil
    guard name == keptTheme, themeNames.contains(name) else { return perform(.useTheme, name) }
    settings.theme = name
    return [.terminal(.useTheme(settings))]
  }

  /// Uses a theme now and at the next start.
  mutating func keepTheme(_ name: String) -> [Effect] {
    settings.theme = name
    keptTheme = name == configuredTheme ? nil : name
    return say(ThemesTexts.kept(name, configured: keptTheme == nil ? nil : configuredTheme))
      + [.terminal(.useTheme(settings))]
  }
}
