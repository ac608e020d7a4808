import Screen
import Text

/// Keys and pasted text, the same way for every page.
extension Page {
  /// The page itself comes first, then the open line, then its own commands, then those of the panes.
  mutating func press(_ key: Key, in state: inout State) -> Outcome {
    if let outcome = use(key, in: &state) { return outcome }
    if line != nil { return type(key, in: &state) }
    if let command = state.keymap.command(key, in: Self.group, as: PageCommand.self) {
      return perform(command, in: &state)
    }
    if let command = state.keymap[key] { return press(command, in: &state) }
    // Every page has keys, so the help opens over each of them.
    return state.keymap.page(openedBy: key) == HelpPage.self ? .open(HelpPage()) : .stay
  }

  /// Text from the clipboard goes into the open line; elsewhere it is not taken for keys.
  mutating func paste(_ text: String, in state: inout State) -> Outcome {
    guard line != nil else { return .stay }
    return edit({ $0.insert(text.displaySafe) }, in: &state)
  }

  private mutating func type(_ key: Key, in state: inout State) -> Outcome {
    switch state.keymap.command(key, in: .line, as: LineCommand.self) {
    case .takeLine: return takeLine(in: &state)
    case .leaveLine: return leaveLine(in: &state)
    case .editLine, .olderSearch, .newerSearch, .nextResult, .previousResult, .readResult, nil:
      return edit({ _ = $0.edit(with: key) }, in: &state)
    }
  }

  private mutating func edit(_ change: (inout TextField) -> Void, in state: inout State) -> Outcome {
    guard var field = line else { return .stay }
    let before = field.text
    change(&field)
    line = field
    return field.text == before ? .stay : lineChanged(in: &state)
  }

  /// Drawing again, stopping and quitting mean the same everywhere; then the page is asked, then motions and back.
  private mutating func press(_ command: MainCommand, in state: inout State) -> Outcome {
    if [.redraw, .suspend, .quit].contains(command) { return .stay(state.perform(command)) }
    if let outcome = perform(command, in: &state) { return outcome }
    if let motion = command.motion { return move(motion, in: &state) }
    return command == .back ? .close : .stay
  }
}
