import Model

extension Module {
  /// The fifteen elements (https://www.dublincore.org/specifications/dublin-core/dces/), as RSS 1.0 brought them in.
  static let dublinCore = Module(namespace: .dublinCore, feed: readDublinCore, article: readDublinCore)

  /// The newer terms, with dates of their own (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/).
  static let terms = Module(
    namespace: .terms,
    feed: { reader, draft in
      switch reader.xml.name.folded {
      case "modified": draft.updated.offer(reader.date(), .module)
      case "issued", "created", "available": draft.published.offer(reader.date(), .module)
      default: readDublinCore(&reader, &draft)
      }
    },
    article: { reader, draft in
      switch reader.xml.name.folded {
      case "modified": draft.updated.offer(reader.moment(), .module)
      case "issued": draft.published.offer(reader.moment(), .module)
      case "created", "available": draft.published.offer(reader.moment(), .last)
      default: readDublinCore(&reader, &draft)
      }
    })

  /// The elements that both vocabularies have for a feed.
  private static func readDublinCore(_ reader: inout FeedReader, _ draft: inout FeedDraft) {
    switch reader.xml.name.folded {
    case "title": draft.title.offer(reader.title(), .module)
    case "description": draft.summary.offer(reader.title(), .module)
    case "creator", "author": draft.feed.authors += reader.authors()
    // The publisher stands for the author only where no author is named.
    case "publisher": if draft.feed.authors.isEmpty { draft.feed.authors += reader.authors() }
    case "subject": draft.feed.tags.add(reader.title())
    case "language": draft.language.offer(reader.line(), .module)
    case "rights": draft.rights.offer(reader.title(), .module)
    case "date": draft.updated.offer(reader.date(), .module)
    default: break
    }
  }

  /// What both vocabularies say of an article; `dc:date` is when it was published, in nearly all feeds that have it.
  private static func readDublinCore(_ reader: inout FeedReader, _ draft: inout ArticleDraft) {
    switch reader.xml.name.folded {
    case "title": draft.title.offer(reader.title(), .module)
    case "description": draft.summary.offer(reader.html(), .module)
    case "creator", "author": draft.authors += reader.authors()
    case "contributor" where draft.authors.isEmpty: draft.authors += reader.authors()
    case "subject": draft.tags.add(reader.title())
    case "language": draft.language = reader.line()
    case "date": draft.published.offer(reader.moment(), .module)
    case "identifier": draft.id.offer(reader.xml.text().nonEmpty, .module)
    default: break
    }
  }
}
