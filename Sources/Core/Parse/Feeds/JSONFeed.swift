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
      problems.append(.repaired(source.name, why: failure.why, line: failure.line))
    }
  }

  /// Throws where there is neither a list of items nor a version of JSON Feed.
  func feed() throws(Problem) -> Feed {
    guard root["items"] != nil || root["version"]?.text?.contains("jsonfeed.org") == true else {
      throw problems.first ?? Problem(doing: "parse", to: source.name, why: "it is JSON, but no JSON Feed")
    }
    var draft = FeedDraft()
    draft.title.offer(line(root, "title"), .own)
    draft.link.offer(address(root, "home_page_url"), .own)
    draft.feed.feedURL = address(root, "feed_url")
    draft.summary.offer(line(root, "description"), .own)
    draft.language.offer(line(root, "language"), .own)
    draft.feed.authors = authors(root)
    draft.icon.offer(address(root, "icon") ?? address(root, "favicon"), .own)
    for item in root["items"]?.array ?? [] {
      if let article = article(item) { draft.add(article) }
    }
    draft.feed.problems = problems
    return draft.finished(at: source.now)
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
    draft.tags.addWords(line(item, "tags"))
    draft.language = line(item, "language")
    draft.image.offer(address(item, "image") ?? address(item, "banner_image"), .own)
    for attachment in item["attachments"]?.array ?? [] {
      guard let url = address(attachment, "url") else { continue }
      let bytes = attachment["size_in_bytes"]?.text.flatMap { Double($0) }
      let seconds = attachment["duration_in_seconds"]?.text.flatMap { Double(seconds: $0) }
      draft.attachments.append(
        Attachment(
          url: url, mimeType: line(attachment, "mime_type"), title: line(attachment, "title"),
          size: bytes.flatMap { $0 < 0 ? nil : Int(exactly: $0.rounded()) }, duration: seconds))
    }
    return draft
  }

  /// `authors` of 1.1, which some write as one object, or the one `author` of 1.0. Each may be a name alone.
  private func authors(_ value: JSONValue) -> [Author] {
    var authors: [Author] = []
    let listed = value["authors"].map { $0.array ?? [$0] } ?? []
    for author in listed.isEmpty ? [value["author"]].compactMap(\.self) : listed {
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

  /// The address of a member, absolute where a base is known; nil for an empty one.
  private func address(_ value: JSONValue, _ key: String) -> String? {
    (value[key]?.text.map(Address.clean)?.nonEmpty).map { Address.resolve(Address.unescaped($0), against: base) }
  }

  /// The address that the feed was fetched from, else the one that it gives itself.
  private var base: String? {
    source.base ?? ["feed_url", "home_page_url"].lazy.compactMap { root[$0]?.string }.first(where: Address.isWeb)
  }

  /// RFC 3339 by the specification, and whatever else can be read as a date.
  private func moment(_ value: JSONValue, _ key: String) -> ArticleDraft.Moment? {
    value[key]?.text?.nonEmpty.map {
      ArticleDraft.Moment($0, language: root["language"]?.string, now: source.now)
    }
  }
}
