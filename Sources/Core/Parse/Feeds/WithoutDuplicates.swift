import Model

/// What a feed says several times is kept once, where it stood first. It is seen to when all has been read, and not with each
/// tag that comes in: a hostile item may have a million of them.
extension Array where Element: Hashable {
  var withoutDuplicates: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

extension [Attachment] {
  /// Each address once, with what is said about it in several places; of two words on one thing the first holds.
  var withoutDuplicates: [Attachment] {
    var places: [String: Int] = [:]
    var kept: [Attachment] = []
    for attachment in self {
      guard let place = places[attachment.url] else {
        places[attachment.url] = kept.count
        kept.append(attachment)
        continue
      }
      kept[place].mimeType = kept[place].mimeType ?? attachment.mimeType
      kept[place].size = kept[place].size ?? attachment.size
      kept[place].title = kept[place].title ?? attachment.title
      kept[place].duration = kept[place].duration ?? attachment.duration
    }
    return kept
  }
}

extension [String] {
  /// Adds a text, if there is one.
  mutating func add(_ text: String?) {
    if let text { append(text) }
  }
}

extension [Author] {
  /// Adds an author of whom something is known.
  mutating func add(_ author: Author?) {
    if let author, author != Author() { append(author) }
  }
}
