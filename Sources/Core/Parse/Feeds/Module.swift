/// A namespace that adds to feeds and articles of any format.
///
/// Both functions are called when an element of the namespace has started; the parts that they do not read are skipped.
struct Module: Sendable {
  let namespace: Namespace
  let feed: @Sendable (inout FeedReader, inout FeedDraft) -> Void
  let article: @Sendable (inout FeedReader, inout ArticleDraft) -> Void

  /// Every module. Adding one: a file, and a word here.
  private static let all: [Module] = [
    .atom, .comments, .commentAPI, .content, .dublinCore, .enclosures, .feedBurner, .googlePlay, .iTunes, .media,
    .podcast, .prism, .syndication, .terms, .xhtml,
  ]

  private static let byNamespace = Dictionary(uniqueKeysWithValues: all.map { ($0.namespace, $0) })

  /// Nil for a namespace that no module reads.
  static func of(_ namespace: Namespace) -> Module? { byNamespace[namespace] }
}

extension FeedReader {
  /// Lets the module of the element's namespace read it.
  mutating func readModule(into draft: inout ArticleDraft) {
    Module.of(xml.name.namespace)?.article(&self, &draft)
  }

  mutating func readModule(into draft: inout FeedDraft) {
    Module.of(xml.name.namespace)?.feed(&self, &draft)
  }
}
