import Foundation
import Model
import TestKit
import Testing

@testable import Parse

/// The best of what a feed says in several places.
@Suite struct PreferredTests {
  @Test func theHighestWinsAndOfEqualsTheFirst() {
    var dice = Dice(seed: 101)
    let ranks: [Priority] = [.last, .module, .own, .best]
    for _ in 0..<500 {
      let offers = (0..<Int.random(in: 0...6, using: &dice)).map { number in
        (Bool.random(using: &dice) ? number : nil, ranks.randomElement(using: &dice) ?? .last)
      }
      var first = Preferred<Int>()
      var last = Preferred<Int>()
      for (value, rank) in offers {
        first.offer(value, rank)
        last.replace(value, rank)
      }
      let there = offers.filter { $0.0 != nil }
      let highest = there.map(\.1).max()
      #expect(first.value == there.first { $0.1 == highest }?.0)
      #expect(last.value == there.last { $0.1 == highest }?.0)
    }
  }

  @Test func anAddressIsKeptOnceWithAllThatIsSaidOfIt() {
    let files = [
      Attachment(url: "a", mimeType: "audio/mpeg"), Attachment(url: "b", size: 1),
      Attachment(url: "a", mimeType: "x/y", title: "T", size: 2),
      Attachment(url: "a", title: "U", size: 3, duration: 4),
    ]
    #expect(
      files.withoutDuplicates == [
        Attachment(url: "a", mimeType: "audio/mpeg", title: "T", size: 2, duration: 4), Attachment(url: "b", size: 1),
      ])
    #expect([Model.Attachment]().withoutDuplicates.isEmpty)
  }

  @Test func aListKeepsItsOrderWithoutWhatComesAgain() {
    #expect(["b", "a", "b", "B", "a"].withoutDuplicates == ["b", "a", "B"])
    var tags: [String] = []
    tags.add("a")
    tags.add(nil)
    tags.addWords(" b ,, c,")
    tags.addWords(nil)
    #expect(tags == ["a", "b", "c"])
    var authors: [Author] = []
    authors.add(Author())
    authors.add(nil)
    authors.add(Author(name: "Aru"))
    #expect(authors == [Author(name: "Aru")])
  }

  @Test(
    arguments: [
      ("0", 0), ("12.5", 12.5), ("1e3", 1000), ("-1", nil), ("nan", nil), ("inf", nil), ("1e999", nil), ("", nil),
      ("x", nil),
      ("-0", 0),
    ] as [(String, Double?)])
  func secondsAreFiniteAndNotNegative(_ text: String, _ seconds: Double?) {
    #expect(Double(seconds: text) == seconds)
  }

  @Test(
    arguments: [("0", 0), ("5", 5), ("+5", 5), ("-1", nil), ("1.0", nil), ("", nil), ("9223372036854775808", nil)]
      as [(String, Int?)])
  func bytesAreAWholeNumber(_ text: String, _ bytes: Int?) {
    #expect(Int(bytes: text) == bytes)
  }

  @Test func aKeyIsTheIDElseTheAddressElseAHash() {
    func key(_ id: String?, _ url: String?, title: String = "", body: String = "", date: String = "")
      -> Article.KeyOrigin
    {
      Identity.key(id: id, url: url, title: title, body: body, date: date).origin
    }
    #expect(key("1", "u") == .source && key("", "u") == .address && key(nil, "u") == .address)
    #expect(key(nil, nil) == .content && key("", "") == .content)
    let parts = [("a", "b", "c"), ("ab", "", "c"), ("a", "", "bc"), ("", "ab", "c"), ("a", "b", ""), ("", "", "")]
    let keys = parts.map { Identity.key(id: nil, url: nil, title: $0.0, body: $0.1, date: $0.2).key }
    #expect(Set(keys).count == parts.count, "what stands where is part of the hash")
    #expect(keys.allSatisfy { $0.hasPrefix("hash:") })
  }

  @Test func aBodyIsOneLineForASummary() {
    #expect(Body.html("<p>a &amp; b</p><script>x</script>").line == "a & b")
    #expect(Body.plain("a &amp; <b>\n c").line == "a &amp; <b> c")
    #expect(Body.html("").nonEmpty == nil && Body.plain(" ").nonEmpty == .plain(" "))
  }

  @Test func aDateThatCannotBeTrueHasNoMoment() {
    let now = present
    #expect(ArticleDraft.Moment("2025-12-11", now: now).date?.iso == "2025-12-11T00:00:00Z")
    #expect(ArticleDraft.Moment("1989-12-31", now: now).date == nil)
    #expect(ArticleDraft.Moment("1990-01-01", now: now).date != nil)
    #expect(ArticleDraft.Moment("2027-01-02T00:00:00Z", now: now).date != nil)
    #expect(ArticleDraft.Moment("2027-01-02T00:00:01Z", now: now).date == nil)
    #expect(
      ArticleDraft.Moment("05/11/2024", now: now).isOrdered && !ArticleDraft.Moment("5 Nov 2024", now: now).isOrdered)
  }
}
