import Model
import Query
import Store
import TestKit
import Testing

/// Queries put together at random, out of what means something to the language, to FTS5, to SQL, or to none of them.
private struct Babble {
  private var dice: Dice

  init(seed: UInt64) {
    dice = Dice(seed: seed)
  }

  private static let words =
    library.flatMap { [$0.title] + $0.text.split(separator: " ").map(String.init) }
    + ["so'm", "C++", "24.kg", "covid-19", "2025", "ё", "e\u{301}", "中国", "ไทย", "★", "€", "👩‍👩‍👧", "ﷺ", "İ", "ß", "ſ"]
  private static let signs = [
    "(", ")", "((", "))", "\"", "«", "»", "“", "„", "-", "--", "*", "**", "|", "OR", "OR OR", ",", ":", "near(",
    "near(a b, 3)",
    "near(,)", "near(* \"a\" -b, 0)",
  ]
  private static let filters = QueryFilter.allCases.flatMap { filter in
    ["\(filter.rawValue):"] + filter.values.map { "\(filter.rawValue):\($0)" }
  }
  private static let values = [
    "KZT", "₸", "тенге", "today", "yesterday", "2025-12", "2025-02-30", "1.12.2025", "0000", "9999-12-31", "7d",
    "100000y", "-1d",
    "1e308", "2.5bn", "nan", "∞", "ru", "kk-Cyrl", "(a OR b)", "\"a b\"", "\"", "*", "",
  ]
  private static let foreign = [
    "AND", "NOT", "NEAR(a b, 2)", "NEAR", "{title} : a", "{title tags}", "^a", "a + b", "search MATCH 'a'",
    "'; DROP TABLE status; --",
    "' OR 1=1 --", "?", "?1", ":x", "@a", "$b", "%", "_", "\\", "\u{0}", "\u{1B}[31m", "\u{202E}", "\u{FFFD}",
    "\u{301}\u{301}",
    "amount>=", "amount<1 amount>2", "\n", "\t", "\u{2028}", "\u{AD}",
  ]

  mutating func query() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...9, using: &dice) {
      let pile = [Babble.words, Babble.words, Babble.signs, Babble.filters, Babble.values, Babble.foreign]
        .randomElement(using: &dice)
      text += pile?.randomElement(using: &dice) ?? ""
      if Int.random(in: 0..<3, using: &dice) > 0 { text += " " }
    }
    // Now and then cut in the middle, as one is that is being typed, or of nothing sensible at all.
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: return String(text.prefix(Int.random(in: 0...max(1, text.count), using: &dice)))
    case 1: return String(decoding: dice.mutated(Array(text.utf8)), as: UTF8.self)
    default: return text
    }
  }
}

/// Whatever is asked, it is answered: no error of SQL or of FTS5 ever comes out, nor does anything else.
@Test(arguments: [1, 20_251_211, 0x5EED] as [UInt64])
func anyQueryIsAnswered(_ seed: UInt64) throws {
  let (store, names) = try librarian()
  var babble = Babble(seed: seed)
  for number in 0..<1000 {
    let query = Query(babble.query(), isOpen: number.isMultiple(of: 2))
    do {
      let hits = try store.search(query, only: number.isMultiple(of: 5) ? .unread : [], limit: 20, at: noon)
      #expect(hits.ids.allSatisfy { names[$0] != nil } && Set(hits.ids).count == hits.ids.count)
      #expect(hits.total >= hits.ids.count && hits.total <= library.count)
      _ = try store.passages(of: hits.ids, for: query, length: 60)
      guard number.isMultiple(of: 25) else { continue }
      _ = try store.facets(of: query, at: noon)
      _ = try store.suggestions(for: query)
      #expect(try store.counts(in: .search(query)).total <= library.count)
    } catch {
      Issue.record("seed \(seed), query \(number), \(query.text.debugDescription): \(error)")
      return
    }
  }
}

/// What is typed letter by letter is a query at each of them.
@Test func aQueryIsAnsweredAtEachLetterOfIt() throws {
  let (store, _) = try librarian()
  let text =
    "title:(bank OR \"central ba\"*) -near(rate tenge, 5) currency:₸ amount>=1.5m after:2025-12-01 is:unread sort:date"
  for end in text.indices {
    #expect(throws: Never.self) {
      try store.search(Query(String(text[..<end]), isOpen: true), limit: 10, at: noon)
    }
  }
}

/// As long, as deep and as full of exceptions as the language lets a query be: neither FTS5 nor SQLite may give up on it.
@Test(arguments: [
  "melons" + (1...63).map { " -w\($0)" }.joined(), (1...64).map { "w\($0)" }.joined(separator: " OR "),
  String(repeating: "(melons OR ", count: 20) + "w" + String(repeating: ")", count: 20),
  String(repeating: "(melons -w -x ", count: 20) + String(repeating: ")", count: 20),
  String(repeating: "melons -(w ", count: 20) + String(repeating: ")", count: 20),
  String(repeating: "is:unread ", count: 64) + "melons", String(repeating: "-is:unread ", count: 64),
  String(repeating: "title:", count: 60) + "melons", String(repeating: "(is:read OR ", count: 20) + "melons",
  "near(" + (1...60).map { "w\($0) " }.joined() + ", 10)",
])
func theLongestQueriesAreAnswered(_ text: String) throws {
  let (store, _) = try librarian()
  _ = try store.search(Query(text), limit: 10, at: noon)
  #expect(try store.counts(in: .search(Query(text))).total >= 0)
}
