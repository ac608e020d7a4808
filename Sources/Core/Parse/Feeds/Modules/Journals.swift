import Model
import Money

extension Module {
  /// PRISM, in which scientific journals date their articles (https://www.w3.org/submissions/2020/SUBM-prism-20200910/).
  static let prism = Module(
    namespace: .prism, feed: { _, _ in },
    article: { reader, draft in
      switch reader.xml.name.folded {
      case "publicationdate": draft.published.offer(reader.moment(), .last)
      case "modificationdate": draft.updated.offer(reader.moment(), .last)
      case "section", "category": draft.tags.add(reader.title())
      case "keyword": reader.readTags(into: &draft.tags)
      case "url": draft.link.offer(reader.address().flatMap { Address.isWeb($0) ? $0 : nil }, .last)
      default: break
      }
    })

  /// Files of RSS 1.0, with addresses as `rdf:resource` (http://www.xs4all.nl/~foz/mod_enclosure.html).
  static let enclosures = Module(
    namespace: .enclosure, feed: { _, _ in },
    article: { reader, draft in
      if reader.xml.name.folded == "enclosure" { reader.readEnclosure(into: &draft) }
    })
}
