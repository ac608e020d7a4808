/// A feed that a page names.
package struct FeedLink: Hashable, Sendable {
  /// Absolute where a base is known.
  package var address: String
  package var title: String?
  /// The MIME type, in small letters.
  package var type: String
}

extension HTML {
  /// The feeds that a page names with `link rel="alternate"`
  /// (https://blog.whatwg.org/feed-autodiscovery), in its order, each address once.
  package static func feedLinks(in html: String, base: String? = nil) -> [FeedLink] {
    let tree = HTMLTree(parsing: html)
    let base = tree.declaredBase(against: base)
    var links: [FeedLink] = []
    for place in tree.all(.link, below: HTMLTree.root) + tree.all(.a, below: HTMLTree.root) {
      let attributes = tree[place].attributes
      let relations = (attributes["rel"] ?? "").asciiLowercased.split(whereSeparator: \.isWhitespace)
      let type = (attributes["type"] ?? "").asciiLowercased.prefix { $0 != ";" }
      guard relations.contains("feed") || relations.contains("alternate") && types.contains(String(type)),
        let address = attributes["href"].flatMap({ HTML.address($0, base: base) }),
        !links.contains(where: { $0.address == address })
      else { continue }
      let title = attributes["title"].map(PlainLine.line)?.nonEmpty
      links.append(FeedLink(address: address, title: title, type: type.trimmingHTMLSpace))
    }
    return links
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json", "application/rdf+xml",
    "application/x.atom+xml", "text/xml", "application/xml",
  ]
}

extension Substring {
  fileprivate var trimmingHTMLSpace: String { String(self).trimmingHTMLSpace }
}

extension HTMLTree {
  /// The base for the addresses of the page, which it may name itself.
  func declaredBase(against base: String?) -> String? {
    let declared = first(.base).flatMap { attribute("href", of: $0)?.trimmingHTMLSpace.nonEmpty }
    return declared.map { Address.resolve($0, against: base) } ?? base
  }
}
