import Model
import Testing

@testable import Parse

/// The blogroll of a planet in FOAF.
@Suite struct SubscriptionsFOAFTests {
  private func list(_ body: String) throws -> SubscriptionList {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
        xmlns:rss="http://purl.org/rss/1.0/">\(body)</rdf:RDF>
      """
    guard case .subscriptions(let list) = try parse(Source(bytes: Array(text.utf8), name: "planet.rdf")) else {
      throw NoFeed()
    }
    return list
  }

  @Test func aPersonHasASiteAndAFeed() throws {
    let list = try list(
      """
      <foaf:Group><foaf:name>Planet Osh</foaf:name><foaf:member><foaf:Agent><foaf:name>Aru &amp; Co</foaf:name>
      <foaf:weblog><foaf:Document rdf:about="https://a.example/"><rdfs:seeAlso xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
      <rss:channel rdf:about="https://a.example/feed"/></rdfs:seeAlso></foaf:Document></foaf:weblog></foaf:Agent></foaf:member></foaf:Group>
      """)
    #expect(
      list.subscriptions == [
        Subscription(
          feedURL: "https://a.example/feed", title: "Aru & Co", homePageURL: "https://a.example/", folder: "Planet Osh")
      ])
    #expect(list.problems.isEmpty)
  }

  @Test func personsAndOrganisationsAreAgentsAndAFeedMayBeAResource() throws {
    let list = try list(
      """
      <foaf:Person><foaf:name>Aru</foaf:name><feed rdf:resource="https://a.example/1"/></foaf:Person>
      <foaf:Organization><foaf:name>Bank</foaf:name><feed rdf:resource="https://b.example/2"/></foaf:Organization>
      <foaf:Agent><feed rdf:resource="https://c.example/3"/></foaf:Agent>
      """)
    #expect(list.subscriptions.map(\.title) == ["Aru", "Bank", nil])
    #expect(list.subscriptions.map(\.feedURL) == ["https://a.example/1", "https://b.example/2", "https://c.example/3"])
  }

  @Test func whatCannotBeFollowedIsTold() throws {
    let list = try list(
      "<foaf:Agent><foaf:name>Aru</foaf:name><rss:channel rdf:about=\"exec:rm\"/><rss:channel rdf:about=\"\"/></foaf:Agent>"
    )
    #expect(list.subscriptions.isEmpty && list.problems.count == 1)
    #expect(list.problems.first?.why.hasPrefix("the feed “Aru” cannot be kept: “exec:rm” would run a command") == true)
  }

  @Test func aListWithoutAFeedIsRefused() {
    #expect(throws: Problem.self) { try list("<foaf:Agent><foaf:name>Aru</foaf:name></foaf:Agent>") }
  }
}
