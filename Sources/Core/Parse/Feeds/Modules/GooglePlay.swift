import Model
import Money

extension Module {
  /// Google Play's words for podcasts, which count where iTunes' are missing (https://developers.google.com/search/reference/podcast/rss-feed).
  static let googlePlay = Module(
    namespace: .googlePlay,
    feed: { reader, draft in
      switch reader.xml.name.folded {
      case "description": draft.summary.offer(reader.title(), .last)
      case "author" where draft.feed.authors.isEmpty: draft.feed.authors += reader.authors()
      case "image": draft.icon.offer(reader.address("href"), .last)
      case "category": draft.feed.tags.add(reader.xml.attribute("text").map(PlainLine.ofTitle)?.nonEmpty)
      default: break
      }
    },
    article: { reader, draft in
      switch reader.xml.name.folded {
      case "description": draft.summary.offer(reader.html(), .module)
      case "author" where draft.authors.isEmpty: draft.authors += reader.authors()
      case "image": draft.image.offer(reader.address("href"), .last)
      default: break
      }
    })

  /// The podcast index's namespace (https://github.com/Podcastindex-org/podcast-namespace).
  static let podcast = Module(
    namespace: .podcast, feed: { _, _ in },
    article: { reader, draft in
      // The hosts and guests of an episode, where it names no author.
      if reader.xml.name.folded == "person", draft.authors.isEmpty { draft.authors += reader.authors() }
    })
}
