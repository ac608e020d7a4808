import Screen

/// `"j"` is the key that types a j.
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}

extension Keymap {
  /// The name of the key in help and hints.
  package func label(of key: Key) -> String {
    isASCII ? key.word ?? key.label : key.label
  }

  /// The name of the first key of a command; "" when the keymap has none for it.
  func firstLabel(of name: some CommandName) -> String { labels(of: name.command).first ?? "" }

  /// A next step with the key in force: "; F shows it". Empty when the keymap has no key for the command.
  /// - Parameter before: what parts it from the text before it.
  func step(_ before: String, _ name: some CommandName, _ what: String) -> String {
    let key = firstLabel(of: name)
    return key.isEmpty ? "" : "\(before)\(key) \(what)"
  }

  func step(_ name: some CommandName, _ what: String) -> String { step("", name, what) }

  /// The key that is pressed again, at the beginning of a sentence: "D"; "The command" where it has none.
  static func again(_ key: String) -> String { "\(key.isEmpty ? "The command" : key) again" }

  /// "  u undoes it.": the end of a sentence about a change.
  var undoing: String { step("  ", MainCommand.undo, "undoes it.") }

  /// The steps of a page with a text: "j or space for more, q closes".
  /// - Parameter others: steps between the two, the empty ones left out.
  func steps(hasMore: Bool, _ others: [String] = []) -> String {
    let more = hasMore ? [MainCommand.next, .advance].map { firstLabel(of: $0) }.filter { !$0.isEmpty } : []
    let first = more.isEmpty ? "" : more.joined(separator: " or ") + " for more"
    return ([first] + others + [step(MainCommand.back, "closes")]).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The keys of a command in the help: "n". For one without a key that every layout has, also its name in the palette:
  /// ":sort-by", "^L M-l :redraw".
  package func helpLabel(of command: Command) -> String {
    let keys = labels(of: command)
    let isInPalette = command.group != .line && !sequences(of: command).contains(where: \.isOnEveryLayout)
    let name = isInPalette ? [firstLabel(of: PaletteCommand.palette) + command.call.text] : []
    return (keys + name).joined(separator: " ")
  }

  /// The names of all keys of a command, as "g g".
  package func labels(of command: Command) -> [String] {
    sequences(of: command).map { $0.keys.map(label).joined(separator: " ") }
  }
}

extension KeySequence {
  /// True without Ctrl or Alt and a letter: on a layout without that letter some terminals, such as xterm, send what the
  /// key types there, and not that Ctrl or Alt was held.
  package var isOnEveryLayout: Bool {
    !keys.contains { key in
      switch key {
      case .control(let character), .alt(let character): character.isLetter
      default: false
      }
    }
  }
}

extension Key {
  /// The name in letters of a key whose label is a symbol; nil for all others. For terminals without symbols.
  fileprivate var word: String? {
    switch self {
    case .enter: "enter"
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    default: nil
    }
  }

  package var label: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    case .alt(let character): "M-\(character)"
    case .function(let number): "F\(number)"
    case .enter: "↵"
    case .escape: "esc"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "home"
    case .end: "end"
    case .pageUp: "pgup"
    case .pageDown: "pgdn"
    case .tab: "tab"
    case .backTab: "shift-tab"
    case .backspace: "backspace"
    case .delete: "del"
    case .insert: "ins"
    }
  }
}
