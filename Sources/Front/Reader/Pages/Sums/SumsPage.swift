import Model
import Money
import Screen

package enum SumsCommand: String, CommandName {
  case sums = "showSums"

  package var command: Command {
    switch self {
    case .sums: Command(self, .band, ["v"], "the sums in the article, and their worth then and now")
    }
  }
}

/// The sums of money in the open article, beside its text: the worth of each on the day of the article, and now.
package struct SumsPage: Page {
  package let article: ArticleID
  /// Nil until they have been read.
  private(set) var sums: [SumWorth]?
  package var cursor: ListCursor? = ListCursor()

  package static let title = SumsTexts.heading
  package static let opener: SumsCommand? = .sums
  package static let isOfArticle = true

  private init(article: ArticleID) {
    self.article = article
  }

  package static func open(in state: inout State) -> [Effect] {
    guard let reading = state.reading else { return state.say(SumsTexts.noArticle) }
    return state.open(SumsPage(article: reading.id))
  }

  package func opening(in state: State) -> [Effect] { [.read(.page(.sums(article)))] }

  package var hidesBand: Bool { false }

  package mutating func perform(_ command: SumsCommand, in state: inout State) -> Outcome {
    switch command {
    case .sums: .close
    }
  }

  package mutating func perform(_ command: MainCommand, in state: inout State) -> Outcome? {
    [.open, .otherPane].contains(command) ? .close : nil
  }

  /// A step to another sum scrolls the text to it; pages turn the text as ever.
  package mutating func move(_ motion: Motion, in state: inout State) -> Outcome {
    switch motion {
    case .pageDown, .pageUp: state.reading?.move(motion, overlap: state.settings.reading.overlap)
    case .next, .previous, .first, .last:
      let before = cursor?.selected
      cursor?.move(motion, page: 1)
      if cursor?.selected != before { showSelected(in: &state) }
    }
    return .stay
  }

  /// A click on a sum, or on its worth below it, selects it.
  package mutating func click(x: Int, y: Int, in state: inout State) -> Outcome {
    guard let number = sum(atX: x, y, in: state), number != cursor?.selected else { return .stay }
    cursor?.select(number)
    showSelected(in: &state)
    return .stay
  }

  private func showSelected(in state: inout State) {
    guard let selected = cursor?.selected, let sums, let line = state.reading?.line(with: sums[selected].text) else {
      return
    }
    state.reading?.scroll(to: line - 2)
  }

  package mutating func receive(_ answer: SumsAnswer, in state: inout State) -> Outcome {
    guard answer.article == article else { return .stay }
    sums = answer.sums
    cursor?.count = answer.sums.count
    return .stay
  }
}

/// The sums of an article and their worth.
package struct SumsAnswer: PageAnswer {
  package typealias Receiver = SumsPage

  package let article: ArticleID
  package let sums: [SumWorth]

  package init(_ sums: [SumWorth], in article: ArticleID) {
    self.article = article
    self.sums = sums
  }
}

extension Reading {
  /// The first line in which a text stands, or begins; nil when it is in none.
  fileprivate func line(with text: String) -> Int? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lines = typeset.lines
    return lines.indices.first { index in
      let line = lines[index].line.text
      if line.contains(words) { return true }
      guard lines.indices.contains(index + 1) else { return false }
      // A sum may be broken over two lines.
      let next = lines[index + 1].line.text
      return (line + " " + next).contains(words) && !next.contains(words)
    }
  }
}
