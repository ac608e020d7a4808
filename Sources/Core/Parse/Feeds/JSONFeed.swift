import Foundation
import Model
import Money

extension Format {
  /// JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).
  static let jsonFeed = Format(
    name: "JSON Feed",
    recognises: { $0.first == UInt8(ascii: "{") && ($0.contains("jsonfeed.org/version") || $0.contains("\"items\"")) }
  ) { source throws(Problem) in
    .feed(try JSONFeedParser(source).feed())
  }
}

private struct JSONFeedParser {
  private let source: Source
  private let root: JSONValue
  private var problems: [Problem] = []

  init(_ source: Source) {
    self.source = source
    let decoded = source.decoded
    // A feed that was cut off still has whole items.
    let (root, failure) = JSONReader.salvage(decoded.bytes)
    self.root = root
    if let failure {
      problems.append(Problem(doing: "read all of", to: source.name, why: failure.why, line: failure.line))
    }
  }

  /// Throws where there is neither a list of items nor a word that this is a JSON Feed.
  func feed() throws(Problem) -> Feed {
    guard root["items"] != nil || root["version"]?.text?.contains("jsonfeed.org") == true else {
      throw problems.first ?? Problem(doing: "parse", to: source.name, why: "it is JSON, but no JSON Feed")
    }
    var feed = Feed()
    feed.title = line(root, "title") ?? ""
    feed.homePageURL = address(root, "home_page_url")
    feed.feedURL = address(root, "feed_url")
    feed.summary = line(root, "description")
    feed.language = line(root, "language")
    feed.authors = authors(root).withoutDuplicates
    feed.icon = address(root, "icon") ?? address(root, "favicon")
    feed.articles = root["items"]?.array?.compactMap { article($0)?.article() } ?? []
    feed.problems = problems
    return feed
  }

  /// Nil for an item that is no object. An id may be a number, which 1.1 has readers take for a text.
  private func article(_ item: JSONValue) -> ArticleDraft? {
    guard item.object != nil else { return nil }
    var draft = ArticleDraft()
    draft.id.offer(item["id"]?.text?.nonEmpty, .own)
    draft.link.offer(address(item, "url"), .own)
    draft.externalURL = address(item, "external_url")
    // A link post without a page of its own is the page that it is about.
    draft.link.offer(draft.externalURL, .last)
    draft.title.offer(line(item, "title"), .own)
    draft.content.offer((item["content_html"]?.text).flatMap { Body.html($0).nonEmpty }, .own)
    // HTML says more; the plain text counts where there is no other.
    draft.content.offer((item["content_text"]?.text).flatMap { Body.plain($0).nonEmpty }, .last)
    draft.summary.offer((item["summary"]?.text).flatMap { Body.plain($0).nonEmpty }, .own)
    draft.published.offer(moment(item, "date_published"), .own)
    draft.updated.offer(moment(item, "date_modified"), .own)
    draft.authors = authors(item)
    for tag in item["tags"]?.array ?? [] { draft.tags.add(tag.text.map(PlainLine.line)?.nonEmpty) }
    draft.language = line(item, "language")
    draft.image.offer(address(item, "image") ?? address(item, "banner_image"), .own)
    for attachment in item["attachments"]?.array ?? [] {
      guard let url = address(attachment, "url") else { continue }
      let bytes = attachment["size_in_bytes"]?.text.flatMap { Double($0) }
      let seconds = attachment["duration_in_seconds"]?.text.flatMap { Double(seconds: $0) }
      draft.attachments.append(
        Attachment(
          url: url, mimeType: line(attachment, "mime_type"), title: line(attachment, "title"),
          size: bytes.flatMap { Int(exactly: $0.rounded()) }, duration: seconds))
    }
    return draft
  }

  /// `authors` of 1.1, or the one `author` of 1.0.
  private func authors(_ value: JSONValue) -> [Author] {
    var authors: [Author] = []
    for author in value["authors"]?.array ?? [value["author"]].compactMap(\.self) {
      authors.add(
        Author(
          name: line(author, "name") ?? author.text.map(PlainLine.line)?.nonEmpty, email: line(author, "email"),
          url: address(author, "url"), avatar: address(author, "avatar")))
    }
    return authors
  }

  /// The text or number of a member on one line; nil for an empty one and for anything else.
  private func line(_ value: JSONValue, _ key: String) -> String? {
    value[key]?.text.map(PlainLine.line)?.nonEmpty
  }

  /// The address of a member, absolute where a base is known.
  private func address(_ value: JSONValue, _ key: String) -> String? {
    value[key]?.text?.nonEmpty.map { Address.resolve($0, against: source.base) }
  }

  /// RFC 3339 by the specification, and whatever else can be read as a date.
  private func moment(_ value: JSONValue, _ key: String) -> ArticleDraft.Moment? {
    value[key]?.text?.nonEmpty.map {
      ArticleDraft.Moment(text: $0, date: DateReader.credible($0, now: source.now))
    }
  }
}
