import Model
import Money

extension Format {
  /// Microsoft's Channel Definition Format of 1997 (https://www.w3.org/TR/NOTE-CDFsubmit.html): addresses are attributes.
  static let cdf = Format(name: "CDF", recognises: \.isCDF) { source throws(Problem) in
    var parser = CDFParser(source)
    return .feed(try parser.feed(named: source.name))
  }
}

extension Sniff {
  /// RSS may begin with a channel too, but its items and channels have no attributes like these, and no abstracts.
  fileprivate var isCDF: Bool {
    guard root == "channel" else { return false }
    if !rootAttributes.isDisjoint(with: ["href", "self", "lastmod"]) { return true }
    let head = String(decoding: text, as: UTF8.self).lowercased()
    return ["<abstract", "<item href", "<item lastmod", "<logo href", "<schedule"].contains(where: head.contains)
  }
}

private struct CDFParser {
  private var reader: FeedReader
  private var draft = FeedDraft()

  init(_ source: Source) {
    reader = FeedReader(source)
  }

  mutating func feed(named name: String) throws(Problem) -> Feed {
    guard reader.seek(["channel"]) else {
      throw Problem(doing: "parse", to: name, why: "it ends before the channel begins")
    }
    readChannel()
    draft.feed.problems = reader.problems
    return draft.finished(at: reader.now)
  }

  /// Channels may stand in channels; all their items belong to one feed.
  private mutating func readChannel() {
    let depth = reader.xml.depth
    draft.link.offer(reader.address("href"), .own)
    reader.settle(at: draft.link.value)
    // SELF is the address of the channel's own file.
    draft.feed.feedURL = draft.feed.feedURL ?? reader.address("self")
    draft.updated.offer(reader.moment(reader.xml.attribute("lastmod"))?.date, .own)
    while reader.xml.nextChild(at: depth) {
      switch reader.xml.name.folded {
      case "channel": readChannel()
      case "item": readItem()
      case "title": draft.title.offer(reader.titleOrValue(), .own)
      case "abstract": draft.summary.offer(reader.titleOrValue(), .own)
      case "a": draft.link.offer(reader.address("href"), .module)
      case "logo": draft.icon.offer(reader.address("href"), .own)
      default: break
      }
    }
  }

  /// An item: its address and date are attributes, the rest elements.
  private mutating func readItem() {
    var article = ArticleDraft()
    let depth = reader.xml.depth
    article.link.offer(reader.address("href"), .own)
    article.updated.offer(reader.moment(reader.xml.attribute("lastmod")), .own)
    while reader.xml.nextChild(at: depth) {
      switch reader.xml.name.folded {
      case "title": article.title.offer(reader.titleOrValue(), .own)
      case "abstract": article.summary.offer(reader.xml.attribute("value").map { .html($0) } ?? reader.html(), .own)
      case "a": article.link.offer(reader.address("href"), .module)
      default: break
      }
    }
    if !reader.xml.isCut { draft.add(article) }
  }
}

extension FeedReader {
  /// `<title>News</title>`, or the older `<title value="News"/>`.
  fileprivate mutating func titleOrValue() -> String? {
    let value = xml.attribute("value")
    return title() ?? value.map(PlainLine.ofTitle)?.nonEmpty
  }
}
