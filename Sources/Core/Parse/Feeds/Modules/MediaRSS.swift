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

  /// An element of the namespace; ratings, players and statistics are passed over.
  private static func readMedia(_ reader: inout FeedReader, _ draft: inout ArticleDraft) {
    switch reader.xml.name.folded {
    case "group": readChildren(&reader, &draft)
    case "content":
      readContent(reader, &draft)
      readChildren(&reader, &draft)
    case "peerlink": reader.readEnclosure(into: &draft)
    case "title": draft.title.offer(reader.title(), .last)
    case "description", "text": draft.summary.offer(reader.mediaText(), .last)
    case "thumbnail": draft.image.offer(reader.address("url"), .module)
    case "category": draft.tags.add(reader.xml.attribute("label").map(PlainLine.ofTitle)?.nonEmpty ?? reader.title())
    case "keywords": reader.readTags(into: &draft.tags)
    case "credit" where draft.authors.isEmpty && reader.xml.attribute("role")?.lowercased() == "author":
      draft.authors += reader.authors()
    default: break
    }
  }

  /// The children of a group or of a medium, which speak of the article.
  private static func readChildren(_ reader: inout FeedReader, _ draft: inout ArticleDraft) {
    let depth = reader.xml.depth
    while reader.xml.nextChild(at: depth) {
      if reader.xml.name.namespace == .media { readMedia(&reader, &draft) }
    }
  }

  /// A medium: a picture stands for the article, everything else is a file that belongs to it. Without a type the end of the
  /// address tells.
  private static func readContent(_ reader: FeedReader, _ draft: inout ArticleDraft) {
    guard let url = reader.address("url") else { return }
    let type = reader.xml.attribute("type").map(PlainLine.line)?.nonEmpty
    let medium =
      reader.xml.attribute("medium")?.lowercased().nonEmpty ?? type?.split(separator: "/").first?.lowercased()
    if medium == "image" {
      draft.image.offer(url, .module)
    } else if medium == nil, !sounds.contains(where: url.lowercased().prefix { $0 != "?" }.hasSuffix) {
      draft.image.offer(url, .last)
    } else if medium != "document" || type != nil {
      draft.attachments.append(
        Attachment(
          url: url, mimeType: type, size: reader.xml.attribute("filesize").flatMap { Int(bytes: $0) },
          duration: reader.xml.attribute("duration").flatMap { Double(seconds: $0) }))
    }
  }

  private static let sounds = [
    ".mp3", ".m4a", ".ogg", ".opus", ".mp4", ".m4v", ".webm", ".mov", ".wav", ".flac", ".pdf",
  ]
}

extension FeedReader {
  /// The text of a medium: HTML with `type="html"`, else plain with line breaks that count.
  fileprivate mutating func mediaText() -> Body? {
    let isHTML = xml.attribute("type")?.lowercased() == "html"
    let content = xml.content()
    return (isHTML || content.isMarkup ? .html(content.text) : .plain(content.text) as Body).nonEmpty
  }
}
