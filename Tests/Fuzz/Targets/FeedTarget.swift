import Foundation
import Model
import Parse
import Text

extension FuzzTarget {
  /// Feeds in every format. What is shown of one holds nothing that a terminal would obey.
  static let feeds = FuzzTarget("feeds") { bytes in
    let source = Source(
      bytes: bytes, name: "input", base: "https://a.example/feed", now: Date(timeIntervalSince1970: 1_765_454_400))
    guard let feed = ifAccepted({ () throws(Problem) in try parseFeed(source).withTexts }) else { return }
    require(feed.title.displaySafe == feed.title, "the title of a feed is display-safe")
    for article in feed.articles {
      require(article.title.displaySafe == article.title, "titles are display-safe")
      if let html = article.html { _ = HTML.blocks(of: html, base: article.url) }
    }
  }
}
