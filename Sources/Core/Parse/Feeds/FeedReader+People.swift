import Model

extension FeedReader {
  /// A person: a line ("jane@example.org (Jane)") or elements (`name`, `email`, `uri`), as Atom and careless RSS have it.
  mutating func author() -> Author? {
    let depth = xml.depth
    var author = Author()
    var text = ""
    while true {
      let event = xml.next()
      text += xml.textBefore
      guard event == .start else {
        if xml.depth < depth || event == .finished { break }
        continue
      }
      switch xml.name.folded {
      case "name": author.name = author.name ?? line()
      case "email": author.email = author.email ?? line()
      case "uri", "url", "homepage": author.url = author.url ?? address()
      default: text += xml.text()
      }
    }
    return author == Author() ? People.author(text) : author
  }
}

extension [String] {
  /// Adds a text that is not yet among them.
  mutating func add(_ text: String?) {
    if let text, !contains(text) { append(text) }
  }
}

extension [Attachment] {
  /// Adds a file that is not yet among them, or what is new about it.
  mutating func add(_ attachment: Attachment) {
    guard let index = firstIndex(where: { $0.url == attachment.url }) else { return append(attachment) }
    self[index].mimeType = self[index].mimeType ?? attachment.mimeType
    self[index].size = self[index].size ?? attachment.size
    self[index].title = self[index].title ?? attachment.title
    self[index].duration = self[index].duration ?? attachment.duration
  }
}
