import Testing

@testable import Store

/// Every combination of what two articles may have in common.
@Suite struct SameArticleTableTests {
  private typealias Comparison = SameArticle.Comparison

  private static let titles: [SameArticle.TitleComparison] = [.same, .similar, .series, .different, .unknown]
  private static let texts: [SameArticle.TextComparison] = [.same, .similar, .different, .unknown]
  private static let comparisons: [SameArticle.Comparison] = [.same, .different, .unknown]

  private struct Evidence {
    var guid: SameArticle.Comparison
    var link: SameArticle.Comparison
    var title: SameArticle.TitleComparison
    var date: SameArticle.Comparison
    var text: SameArticle.TextComparison

    var isSame: Bool {
      get throws {
        let text = text
        return try SameArticle(guid: guid, link: link, title: title, date: date) { text }.isSame
      }
    }
  }

  private static let all: [Evidence] = comparisons.flatMap { guid in
    comparisons.flatMap { link in
      titles.flatMap { title in
        comparisons.flatMap { date in
          texts.map { Evidence(guid: guid, link: link, title: title, date: date, text: $0) }
        }
      }
    }
  }

  @Test func whereNothingIsTheSameItIsAnother() throws {
    for evidence in SameArticleTableTests.all where evidence.guid != .same && evidence.link != .same {
      guard evidence.title == .different || evidence.title == .series, evidence.text != .same, evidence.text != .similar
      else { continue }
      #expect(try !evidence.isSame, "\(evidence)")
    }
  }

  /// An id that differs and a title that differs are two articles, whatever else agrees.
  @Test func anotherIdAndAnotherTitleAreAnotherArticle() throws {
    for evidence in SameArticleTableTests.all where evidence.guid == .different && evidence.title != .same {
      #expect(try !evidence.isSame, "\(evidence)")
    }
  }

  /// The text is read from the disk: it is looked at only where it decides.
  @Test func theTextIsReadOnlyWhereItDecides() throws {
    for evidence in SameArticleTableTests.all {
      var reads = 0
      let same = SameArticle(guid: evidence.guid, link: evidence.link, title: evidence.title, date: evidence.date) {
        reads += 1
        return evidence.text
      }
      let result = try same.isSame
      if evidence.link == .same, evidence.date == .same, evidence.guid != .different {
        #expect(reads == 0 && result, "\(evidence)")
      }
      if reads == 0 {
        for text in SameArticleTableTests.texts {
          var other = evidence
          other.text = text
          #expect(try other.isSame == result, "it was decided without the text: \(evidence)")
        }
      }
    }
  }

  @Test(arguments: [
    (
      Comparison.same, Comparison.unknown, SameArticle.TitleComparison.same, Comparison.different,
      SameArticle.TextComparison.same, true
    ),
    (.same, .unknown, .same, .different, .unknown, true), (.same, .unknown, .same, .different, .similar, false),
    (.same, .different, .same, .different, .same, true), (.same, .different, .same, .different, .similar, false),
    (.same, .different, .same, .unknown, .different, true), (.same, .same, .series, .different, .same, false),
    (.same, .same, .series, .unknown, .same, true), (.same, .same, .similar, .unknown, .different, true),
    (.same, .same, .similar, .different, .unknown, true), (.same, .same, .similar, .different, .different, false),
    (.same, .different, .different, .same, .similar, true),
    (.same, .different, .different, .different, .similar, false),
    (.same, .unknown, .unknown, .same, .different, true), (.same, .different, .unknown, .same, .different, false),
    (.same, .different, .similar, .same, .unknown, true), (.same, .different, .similar, .unknown, .unknown, false),
    (.unknown, .unknown, .same, .same, .different, true), (.unknown, .unknown, .same, .different, .same, true),
    (.unknown, .unknown, .same, .different, .similar, false), (.unknown, .unknown, .same, .unknown, .different, false),
    (.unknown, .different, .same, .same, .similar, true), (.unknown, .different, .same, .different, .same, false),
    (.unknown, .same, .series, .different, .same, false), (.unknown, .same, .similar, .unknown, .different, true),
    (.unknown, .same, .similar, .different, .unknown, false), (.unknown, .same, .unknown, .different, .unknown, true),
    (.unknown, .unknown, .different, .same, .similar, true), (.unknown, .unknown, .different, .unknown, .same, false),
    (.different, .same, .same, .different, .same, true), (.different, .same, .same, .different, .similar, false),
    (.different, .same, .same, .unknown, .similar, true), (.different, .same, .same, .unknown, .different, false),
    (.different, .unknown, .same, .same, .same, true), (.different, .unknown, .same, .different, .same, false),
    (.different, .unknown, .same, .unknown, .similar, false), (.different, .different, .same, .same, .same, false),
  ])
  func eachRuleHasItsBound(
    _ guid: SameArticle.Comparison, _ link: SameArticle.Comparison, _ title: SameArticle.TitleComparison,
    _ date: SameArticle.Comparison, _ text: SameArticle.TextComparison, _ isSame: Bool
  ) throws {
    #expect(try Evidence(guid: guid, link: link, title: title, date: date, text: text).isSame == isSame)
  }
}
