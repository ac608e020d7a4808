import Screen

/// Opening and closing pages, and bringing keys, clicks and answers to them.
extension State {
  /// Puts a page on top of what is there.
  mutating func open(_ page: some Page) -> [Effect] {
    pages.push(page)
    return page.opening(in: self)
  }

  /// Closes the page of a type, wherever it lies; nothing when none is open.
  mutating func close(_ type: (some Page).Type) -> [Effect] {
    guard let index = pages.index(of: type) else { return [] }
    return close(at: index)
  }

  /// A key for the page on top.
  mutating func pressOnPage(_ key: Key) -> [Effect] {
    changeTop { $0.press(key, in: &$1) }
  }

  mutating func pasteIntoPage(_ text: String) -> [Effect] {
    changeTop { $0.paste(text, in: &$1) }
  }

  /// The wheel moves like the arrow keys. A click selects a row of the list; beside the list the page says what it does.
  mutating func pointAtPage(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: return pressOnPage(.up)
    case .wheelDown: return pressOnPage(.down)
    case .release, .drag: return []
    case .press:
      guard let page = pages.top else { return [] }
      if let row = page.window(in: size)?.row(at: mouse.y) { return changeTop { $0.click(row: row, in: &$1) } }
      return changeTop { $0.click(x: mouse.x, y: mouse.y, in: &$1) }
    }
  }

  /// Brings an answer to its page.
  mutating func receive<P: Page>(_ answer: P.Answer, for type: P.Type) -> [Effect] {
    guard let index = pages.index(of: type) else { return P.receiveClosed(answer, in: &self) }
    return change(at: index) { page, state in
      guard var receiver = page as? P else { return .stay }
      defer { page = receiver }
      return receiver.receive(answer, in: &state)
    }
  }

  /// The work that brings all open pages up to date.
  var refreshOfPages: [Effect] { pages.all.flatMap { $0.refreshing(in: self) } }

  mutating func changeTop(_ change: (inout any Page, inout State) -> Outcome) -> [Effect] {
    pages.topIndex.map { self.change(at: $0, change) } ?? []
  }

  /// Changes a page, and does what its outcome says. The change opens and closes no page itself.
  private mutating func change(at index: Int, _ change: (inout any Page, inout State) -> Outcome) -> [Effect] {
    var page = pages[index]
    let outcome = change(&page, &self)
    pages[index] = page
    switch outcome.fate {
    case .stay: return outcome.effects
    case .close: return close(at: index) + outcome.effects
    case .open(let next): return outcome.effects + open(next)
    case .opening(let next): return outcome.effects + open(next)
    case .replace(let next): return close(at: index) + outcome.effects + open(next)
    case .run(let call): return close(at: index) + outcome.effects + hold(call) + runQueued()
    }
  }

  mutating func close(at index: Int) -> [Effect] {
    let effects = pages[index].closing()
    pages.remove(at: index)
    return effects
  }
}
