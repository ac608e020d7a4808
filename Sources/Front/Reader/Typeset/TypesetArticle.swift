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
  /// The addresses of the links in their order. The number of a link is its place here, from 1.
  package var links: [String] = []
}
