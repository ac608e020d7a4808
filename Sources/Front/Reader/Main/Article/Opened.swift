import Model
import Text

/// An article with its body in blocks, ready to be laid out.
package struct Opened: Equatable, Sendable {
  package var stored: StoredArticle
  package var blocks: [Block]
  /// True for the text of the feed, although the text of the page is stored.
  package var isFromFeed: Bool
  /// True for what a program of the person's own printed about the article, in place of its text.
  package internal(set) var isProgramOutput = false
  /// The change of alphabet that title and text have gone through; nil where they are as the source wrote them.
  package private(set) var alphabet: AlphabetChange?
  /// The title as it is shown over the text.
  package private(set) var title: String
  /// The article in another language, as far as it is translated; nil where it is shown only as its source wrote it.
  package var translation: TranslatedArticle?
  /// True if the translation is on the screen, and not the original alone.
  package var showsTranslation = false
  /// True if the settings ask for its translation, and a part of it is missing.
  package var wantsTranslation = false
  /// The currencies of the band that the article names, or whose countries it names; the most frequent first.
  package var mentionedCurrencies: [String]

  package init(
    _ stored: StoredArticle, blocks: [Block], isFromFeed: Bool = false, mentionedCurrencies: [String] = []
  ) {
    self.stored = stored
    self.blocks = blocks
    self.isFromFeed = isFromFeed
    title = stored.headline.title
    self.mentionedCurrencies = mentionedCurrencies
  }

  package var headline: Headline { stored.headline }

  /// The same article in the other alphabet. The stored article stays as it is.
  package func written(_ title: String, _ blocks: [Block], by change: AlphabetChange) -> Opened {
    var opened = self
    (opened.title, opened.blocks, opened.alphabet) = (title, blocks, change)
    return opened
  }
}
