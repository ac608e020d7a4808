extension Module {
  /// FeedBurner replaces the publisher's addresses by its own, many of which are dead, and keeps the originals here.
  static let feedBurner = Module(
    namespace: .feedBurner, feed: { _, _ in },
    article: { reader, draft in
      switch reader.xml.name.folded {
      // Some feeds have an id here, so that only a complete address counts.
      case "origlink": draft.link.offer(reader.webAddress(), .best)
      case "origenclosurelink": draft.originalEnclosure = reader.address()
      default: break
      }
    })
}
