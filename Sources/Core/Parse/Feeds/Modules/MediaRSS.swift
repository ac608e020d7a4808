import Model
import Money

extension Module {
  /// Media RSS (https://www.rssboard.org/media-rss): pictures, films and their texts.
  static let media = Module(
    namespace: .media,
    feed: { reader, draft in
      if reader.xml.name.folded == "thumbnail" { draft.icon.offer(reader.address("url"), .last) }
    },
    article: readMedia)

  /// An element of the namespace; the ratings, players and credits of it are passed over.
  private static func readMedia(_ reader: inout FeedReader, _ draft: inout ArticleDraft) {
    switch reader.xml.name.folded {
    case "group": readChildren(&reader, &draft)
    case "content":
      readContent(reader, &draft)
      readChildren(&reader, &draft)
    case "title": draft.title.offer(reader.title(), .last)
    case "description", "text": draft.summary.offer(reader.mediaText(), .last)
    case "thumbnail": draft.image.offer(reader.address("url"), .module)
    case "credit", "player", "keywords": break
    default: break
    }
  }

  /// What is said inside of a group or of a medium is said of the article.
  private static func readChildren(_ reader: inout FeedReader, _ draft: inout ArticleDraft) {
    let depth = reader.xml.depth
    while reader.xml.nextChild(at: depth) {
      if reader.xml.name.namespace == .media { readMedia(&reader, &draft) }
    }
  }

  /// Pictures are what the article is seen by; films and sounds are files that belong to it.
  private static func readContent(_ reader: FeedReader, _ draft: inout ArticleDraft) {
    guard let url = reader.address("url") else { return }
    let type = reader.xml.attribute("type").map(PlainLine.line)?.nonEmpty
    let medium = reader.xml.attribute("medium")?.lowercased() ?? type?.split(separator: "/").first.map(String.init)
    if medium == "image" {
      draft.image.offer(url, .module)
    } else if medium == "video" || medium == "audio" {
      draft.attachments.append(
        Attachment(
          url: url, mimeType: type, size: reader.xml.attribute("filesize").flatMap { Int($0) },
          duration: reader.xml.attribute("duration").flatMap { Double(seconds: $0) }))
    }
  }
}

extension FeedReader {
  /// `type="html"` is HTML; without a type it is plain, and its line breaks count.
  fileprivate mutating func mediaText() -> Body? {
    let isHTML = xml.attribute("type")?.lowercased() == "html"
    let content = xml.content()
    return (isHTML || content.isMarkup ? .html(content.text) : .plain(content.text) as Body).nonEmpty
  }
}
