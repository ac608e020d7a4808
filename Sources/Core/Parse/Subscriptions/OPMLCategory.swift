import Model

/// The category attribute of OPML 2.0: names between commas, those with slashes in front of them being paths.
///
/// A path files the feed where no folder does; every other name is a tag.
extension Subscription {
  mutating func file(under category: String) {
    var known = Set(tags)
    for name in category.split(separator: ",").map(OPMLCategory.read) {
      let path = name.split(separator: "/").joined(separator: "/")
      if name.hasPrefix("/") {
        if folder == nil { folder = path.nonEmpty }
        if path == folder { continue }
      }
      let tag = name.hasPrefix("/") ? path : OPMLCategory.tag(name)
      if !tag.isEmpty, known.insert(tag).inserted { tags.append(tag) }
    }
  }

  /// The tags as a category.
  var category: String {
    tags.map(OPMLCategory.written).joined(separator: ",")
  }
}

private enum OPMLCategory {
  static func read(_ name: Substring) -> String {
    String(name).displayLine
  }

  static func tag(_ name: String) -> String {
    name.replacing("%2C", with: ",").replacing("%2F", with: "/")
  }

  /// A comma would end the tag, and a slash in front would make it a path.
  static func written(_ tag: String) -> String {
    let tag = tag.replacing(",", with: "%2C")
    return tag.hasPrefix("/") ? "%2F" + tag.dropFirst() : tag
  }
}
