/// The title of an article in another language.
package enum TitleTranslation: Hashable, Sendable {
  /// The settings ask for it, and the store does not have it yet.
  case wanted
  case kept(TranslatedTitle)

  /// Nil while there is none.
  package var title: TranslatedTitle? { if case .kept(let title) = self { title } else { nil } }
}

/// A title that a program translated.
package struct TranslatedTitle: Hashable, Sendable {
  package var text: String
  /// The tag of the language that it was translated into.
  package var language: String
  /// True if its numbers or sums are not those of the original.
  package var hasOtherFigures: Bool

  package init(_ text: String, in language: String, hasOtherFigures: Bool = false) {
    self.text = text
    self.language = language
    self.hasOtherFigures = hasOtherFigures
  }
}

/// An article in another language, as far as it is translated.
package struct TranslatedArticle: Hashable, Sendable {
  /// The tag of the language that it was translated into.
  package var language: String
  /// The tag of its own language; nil when it is unknown.
  package var original: String?
  /// The name of the program.
  package var program: String
  /// Nil while the title is not translated, and where the program gave it back as it was.
  package var title: TranslatedTitle?
  /// One for each block of the article, in the same order.
  package var blocks: [TranslatedBlock]
  /// Lines of title and text that the program translates, and those that are done.
  package var lines: Int
  package var done: Int

  package init(
    in language: String, from original: String?, by program: String, title: TranslatedTitle? = nil,
    blocks: [TranslatedBlock] = [], lines: Int = 0, done: Int = 0
  ) {
    self.language = language
    self.original = original
    self.program = program
    self.title = title
    self.blocks = blocks
    self.lines = lines
    self.done = done
  }

  package var isWhole: Bool { done >= lines }
  /// True if any part of it differs from the original.
  package var hasText: Bool { title != nil || blocks.contains { $0.state == .translated } }
  /// The number of title and blocks whose numbers or sums are not those of the original.
  package var otherFigures: Int {
    blocks.count(where: \.hasOtherFigures) + (title?.hasOtherFigures == true ? 1 : 0)
  }
}

/// A block in another language; the block of the article itself where there is no translation.
package struct TranslatedBlock: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Not translated yet, or only a part of it.
    case waiting
    case translated
    /// Nothing to translate: code, a rule, a number, or a text that the program gave back as it was.
    case original
    /// The program gave no usable answer.
    case failed
  }

  package var block: Block
  package var state: State
  package var hasOtherFigures: Bool

  package init(_ block: Block, _ state: State, hasOtherFigures: Bool = false) {
    self.block = block
    self.state = state
    self.hasOtherFigures = hasOtherFigures
  }
}

/// A line that a program translated, as the store keeps it.
package struct KeptTranslation: Hashable, Sendable {
  /// The hash of the line, the program with its arguments, and the language.
  package var hash: String
  /// 0 for the title; the others count the lines of the text from 1.
  package var place: Int
  /// Nil where the program gave the line back as it was.
  package var text: String?

  package init(hash: String, place: Int, text: String?) {
    self.hash = hash
    self.place = place
    self.text = text
  }
}
