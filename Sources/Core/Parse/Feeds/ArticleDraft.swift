import Foundation
import Model
import Money

/// An article while its element is read: what it says in several places, before the best of each is taken.
struct ArticleDraft {
  var id = Preferred<String>()
  /// What stands at the id is an address too (RSS `guid`, unless it says otherwise).
  var permalink: String?
  var title = Preferred<String>()
  var link = Preferred<String>()
  var content = Preferred<Body>()
  var summary = Preferred<Body>()
  var published = Preferred<Moment>()
  var updated = Preferred<Moment>()
  var authors: [Author] = []
  var tags: [String] = []
  var attachments: [Attachment] = []
  var language: String?
  var image = Preferred<String>()
  var comments = Preferred<String>()
  var externalURL: String?
  /// Where the one enclosure really lies.
  var originalEnclosure: String?
  /// Seconds, as `itunes:duration` says of the one enclosure.
  var duration: Double?

  /// A date as it stood in the source, and what it means; nil when that cannot be true.
  struct Moment {
    let text: String
    let date: Date?
  }

  /// The article. One of which nothing is known still counts: its reader shall see that there was something.
  func article() -> Article {
    let attachments = attachments.withoutDuplicates
    // A podcast without a page is opened where it is heard.
    let url = link.value ?? permalink ?? attachments.first?.url
    // A feed that has one text only often calls it the summary; it is what there is to read.
    let body = content.value ?? summary.value
    let date = published.value ?? updated.value
    var article = Article(
      key: Identity.key(
        id: id.value, url: url, title: title.value ?? "", body: body?.source ?? "", date: date?.text ?? ""))
    article.title = title.value ?? ""
    article.url = url
    article.externalURL = externalURL
    switch body {
    case .html(let html): article.html = html
    case .plain(let text): article.text = text
    case nil: break
    }
    // Without a body of its own the summary is the body, and need not be said twice.
    if content.value != nil { article.summary = summary.value?.line.nonEmpty }
    article.published = published.value?.date
    article.updated = updated.value?.date
    if article.published == nil, article.updated == nil { article.dateText = date.map { PlainLine.line($0.text) } }
    article.authors = authors.withoutDuplicates
    article.tags = tags.withoutDuplicates
    article.attachments = attachments
    // What FeedBurner and iTunes say is said of the item; with two files nobody knows of which.
    if article.attachments.count == 1 {
      article.attachments[0].duration = article.attachments[0].duration ?? duration
      article.attachments[0].url = originalEnclosure ?? article.attachments[0].url
    }
    article.language = language
    // Some send the picture as a file only.
    article.image = image.value ?? attachments.first { $0.mimeType?.hasPrefix("image/") == true }?.url
    article.comments = comments.value
    return article
  }
}
