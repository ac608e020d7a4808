import Model

extension Format {
  /// newsboat's list of feeds (https://newsboat.org/releases/2.41/docs/newsboat.html#_first_steps).
  static let urls = Format(name: "newsboat urls", recognises: \.isUrls) { source throws(Problem) in
    .subscriptions(try Urls(source).read())
  }
}

/// The lines of an urls file on their way to a subscription list.
///
/// A line is an address and what is said about it: `https://… "~Title" "/Folder" tag "another tag"`. The first word
/// after a tilde is the title; the first after a slash is the folder, which newsboat takes for a tag like all the others.
/// Comments that newsband wrote (`UrlsComment`) are read for what newsboat has no form for.
private struct Urls {
  private let source: Source
  private var list = SubscriptionList()

  init(_ source: Source) {
    self.source = source
  }

  /// Throws when no line names a feed or a search, and none was refused.
  consuming func read() throws(Problem) -> SubscriptionList {
    for line in PageLines(source).lines {
      if let comment = UrlsComment(line.text) {
        take(comment)
      } else if let words = UrlsWords.read(line.text) {
        if let first = words.first { take(first, words.dropFirst(), line: line.number) }
      } else {
        report("a quotation mark is not closed", line: line.number)
      }
    }
    guard !list.subscriptions.isEmpty || !list.searches.isEmpty || !list.problems.isEmpty else {
      throw Problem(doing: "read", to: source.name, why: "no line of it names a feed")
    }
    return list
  }
}

extension Urls {
  private mutating func take(_ comment: UrlsComment) {
    switch comment {
    case .title(let title): list.title = title
    case .search(let search): list.searches.append(search)
    }
  }

  /// A line with an address or a search, and the words behind it.
  private mutating func take(_ first: String, _ rest: ArraySlice<String>, line: Int) {
    if first.lowercased().hasPrefix("query:") {
      search(first.dropFirst(6), line: line)
      return
    }
    do throws(FeedAddress.Refusal) {
      var subscription = Subscription(feedURL: try FeedAddress.vetted(first, allowsFiles: true))
      // The first of each sign is taken out; what is left are tags.
      var words = rest
      subscription.title = UrlsWords.take("~", from: &words)
      subscription.folder = UrlsWords.take("/", from: &words)?.split(separator: "/").joined(separator: "/").nonEmpty
      for tag in words where !tag.isEmpty && !subscription.tags.contains(tag) { subscription.tags.append(tag) }
      list.subscriptions.append(subscription)
    } catch {
      report(error.why, line: line)
    }
  }

  /// "query:Name:expression"
  private mutating func search(_ text: Substring, line: Int) {
    let name = String(text.prefix { $0 != ":" })
    let expression = text.dropFirst(name.count + 1)
    guard !name.isEmpty else { return report("a search in it has no name", line: line) }
    do throws(NewsboatFilter.Refusal) {
      list.searches.append(SavedSearch(name: name, query: try NewsboatFilter.query(String(expression))))
    } catch {
      report("the search \(name.quotedBriefly) cannot be kept: \(error.why)", line: line)
    }
  }

  private mutating func report(_ why: String, line: Int) {
    list.problems.append(Problem(doing: "import", to: source.name, why: why, line: line))
  }
}
