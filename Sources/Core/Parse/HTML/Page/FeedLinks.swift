/// A feed that a page names.
package struct FeedLink: Hashable, Sendable {
  /// Absolute where a base is known.
  package var address: String
  package var title: String?
  /// The MIME type, in small letters.
  package var type: String
}

/// The ways from a page to its feeds.
package struct PageLinks: Sendable {
  /// Named as feeds with `link rel="alternate"` or `rel="feed"`, each address once.
  package var feeds: [FeedLink] = []
  /// Links whose address or text looks like that of a feed; the surest first.
  package var likely: [FeedLink] = []
  /// The address that `<meta http-equiv="refresh">` sends a browser to within some seconds.
  package var refresh: String?
}

extension HTML {
  /// The ways from a page to its feeds (https://blog.whatwg.org/feed-autodiscovery), in the page's own encoding.
  package static func pageLinks(in source: Source) -> PageLinks {
    pageLinks(in: WebPage.text(of: source), base: source.base)
  }

  /// The feeds that a page names, in its order.
  package static func feedLinks(in html: String, base: String? = nil) -> [FeedLink] {
    pageLinks(in: html, base: base).feeds
  }

  private static func pageLinks(in html: String, base: String?) -> PageLinks {
    let tree = HTMLTree(parsing: html)
    let base = tree.declaredBase(against: base)
    var links = PageLinks()
    let elements = tree.all(.link, below: HTMLTree.root) + tree.all(.a, below: HTMLTree.root)
    // WordPress names its interface for programs with the type of a feed in JSON.
    let hasInterface = elements.contains { tree[$0].attributes["rel"]?.asciiLowercased.contains("api.w.org") == true }
    for place in elements {
      let attributes = tree[place].attributes
      guard let written = attributes["href"].map({ FeedLink.withoutFeedScheme($0, base: base) }),
        let address = HTML.address(written, base: base)
      else { continue }
      let relations = (attributes["rel"] ?? "").asciiLowercased.split(whereSeparator: \.isWhitespace)
      let type = String((attributes["type"] ?? "").asciiLowercased.prefix { $0 != ";" }).trimmingHTMLSpace
      let isData =
        type == "application/json" && (hasInterface || address.contains("/wp-json")) && !address.looksLikeFeed
      let isNamed = relations.contains("feed") || relations.contains("alternate") && FeedLink.types.contains(type)
      let title = attributes["title"].map(PlainLine.line)?.nonEmpty
      let link = FeedLink(address: address, title: title, type: type)
      if isNamed, !isData {
        if !links.feeds.contains(where: { $0.address == address }) { links.feeds.append(link) }
      } else if tree[place].tag == .a, !links.likely.contains(where: { $0.address == address }) {
        if address.looksLikeFeed || isFeedName(tree.text(place)) { links.likely.append(link) }
      }
    }
    links.likely.sort { $0.address.looksLikeFeed && !$1.address.looksLikeFeed }
    links.refresh = refresh(of: tree, base: base)
    return links
  }

  /// "0; url=https://…" (https://html.spec.whatwg.org/#attr-meta-http-equiv-refresh); nil for a page that only reloads itself, and
  /// for one that waits for more than half a minute.
  private static func refresh(of tree: HTMLTree, base: String?) -> String? {
    for place in tree.all(.meta, below: HTMLTree.root) {
      let attributes = tree[place].attributes
      guard attributes["http-equiv"]?.asciiLowercased.trimmingHTMLSpace == "refresh",
        let content = attributes["content"]
      else { continue }
      let wait = content.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
      guard let seconds = wait.isEmpty ? 0 : Int(wait), seconds <= 30,
        let mark = content.asciiLowercased.firstRange(of: "url")
      else { continue }
      let rest = content[mark.upperBound...].drop(while: \.isWhitespace)
      guard rest.first == "=" else { continue }
      let target = rest.dropFirst().drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }
        .prefix { $0 != "'" && $0 != "\"" }
      if let address = HTML.address(String(target), base: base), address != base { return address }
    }
    return nil
  }

  /// True if a link is called as links to feeds are, in the languages that we read.
  private static func isFeedName(_ text: String) -> Bool {
    guard text.utf8.count < 40 else { return false }
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { names.contains(String($0)) }
  }

  private static let names: Set<String> = ["rss", "rss2", "atom", "feed", "feeds", "rdf", "фид", "rss-лента", "xml"]
}

extension FeedLink {
  fileprivate static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json", "application/rdf+xml",
    "application/x.atom+xml", "text/xml", "application/xml", "application/rss", "application/atom", "text/rss+xml",
    "text/rss", "text/atom+xml", "application/x-rss+xml", "application/x-atom+xml",
  ]

  /// The address in a link that is meant to open a reader: "feed://a.example/rss" is one of the page's own scheme, and
  /// "feed:https://…" that behind the colon. Any other address stays as it is.
  fileprivate static func withoutFeedScheme(_ address: String, base: String?) -> String {
    let address = address.trimmingHTMLSpace
    guard address.asciiLowercased.hasPrefix("feed:") else { return address }
    let inner = String(address.dropFirst(5))
    guard inner.hasPrefix("//") else { return inner }
    let scheme = base.flatMap(Address.scheme)?.lowercased()
    return (scheme == "http" ? "http:" : "https:") + inner
  }

  /// The feeds that a server names in its header `Link` (RFC 8288): `<https://…>; rel="alternate"; type="…"; title="…"`.
  package static func served(_ header: String, base: String?) -> [FeedLink] {
    var links: [FeedLink] = []
    var rest = header[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let target = String(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
      var values: [String: String] = [:]
      while let mark = rest.first(where: { $0 == ";" || $0 == "," }), mark == ";" {
        rest = rest[(rest.firstIndex(of: ";") ?? rest.startIndex)...].dropFirst()
        let name = rest.prefix { !"=;,".contains($0) }
        rest = rest[name.endIndex...]
        guard rest.first == "=" else { continue }
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        let isQuoted = rest.first == "\""
        if isQuoted { rest = rest.dropFirst() }
        let value = rest.prefix { isQuoted ? $0 != "\"" : !";, ".contains($0) }
        rest = rest[value.endIndex...].drop { $0 == "\"" }
        values[name.trimmed.lowercased(), default: String(value)] += ""
      }
      let relations = (values["rel"] ?? "").lowercased().split(separator: " ")
      let type = String((values["type"] ?? "").lowercased().prefix { $0 != ";" }).trimmed
      guard relations.contains("feed") || relations.contains("alternate") && types.contains(type),
        !target.contains("/wp-json")
      else { continue }
      let address = Address.resolve(target, against: base)
      links.append(FeedLink(address: address, title: values["title"].map(PlainLine.line)?.nonEmpty, type: type))
    }
    return links
  }
}

extension String {
  /// True if the end of an address is one that feeds have: ".rss", "/feed/", "feed.xml", "?format=rss".
  fileprivate var looksLikeFeed: Bool {
    let address = lowercased().prefix { $0 != "#" }
    let path = address.prefix { $0 != "?" }
    let query = address[path.endIndex...]
    let last = path.split(separator: "/").last ?? ""
    if [".rss", ".atom", ".rdf"].contains(where: last.hasSuffix) { return true }
    let words = ["feed", "feeds", "rss", "rss2", "atom", "rdf", "index.xml", "feed.json", "feed.php", "rss.php"]
    if words.contains(String(last)) { return true }
    if last.hasSuffix(".xml") { return !last.hasPrefix("sitemap") && !last.hasPrefix("opensearch") }
    return ["feed=", "format=rss", "format=atom", "type=rss", "output=rss", "alt=rss"].contains(where: query.contains)
  }
}

extension HTMLTree {
  /// The base for the addresses of the page, which it may name itself.
  func declaredBase(against base: String?) -> String? {
    let declared = first(.base).flatMap { attribute("href", of: $0)?.trimmingHTMLSpace.nonEmpty }
    return declared.map { Address.resolve($0, against: base) } ?? base
  }
}
