import Model
import Money
import Text

extension Format {
  /// OPML 1.0 and 2.0 (http://opml.org/spec2.opml), the form in which readers pass on what they follow.
  static let opml = Format(name: "OPML", recognises: \.isOPML) { source throws(Problem) in
    .subscriptions(try OPML(source).read())
  }
}

/// The outlines of an OPML document on their way to a subscription list.
///
/// Names of elements and attributes are taken in any case, as `xmlurl` and `htmlURL` are found in the wild. An outline
/// with an address is a feed, whatever its type; one without is a folder, and the names of its folders are joined by "/".
private struct OPML {
  private let source: Source
  private var list = SubscriptionList()

  init(_ source: Source) {
    self.source = source
  }

  /// Throws when nothing in the document is or wants to be a feed.
  consuming func read() throws(Problem) -> SubscriptionList {
    var tree = XMLTree(source, readsAll: true)
    let recovered = tree.recovered
    if recovered != nil {
      tree = XMLTree(Source(bytes: OPMLRepair.repaired(source.decoded.bytes), name: source.name), readsAll: true)
    }
    for root in tree.roots { walk(root, folder: nil) }
    if let (line, why) = recovered {
      report("it is not well-formed and was read as far as it could be: \(why)", line: line)
    }
    guard !list.subscriptions.isEmpty || !list.searches.isEmpty || list.problems.count > (recovered == nil ? 0 : 1)
    else { throw Problem(doing: "read", to: source.name, why: "it is OPML without a feed in it") }
    return list
  }
}

extension OPML {
  /// Depth is bounded by the tree.
  private mutating func walk(_ element: XMLElement, folder: String?) {
    for child in element.children {
      switch child.name.lowercased() {
      case "outline": outline(child, folder: folder)
      case "title" where element.name.lowercased() == "head":
        list.title = child.text.displayLine.nonEmpty
      default: walk(child, folder: folder)
      }
    }
  }

  /// An outline: a saved search of our own, a feed, or a folder, by what it has.
  private mutating func outline(_ outline: XMLElement, folder: String?) {
    let address = outline.value("xmlUrl") ?? outline.addressOfFeed
    if let query = outline.value("query"), let name = outline.label {
      list.searches.append(SavedSearch(name: name, query: query.displayLine))
    } else if let address, !address.isEmpty {
      keep(outline, address: address, folder: folder)
      // Some writers put feeds under a feed; it is no folder for them.
      walk(outline, folder: folder)
    } else {
      mention(outline)
      // The deepest outline that is written holds the rest of a longer path as one name.
      let isDeepest = (folder ?? "").split(separator: "/").count >= FolderPath.deepest
      let name = outline.label.map { isDeepest ? $0 : FolderPath.name($0) }
      let inner = [folder, name].compactMap(\.self).joined(separator: "/")
      walk(outline, folder: inner.nonEmpty)
    }
  }

  /// Adds a feed, or says why it is not kept.
  private mutating func keep(_ outline: XMLElement, address: String, folder: String?) {
    do throws(FeedAddress.Refusal) {
      var subscription = Subscription(feedURL: try FeedAddress.vetted(address))
      // Where no title is known, the address stands as the text that OPML demands.
      subscription.title = outline.label.flatMap { $0 == subscription.feedURL ? nil : $0 }
      subscription.shortName = outline.value("shortName")?.nonEmpty
      subscription.homePageURL = outline.value("htmlUrl")?.printableAddress.nonEmpty
      subscription.folder = folder
      subscription.file(under: outline.value("category") ?? "")
      list.subscriptions.append(subscription)
    } catch {
      report("the feed \((outline.label ?? "without a name").quotedBriefly) cannot be kept: \(error.why)")
    }
  }

  /// Reports an outline that is neither feed nor folder, but was meant to lead to a feed.
  private mutating func mention(_ outline: XMLElement) {
    let name = (outline.label ?? "without a name").quotedBriefly
    let type = outline.value("type")?.lowercased()
    if let url = outline.value("url")?.printableAddress, type == "include" || (type == "link" && url.hasSuffix(".opml"))
    {
      report("the outline \(name) stands for another list, \(url.quotedBriefly), which has to be imported by itself")
    } else if outline.value("xmlUrl") != nil || type == "rss" {
      report("the outline \(name) names no feed")
    }
  }

  private mutating func report(_ why: String, line: Int? = nil) {
    list.problems.append(Problem(doing: "import", to: source.name, why: why, line: line))
  }
}

extension XMLElement {
  /// The value of an attribute, its name in any case, without white space around it.
  fileprivate func value(_ name: String) -> String? {
    attributes.first { $0.name.lowercased() == name.lowercased() }?.value.displayLine
  }

  /// The address in `url`, where some writers have that of a feed; nil unless the type says that it is one.
  fileprivate var addressOfFeed: String? {
    let type = value("type")?.lowercased() ?? ""
    return ["rss", "atom", "feed"].contains(where: type.hasPrefix) ? value("url")?.nonEmpty : nil
  }

  /// The name of an outline: OPML 2.0 shows the text; the title is what older writers have.
  fileprivate var label: String? {
    value("text")?.nonEmpty ?? value("title")?.nonEmpty
  }
}
