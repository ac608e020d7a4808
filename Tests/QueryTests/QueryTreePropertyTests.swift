import Model
import Query
import TestKit
import Testing

/// Queries made of all parts of the language, nested three deep.
private struct QueryMaker {
  var dice: Dice

  mutating func query(_ depth: Int = 3) -> String {
    (0..<Int.random(in: 1...3, using: &dice)).map { _ in term(depth) }.joined(
      separator: pick([" ", " OR ", " | ", " "]))
  }

  private mutating func term(_ depth: Int) -> String {
    let minus = Int.random(in: 0..<5, using: &dice) == 0 ? "-" : ""
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &dice) {
    case 0: return minus + pick(["bank", "тенге", "ставка*", "rate", "so'm", "қала", "ba*"])
    case 1: return minus + pick(["\"central bank\"", "«a b»", "\"central ba\"*", "near(bank rate, 3)", "near(a b)"])
    case 2:
      return minus
        + pick([
          "is:unread", "is:read", "is:starred", "is:unstarred", "has:image", "has:audio", "has:video", "has:attachment",
          "lang:ru", "currency:KZT", "amount>5", "amount<=2.5m", "amount>=1bn", "amount=7", "amount<3",
        ])
    case 3: return minus + pick(["after:2025-12", "before:2024", "newer:7d", "older:3h", "on:2025-12-01", "on:today"])
    case 4:
      return minus + pick(["title:", "author:", "tag:", "feed:"])
        + pick(["bank", "\"a b\"", "ba*", "(a b)", "(a OR b)"])
    case 5: return minus + "(" + query(depth - 1) + ")"
    default: return "(" + pick(["in:body ", "in:title ", "in:tag "]) + query(depth - 1) + ")"
    }
  }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &dice) ?? "" }
}

private let queries: [String] = {
  var maker = QueryMaker(dice: Dice(seed: 71))
  return (0..<1500).map { _ in maker.query() }
}()

@Suite struct QueryTreePropertyTests {
  @Test func aTreeIsWrittenSoThatItIsReadAgain() throws {
    for text in queries {
      let reading = Query(text).reading
      #expect(reading.remarks.isEmpty, "\(text)")
      let tree = try #require(reading.tree, "\(text)")
      let written = Query(tree.description).reading
      #expect(written.tree?.description == tree.description, "\(text)\n\(tree)")
      #expect(written.remarks.isEmpty, "\(text)\n\(tree)")
    }
  }

  @Test func narrowingAddsOneConditionToTheWhole() throws {
    for text in queries where !text.hasPrefix("in:") {
      let tree = try #require(Query(text).reading.tree)
      let narrowed = try #require(Query(text).narrowed(by: "is:unread").reading.tree)
      guard case .all(let parts) = narrowed else {
        #expect(Bool(false), "\(text) \(narrowed)")
        continue
      }
      #expect(parts.last == .test(.isRead(false)), "\(text)")
      let rest = Array(parts.dropLast())
      #expect(rest == [tree] || .all(rest) == tree, "\(text)")
    }
  }

  @Test func aQueryCutAnywhereStillHasAReading() {
    for text in queries.prefix(150) {
      for length in 0..<text.count {
        // What was typed so far is never remarked on for its end.
        let query = Query(String(text.prefix(length)), isOpen: true)
        for remark in query.reading.remarks { #expect(remark.range.upperBound < query.text.endIndex, "\(query.text)") }
      }
    }
  }

  @Test func aStarThatIsAddedIsTakenAwayAgain() {
    for text in queries {
      guard let begun = Query(text).begun else { continue }
      #expect(begun.text.hasSuffix("*") && begun.reading.tree == Query(text, isOpen: true).reading.tree, "\(text)")
      #expect(begun.typed?.isOpen == true)
    }
    #expect(Query("bank*").typed == Query("bank", isOpen: true) && Query("bank").typed == nil)
  }

  @Test func theOrderKeyGoesRoundAllOrders() {
    #expect(SearchOrder.rank.next == .date && SearchOrder.date.next == .stories && SearchOrder.stories.next == .rank)
  }

  @Test(arguments: [
    ("amount>2.5", "amount>2.5"), ("amount>1000000000000000", "amount>1000000000000000"), ("amount=0", "amount=0"),
    ("has:video", "has:video"), ("tag:a", "tag:a"), ("in:tag a", "tag:a"), ("in:body (a b)", "in:body a b"),
    ("a OR (in:body b)", "a OR (in:body b)"), ("-(-a)", "-(-a)"),
    ("-(-(a b))", "-(-(a b))"),
    ("x OR (a b)", "x OR a b"), ("-(a OR b)", "-(a OR b)"), ("near(a b)", "near(a b, 10)"),
    ("lang:UZ-Cyrl", "lang:uz-cyrl"),
  ])
  func aTreeIsWrittenInPlainForm(_ text: String, _ written: String) {
    #expect(Query(text).reading.tree?.description == written)
  }
}
