import Model
import Money

extension Module {
  /// Elements of Atom inside of other formats, most often `<atom:link rel="self">`.
  static let atom = Module(
    namespace: .atom,
    feed: { reader, draft in
      switch reader.xml.name.folded {
      case "link": reader.readAtomLink(into: &draft)
      case "title": draft.title.offer(reader.atomText()?.line, .module)
      case "subtitle", "tagline": draft.summary.offer(reader.atomText()?.line, .module)
      case "rights", "copyright": draft.rights.offer(reader.atomText()?.line, .module)
      case "id": draft.id.offer(reader.line(), .module)
      case "updated", "modified": draft.updated.offer(reader.date(), .module)
      case "author": draft.feed.authors += reader.authors()
      case "category": draft.feed.tags.add(reader.atomCategory())
      case "icon", "logo": draft.icon.offer(reader.address(), .module)
      default: break
      }
    },
    article: { reader, draft in
      switch reader.xml.name.folded {
      case "link": reader.readAtomLink(into: &draft)
      case "title": draft.title.offer(reader.atomText()?.line, .module)
      case "summary": draft.summary.offer(reader.atomText(), .module)
      case "content": draft.content.offer(reader.atomContent(into: &draft), .module)
      case "id": draft.id.offer(reader.xml.text().nonEmpty, .module)
      case "published", "issued", "created": draft.published.offer(reader.moment(), .module)
      case "updated", "modified": draft.updated.offer(reader.moment(), .module)
      case "author": draft.authors += reader.authors()
      case "category": draft.tags.add(reader.atomCategory())
      default: break
      }
    })
}

extension FeedReader {
  /// The link of a feed: its page, or where it lies itself.
  mutating func readAtomLink(into draft: inout FeedDraft) {
    guard let link = AtomLink(&self) else { return }
    if link.relation == "self" || link.relation == "alternate" { settle(at: link.url) }
    switch link.relation {
    case "alternate": draft.link.offer(link.url, link.isPage ? .own : .module)
    case "self": draft.feed.feedURL = draft.feed.feedURL ?? link.url
    default: break
    }
  }

  /// The link of an article: its page, a file that belongs to it, the page that it is about, or where it is discussed.
  mutating func readAtomLink(into draft: inout ArticleDraft) {
    guard let link = AtomLink(&self) else { return }
    switch link.relation {
    case "alternate": draft.link.offer(link.url, link.isPage ? .own : .module)
    case "enclosure":
      draft.attachments.append(Attachment(url: link.url, mimeType: link.type, title: link.title, size: link.length))
    case "related" where draft.externalURL == nil: draft.externalURL = link.url
    case "replies": draft.comments.offer(link.url, link.isPage ? .own : .last)
    // An unknown relation is better than no address; "via" leads to another site, where the author found the story.
    default: draft.link.offer(link.relation == "via" ? nil : link.url, .last)
    }
  }

  /// The word of a category: its label when it has one, else its term.
  mutating func atomCategory() -> String? {
    let word = xml.attribute("label")?.nonEmpty ?? xml.attribute("term")?.nonEmpty
    return word.map(PlainLine.ofTitle)?.nonEmpty ?? title()
  }
}

/// `<link rel= href= type= title= length=>` of Atom (https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7).
private struct AtomLink {
  let url: String
  /// In small letters; "alternate" when none is given.
  let relation: String
  let type: String?
  let title: String?
  let length: Int?

  /// Nil without an address. Some write it as the element's text.
  init?(_ reader: inout FeedReader) {
    let given = reader.xml.attribute("rel")?.lowercased().nonEmpty ?? "alternate"
    let registry = "http://www.iana.org/assignments/relation/"
    relation = given.hasPrefix(registry) ? String(given.dropFirst(registry.count)) : given
    type = reader.xml.attribute("type").map(PlainLine.line)?.nonEmpty
    title = reader.xml.attribute("title").map(PlainLine.line)?.nonEmpty
    length = reader.xml.attribute("length").flatMap { Int(bytes: $0) }
    // An empty address of a page is that of the base (RFC 3986 section 4.4), where the feed declares one.
    let isEmpty = reader.xml.attribute("href")?.trimmed.isEmpty == true
    let base = isEmpty && relation == "alternate" ? reader.declaredBase : nil
    guard let url = reader.address("href") ?? reader.address() ?? base else { return nil }
    self.url = url
  }

  /// True if the address is that of a page.
  var isPage: Bool { type.map { $0.contains("html") } ?? true }
}
