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
  /// The person who looks after the server: an author where there is no other.
  private var webMasters: [Author] = []

  init(_ source: Source) {
    reader = FeedReader(source)
  }

  mutating func feed(named name: String) throws(Problem) -> Feed {
    guard reader.seek(["rss", "rdf", "channel", "item"]) else {
      throw Problem(doing: "parse", to: name, why: "it ends before the feed begins")
    }
    if reader.xml.name.folded == "item" { readItem() } else { readChannel() }
    if draft.feed.authors.isEmpty { draft.feed.authors = webMasters }
    draft.feed.problems = reader.problems
    return draft.finished(at: reader.now)
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
      case "managingeditor", "author": draft.feed.authors += reader.authors()
      case "webmaster": webMasters += reader.authors()
      case "pubdate": draft.published.offer(reader.date(), .own)
      case "lastbuilddate": draft.updated.offer(reader.date(), .own)
      case "category": draft.feed.tags.add(reader.title())
      case "categories", "keywords": reader.readTags(into: &draft.feed.tags)
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

  /// https://www.rssboard.org/skip-hours-days: hours of the day in GMT, 0...23; anything else is left out.
  private mutating func readSkipHours() {
    let depth = reader.xml.depth
    while reader.xml.nextChild(at: depth) {
      // Some count the hours from 1 to 24.
      if let hour = reader.line().flatMap({ Int($0) }), (0...24).contains(hour) {
        draft.feed.skipHours.append(hour % 24)
      }
    }
  }

  private mutating func readItem() {
    if let article = reader.item() { draft.add(article) }
  }
}

extension FeedReader {
  /// Minutes as seconds; nil for anything that is no number of minutes in a year.
  fileprivate mutating func minutes() -> Int? {
    line().flatMap { Int($0) }.flatMap { (1...525_600).contains($0) ? $0 * 60 : nil }
  }
}
