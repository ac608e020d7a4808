extension Module {
  /// Slash (https://web.resource.org/rss/1.0/modules/slash/) counts comments, which changes all the time and is left alone;
  /// its section says what the article is about.
  static let comments = Module(
    namespace: .slash, feed: { _, _ in },
    article: { reader, draft in
      if reader.xml.name.folded == "section" { draft.tags.add(reader.title()) }
    })

  /// The comment API knows where comments are sent and where their feed is; the feed is better than nothing.
  static let commentAPI = Module(
    namespace: .wellFormedWeb, feed: { _, _ in },
    article: { reader, draft in
      if reader.xml.name.folded == "commentrss" { draft.comments.offer(reader.address(), .last) }
    })
}
