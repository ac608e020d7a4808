import Testing

@testable import Parse

/// The namespaces of feeds by the many ways in which they are written.
@Suite struct NamespaceTests {
  @Test(arguments: [
    ("http://www.w3.org/2005/Atom", Namespace.atom), ("https://w3.org/2005/atom/", .atom), ("W3.ORG/2005/ATOM#", .atom),
    ("http://purl.org/atom/ns#", .atom), ("http://purl.org/atom/ns#draft-ietf-atompub-format-05", .atom),
    ("http://purl.org/rss/1.0/", .none), ("http://backend.userland.com/rss2", .none), ("", .none), ("///", .none),
    ("http://purl.org/dc/elements/1.1/", .dublinCore), ("http://purl.org/dc/elements/1.0/", .dublinCore),
    ("http://purl.org/dc/terms/", .terms), ("http://search.yahoo.com/mrss", .media),
    ("http://video.search.yahoo.com/mrss/", .media), ("http://www.itunes.com/DTDs/PodCast-1.0.dtd", .itunes),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", .rdf), ("http://www.w3.org/1999/xhtml", .xhtml),
    ("http://prismstandard.org/namespaces/1.2/basic/", .prism),
    ("http://prismstandard.org/namespaces/pam/2.0/", .prism),
    ("https://podcastindex.org/namespace/1.0", .podcast),
    ("https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", .podcast),
    ("http://purl.oclc.org/net/rss_2.0/enc#", .enclosure), ("http://wellformedweb.org/CommentAPI/", .wellFormedWeb),
    ("http://rssnamespace.org/feedburner/ext/1.0", .feedBurner), ("http://www.w3.org/XML/1998/namespace", .xml),
    ("http://www.google.com/schemas/play-podcasts/1.0", .googlePlay),
    ("http://purl.org/rss/1.0/modules/slash/", .slash), ("http://purl.org/rss/1.0/modules/syndication/", .syndication),
    ("http://purl.org/rss/1.0/modules/content/", .content), ("http://a.example/atom", .other), ("urn:x", .other),
    ("http://wwww.w3.org/2005/Atom", .other),
  ])
  func anAddressNamesOne(_ uri: String, _ namespace: Namespace) {
    #expect(Namespace(uri: uri) == namespace)
  }

  /// Each prefix means the namespace that it is declared for almost everywhere.
  @Test(arguments: [
    ("atom", "http://www.w3.org/2005/Atom"), ("a10", "http://www.w3.org/2005/Atom"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"), ("media", "http://search.yahoo.com/mrss/"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"), ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("slash", "http://purl.org/rss/1.0/modules/slash/"), ("wfw", "http://wellformedweb.org/CommentAPI/"),
    ("sy", "http://purl.org/rss/1.0/modules/syndication/"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"), ("podcast", "https://podcastindex.org/namespace/1.0"),
    ("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"), ("enc", "http://purl.oclc.org/net/rss_2.0/enc#"),
    ("xhtml", "http://www.w3.org/1999/xhtml"), ("prism", "http://prismstandard.org/namespaces/basic/2.0/"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
  ])
  func aPrefixWithoutADeclarationIsTheUsualOne(_ prefix: String, _ uri: String) {
    #expect(Namespace(usualPrefix: prefix) == Namespace(uri: uri) && Namespace(usualPrefix: prefix) != .other)
    #expect(Namespace(usualPrefix: prefix + "x") == .other)
  }

  private func names(_ document: String) -> [String] {
    var reader = XMLReader(Array(document.utf8))
    var names: [String] = []
    while true {
      switch reader.next() {
      case .start: names.append("\(reader.name.namespace):\(reader.name.local)\(reader.name.isPrefixed ? "" : "!")")
      case .end: continue
      case .finished: return names
      }
    }
  }

  @Test func aDeclarationBeatsTheUsualMeaningOfAPrefix() {
    #expect(names("<a xmlns:dc='http://www.w3.org/2005/Atom'><dc:b/></a>") == ["none:a!", "atom:b"])
    #expect(names("<a><dc:b xmlns:dc='urn:x'/><dc:c/></a>") == ["none:a!", "other:b", "dublinCore:c"])
  }

  @Test func aDefaultNamespaceHoldsForNamesWithoutAPrefixAlone() {
    #expect(names("<a xmlns='http://www.w3.org/2005/Atom'><b/><x:c/></a>") == ["atom:a!", "atom:b!", "other:c"])
    #expect(names("<a xmlns='http://www.w3.org/2005/Atom'><b xmlns=''/></a>") == ["atom:a!", "none:b!"])
  }

  @Test func moreDeclarationsThanAreKeptDoNoHarm() {
    let many = (0..<300).map { "xmlns:p\($0)='http://www.w3.org/2005/Atom'" }.joined(separator: " ")
    #expect(names("<a \(many)><p255:b/><p256:c/></a>") == ["none:a!", "atom:b", "other:c"])
  }
}
