extension Module {
  /// The whole article beside the summary (https://web.resource.org/rss/1.0/modules/content/).
  static let content = Module(
    namespace: .content, feed: { _, _ in },
    article: { reader, draft in
      guard reader.xml.name.folded == "encoded" || reader.xml.name.folded == "html" else { return }
      draft.content.offer(reader.html(), .best)
    })

  /// A body in XHTML inside of an item.
  static let xhtml = Module(
    namespace: .xhtml, feed: { _, _ in },
    article: { reader, draft in
      guard ["body", "div"].contains(reader.xml.name.folded) else { return }
      draft.content.offer(reader.html(), .own)
    })
}
