import Screen

/// A key and what it does, in a row of hints: "s star".
struct Hint: Sendable {
  private enum Keys {
    /// The first key of each: those of "←→ span" share a hint.
    case commands([any CommandName])
    case key(Key)
  }

  private let keys: Keys
  private let text: String

  /// - Parameter text: says what the commands do where that depends on the screen; nil is the text of the key table.
  init(_ commands: any CommandName..., saying text: String? = nil) {
    keys = .commands(commands)
    self.text = text ?? commands.first?.command.hint ?? ""
  }

  init(key: Key, saying text: String) {
    keys = .key(key)
    self.text = text
  }

  /// Every page has these two at its end.
  static let helpAndBack = [Hint(HelpCommand.help), Hint(MainCommand.back)]

  /// The keys as the screen names them; nil when the keymap has none for the commands.
  private func label(_ keymap: Keymap) -> String? {
    switch keys {
    case .key(let key): return keymap.label(of: key)
    case .commands(let commands):
      let labels = commands.map { keymap.firstLabel(of: $0) }.filter { !$0.isEmpty }
      // "←→" is understood, "leftright" is not.
      return labels.isEmpty ? nil : labels.joined(separator: labels.contains { $0.count > 1 } ? " " : "")
    }
  }

  /// The keys that a click presses: those of the first command; none for a hint of several commands or of none.
  private func pressed(_ keymap: Keymap) -> [Key] {
    switch keys {
    case .key(let key): return [key]
    case .commands(let commands):
      guard commands.count == 1, let command = commands.first?.command else { return [] }
      return keymap.sequences(of: command).first?.keys ?? []
    }
  }

  /// Columns of the hint; 0 when the keymap has no key for it.
  func width(_ keymap: Keymap) -> Int { label(keymap).map { Width.of($0) + 1 + Width.of(text) } ?? 0 }

  /// Draws as many hints as fit whole, the most useful first. The last one, which leads back or to the help, always comes.
  /// A click on a hint is its key.
  static func draw(_ hints: [Hint], _ keymap: Keymap, into canvas: inout Canvas, x: Int, y: Int, room: Int) {
    let parts = hints.compactMap { hint in
      hint.label(keymap).map { (key: $0, text: hint.text, pressed: hint.pressed(keymap)) }
    }
    let widths = parts.map { Width.of($0.key) + 1 + Width.of($0.text) + 2 }
    // No blanks are needed behind the last one.
    var left = room + 2 - (widths.last ?? 0)
    guard left >= 0 else { return }
    var fitting = zip(parts, widths).dropLast().prefix { _, width in
      left -= width
      return left >= 0
    }.map(\.0)
    if let last = parts.last { fitting.append(last) }
    var x = x
    for (key, text, pressed) in fitting {
      let start = x
      x += canvas.put(key, x: x, y: y, style: Style(.accent))
      x += canvas.put(" \(text)", x: x, y: y, style: Style(.faint))
      canvas.addTarget(Rect(x: start, y: y, width: x - start, height: 1), keys: pressed)
      x += 2
    }
  }
}
