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
    if let command: MainCommand = state.keymap.command(key, in: Self.group) {
      return press(command, by: key, in: &state)
    }
    // A command that takes a word asks for it, as at the end of a sequence.
    if let command: ArgumentCommand = state.keymap.command(key, in: Self.group) { return command.asked(in: &state) }
    guard let opened = state.keymap.page(openedBy: key, in: Self.group) else {
      return state.keymap.name(key, in: Self.group) == nil ? .stay : refuse(key, in: &state)
    }
    guard opened.opensOverPages, !state.pages.has(opened) else { return refuse(key, in: &state) }
    return .opening(opened)
  }

  /// Says that a key of the panes does nothing here.
  private func refuse(_ key: Key, in state: inout State) -> Outcome {
    .stay(state.say(KeysTexts.notOnPage(state.keymap.label(of: key), state.keymap)))
  }

  /// Text from the clipboard goes into the open line; elsewhere it is not taken for keys.
  mutating func paste(_ text: String, in state: inout State) -> Outcome {
    guard line != nil else { return .stay }
    return edit({ $0.insert(text.displaySafe) }, in: &state)
  }

  private mutating func type(_ key: Key, in state: inout State) -> Outcome {
    let command = state.keymap.command(key, in: .line, as: LineCommand.self)
    switch command {
    case .takeLine: return takeLine(in: &state)
    case .leaveLine: return leaveLine(in: &state)
    case .lineStart, .lineEnd, .deleteWord, .deleteBefore, .deleteAfter, .olderSearch, .newerSearch, .nextResult,
      .previousResult, .readResult, nil:
      guard let key = LineCommand.editKey(key, command) else { return .stay }
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

  /// A command of its own by name; nil for a name that is none of them.
  mutating func run(_ name: String, in state: inout State) -> Outcome? {
    PageCommand(rawValue: name).map { perform($0, in: &state) }
  }

  /// A command of the panes by name; nil where it means nothing on this page.
  mutating func run(_ command: MainCommand, in state: inout State) -> Outcome? {
    if let outcome = perform(command, in: &state) { return outcome }
    if let motion = command.motion { return move(motion, in: &state) }
    return command == .back ? .close : nil
  }

  /// Drawing again, stopping and quitting mean the same everywhere; then the page is asked, then motions and back. Below the band
  /// rates can be fetched.
  private mutating func press(_ command: MainCommand, by key: Key, in state: inout State) -> Outcome {
    if [.redraw, .suspend, .quit].contains(command) { return .stay(state.perform(command)) }
    if let outcome = run(command, in: &state) { return outcome }
    guard command == .refreshAll, !hidesBand else { return refuse(key, in: &state) }
    let effects = state.refresh(nil)
    return .stay(effects.isEmpty ? [] : state.say(ShellTexts.fetchingUnderPage) + effects)
  }
}
