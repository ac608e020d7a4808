import Screen
import Text

package enum LinksCommand: String, CommandName {
  case numberedLink

  package var command: Command {
    switch self {
    case .numberedLink:
      Command(
        self, LinksPage.group, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"],
        "open the link of this number in the browser")
    }
  }
}

/// The links and pictures of the article, to be opened by number.
package struct LinksPage: Page {
  /// In the order of the article; the number of the first is 1.
  package let links: [NumberedLink]
  package var cursor: ListCursor?
  /// Digits of a number that may still grow.
  private(set) var digits = ""

  package static let title = LinksTexts.heading

  init(_ links: [NumberedLink]) {
    self.links = links
    cursor = ListCursor(count: links.count)
  }

  /// Shows the links of the text that is on the screen, where their numbers stand too.
  package static func open(in state: inout State) -> [Effect] {
    guard let links = state.reading?.typeset.links, !links.isEmpty else { return state.say(LinksTexts.none) }
    return state.open(LinksPage(links))
  }

  package func listArea(in size: Size) -> Rect? {
    Rect(x: 0, y: 1, width: size.width, height: max(1, size.height - 3))
  }

  package var usesDigits: Bool { true }

  /// A digit. When no other link can be meant, the link opens at once.
  package mutating func use(_ key: Key, in state: inout State) -> Outcome? {
    guard case .character(let digit) = key, digit.isASCII, digit.isWholeNumber else { return nil }
    return type(digit) ? follow(in: state) : .stay
  }

  /// The digits themselves are taken by `use`; the command alone opens the link under the cursor.
  package mutating func perform(_ command: LinksCommand, in state: inout State) -> Outcome {
    switch command {
    case .numberedLink: follow(in: state)
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    if [.open, .openInBrowser].contains(command) { return follow(in: state) }
    if command == .copyLink { return selected.map { .close([.terminal(.copy(state.outgoing($0)))]) } }
    return command == .links ? .close : nil
  }

  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    digits = ""
    moveCursor(motion, in: state.size)
    return .stay
  }

  private var selected: String? { cursor?.selected.map { links[$0].address } }

  /// Closes the page: after the browser the person goes on with the text.
  private func follow(in state: State) -> Outcome {
    .close(selected.map { [.terminal(.openInBrowser(state.outgoing($0)))] } ?? [])
  }

  /// True when the digits can only mean the link that is selected now.
  private mutating func type(_ digit: Character) -> Bool {
    guard let number = Int(digits + String(digit)), (1...links.count).contains(number) else { return false }
    digits.append(digit)
    cursor?.select(number - 1)
    return number * 10 > links.count
  }
}
