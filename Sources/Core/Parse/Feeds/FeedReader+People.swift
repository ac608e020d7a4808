import Model
import Money

extension FeedReader {
  /// The people of an element: a line ("jane@example.org (Jane)"), or elements (`name`, `email`, `uri`) as in Atom and in
  /// careless RSS. A second name is a second person.
  mutating func authors() -> [Author] {
    let depth = xml.depth
    var authors = [Author()]
    var text = ""
    while true {
      let event = xml.next()
      text += xml.textBefore
      guard event == .start else {
        if xml.depth < depth || event == .finished { break }
        continue
      }
      switch xml.name.folded {
      case "name", "fullname", "nick":
        guard let name = title() else { continue }
        if authors[authors.count - 1].name != nil { authors.append(Author()) }
        authors[authors.count - 1].name = name
      case "email", "mail": authors[authors.count - 1].email = authors[authors.count - 1].email ?? mailAddress()
      case "uri", "url", "homepage", "href":
        authors[authors.count - 1].url = authors[authors.count - 1].url ?? address()
      default: text += xml.text()
      }
    }
    authors.removeAll { $0 == Author() }
    return authors.isEmpty ? People.authors(text) : authors
  }

  /// "jane@example.org", without a "mailto:" before it.
  private mutating func mailAddress() -> String? {
    line().flatMap { $0.lowercased().hasPrefix("mailto:") ? String($0.dropFirst(7)).nonEmpty : $0 }
  }
}
