import Foundation
import Model
import Screen
import Text

package enum ChangesCommand: String, CommandName {
  case earlierText

  package var command: Command {
    switch self {
    case .earlierText:
      Command(self, .articles, ["e"], "compare with what the article said before it was changed: ~ in the list")
    }
  }
}

/// The changes that the source made to an article.
package struct ChangesPage: Page {
  let changes: Changes
  private(set) var text = ScrolledLines(from: 2)
  package var scrolled: Int { text.scroll }

  package static let title = ChangesTexts.title
  package static let opener: ChangesCommand? = .earlierText
  package static let isOfArticle = true

  /// Asks for the comparison, and opens when it comes. Only for a text that is on the screen and has an earlier one.
  package static func open(in state: inout State) -> [Effect] {
    guard let opened = state.reading?.opened, opened.headline.id == state.list.selected, opened.stored.earlier != nil
    else { return state.say(ChangesTexts.none) }
    return [.read(.page(.changes(opened.headline.id)))]
  }

  package mutating func perform(_ command: ChangesCommand, in state: inout State) -> Outcome {
    switch command {
    case .earlierText: .close
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    [.open, .otherPane].contains(command) ? .close : nil
  }

  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    text.move(motion, of: lines(state).count, in: state.size, overlap: state.settings.reading.overlap)
    return .stay
  }

  /// A comparison is opened once.
  package mutating func receive(_ answer: Changes, in state: inout State) -> Outcome { .stay }

  /// It may come too late: for an article that was left, or behind a page that was opened meanwhile.
  package static func receiveClosed(_ answer: Changes, in state: inout State) -> [Effect] {
    guard answer.article == state.list.selected, state.pages.isEmpty else { return [] }
    return state.open(ChangesPage(changes: answer))
  }
}

/// An article compared with its earlier version.
package struct Changes: PageAnswer {
  package typealias Receiver = ChangesPage

  package var article: ArticleID
  /// The time when the article was changed.
  package var changed: Date
  package var title: Comparison
  package var text: Comparison

  package init(article: ArticleID, changed: Date, title: Comparison, text: Comparison) {
    self.article = article
    self.changed = changed
    self.title = title
    self.text = text
  }
}
