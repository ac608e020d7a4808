import Foundation
import Model
import Money

extension Format {
  /// A web page, of which the main article is kept.
  static let page = Format(name: "web page", recognises: \.isPage) { source throws(Problem) in
    .feed(try WebPage(source).feed())
  }
}

extension Sniff {
  /// Tells whether the bytes begin with a tag of HTML. It is asked after all other formats.
  var isPage: Bool {
    guard first == UInt8(ascii: "<"), !isPlainText else { return false }
    return root.isEmpty || Sniff.pageElements.contains(root)
  }

  private static let pageElements: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "base", "main", "article", "section", "header", "nav", "footer",
    "aside", "form", "noscript", "figure", "picture", "video", "button", "input", "center", "dl", "th", "thead",
    "tbody",
  ]
}

/// A web page on its way to a feed of one article.
struct WebPage {
  private let source: Source
  private let tree: HTMLTree
  /// Bytes of a page that are read. The article of a longer one stands in its beginning, or it has none.
  private static let longest = 6 << 20

  /// The base that the page declares, else the address that it came from.
  private let base: String?

  init(_ source: Source) {
    self.source = source
    tree = HTMLTree(parsing: WebPage.text(of: source))
    base = tree.declaredBase(against: source.base)
  }

  /// Throws when the page has no article.
  func feed() throws(Problem) -> Feed {
    var metadata = PageMetadata(tree, base: base)
    metadata.title = PlainLine.line(metadata.title)
    guard let body = shownBody(metadata) ?? describedBody(metadata) else {
      throw Problem(doing: "parse", to: source.name, why: "it is a web page without an article")
    }
    var feed = Feed()
    feed.title = PlainLine.line(metadata.siteName ?? metadata.title)
    feed.homePageURL = source.base
    feed.language = metadata.language
    feed.articles = [article(metadata, body)]
    return feed
  }

  /// The text of an article in its three forms, with the author that stands beside it.
  private struct Content {
    let html: String
    let blocks: [Block]
    let text: String
    let byline: String?
  }

  /// The article that the page shows; nil where there is none.
  private func shownBody(_ metadata: PageMetadata) -> Content? {
    guard let found = ArticleFinder.find(in: tree, title: metadata.title, seeksByline: metadata.authors.isEmpty) else {
      return nil
    }
    let blocks = HTML.blocks(in: found.tree, below: found.place, base: base)
    let text = WebPage.text(of: blocks)
    guard Readability.isArticle(text, found, of: tree) else { return nil }
    return Content(
      html: found.tree.html(below: found.place, base: base), blocks: blocks, text: text, byline: found.byline)
  }

  /// The article that the page has for programs alone, because a script draws it. Nil for a short text, which is no more
  /// than a summary.
  private func describedBody(_ metadata: PageMetadata) -> Content? {
    guard let body = metadata.body, body.count >= ArticleFinder.enough / 2 else { return nil }
    let lines = Entities.decode(body).split(whereSeparator: \.isNewline).map { String($0) }
    let html =
      Markup.isHTML(body)
      ? body : lines.map { "<p>" + String(decoding: Markup.escaped($0.utf8), as: UTF8.self) + "</p>" }.joined()
    let blocks = HTML.blocks(of: html, base: base)
    return Content(html: html, blocks: blocks, text: WebPage.text(of: blocks), byline: nil)
  }

  /// The words of the blocks. Those that stand for pictures and players are no part of the text, as in feeds.
  private static func text(of blocks: [Block]) -> String {
    // One text after the other: a list of the blocks that count would take as much memory as the page.
    var whole = ""
    for block in blocks where block.kind != .image && block.kind != .media {
      let text = block.text
      if !whole.isEmpty, !text.isEmpty { whole += "\n\n" }
      whole += text
    }
    return whole
  }

  /// The article with the metadata of the page's head; the text gives what the head lacks.
  private func article(_ metadata: PageMetadata, _ body: Content) -> Article {
    let url = metadata.address ?? source.base
    // The address of a page is its id, also where the page is the home page of its site.
    let identity = Identity.key(
      id: url, url: nil, title: metadata.title, body: body.text, date: metadata.published ?? "")
    var article = Article(key: identity.key, origin: identity.origin)
    article.title = metadata.title
    article.url = url
    article.html = body.html
    article.blocks = body.blocks
    article.text = body.text
    article.summary = (metadata.summary ?? body.blocks.first { $0.kind == .paragraph }?.text).map(PlainLine.line)
    let published = metadata.published ?? timeElement
    article.published = published.flatMap { DateReader.credible($0, now: source.now) }
    article.updated = metadata.modified.flatMap { DateReader.credible($0, now: source.now) }
    if article.published == nil, article.updated == nil { article.dateText = published.map(PlainLine.line) }
    let names = metadata.authors.isEmpty ? [body.byline].compactMap(\.self) : metadata.authors
    article.authors = names.map { Author(name: PlainLine.line($0)) }
    article.language = metadata.language
    article.image = metadata.image ?? body.blocks.first { $0.kind == .image }?.url
    return article
  }

  /// The first date that the page marks as one.
  private var timeElement: String? {
    tree.all(.time, below: HTMLTree.root).lazy.compactMap { tree.attribute("datetime", of: $0)?.trimmed.nonEmpty }.first
  }

  /// The page in UTF-8. The encoding that it names counts when the server named none
  /// (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding).
  static func text(of source: Source) -> String {
    var source = source
    if source.bytes.count > longest { source.bytes.removeLast(source.bytes.count - longest) }
    if source.contentType.flatMap(Encodings.charset(ofType:)) == nil {
      let head = String(decoding: source.bytes.prefix(4096), as: UTF8.self).asciiLowercased
      if let charset = Encodings.charset(ofType: head) { source.contentType = "text/html; charset=\(charset)" }
    }
    return String(decoding: source.decoded.bytes, as: UTF8.self)
  }
}
