import Model
import Money

extension FeedReader {
  /// Reads an `<item>`, wherever it stands. Nil for the last one of a feed that breaks off, unless it is known and its title is
  /// whole: it would come back under another key when the feed is whole again.
  mutating func item() -> ArticleDraft? {
    var article = ArticleDraft()
    var brief: Body?
    let depth = xml.depth
    let about = address("about")
    article.id.offer(about, .last)
    article.permalink = about
    var last = ""
    var isKnown = false
    while xml.nextChild(at: depth) {
      let name = xml.name
      last = name.folded
      if !name.isPrefixed || name.namespace == .none {
        if name.folded == "summary" { brief = brief ?? html() } else { readItemChild(name.folded, into: &article) }
      } else {
        readModule(into: &article)
      }
      if !xml.isCut { isKnown = article.isKnown }
    }
    // With a summary beside it, the description is the article.
    if let brief {
      article.content.offer(article.summary.value, .last)
      article.summary = Preferred()
      article.summary.offer(brief, .own)
    }
    return !xml.isCut || isKnown && FeedReader.bodies.contains(last) ? article : nil
  }

  /// Elements that may be cut: half a text is worth reading, half a date or a link is wrong.
  static let bodies: Set<String> = [
    "body", "content", "description", "encoded", "fullitem", "summary", "text", "subtitle",
  ]

  /// Reads an element of an item without a prefix, by its name in small letters: RSS's own, and those of Atom and others
  /// whose namespace was forgotten.
  mutating func readItemChild(_ name: String, into article: inout ArticleDraft) {
    switch name {
    case "title": article.title.offer(title(), .own)
    case "link" where xml.attribute("href") != nil: readAtomLink(into: &article)
    case "link": article.link.offer(address(), .own)
    case "guid": readGuid(into: &article)
    case "description": article.summary.offer(html(), .own)
    case "content", "body", "fullitem": article.content.offer(html(), .module)
    case "author": article.authors += authors()
    case "category": article.tags.add(title())
    case "categories", "keywords", "tags": readTags(into: &article.tags)
    case "comments": article.comments.offer(address(), .own)
    case "enclosure": readEnclosure(into: &article)
    case "pubdate": article.published.offer(moment(), .own)
    // Dublin Core and Atom without their prefix.
    case "date", "published", "issued": article.published.offer(moment(), .module)
    case "updated", "modified": article.updated.offer(moment(), .module)
    case "language": article.language = line()
    default: readModule(into: &article)
    }
  }

  /// Tags in a frame (`<categories><category>…`), or words between commas.
  mutating func readTags(into tags: inout [String]) {
    let depth = xml.depth
    var words = ""
    while true {
      let event = xml.next()
      words += xml.textBefore
      if event == .start { tags.add(title()) } else if event == .finished || xml.depth < depth { break }
    }
    tags.addWords(PlainLine.ofTitle(words))
  }

  /// A guid is an address unless it says otherwise.
  private mutating func readGuid(into article: inout ArticleDraft) {
    let isPermalink = xml.attribute("ispermalink")?.lowercased() != "false"
    let base = base
    let guid = xml.text()
    article.id.offer(guid.nonEmpty, .own)
    if isPermalink, Address.scheme(guid)?.hasPrefix("http") == true || article.permalink == nil && guid.hasPrefix("/") {
      article.permalink = Address.resolve(Address.unescaped(guid), against: base)
    }
  }

  /// A file; `length` in bytes, which many write as 0 or leave empty.
  func readEnclosure(into article: inout ArticleDraft) {
    guard let url = address("url") ?? address("href") ?? address("resource") else { return }
    article.attachments.append(
      Attachment(
        url: url, mimeType: xml.attribute("type").map(PlainLine.line)?.nonEmpty,
        size: xml.attribute("length").flatMap { Int(bytes: $0) }))
  }
}

extension [String] {
  /// Adds each word of a list with commas.
  mutating func addWords(_ list: String?) {
    for word in list?.split(separator: ",") ?? [] { add(word.trimmed.nonEmpty) }
  }
}
