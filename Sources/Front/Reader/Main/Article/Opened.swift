import Model

/// An article with its body in blocks, ready to be laid out.
package struct Opened: Equatable, Sendable {
  package var stored: StoredArticle
  package var blocks: [Block]
  /// True for the text of the feed, although the text of the page is stored.
  package var isFromFeed: Bool
  /// True for what a program of the person's own printed about the article, in place of its text.
  package internal(set) var isProgramOutput = false
  /// The currencies of the band that the article names, or whose countries it names; the most frequent first.
  package var mentionedCurrencies: [String]

  package init(
    _ stored: StoredArticle, blocks: [Block], isFromFeed: Bool = false, mentionedCurrencies: [String] = []
  ) {
    self.stored = stored
    self.blocks = blocks
    self.isFromFeed = isFromFeed
    self.mentionedCurrencies = mentionedCurrencies
  }

  package var headline: Headline { stored.headline }
}
