import Foundation
import Model
import Money

extension Format {
  /// RSS 0.90 to 2.0 and RSS 1.0 in RDF, which differ in where the items stand: inside the channel or beside it.
  static let rss = Format(name: "RSS", recognises: { ["rss", "rdf", "channel", "item"].contains($0.root) }) {
    source throws(Problem) in
    var parser = RSSParser(source)
    return .feed(try parser.feed(named: source.name))
  }
}

/// RSS as https://www.rssboard.org/rss-specification describes it, and as it is found.
private struct RSSParser {
  private var reader: FeedReader
  private var draft = FeedDraft()

  init(_ source: Source) {
    reader = FeedReader(source)
  }

  mutating func feed(named name: String) throws(Problem) -> Feed {
    guard reader.seek(["rss", "rdf", "channel", "item"]) else {
      throw Problem(doing: "parse", to: name, why: "it ends before the feed begins")
    }
    if reader.xml.name.folded == "item" { readItem() } else { readChannel() }
    draft.feed.problems = reader.problems
    return draft.finished()
  }

  /// Reads a channel, and the elements around it: a misplaced item is an item.
  private mutating func readChannel() {
    let depth = reader.xml.depth
    draft.language.offer(reader.xml.language, .last)
    draft.id.offer(reader.xml.attribute("about"), .last)
    while reader.xml.nextChild(at: depth) {
      let name = reader.xml.name
      guard !name.isPrefixed || name.namespace == .none else {
        reader.readModule(into: &draft)
        continue
      }
      switch name.folded {
      case "channel": readChannel()
      case "item": readItem()
      // RSS 1.0 lists its items here by their addresses; careless writers put them here themselves.
      case "items": readChannel()
      case "title": draft.title.offer(reader.title(), .own)
      case "link": readLink()
      case "description": draft.summary.offer(reader.title(), .own)
      // Words of Atom and of podcasts without their prefix.
      case "tagline", "subtitle": draft.summary.offer(reader.title(), .module)
      case "language": draft.language.offer(reader.line(), .own)
      case "copyright", "rights": draft.rights.offer(reader.title(), .own)
      case "managingeditor", "author": draft.feed.authors.add(reader.author())
      case "pubdate": draft.published.offer(reader.date(), .own)
      case "lastbuilddate": draft.updated.offer(reader.date(), .own)
      case "category": draft.feed.tags.add(reader.title())
      case "image": readImage()
      case "icon", "logo": draft.icon.offer(reader.address(), .last)
      // An image whose frame is missing.
      case "url": draft.icon.offer(reader.address(), .last)
      case "ttl": draft.feed.refreshInterval = reader.minutes()
      case "skiphours": readSkipHours()
      default: reader.readModule(into: &draft)
      }
    }
  }

  /// `<link>https://…</link>`; with an `href` it is a link of Atom whose namespace was forgotten.
  private mutating func readLink() {
    if reader.xml.attribute("href") != nil { return reader.readAtomLink(into: &draft) }
    let address = reader.address()
    draft.link.offer(address, .own)
    reader.settle(at: address)
  }

  /// `<image><url>…</url></image>`, or by a `resource` as RSS 1.0 has it.
  private mutating func readImage() {
    let depth = reader.xml.depth
    draft.icon.offer(reader.address("resource"), .last)
    while reader.xml.nextChild(at: depth) {
      if reader.xml.name.folded == "url" { draft.icon.offer(reader.address(), .own) }
    }
  }

  /// https://www.rssboard.org/skip-hours-days: hours of the day in GMT, 0...23; what is none is passed over.
  private mutating func readSkipHours() {
    let depth = reader.xml.depth
    while reader.xml.nextChild(at: depth) {
      // Some count the hours from 1 to 24.
      if let hour = reader.line().flatMap({ Int($0) }), (0...24).contains(hour) {
        draft.feed.skipHours.append(hour % 24)
      }
    }
  }

  /// Reads an item, wherever it stands.
  private mutating func readItem() {
    var article = ArticleDraft()
    var brief: Body?
    let depth = reader.xml.depth
    let about = reader.address("about")
    article.id.offer(about, .last)
    article.permalink = about
    while reader.xml.nextChild(at: depth) {
      let name = reader.xml.name
      if !name.isPrefixed || name.namespace == .none {
        if name.folded == "summary" { brief = brief ?? reader.html() } else { readChild(name.folded, into: &article) }
      } else {
        reader.readModule(into: &article)
      }
    }
    // With a summary beside it, the description is the article.
    if let brief {
      article.content.offer(article.summary.value, .last)
      article.summary = Preferred()
      article.summary.offer(brief, .own)
    }
    // What is not whole would come back under another key when the feed is.
    if !reader.xml.isCut { draft.add(article) }
  }

  /// An element without a prefix, by its name in small letters: RSS's own, and those of Atom and others that were put
  /// here without their namespace.
  private mutating func readChild(_ name: String, into article: inout ArticleDraft) {
    switch name {
    case "title": article.title.offer(reader.title(), .own)
    case "link" where reader.xml.attribute("href") != nil: reader.readAtomLink(into: &article)
    case "link": article.link.offer(reader.address(), .own)
    case "guid": readGuid(into: &article)
    case "description": article.summary.offer(reader.html(), .own)
    case "content", "body", "fullitem": article.content.offer(reader.html(), .module)
    case "author": article.authors.add(reader.author())
    case "category", "keywords": article.tags.add(reader.title())
    case "comments": article.comments.offer(reader.address(), .own)
    case "enclosure": readEnclosure(into: &article)
    case "pubdate": article.published.offer(reader.moment(), .own)
    // Dublin Core and Atom without their prefix.
    case "date", "published", "issued": article.published.offer(reader.moment(), .module)
    case "updated", "modified": article.updated.offer(reader.moment(), .module)
    case "language": article.language = reader.line()
    default: reader.readModule(into: &article)
    }
  }

  /// A guid is an address unless it says that it is none.
  private mutating func readGuid(into article: inout ArticleDraft) {
    let isPermalink = reader.xml.attribute("ispermalink")?.lowercased() != "false"
    let base = reader.base
    let guid = reader.xml.text()
    article.id.offer(guid.nonEmpty, .own)
    if isPermalink, Address.scheme(guid)?.hasPrefix("http") == true || article.permalink == nil && guid.hasPrefix("/") {
      article.permalink = Address.resolve(guid, against: base)
    }
  }

  /// A file; `length` in bytes, which many write as 0 or leave empty.
  private func readEnclosure(into article: inout ArticleDraft) {
    guard let url = reader.address("url") ?? reader.address("href") else { return }
    article.attachments.append(
      Attachment(
        url: url, mimeType: reader.xml.attribute("type").map(PlainLine.line)?.nonEmpty,
        size: reader.xml.attribute("length").flatMap { Int($0) }))
  }
}

extension FeedReader {
  /// Minutes as seconds; nil for what is no number of minutes in a year.
  fileprivate mutating func minutes() -> Int? {
    line().flatMap { Int($0) }.flatMap { (1...525_600).contains($0) ? $0 * 60 : nil }
  }
}
