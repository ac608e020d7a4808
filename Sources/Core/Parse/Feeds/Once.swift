import Model

/// What a feed says several times is kept once, where it stood first. It is seen to when all has been read, and not with each
/// tag that comes in: a hostile item may have a million of them.
extension Array where Element: Hashable {
  var once: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

extension [Attachment] {
  /// Each address once, with what is said about it in several places; of two words on one thing the first holds.
  var once: [Attachment] {
    var places: [String: Int] = [:]
    var once: [Attachment] = []
    for attachment in self {
      guard let place = places[attachment.url] else {
        places[attachment.url] = once.count
        once.append(attachment)
        continue
      }
      once[place].mimeType = once[place].mimeType ?? attachment.mimeType
      once[place].size = once[place].size ?? attachment.size
      once[place].title = once[place].title ?? attachment.title
      once[place].duration = once[place].duration ?? attachment.duration
    }
    return once
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
