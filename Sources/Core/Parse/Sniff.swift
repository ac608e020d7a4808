import Model

/// What the first bytes of a source say about it. Names and types are never trusted alone.
struct Sniff: Sendable {
  /// The first 4,096 bytes at most.
  let head: ArraySlice<UInt8>
  let contentType: String?

  init(_ source: Source) {
    head = source.bytes.prefix(4096)
    contentType = source.contentType
  }

  /// Why no format claimed the bytes, as the end of a sentence.
  var verdict: String {
    head.isEmpty ? "it is empty" : "it is no feed, page, subscription list or table of rates that newsband knows"
  }
}
