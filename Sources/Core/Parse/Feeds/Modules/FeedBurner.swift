extension Module {
  /// FeedBurner puts its own addresses, many of which are dead, in the place of the publisher's, and keeps those here.
  static let feedBurner = Module(
    namespace: .feedBurner, feed: { _, _ in },
    article: { reader, draft in
      switch reader.xml.name.folded {
      // Some put an id here.
      case "origlink": draft.link.offer(reader.address().flatMap { Address.isWeb($0) ? $0 : nil }, .best)
      case "origenclosurelink": draft.originalEnclosure = reader.address()
      default: break
      }
    })
}
