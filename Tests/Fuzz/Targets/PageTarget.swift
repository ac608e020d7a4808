import Foundation
import Model
import Parse
import Text

extension FuzzTarget {
  /// Pages of a news site saved as text.
  static let pages = FuzzTarget("pages") { bytes in
    let source = Source(bytes: bytes, name: "page.txt", now: Date(timeIntervalSince1970: 1_765_454_400))
    guard case .feed(let feed) = ifAccepted({ () throws(Problem) in try parse(source) }) else { return }
    for article in feed.articles {
      require(article.title.displaySafe == article.title, "headlines are display-safe")
      for block in article.blocks { require(!block.text.contains("\u{1B}"), "blocks have no escapes") }
    }
  }
}
