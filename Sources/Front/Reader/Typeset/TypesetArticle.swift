import Screen

/// An article laid out in lines of one width.
package struct TypesetArticle: Equatable, Sendable {
  /// A line, and its place in the article.
  package struct PlacedLine: Equatable, Sendable {
    package var line: Line
    /// Characters of the article before this line: the same place at every width.
    package var position: Int
  }

  package var width: Int
  package var lines: [PlacedLine] = []
  /// The links in their order. The number of a link is its place here, from 1.
  package var links: [NumberedLink] = []
  /// Columns by which the longest row of code is wider than the text; 0 where all of them fit.
  package var codeOverflow = 0
  /// True if a translation stands beside the original.
  package var isBeside = false
}

/// A link, a picture or a file of an article, which has a number in the text.
package struct NumberedLink: Equatable, Sendable {
  package var address: String
  /// The words that it stands on in the text; "" where it stands on none, or on the address itself.
  package var title: String

  package init(address: String, title: String = "") {
    self.address = address
    self.title = title
  }
}
