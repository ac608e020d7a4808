import Model
import Money
import Query

/// Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), the output format for other programs. Values that it has no name
/// for stand in `_newsband`.
enum JSONFeed {
  /// Values of an article that come from the store and not from its source.
  struct Status {
    var feed: String?
    var isRead: Bool?
    var isStarred: Bool?
    /// The story that it belongs to; nil where it stands alone.
    var story: Int64?
    /// The sums that it names; nil where they were not looked for.
    var sums: [NamedSum]?

    /// The articles of the row of a story; nil for a list of articles.
    var articles: [Int64]?
    /// The reasons why it is in the affair of another story; nil for a list of articles.
    var reasons: [String]?
    /// The kept part of its translation; nil where there is none.
    var translation: TranslatedArticle?
    /// The reason why its page could not be had; nil where it was, or was not asked for.
    var pageProblem: String?

    init(
      feed: String? = nil, isRead: Bool? = nil, isStarred: Bool? = nil, story: Int64? = nil, sums: [NamedSum]? = nil,
      articles: [Int64]? = nil
    ) {
      self.feed = feed
      self.story = story
      self.isRead = isRead
      self.isStarred = isStarred
      self.sums = sums
      self.articles = articles
    }
  }

  static let version = "https://jsonfeed.org/version/1.1"

  /// A feed with all its items; members without a value are left out.
  static func write(_ feed: Feed, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("version", version)
      writer.member("title") { $0.string(feed.title) }
      writer.member("home_page_url", feed.homePageURL)
      writer.member("feed_url", feed.feedURL)
      writer.member("description", feed.summary)
      writer.member("icon", feed.icon)
      writer.member("authors", feed.authors, write)
      writer.member("language", feed.language)
      writeExtension(of: feed, to: &writer)
      writer.member("items") { $0.array(feed.articles) { write($1, Status(), to: &$0) } }
    }
  }

  /// Writes one item. `id` is the article's key unless another one is given.
  static func write(_ article: Article, _ status: Status, id: String? = nil, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id") { $0.string(id ?? article.key) }
      writer.member("url", article.url)
      writer.member("external_url", article.externalURL)
      writer.member("title", article.title)
      writer.member("content_html", article.html)
      writer.member("content_text", article.text)
      // The format demands one of the two.
      if article.html == nil, article.text.isEmpty { writer.member("content_text") { $0.string("") } }
      writer.member("summary", article.summary)
      writer.member("image", article.image)
      writer.member("date_published", article.published)
      writer.member("date_modified", article.updated)
      writer.member("authors", article.authors, write)
      writer.member("tags", article.tags)
      writer.member("language", article.language)
      writer.member("attachments", article.attachments, write)
      writeExtension(of: article, status, to: &writer)
    }
  }

  /// Writes the authors. JSON Feed has no member for a mail address, so it becomes a mailto: URL.
  private static func write(_ writer: inout JSONWriter, _ author: Author) {
    writer.object { writer in
      writer.member("name", author.name)
      writer.member("url", author.url ?? author.email.map { "mailto:" + $0 })
      writer.member("email", author.email)
      writer.member("avatar", author.avatar)
    }
  }

  private static func write(_ writer: inout JSONWriter, _ attachment: Attachment) {
    writer.object { writer in
      writer.member("url", attachment.url)
      writer.member("mime_type", attachment.mimeType)
      writer.member("title", attachment.title)
      writer.member("size_in_bytes", attachment.size)
      if let duration = attachment.duration { writer.member("duration_in_seconds") { $0.number(duration) } }
    }
  }

  /// Writes `_newsband`. Names of extensions begin with an underscore (JSON Feed 1.1, "Extensions"), and readers ignore those that
  /// they do not know.
  private static func writeExtension(of feed: Feed, to writer: inout JSONWriter) {
    writer.member("_newsband") { writer in
      writer.object { writer in
        writer.member("id", feed.id)
        writer.member("edition_date", feed.editionDate?.description)
        writer.member("date_published", feed.published)
        writer.member("date_modified", feed.updated)
        writer.member("tags", feed.tags)
        writer.member("rights", feed.rights)
        writer.member("rates", feed.rates) { writer, rate in
          writer.object { writer in
            writer.member("base", rate.pair.base)
            writer.member("quote", rate.pair.quote)
            writer.member("value", rate.value)
            writer.member("change_percent", rate.changePercent)
          }
        }
        writer.member("problems", feed.problems.map(\.description))
      }
    }
  }

  /// Left out when it would be empty.
  private static func writeExtension(of article: Article, _ status: Status, to writer: inout JSONWriter) {
    let isEmpty =
      article.blocks.isEmpty && article.comments == nil && article.dateText == nil && status.feed == nil
      && status.isRead == nil && status.isStarred == nil && status.sums == nil
    guard !isEmpty else { return }
    writer.member("_newsband") { writer in
      writer.object { writer in
        if let reasons = status.reasons { writer.member("reasons") { $0.array(reasons) { $0.string($1) } } }
        if let articles = status.articles {
          writer.member("articles") { $0.array(articles) { $0.number(Int($1)) } }
        }
        writer.member("feed", status.feed)
        if let isRead = status.isRead { writer.member("read", isRead) }
        if let isStarred = status.isStarred { writer.member("starred", isStarred) }
        if let story = status.story { writer.member("story") { $0.number(story) } }
        writer.member("comments", article.comments)
        writer.member("date_text", article.dateText)
        writer.member("page_problem", status.pageProblem)
        writer.member("blocks", article.blocks, write)
        if let text = status.translation { writer.member("translation") { write(&$0, text) } }
        // An empty list says that there are none, a missing one that they were not looked for.
        if let sums = status.sums { writer.member("sums") { $0.array(sums.flatMap(ends), write) } }
      }
    }
  }

  /// Writes a translation; the parts that are not translated are those of the original.
  private static func write(_ writer: inout JSONWriter, _ text: TranslatedArticle) {
    writer.object { writer in
      writer.member("language", text.language)
      writer.member("from", text.original)
      writer.member("program", text.program)
      writer.member("title", text.title?.text)
      writer.member("content_text", text.blocks.map(\.withoutLinkMarks.text).joined(separator: "\n\n"))
      writer.member("whole", text.isWhole)
      writer.member("numbers_differ", text.otherFigures > 0)
      writer.member("blocks", text.blocks) { writer, block in
        writer.object { writer in
          writer.member("text") { $0.string(block.withoutLinkMarks.text) }
          writer.member("translated", block.state == .translated)
          writer.member("numbers_differ", block.hasOtherFigures)
        }
      }
    }
  }

  /// One end of a sum. A range has two ends, and both have its text.
  private struct SumEnd {
    let figure: Figure
    let named: NamedSum
  }

  private static func ends(of named: NamedSum) -> [SumEnd] {
    [named.sum.figure, named.sum.upper].compactMap(\.self).map { SumEnd(figure: $0, named: named) }
  }

  /// Writes an amount in plain decimal notation, without a sign.
  private static func write(_ writer: inout JSONWriter, _ end: SumEnd) {
    writer.object { writer in
      writer.member("amount", end.figure.description)
      writer.member("currency", end.named.sum.code)
      writer.member("text", end.named.text)
    }
  }

  private static func write(_ writer: inout JSONWriter, _ block: Block) {
    writer.object { writer in
      writer.member("kind", block.kind.rawValue)
      writer.member("text") { $0.string(block.text) }
      writer.member("speaker", block.speaker)
      writer.member("credit", block.credit)
      writer.member("url", block.url)
    }
  }
}
