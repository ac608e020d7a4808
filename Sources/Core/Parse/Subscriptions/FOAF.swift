import Model
import Text

extension Format {
  /// The blogroll of a planet: people, their sites and their feeds in FOAF (http://xmlns.com/foaf/spec/), an RDF.
  static let foaf = Format(name: "FOAF", recognises: \.isFOAF) { source throws(Problem) in
    .subscriptions(try FOAF(source).read())
  }
}

/// A FOAF document on its way to a subscription list: an agent's name is the title of the feed, a group's its folder.
private struct FOAF {
  private let source: Source
  private var list = SubscriptionList()

  init(_ source: Source) {
    self.source = source
  }

  /// Throws when no person in the document has a feed.
  consuming func read() throws(Problem) -> SubscriptionList {
    if let root = XMLTree(source).root { walk(root, Subscription(feedURL: "")) }
    guard !list.subscriptions.isEmpty || !list.problems.isEmpty else {
      throw Problem(doing: "read", to: source.name, why: "it is FOAF without a feed in it")
    }
    return list
  }

  /// What is known about a feed gathers on the way down to it.
  private mutating func walk(_ element: XMLElement, _ known: Subscription) {
    var known = known
    let name = element.child("name")?.text.displayLine.nonEmpty
    switch element.name {
    case "Group": known.folder = name ?? known.folder
    case "Agent", "Person", "Organization": known.title = name
    case "Document": known.homePageURL = element.attribute("about")?.printableAddress.nonEmpty
    case "channel": keep(known, element.attribute("about"))
    case "feed": keep(known, element.attribute("resource"))
    default: break
    }
    for child in element.children { walk(child, known) }
  }

  /// A site without a feed is nothing that can be followed.
  /// Adds a feed, or says why it is not kept; nothing where there is no address.
  private mutating func keep(_ known: Subscription, _ address: String?) {
    guard let address = address?.displayLine.nonEmpty else { return }
    do throws(FeedAddress.Refusal) {
      var subscription = known
      subscription.feedURL = try FeedAddress.vetted(address)
      list.subscriptions.append(subscription)
    } catch {
      let name = (known.title ?? "without a name").quotedBriefly
      list.problems.append(
        Problem(doing: "import", to: source.name, why: "the feed \(name) cannot be kept: \(error.why)"))
    }
  }
}
