import Model
import Money

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
