extension Module {
  /// FeedBurner puts addresses of its own, which have stopped working, in the place of those of the publisher, and keeps
  /// these here.
  static let feedBurner = Module(
    namespace: .feedBurner, feed: { _, _ in },
    article: { reader, draft in
      switch reader.xml.name.folded {
      case "origlink": draft.link.offer(reader.address(), .best)
      case "origenclosurelink": draft.originalEnclosure = reader.address()
      default: break
      }
    })
}
