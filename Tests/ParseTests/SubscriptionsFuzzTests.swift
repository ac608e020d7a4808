import Model
import TestKit
import Testing
import Text
@testable import Parse

/// No bytes crash the readers of lists, and nothing that would run a command comes through them.
struct SubscriptionsFuzzTests {
  private let seeds = [
    """
    <?xml version="1.0"?><opml version="2.0"><head><title>T</title></head><body><outline text="Asia">
    <outline text="A &amp; B" title="A" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/" category="x,/y/z"/>
    <outline text="C" description="by <a href="x" target="y">C</a>" xmlUrl="exec:c"/></outline></body></opml>
    """,
    """
    # newsband title "T"
    https://a.example/feed "~Title" "/Asia/Central" tag "two \\" words"
    "query:Q:unread = \\"yes\\" and (title =~ \\"a|b\\" or age < 7)"
    filter:~/x:https://b.example/
    # newsband search "S" "wool"
    """,
  ]

  @Test func mutatedListsAreRead() {
    var random = Dice(seed: 21)
    for seed in seeds {
      for _ in 0..<400 { expectHarmless(random.mutated(Array(seed.utf8))) }
    }
  }

  @Test func mutatedFiltersAreReadOrRefused() {
    var random = Dice(seed: 22)
    let filter = #"(title =~ "a|b" and unread = "yes") or tags # "c" and age between 1:9"#
    for _ in 0..<2000 {
      let text = String(decoding: random.mutated(Array(filter.utf8)), as: UTF8.self)
      do throws(NewsboatFilter.Refusal) {
        #expect(try !NewsboatFilter.query(text).isEmpty)
      } catch {
        #expect(!error.why.isEmpty)
      }
    }
  }

  /// What comes out is safe to show and to fetch, and comes out again when it is written and read once more.
  private func expectHarmless(_ bytes: [UInt8]) {
    for format in [Format.opml, .urls] {
      do throws(Problem) {
        guard case .subscriptions(let list) = try format.parse(Source(bytes: bytes, name: "list")) else { continue }
        for subscription in list.subscriptions {
          let scheme = subscription.feedURL.prefix { $0 != ":" }.lowercased()
          // Only a person's own list may name commands, which wait to be accepted.
          let commands = format.name == Format.urls.name ? ["exec", "filter"] : []
          #expect((["http", "https", "gopher", "gemini", "file"] + commands).contains(scheme))
          #expect(subscription.title == subscription.title?.displaySafe)
        }
        guard !list.subscriptions.isEmpty else { continue }
        #expect(try subscriptions(list.urls).subscriptions.map(\.feedURL) == list.subscriptions.map(\.feedURL))
      } catch {
        #expect(!error.why.isEmpty)
      }
    }
  }
}
