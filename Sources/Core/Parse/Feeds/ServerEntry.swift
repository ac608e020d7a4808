import Foundation
import Model
import Money

/// An article as a server of an account gives it in JSON, before it is cleaned like one of a feed.
package struct ServerEntry {
  /// The id that the feed gave it; nil where the server keeps that to itself.
  package var guid: String?
  package var url: String?
  package var title: String?
  package var html: String?
  package var author: String?
  package var published: Date?
  package var tags: [String] = []
  package var attachments: [Attachment] = []
  package var language: String?

  package init() {}

  /// The article with its text. A date that cannot be true is left out. `now` is the present, by which that is told.
  package func article(now: Date) -> Article {
    var draft = ArticleDraft()
    draft.id.offer(guid?.nonEmpty, .own)
    draft.link.offer((url.map(Address.clean)?.nonEmpty).map(Address.unescaped), .own)
    draft.title.offer(title.map(PlainLine.ofTitle)?.nonEmpty, .own)
    draft.content.offer(html.flatMap { Body.html($0).nonEmpty }, .own)
    if let author = author.map(PlainLine.ofHTML)?.nonEmpty { draft.authors.add(Author(name: author)) }
    for tag in tags { draft.tags.add(PlainLine.line(tag).nonEmpty) }
    draft.attachments = attachments.compactMap { attachment in
      guard let url = Address.clean(attachment.url).nonEmpty else { return nil }
      var attachment = attachment
      attachment.url = url
      attachment.title = attachment.title.map(PlainLine.line)?.nonEmpty
      return attachment
    }
    draft.language = language.map(PlainLine.line)?.nonEmpty
    var article = draft.article()
    if let published, DateReader.isCredible(published, now: now) { article.published = published }
    if let html = article.html, article.text.isEmpty { article.text = HTML.text(of: html) }
    return article
  }

  /// A title of a feed or a folder on one line, without markup.
  package static func line(_ text: String) -> String { PlainLine.ofTitle(text) }
}
