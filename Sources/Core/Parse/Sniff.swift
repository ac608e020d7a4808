import Money

/// The format of a source as its first bytes tell it. Names and types are never trusted alone.
struct Sniff: Sendable {
  /// The first 4,096 bytes at most.
  let head: ArraySlice<UInt8>
  let contentType: String?
  /// The beginning in UTF-8.
  let text: [UInt8]
  /// The first element that is more than a bit of HTML, in small letters and without its prefix; "" without one.
  let root: String
  /// The names of its attributes, in small letters and without their prefixes.
  let rootAttributes: Set<String>

  init(_ source: Source) {
    head = source.bytes.prefix(4096)
    contentType = source.contentType
    // So many that a licence or a server's complaint before the first element fits in.
    let beginning = Source(bytes: Array(source.bytes.prefix(16_384)), name: source.name, contentType: contentType)
    text = beginning.decoded.bytes
    // Over tags that a text may begin with: "<b>Warning</b>: …" of a server stands before many a feed.
    var rest = text
    var reader = XMLReader(rest)
    var event = reader.next()
    while event != .finished, event != .start || Tags.inText.contains(reader.name.folded) {
      let name = event == .start ? reader.name.folded : ""
      if name == "script" || name == "style" {
        // A "<" inside of it is no tag.
        rest = Sniff.rest(of: rest, behindEndOf: name, from: reader.at)
        reader = XMLReader(rest)
      }
      event = reader.next()
    }
    root = event == .start ? reader.name.folded : ""
    rootAttributes = event == .start ? Set(reader.namedAttributes.map(\.name.folded)) : []
  }

  /// The bytes behind the end tag of a script or style; none when it is not closed.
  private static func rest(of text: [UInt8], behindEndOf name: String, from start: Int) -> [UInt8] {
    let tag = Array("</\(name)".utf8)
    var at = min(start, text.count)
    while at + tag.count <= text.count {
      if text[at] == tag[0], zip(text[at...], tag).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return Array(text[at...].drop { $0 != UInt8(ascii: ">") }.dropFirst())
      }
      at += 1
    }
    return []
  }

  /// The first byte that is no white space.
  var first: UInt8? { text.first { !$0.isSpace } }

  /// Tells whether a text stands in the head.
  func contains(_ text: String) -> Bool {
    String(decoding: self.text, as: UTF8.self).contains(text)
  }

  /// The reason why no format claimed the bytes, as the end of a sentence.
  var verdict: String {
    if head.isEmpty { return "it is empty" }
    if isBinary { return "it is binary data and no text" }
    return "it is no feed, page, subscription list or table of rates that newsband knows"
  }
}
