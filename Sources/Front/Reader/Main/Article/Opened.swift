import Model
import Text

/// An article with its body in blocks, ready to be laid out.
package struct Opened: Equatable, Sendable {
  package var stored: StoredArticle
  package var blocks: [Block]
  /// True for the text of the feed, although the text of the page is stored.
  package var isFromFeed: Bool
  /// The command of the person's own whose output stands in place of the text; nil for a text of the article's source.
  package private(set) var replacement: Replacement?
  /// The change of alphabet that title and text have gone through; nil where they are as the source wrote them.
  package private(set) var alphabet: AlphabetChange?
  /// The change of alphabet that was asked for and that changes no letter; nil for none.
  package var unchangedBy: AlphabetChange?
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

  /// The command whose output is shown, and the key that brings the article's own text back; "" for none.
  package struct Replacement: Equatable, Sendable {
    let command: String
    let key: String
  }

  /// True for what a program printed about the article, in place of its text.
  package var isProgramOutput: Bool { replacement != nil }

  /// The article with what a program printed in place of its text, from its beginning.
  func replaced(by blocks: [Block], _ replacement: Replacement) -> Opened {
    var opened = self
    (opened.blocks, opened.replacement, opened.stored.position) = (blocks, replacement, 0)
    (opened.translation, opened.showsTranslation, opened.wantsTranslation) = (nil, false, false)
    return opened
  }

  /// The same article in the other alphabet. The stored article stays as it is.
  package func written(_ title: String, _ blocks: [Block], by change: AlphabetChange) -> Opened {
    var opened = self
    (opened.title, opened.blocks, opened.alphabet) = (title, blocks, change)
    return opened
  }
}
