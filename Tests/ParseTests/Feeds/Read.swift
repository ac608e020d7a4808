import Foundation
import Model
@testable import Parse

/// Dates in tests are judged from here.
let present = Date(timeIntervalSince1970: 1_767_225_600)

/// The feed in a text.
func feed(_ text: String, base: String? = nil) throws -> Feed {
  try feed(Array(text.utf8), base: base)
}

func feed(_ bytes: [UInt8], type: String? = nil, base: String? = nil) throws -> Feed {
  let source = Source(bytes: bytes, name: "test", contentType: type, base: base, now: present)
  guard case .feed(let feed) = try parse(source) else { throw NoFeed() }
  return feed
}

/// The first article of an RSS feed with one item that has this in it.
func item(_ content: String) throws -> Article {
  let namespaces = """
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
    xmlns:atom="http://www.w3.org/2005/Atom" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
    xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dcterms="http://purl.org/dc/terms/"
    """
  return try first("<rss version=\"2.0\" \(namespaces)><channel><item>\(content)</item></channel></rss>")
}

/// The first article of an Atom feed with one entry that has this in it.
func entry(_ content: String) throws -> Article {
  try first("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>\(content)</entry></feed>")
}

private func first(_ text: String) throws -> Article {
  guard let article = try feed(text).articles.first else { throw NoFeed() }
  return article
}

struct NoFeed: Error {}

extension Date {
  /// "2004-06-02T04:39:21Z", for comparisons that can be read.
  var iso: String { formatted(.iso8601) }
}
