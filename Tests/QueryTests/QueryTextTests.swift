import Model
import Money
import Query
import Testing

@Suite struct QueryTreeText {
  @Test(arguments: [
    "bank rate", "\"central bank\"", "bank -river", "bank OR lender", "(bank OR lender) rate", "gov*",
    "\"central ba\"*", "near(bank rate, 5)", "title:bank", "tag:\"central bank\"", "feed:(a b)", "in:body (a OR b)",
    "x (in:body a)", "-(a b)", "-title:x", "is:unread is:starred has:image", "lang:ru", "after:2025-12-01",
    "on:yesterday", "on:today", "newer:7d older:2h", "currency:KZT amount>1000000", "amount<=2.5 OR amount=7", "C++",
    "中国", "тенге -(ру OR кз)",
  ])
  func isWrittenInTheSameLanguage(_ text: String) throws {
    let tree = try #require(Query(text).reading.tree)
    #expect(Query(tree.description).reading.tree == tree, "\(tree)")
  }

  /// In quotation marks accents do not count: with them the text would be read as another query.
  @Test(arguments: ["Ȳle/price in", "élan-vital", "über.alles*"]) func aRowOfWordsIsWrittenAsItIsReadAgain(
    _ text: String
  ) throws {
    let written = try #require(Query(text).reading.tree).description
    #expect(Query(written).reading.tree?.description == written)
  }

  @Test func leavesOutWhatWasNot() {
    #expect(Query("bank after:yesteryear (rate").reading.tree?.description == "bank rate")
    #expect(Query("newer:14d amount>1.5m").reading.tree?.description == "newer:2w amount>1500000")
  }
}

@Suite struct Narrowing {
  @Test(arguments: [
    ("bank", "bank feed:\"x\""), ("", "feed:\"x\""), ("a OR b", "(a OR b) feed:\"x\""),
    ("(a OR b) c", "(a OR b) c feed:\"x\""), ("\"central ba", "\"central ba\" feed:\"x\""),
    ("«тенге выр", "«тенге выр» feed:\"x\""), ("(a (b", "(a (b)) feed:\"x\""), (" a  b ", "a b feed:\"x\""),
  ])
  func aFilterHoldsForTheWholeQuery(_ text: String, _ narrowed: String) {
    #expect(Query(text, isOpen: true).narrowed(by: "feed:\"x\"") == Query(narrowed))
  }

  @Test(arguments: ["a OR b", "(a", "\"a b", "in:title a", "-a", "a OR (b \"c d"])
  func aNarrowedQueryFindsNothingNew(_ text: String) throws {
    let narrowed = try #require(Query(text).narrowed(by: "is:unread").reading.tree)
    guard case .all(let parts) = narrowed else {
      // "in:title a is:unread": the part holds for words only, and leaves the filter as it is.
      guard case .part(_, .all(let parts)) = narrowed else { return #expect(Bool(false), "\(narrowed)") }
      return #expect(parts.last == .test(.isRead(false)))
    }
    #expect(parts.last == .test(.isRead(false)))
  }
}

@Suite struct WordsThatWereOnlyBegun {
  @Test(arguments: [
    ("kaz", "kaz*"), ("bank ra", "bank ra*"), ("\"central ba", "\"central ba\"*"), ("title:ba", "title:ba*"),
    ("«тенге выр", "«тенге выр»*"), ("a OR b", "a OR b*"),
  ])
  func getAStar(_ text: String, _ begun: String) {
    #expect(Query(text).begun == Query(begun))
    #expect(Query(begun).reading.tree == Query(text, isOpen: true).reading.tree)
  }

  @Test(arguments: [
    "", "kaz ", "kaz*", "\"central bank\"", "is:unread", "newer:7", "after:2025-", "(a b)", "-", "a -b ",
  ])
  func areToldFromThoseThatWereFinished(_ text: String) {
    #expect(Query(text).begun == nil)
  }
}
