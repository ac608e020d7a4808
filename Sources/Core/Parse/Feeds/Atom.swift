import Foundation
import Model
import Money

extension Format {
  /// Atom 1.0 (RFC 4287) and 0.3, under any prefix; a single entry is a feed of one.
  static let atom = Format(name: "Atom", recognises: { ["feed", "entry"].contains($0.root) }) {
    source throws(Problem) in
    var parser = AtomParser(source)
    return .feed(try parser.feed(named: source.name))
  }
}

private struct AtomParser {
  private var reader: FeedReader
  private var draft = FeedDraft()

  init(_ source: Source) {
    reader = FeedReader(source)
  }

  mutating func feed(named name: String) throws(Problem) -> Feed {
    guard reader.seek(["feed", "entry"]) else {
      throw Problem(doing: "parse", to: name, why: "it ends before the feed begins")
    }
    if reader.xml.name.folded == "entry" { readEntry() } else { readFeed() }
    draft.feed.problems = reader.problems
    return draft.finished()
  }

  /// Reads the elements of a feed (RFC 4287 section 4.1.1, and those of Atom 0.3 under their older names).
  private mutating func readFeed() {
    let depth = reader.xml.depth
    draft.language.offer(reader.xml.language, .own)
    while reader.xml.nextChild(at: depth) {
      guard isAtom else {
        reader.readModule(into: &draft)
        continue
      }
      switch reader.xml.name.folded {
      case "entry": readEntry()
      case "title": draft.title.offer(reader.atomText()?.line.nonEmpty, .own)
      case "subtitle", "tagline": draft.summary.offer(reader.atomText()?.line.nonEmpty, .own)
      case "info": draft.summary.offer(reader.atomText()?.line.nonEmpty, .last)
      case "rights", "copyright": draft.rights.offer(reader.atomText()?.line.nonEmpty, .own)
      case "id": draft.id.offer(reader.line(), .own)
      case "link": reader.readAtomLink(into: &draft)
      case "author": draft.feed.authors.add(reader.author())
      case "category": draft.feed.tags.add(reader.atomCategory())
      case "published", "issued", "created": draft.published.offer(reader.date(), .own)
      case "updated", "modified": draft.updated.offer(reader.date(), .own)
      case "icon": draft.icon.offer(reader.address(), .own)
      // An icon is square and small (section 4.2.5), a logo twice as wide as high (section 4.2.8).
      case "logo": draft.icon.offer(reader.address(), .module)
      default: break
      }
    }
  }

  /// Reads an entry (RFC 4287 section 4.1.2). Its dates: what was published counts before what was issued or created;
  /// of several times of change the last.
  private mutating func readEntry() {
    var article = ArticleDraft()
    let depth = reader.xml.depth
    // What the feed says of all entries need not be said of each.
    article.language = reader.xml.language == draft.language.value ? nil : reader.xml.language
    // Authors of the feed that the entry was taken from count when it has none itself.
    var sourceAuthors: [Author] = []
    while reader.xml.nextChild(at: depth) {
      guard isAtom else {
        reader.readModule(into: &article)
        continue
      }
      switch reader.xml.name.folded {
      case "title": article.title.offer(reader.atomText()?.line.nonEmpty, .own)
      case "link": reader.readAtomLink(into: &article)
      case "id": article.id.offer(reader.xml.text().nonEmpty, .own)
      case "content": article.content.offer(reader.atomContent(into: &article), .own)
      case "summary": article.summary.offer(reader.atomText(), .own)
      case "published": article.published.offer(reader.moment(), .own)
      case "issued", "created": article.published.offer(reader.moment(), .module)
      case "updated", "modified": article.updated.replace(reader.moment(), .own)
      case "author": article.authors.add(reader.author())
      case "category": article.tags.add(reader.atomCategory())
      case "source": sourceAuthors = readSource()
      default: break
      }
    }
    if article.authors.isEmpty { article.authors = sourceAuthors }
    // What is not whole would come back under another key when the feed is.
    if !reader.xml.isCut { draft.add(article) }
  }

  /// The authors of `atom:source` (RFC 4287 section 4.2.11), which a planet puts into what it gathers.
  private mutating func readSource() -> [Author] {
    let depth = reader.xml.depth
    var authors: [Author] = []
    while reader.xml.nextChild(at: depth) {
      if reader.xml.name.folded == "author" { authors.add(reader.author()) }
    }
    return authors
  }

  /// Atom's own elements, or those of a feed that declares no namespace.
  private var isAtom: Bool {
    reader.xml.name.namespace == .atom || reader.xml.name.namespace == .none || !reader.xml.name.isPrefixed
  }
}
