import Model
import Screen

/// Commands by name: from the palette, from a key with several commands, and from the command line.
extension State {
  /// Runs commands one after another, each when what the one before it asked for has come; a count goes to the first one.
  mutating func run(_ calls: [CommandCall], count: Int?) -> [Effect] {
    guard let first = calls.first else { return [] }
    let (effects, hasFailed) = attempt(first) { state in
      guard let count, let command = MainCommand(rawValue: first.name) else { return state.run(first) }
      return state.perform(command, count: count) { $0.run(first) }
    }
    hold(calls.dropFirst().map { .call($0, closesPages: false) }, first: true)
    if hasFailed { dropQueue() }
    return effects + runQueued()
  }

  /// Runs a command where it means something.
  /// - Parameter closesPages: closes the pages on which it means nothing; else it does nothing there, like its key.
  mutating func run(_ call: CommandCall, closesPages: Bool = false) -> [Effect] {
    if let command = ArgumentCommand(rawValue: call.name) { return perform(command, call.argument) }
    if let command = MainCommand(rawValue: call.name) { return run(command, closesPages: closesPages) }
    if let command = ColumnCommand(rawValue: call.name) {
      guard pages.isEmpty, focus == .feeds else { return say(KeysTexts.elsewhere(command.command, keymap)) }
      return perform(command)
    }
    if let command = RateCommand(rawValue: call.name) {
      guard pages.isEmpty, let selected = band.selected else {
        return say(KeysTexts.elsewhere(command.command, keymap))
      }
      return perform(command, selected: selected)
    }
    if let command = SelectCommand(rawValue: call.name) {
      guard pages.isEmpty || closesPages else { return [] }
      return closePages() + perform(command)
    }
    if let command = StoryCommand(rawValue: call.name) {
      guard pages.isEmpty || closesPages else { return [] }
      return closePages() + perform(command)
    }
    if LineCommand(rawValue: call.name) != nil { return say(KeysTexts.inALine) }
    return runOnPage(call.name, closesPages: closesPages)
  }

  /// A command of the panes, or what it means on the page on top.
  private mutating func run(_ command: MainCommand, closesPages: Bool) -> [Effect] {
    if pages.isEmpty || [.redraw, .suspend, .quit].contains(command) { return perform(command) }
    var isUsed = true
    let effects = changeTop { page, state in
      let outcome = page.run(command, in: &state)
      isUsed = outcome != nil
      return outcome ?? .stay
    }
    if isUsed || !closesPages { return effects }
    return effects + closePages() + perform(command)
  }

  /// A command of a page: on that page it is done, and the one that opens it opens it from anywhere.
  private mutating func runOnPage(_ name: String, closesPages: Bool) -> [Effect] {
    guard let command = Command.named(name) else { return [] }
    let opened = Pages.all.first { $0.opener?.rawValue == name }
    if let top = pages.top, opened.map({ $0 == Swift.type(of: top) }) ?? (top.keyGroup == command.group) {
      return changeTop { page, state in page.run(name, in: &state) ?? .stay }
    }
    guard let opened else { return say(KeysTexts.elsewhere(command, keymap)) }
    guard pages.isEmpty || closesPages || opened == HelpPage.self || opened == PalettePage.self else { return [] }
    let effects = opened == HelpPage.self || opened == PalettePage.self ? [] : closePages()
    return effects + open(opened)
  }

  /// Closes all pages, from the top.
  mutating func closePages() -> [Effect] {
    var effects: [Effect] = []
    while let index = pages.topIndex { effects += close(at: index) }
    return effects
  }
}
