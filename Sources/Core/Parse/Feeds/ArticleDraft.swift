import Foundation
import Model
import Money

/// An article while its element is read: all that it says in several places, before the best of each is taken.
struct ArticleDraft {
  var id = Preferred<String>()
  /// The address that the id is too: a `guid` of RSS unless it says otherwise, an `id` of Atom on the web.
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
  /// The address of the one enclosure at its publisher, in the place of a proxy's.
  var originalEnclosure: String?
  /// Seconds: `itunes:duration`, which is that of the one enclosure.
  var duration: Double?

  /// Whether an id or a link is there, and a title: then it can be told from the others.
  var isKnown: Bool { (id.value ?? link.value) != nil && title.value != nil }

  /// A date as it stood in the source, and the moment that it names; nil when that cannot be true.
  struct Moment {
    let text: String
    let date: Date?
    /// Its numbers may be put in another order: `FeedDraft` decides for the whole feed.
    let isOrdered: Bool

    init(_ text: String, order: DateOrder? = nil, language: String? = nil, now: Date) {
      let reading = DateReader.read(text, order: order, language: language)
      self.text = text
      date = reading.moment.flatMap { DateReader.isCredible($0, now: now) ? $0 : nil }
      isOrdered = reading.isOrdered
    }
  }

  /// The article. One without any content is an article too, so that a person sees that there was something.
  func article() -> Article {
    let attachments = attachments.withoutDuplicates
    // A podcast without a page is opened where it is heard.
    let url = link.value ?? permalink ?? attachments.first?.url
    // A feed that has one text only often calls it the summary; it is what there is to read.
    let body = content.value ?? summary.value
    let date = published.value ?? updated.value
    let identity = Identity.key(
      id: id.value, url: url, title: title.value ?? "", body: body?.source ?? "", date: date?.text ?? "")
    var article = Article(key: identity.key, origin: identity.origin)
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
    article.setDates(published: published.value, updated: updated.value)
    article.authors = authors.withoutDuplicates
    article.tags = tags.withoutDuplicates
    article.attachments = attachments
    // FeedBurner and iTunes speak of the item's file; of two files it could be either.
    if article.attachments.count == 1 {
      article.attachments[0].duration = article.attachments[0].duration ?? duration
      article.attachments[0].url = originalEnclosure ?? article.attachments[0].url
    }
    article.language = language
    // Some send the picture as a file and in no other way.
    article.image = image.value ?? attachments.first { $0.mimeType?.hasPrefix("image/") == true }?.url
    article.comments = comments.value
    return article
  }
}

extension Article {
  /// A date that cannot be true is kept as its text, where there is no other.
  mutating func setDates(published: ArticleDraft.Moment?, updated: ArticleDraft.Moment?) {
    self.published = published?.date
    self.updated = updated?.date
    let text = (published ?? updated)?.text
    dateText = self.published == nil && self.updated == nil ? text.map(PlainLine.line) : nil
  }
}
