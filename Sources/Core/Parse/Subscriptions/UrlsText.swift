import Model
import Text

extension SubscriptionList {
  /// The list as newsboat's urls file. Folders become tags with a slash in front; site addresses have no place in it.
  package var urls: String {
    var lines: [String] = []
    if let title { lines.append(UrlsComment.title(title).line) }
    lines += subscriptions.map(\.urlsLine)
    lines += searches.map { search in
      // What newsboat can look for is a line of its own there, as long as it comes back as it was.
      guard !search.name.contains(":"), let expression = NewsboatFilter.expression(search.query) else {
        return UrlsComment.search(search).line
      }
      return UrlsWords.quoted("query:\(search.name):\(expression)")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Subscription {
  fileprivate var urlsLine: String {
    var words: [String] = []
    // An empty title or folder keeps the first tag that has its sign from being taken for it.
    if title != nil || tags.contains(where: { $0.hasPrefix("~") }) { words.append("~" + (title ?? "")) }
    if folder != nil || tags.contains(where: { $0.hasPrefix("/") }) { words.append("/" + (folder ?? "")) }
    let address = ProgramFeed.isNamed(by: feedURL) ? UrlsWords.quoted(feedURL) : feedURL.printableAddress
    return ([address] + (words + tags).map(UrlsWords.quoted)).joined(separator: " ")
  }
}
