import Model
import Screen

package enum FactsCommand: String, CommandName {
  case facts = "showFacts"

  package var command: Command {
    switch self {
    case .facts: Command(self, .articles, ["I"], "facts about the article: feed, dates, authors, tags, addresses, sums")
    }
  }
}

/// The facts that are known about the open article, and the reason for which a search found it.
package struct FactsPage: Page {
  let facts: [Fact]
  private(set) var text = ScrolledLines(from: 2)
  package var scrolled: Int { text.scroll }

  package static let title = FactsTexts.heading
  package static let opener: FactsCommand? = .facts
  package static let isOfArticle = true
  package static let isClosedByClick = false

  private init(_ facts: [Fact]) {
    self.facts = facts
  }

  package static func open(in state: inout State) -> [Effect] {
    guard let reading = state.reading else { return state.say(FactsTexts.noArticle) }
    return state.open(FactsPage(Fact.all(about: reading.opened, in: state)))
  }

  package mutating func perform(_ command: FactsCommand, in state: inout State) -> Outcome {
    switch command {
    case .facts: .close
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    let address = state.reading?.opened.headline.url.map(state.outgoing)
    if command == .copyLink { return .stay(address.map { [.terminal(.copy($0))] } ?? []) }
    if command == .openInBrowser { return .close(address.map { [.terminal(.openInBrowser($0))] } ?? []) }
    return [.open, .otherPane].contains(command) ? .close : nil
  }

  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    text.move(
      motion, of: lines(width: state.size.width).count, in: state.size, overlap: state.settings.reading.overlap)
    return .stay
  }
}
