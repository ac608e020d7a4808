/// The namespaces that feeds use, whatever their prefixes are; all others are `other`.
enum Namespace {
  /// No namespace, or that of a version of RSS; an unknown default namespace counts as none too.
  case none
  case xml, atom, rdf, content, dublinCore, terms, media, itunes, slash, wellFormedWeb, syndication, xhtml, feedBurner
  case googlePlay, podcast, prism, enclosure
  case other

  /// The address of a namespace, as it is declared; authors get letter case, "www." and the last "/" or "#" wrong.
  init(uri: String) {
    var folded = uri.lowercased()
    while let last = folded.last, last == "/" || last == "#" { folded.removeLast() }
    if let scheme = folded.firstRange(of: "://") { folded = String(folded[scheme.upperBound...]) }
    if folded.hasPrefix("www.") { folded.removeFirst(4) }
    if let known = Namespace.addresses[folded] {
      self = known
    } else {
      // The drafts of Atom and the versions of PRISM have addresses of their own.
      self = Namespace.families.first { folded.hasPrefix($0.beginning) }?.namespace ?? .other
    }
  }

  /// A prefix that the document uses without having declared it.
  init(usualPrefix: String) {
    self = Namespace.prefixes[usualPrefix] ?? .other
  }

  /// As `init(uri:)` folds them. RSS itself has none that all agree on, so each of its old addresses counts as none.
  private static let addresses: [String: Namespace] = [
    "": .none, "purl.org/rss/1.0": .none, "purl.org/net/rss1.1": .none, "backend.userland.com/rss": .none,
    "backend.userland.com/rss2": .none, "backend.userland.com/rss091": .none, "backend.userland.com/rss092": .none,
    "my.netscape.com/rdf/simple/0.9": .none, "channel.netscape.com/rdf/simple/0.9": .none,
    "my.netscape.com/publish/formats/rss-0.91.dtd": .none, "blogs.law.harvard.edu/tech/rss": .none,
    "cyber.law.harvard.edu/rss": .none, "cyber.law.harvard.edu/rss/rss.html": .none,
    "rssboard.org/rss-specification": .none,
    "w3.org/2005/atom": .atom, "purl.org/atom/ns": .atom, "purl.org/atom": .atom, "w3.org/xml/1998/namespace": .xml,
    "w3.org/1999/02/22-rdf-syntax-ns": .rdf, "purl.org/rss/1.0/modules/content": .content,
    "purl.org/dc/elements/1.1": .dublinCore, "purl.org/dc/elements/1.0": .dublinCore, "purl.org/dc/terms": .terms,
    "search.yahoo.com/mrss": .media, "search.yahoo.com/mrss/media": .media, "tools.search.yahoo.com/mrss": .media,
    "video.search.yahoo.com/mrss": .media, "search.yahoo.com/rss": .media,
    "itunes.com/dtds/podcast-1.0.dtd": .itunes, "example.com/dtds/podcast-1.0.dtd": .itunes,
    "purl.org/rss/1.0/modules/slash": .slash, "wellformedweb.org/commentapi": .wellFormedWeb,
    "purl.org/rss/1.0/modules/syndication": .syndication,
    "google.com/schemas/play-podcasts/1.0": .googlePlay, "schemas.google.com/play-podcasts/1.0": .googlePlay,
    "itunes.apple.com/dtds/podcast-1.0.dtd": .itunes, "purl.oclc.org/net/rss_2.0/enc": .enclosure,
    "rssnamespace.org/feedburner/ext/1.0": .feedBurner, "w3.org/1999/xhtml": .xhtml, "w3.org/tr/html4": .xhtml,
  ]

  private static let families: [(beginning: String, namespace: Namespace)] = [
    ("purl.org/atom/ns", .atom), ("prismstandard.org/namespaces/", .prism), ("podcastindex.org/namespace/", .podcast),
    ("github.com/podcastindex-org/podcast-namespace/", .podcast),
  ]

  /// The usual meaning of a prefix, for a document that forgot to declare it.
  private static let prefixes: [String: Namespace] = [
    "xml": .xml, "atom": .atom, "atom10": .atom, "atom03": .atom, "a10": .atom, "rdf": .rdf, "rss": .none,
    "content": .content,
    "dc": .dublinCore, "dcterms": .terms, "media": .media, "itunes": .itunes, "slash": .slash, "wfw": .wellFormedWeb,
    "sy": .syndication, "xhtml": .xhtml, "html": .xhtml,
    "feedburner": .feedBurner, "googleplay": .googlePlay, "podcast": .podcast, "prism": .prism, "enc": .enclosure,
  ]
}
