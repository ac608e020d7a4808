import Screen

/// An article laid out in lines of one width.
package struct Page: Equatable, Sendable {
  /// One line, and where it stands in the article.
  package struct PageLine: Equatable, Sendable {
    package var line: Line
    /// Characters of the article before this line, so that a place survives another width.
    package var position: Int
  }

  package var width: Int
  package var lines: [PageLine] = []
  /// Addresses of the article's links, in order; a link's number is its place here, from 1.
  package var links: [String] = []
}
