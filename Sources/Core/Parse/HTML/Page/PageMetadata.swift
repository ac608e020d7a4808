import Foundation
import Money

/// The metadata in the head of a page: JSON-LD before Dublin Core, Open Graph and the rest.
struct PageMetadata {
  var title: String
  private(set) var authors: [String]
  private(set) var summary: String?
  private(set) var siteName: String?
  /// As they stood in the page.
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var language: String?
  private(set) var image: String?
  private(set) var address: String?
  /// The text of the article as the head has it, in HTML or plain.
  private(set) var body: String?

  /// For each thing the places that may have it, the surest first; Open Graph is https://ogp.me.
  init(_ tree: HTMLTree, base: String?) {
    let linked = LinkedData(tree)
    let meta = PageMetadata.meta(of: tree)
    body = linked.body
    func first(_ names: String...) -> String? { names.lazy.compactMap { meta[$0] }.first }
    let shown = PageTitle.title(of: tree)
    title =
      PageMetadata.title(linked, shown: shown)
      ?? first(
        "dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title",
        "parsely-title")
      ?? shown
    let author = first("dc:creator", "dcterm:creator", "author", "parsely-author")
    // Open Graph has the address of the author's page here, and many write the name.
    let named = first("article:author").flatMap { Address.scheme($0) == nil ? $0 : nil }
    authors = linked.authors.isEmpty ? [author ?? named].compactMap(\.self) : linked.authors
    summary =
      linked.summary
      ?? first(
        "dc:description", "dcterm:description", "og:description", "weibo:article:description",
        "weibo:webpage:description", "description", "twitter:description")
    siteName = linked.publisher ?? first("og:site_name")
    published = linked.published ?? first("article:published_time", "parsely-pub-date", "dc:date", "date", "pubdate")
    modified = linked.modified ?? first("article:modified_time", "og:updated_time")
    // The element's own language comes before what a header says
    // (https://html.spec.whatwg.org/multipage/dom.html#language).
    language =
      tree.first(.html).flatMap { tree.attribute("lang", of: $0) ?? tree.attribute("xml:lang", of: $0) }
      ?? meta["content-language"]
    image = (first("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? linked.image)
      .flatMap { HTML.address($0, base: base) }
    address =
      PageMetadata.link(.link, "canonical", in: tree).flatMap { HTML.address($0, base: base) }
      ?? meta["og:url"].flatMap { HTML.address($0, base: base) }
  }

  /// Of a name and a headline that differ, the one that the page shows.
  private static func title(_ linked: LinkedData, shown: String) -> String? {
    guard let name = linked.name, let headline = linked.headline, name != headline else {
      return linked.name ?? linked.headline
    }
    let isHeadline = PageTitle.similarity(headline, shown) > 0.75 && PageTitle.similarity(name, shown) <= 0.75
    return isHeadline ? headline : name
  }

  /// The `meta` elements by name and property, in small letters, "dc.title" as "dc:title"; the last of a name counts.
  private static func meta(of tree: HTMLTree) -> [String: String] {
    var meta: [String: String] = [:]
    for place in tree.all(.meta, below: HTMLTree.root) {
      let attributes = tree[place].attributes
      guard let content = attributes["content"]?.trimmed.nonEmpty else { continue }
      for name in [attributes["property"], attributes["name"], attributes["http-equiv"], attributes["itemprop"]] {
        for word in (name ?? "").asciiLowercased.split(whereSeparator: \.isWhitespace) {
          // Encoded twice, as many are.
          meta[String(word.replacing(".", with: ":"))] = Entities.decode(content)
        }
      }
    }
    return meta
  }

  /// The address of the first link of that relation, as written; nil without one.
  private static func link(_ tag: Tag, _ relation: String, in tree: HTMLTree) -> String? {
    for place in tree.all(tag, below: HTMLTree.root) {
      let relations = (tree.attribute("rel", of: place) ?? "").asciiLowercased.split(whereSeparator: \.isWhitespace)
      if relations.contains(Substring(relation)) { return tree.attribute("href", of: place) }
    }
    return nil
  }
}
