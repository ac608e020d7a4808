import Foundation
import Model

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

/// What bytes turned out to be. One result type for every format.
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
      .jsonFeed, .cdf, .rss, .atom,
      .urls, .pageText,
    ]
}

/// Recognises the format of bytes and parses them.
///
/// Throws a `Problem` when the bytes are of no known format, or of one but with nothing in them.
package func parse(_ source: Source) throws(Problem) -> Parsed {
  let source = try source.unpacked()
  let sniff = Sniff(source)
  guard let format = Format.all.first(where: { $0.recognises(sniff) }) else {
    throw Problem(doing: "parse", to: source.name, why: sniff.verdict)
  }
  return try format.parse(source)
}
