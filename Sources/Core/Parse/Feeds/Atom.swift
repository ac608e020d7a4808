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
    reader.keepsFrames = reader.xml.attribute("version") == "0.3"
    if reader.xml.name.folded == "entry" { readEntry() } else { readFeed() }
    draft.feed.problems = reader.problems
    return draft.finished(at: reader.now)
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
      // Writers who took the wrong name for an entry.
      case "item": readEntry()
      case "title": draft.title.offer(reader.atomText()?.line.nonEmpty, .own)
      case "subtitle", "tagline": draft.summary.offer(reader.atomText()?.line.nonEmpty, .own)
      case "info": draft.summary.offer(reader.atomText()?.line.nonEmpty, .last)
      case "rights", "copyright": draft.rights.offer(reader.atomText()?.line.nonEmpty, .own)
      case "id": readID()
      case "link": reader.readAtomLink(into: &draft)
      case "author": draft.feed.authors += reader.authors()
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

  /// An id on the web is the page of the feed where no link says another.
  private mutating func readID() {
    guard let id = reader.line() else { return }
    draft.id.offer(id, .own)
    if Address.isWeb(id) { draft.link.offer(id, .last) }
  }

  /// Reads an entry (RFC 4287 section 4.1.2). Of its dates the published one counts before the issued and the created one;
  /// of several times of change the last.
  private mutating func readEntry() {
    var article = ArticleDraft()
    let depth = reader.xml.depth
    // The language of the feed is not repeated in each entry.
    article.language = reader.xml.language == draft.language.value ? nil : reader.xml.language
    // Authors of the feed that the entry was taken from count when it has none itself.
    var sourceAuthors: [Author] = []
    var last = ""
    var isKnown = false
    while reader.xml.nextChild(at: depth) {
      defer { if !reader.xml.isCut { isKnown = article.isKnown } }
      last = reader.xml.name.folded
      guard isAtom else {
        reader.readModule(into: &article)
        continue
      }
      switch last {
      case "title": article.title.offer(reader.atomText()?.line.nonEmpty, .own)
      case "link": reader.readAtomLink(into: &article)
      case "id": readID(of: &article)
      case "content": article.content.offer(reader.atomContent(into: &article), .own)
      case "summary": article.summary.offer(reader.atomText(), .own)
      case "published": article.published.offer(reader.moment(), .own)
      case "issued", "created": article.published.offer(reader.moment(), .module)
      case "updated", "modified": article.updated.replace(reader.moment(), .own)
      case "author": article.authors += reader.authors()
      case "category": article.tags.add(reader.atomCategory())
      case "source": sourceAuthors = readSource()
      // Elements of RSS, which some put into Atom.
      case "guid", "description", "pubdate", "enclosure", "comments", "body":
        reader.readItemChild(last, into: &article)
      default: break
      }
    }
    if article.authors.isEmpty { article.authors = sourceAuthors }
    // An entry that is cut would come back under another key when the feed is whole again, unless it is known by now.
    if !reader.xml.isCut || isKnown && FeedReader.bodies.contains(last) { draft.add(article) }
  }

  /// An id on the web is where the entry is read, unless a link says another place.
  private mutating func readID(of article: inout ArticleDraft) {
    let id = reader.xml.text()
    article.id.offer(id.nonEmpty, .own)
    if Address.isWeb(id) { article.permalink = Address.clean(id) }
  }

  /// The authors of `atom:source` (RFC 4287 section 4.2.11), which a planet puts into what it gathers.
  private mutating func readSource() -> [Author] {
    let depth = reader.xml.depth
    var authors: [Author] = []
    while reader.xml.nextChild(at: depth) {
      if reader.xml.name.folded == "author" { authors += reader.authors() }
    }
    return authors
  }

  /// Atom's own elements, or those of a feed that declares no namespace.
  private var isAtom: Bool {
    reader.xml.name.namespace == .atom || reader.xml.name.namespace == .none || !reader.xml.name.isPrefixed
  }
}
