import Foundation
import Model
import Text

/// How an article was changed by its source.
package struct Changes: Equatable, Sendable {
  package var article: ArticleID
  package var changed: Date
  package var title: Comparison
  package var text: Comparison
  /// Lines by which the pane is scrolled.
  package var scroll = 0

  package init(article: ArticleID, changed: Date, title: Comparison, text: Comparison) {
    self.article = article
    self.changed = changed
    self.title = title
    self.text = text
  }
}
