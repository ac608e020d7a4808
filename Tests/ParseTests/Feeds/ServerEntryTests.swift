import Foundation
import Model
import Testing

@testable import Parse

/// Articles that a server of an account gives.
@Suite struct ServerEntryTests {
  private func article(_ change: (inout ServerEntry) -> Void) -> Article {
    var entry = ServerEntry()
    change(&entry)
    return entry.article(now: present)
  }

  @Test func anEntryIsCleanedLikeAnItemOfAFeed() {
    let article = article { entry in
      entry.guid = "urn:1"
      entry.url = " https://a.example/?a=1&amp;b=2\n"
      entry.title = "R&amp;D <b>now</b>"
      entry.html = "<p>One</p><p>two</p>"
      entry.author = "<i>Aru</i>"
      entry.tags = ["rail ", "", "rail"]
      entry.language = " ru "
      entry.published = present.addingTimeInterval(-60)
    }
    #expect(article.key == "urn:1" && article.keyOrigin == .source && article.url == "https://a.example/?a=1&b=2")
    #expect(article.title == "R&D now" && article.authors == [Author(name: "Aru")] && article.tags == ["rail"])
    #expect(article.language == "ru" && article.html == "<p>One</p><p>two</p>" && article.text == "One\n\ntwo")
    #expect(article.published == present.addingTimeInterval(-60))
  }

  @Test func anEntryWithoutAGUIDIsNamedByItsAddressElseByItsText() {
    #expect(article { $0.url = "https://a.example/1" }.keyOrigin == .address)
    #expect(article { $0.title = "One" }.keyOrigin == .content)
    #expect(article { $0.title = "One" }.key != article { $0.title = "Two" }.key)
    #expect(article { $0.guid = "" }.keyOrigin == .content)
  }

  @Test(arguments: [-60_000_000_000, 400 * 86_400.0]) func aDateThatCannotBeTrueIsLeftOut(_ offset: Double) {
    #expect(article { $0.published = present.addingTimeInterval(offset) }.published == nil)
  }

  @Test func filesWithoutAnAddressAreLeftOut() {
    let article = article { entry in
      entry.attachments = [
        Attachment(url: " "), Attachment(url: " https://a.example/1.mp3 ", title: "One\ntwo"),
        Attachment(url: "https://a.example/1.mp3", mimeType: "audio/mpeg"),
      ]
    }
    #expect(
      article.attachments == [Attachment(url: "https://a.example/1.mp3", mimeType: "audio/mpeg", title: "One two")])
  }

  @Test func anEmptyEntryIsAnArticle() {
    let article = article { _ in }
    #expect(
      article.title == "" && article.url == nil && article.html == nil && article.text == "" && article.authors.isEmpty)
  }
}
