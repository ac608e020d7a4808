extension ElementVocabulary {
  /// RSS and Atom.
  static let feeds = ElementVocabulary(kinds: [
    "rss": .container, "rdf:rdf": .container, "channel": .container, "feed": .container, "items": .container,
    "item": .record, "entry": .record,
    "guid": .member, "pubdate": .member, "enclosure": .member, "lastbuilddate": .member,
    "title": .leaf, "link": .leaf, "id": .leaf, "author": .leaf, "category": .leaf, "comments": .leaf, "ttl": .leaf,
    "language": .leaf, "generator": .leaf, "published": .leaf, "updated": .leaf, "dc:date": .leaf, "dc:creator": .leaf,
  ])
}
