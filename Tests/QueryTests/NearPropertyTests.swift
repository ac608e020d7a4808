import Model
import Query
import TestKit
import Testing

/// Words near one another, held to a slower way of finding them.
@Suite struct NearPropertyTests {
  /// The words of each shortest stretch, from each of its beginnings, that has all of them with so few others between.
  private func expected(_ text: [String], _ wanted: [String], _ distance: Int) -> [Int] {
    let own = text.indices.filter { wanted.contains(text[$0]) }
    var hits = Set<Int>()
    for first in own.indices {
      guard
        let last = own.indices.first(where: { last in
          last >= first && Set(own[first...last].map { text[$0] }) == Set(wanted)
        })
      else { continue }
      if own[last] - own[first] - 1 <= distance { hits.formUnion(own[first...last]) }
    }
    return hits.sorted()
  }

  @Test func nearWordsAreFoundAsASlowerWayFindsThem() {
    var dice = Dice(seed: 211)
    let words = ["aral", "bekat", "cho", "dom"]
    for _ in 0..<2000 {
      let wanted = Array(words.shuffled(using: &dice).prefix(Int.random(in: 2...3, using: &dice)))
      let distance = Int.random(in: 0...5, using: &dice)
      let text = (0..<Int.random(in: 0...16, using: &dice)).map { _ in
        (words + ["x", "y"]).randomElement(using: &dice) ?? ""
      }
      var highlighter = Highlighter(Query("near(\(wanted.joined(separator: " ")), \(distance))").reading.tree)
      var starts: [Int: Int] = [:]
      var at = 0
      for (place, word) in text.enumerated() {
        starts[at] = place
        at += word.utf8.count + 1
      }
      let hits = highlighter.hits(in: text.joined(separator: " "), part: .body).compactMap {
        starts[$0.range.lowerBound]
      }
      #expect(hits == expected(text, wanted, distance), "\(text.joined(separator: " ")) near(\(wanted), \(distance))")
    }
  }

  @Test func wordsInARowAreFoundWhereTheyFollowEachOther() {
    var dice = Dice(seed: 212)
    let words = ["aral", "bekat", "cho"]
    for _ in 0..<1000 {
      let phrase = (0..<Int.random(in: 1...3, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }
      let text = (0..<Int.random(in: 0...12, using: &dice)).map { _ in (words + ["x"]).randomElement(using: &dice) ?? ""
      }
      var highlighter = Highlighter(Query("\"\(phrase.joined(separator: " "))\"").reading.tree)
      let count = text.indices.count { Array(text[$0...].prefix(phrase.count)) == phrase }
      #expect(highlighter.hits(in: text.joined(separator: ", "), part: .body).count == count, "\(text) \(phrase)")
    }
  }

  @Test func rangesAreWholeAndApart() {
    var dice = Dice(seed: 213)
    let words = ["Bank", "rate", "central", "банк", "ставка", "тенге", "x", "5", "₸"]
    let queries = [
      "bank rate", "near(bank rate, 2) \"central bank\"", "банк ставка", "currency:KZT тенге", "bank* -x",
      "title:bank OR rate",
    ]
    for _ in 0..<500 {
      let text = (0..<12).map { _ in words.randomElement(using: &dice) ?? "" }.joined(separator: " ")
      for query in queries {
        var highlighter = Highlighter(Query(query).reading.tree)
        let ranges = highlighter.ranges(in: text, part: .body)
        for (one, next) in zip(ranges, ranges.dropFirst()) { #expect(one.upperBound <= next.lowerBound) }
        for range in ranges {
          // Whole words: a blank or an end stands on both sides.
          #expect(
            range.lowerBound == text.startIndex || text[text.index(before: range.lowerBound)] == " ",
            "\(query): \(text)")
          #expect(range.upperBound == text.endIndex || text[range.upperBound] == " ", "\(query): \(text)")
        }
      }
    }
  }
}
