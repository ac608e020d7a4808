import Foundation
import Model
import Money

/// Bytes from outside, with what is known about them.
package struct Source: Sendable {
  package var bytes: [UInt8]
  /// For messages: the file's name or the address.
  package var name: String
  /// The MIME type with its parameters, when a server sent one.
  package var contentType: String?
  /// The address that relative ones are resolved against.
  package var base: String?
  /// The present, by which dates that cannot be true are told.
  package var now: Date

  package init(bytes: [UInt8], name: String, contentType: String? = nil, base: String? = nil, now: Date = Date()) {
    self.bytes = bytes
    self.name = name
    self.contentType = contentType
    self.base = base
    self.now = now
  }
}

/// The content that was found in the bytes. One result type for every format.
package enum Parsed: Sendable {
  case feed(Feed)
  case subscriptions(SubscriptionList)
  /// The newest day first; one, but for archives of many days.
  case rates([Publication])
}

/// One format: how its bytes are recognised, and how they are read.
package struct Format: Sendable {
  /// For messages: "RSS", "OPML", "page text".
  package let name: String
  /// Looks at the beginning of the bytes only.
  let recognises: @Sendable (Sniff) -> Bool
  let parse: @Sendable (Source) throws(Problem) -> Parsed

  /// Every format, the surest to recognise first; the first that recognises the bytes parses them.
  package static let all: [Format] =
    rates + [
      .opml, .foaf,
    ] + feeds + [
      .page, .urls, .pageText,
    ]

  /// A list of subscriptions.
  static let feeds: [Format] = [.jsonFeed, .cdf, .rss, .atom]
}

/// Recognises the format of bytes and parses them.
///
/// Throws a `Problem` when the bytes are of no known format, or of one but with nothing in them.
package func parse(_ source: Source) throws(Problem) -> Parsed {
  try parse(source, as: Format.all)
}

/// Parses a feed; throws for anything else, a web page with an article and page text among it.
package func parseFeed(_ source: Source) throws(Problem) -> Feed {
  guard case .feed(let feed) = try parse(source, as: Format.feeds) else {
    throw Problem(doing: "parse", to: source.name, why: "it is no feed")
  }
  return feed
}

/// Parses what a publisher of rates sent; throws for anything else, an error page among it.
package func parseRates(_ source: Source) throws(Problem) -> [Publication] {
  let source = try source.unpacked()
  let sniff = Sniff(source)
  guard let format = Format.rates.first(where: { $0.recognises(sniff) }),
    case .rates(let publications) = try format.parse(source)
  else {
    let why = sniff.root == "html" ? "it is a web page, and there are no rates in it" : "there are no rates in it"
    throw Problem(doing: "parse", to: source.name, why: why)
  }
  return publications
}

/// Recognises the bytes among some formats; throws when none of them claims them.
private func parse(_ source: Source, as formats: [Format]) throws(Problem) -> Parsed {
  let source = try source.unpacked()
  let sniff = Sniff(source)
  guard let format = formats.first(where: { $0.recognises(sniff) }) else {
    throw Problem(
      doing: "parse", to: source.name, why: formats.count == Format.all.count ? sniff.verdict : "it is no feed")
  }
  return try format.parse(source)
}
