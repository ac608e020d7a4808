import Content
import Model
import Money
import TestKit
import Testing
import Text
@testable import Parse

/// No bytes crash the parser, and no line of a page gets lost in it.
struct PagesFuzzTests {
  private let seeds: [[UInt8]]

  init() throws {
    seeds =
      try ["russian", "wrapped", "sections", "damaged"].map { try fixture("ParseTests", "Pages/\($0).txt") }
      + [Array(Content.edition.prefix(6000))]
  }

  @Test func everyLineIsUsedOrReported() throws {
    for seed in seeds { try expectEveryLine(of: seed) }
  }

  @Test func randomBytesAreRead() throws {
    var random = Dice(seed: 11)
    for length in 0..<300 {
      try expectEveryLine(of: (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
  }

  @Test func randomMarksAndWordsAreRead() throws {
    let pieces = [
      "\n", "\n\n", "\r\n", " ", "\u{A0}", "•", "=", "/", ":", "©", "%", "Photo:", "A", "TCA: ", "Doe: ", "?", ".",
      "KGS/USD",
      "0.1", "11", "May", "2025", "(", ")", "“", "”", "作者", "e\u{301}", "\u{202E}", "\u{1B}[", "İ", "ß", "photo by ",
      "🐐",
    ]
    var random = Dice(seed: 12)
    for _ in 0..<600 {
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      try expectEveryLine(of: Array(text.joined().utf8))
    }
  }

  @Test func mutatedPagesAreRead() throws {
    var random = Dice(seed: 13)
    for seed in seeds {
      for _ in 0..<60 { try expectEveryLine(of: random.mutated(seed)) }
    }
  }
}

extension PagesFuzzTests {
  /// A line is a rate, the date, or stands in a headline, a text or a problem; and what comes out is fit to be kept.
  private func expectEveryLine(of bytes: [UInt8]) throws {
    let lines = PageLines(Source(bytes: bytes, name: "page.txt")).lines
    let feed: Feed
    do throws(Problem) {
      feed = try page(bytes)
    } catch {
      #expect(!error.why.isEmpty)
      return
    }
    let words = Array(feed.articles.flatMap { [$0.title, $0.text] }.joined(separator: "\n").utf8)
    let reported = Set(feed.problems.compactMap(\.line))
    for line in lines where !line.text.isEmpty && !reported.contains(line.number) {
      if case .rate(let rate) = RateLine(line.text) {
        #expect(feed.rates.contains(rate))
      } else if case .day(let day) = EditionDate(line.text), day == feed.editionDate {
        continue
      } else {
        let isKept = words.contains(Array(line.text.utf8))
        #expect(isKept, "line \(line.number) is lost: \(line.text)")
      }
    }
    #expect(reported.allSatisfy { (1...lines.count).contains($0) })
    #expect(Set(feed.articles.map(\.key)).count == feed.articles.count)
    #expect(Set(feed.rates.map(\.pair)).count == feed.rates.count)
    for article in feed.articles {
      #expect(article.title == article.title.displaySafe && !article.title.isEmpty && !article.blocks.isEmpty)
      #expect(article.blocks.allSatisfy { $0.text == $0.text.displaySafe })
    }
  }
}
