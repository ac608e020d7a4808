import Model
@testable import Query
import Testing

/// Queries with the other names of what they name.
@Suite struct QueryNamesTests {
  private func named(_ text: String) -> String { Query(text).reading.tree?.withNames.outline ?? "nothing" }

  @Test(arguments: [
    "bank", "bank rate", "river bank", "\"central asia\"", "central*", "river central", "is:unread",
    "near(central asia, 3)", "title:bank", "",
  ])
  func whatNamesNothingStaysAsItIs(_ text: String) {
    #expect(named(text) == Query(text).outline)
  }

  @Test func wordsThatAreANameTogetherHaveItsOthers() {
    let tree = named("central asia")
    #expect(tree.hasPrefix("(and (or (and central asia) name:\""))
    #expect(
      tree.contains("name:\"орталық азия\"") && tree.contains("name:\"центральная азия\"")
        && !tree.contains("name:\"central asia\""))
    #expect(named("Central ASIA") == tree, "letter case changes nothing")
  }

  @Test func aNameInARowOfWordsIsFoundAmongThem() {
    let tree = named("bank central asia rate")
    #expect(tree.hasPrefix("(and bank (or (and central asia) name:") && tree.hasSuffix(") rate)"))
    #expect(named("central asia central asia").components(of: "(or (and central asia)") == 2)
  }

  @Test func aNameOfOneWordTakesOthersOfSeveral() {
    let tree = named("оон")
    #expect(tree.hasPrefix("(or оон name:\"") && tree.contains("name:\"united nations\""))
    // Those of one word are found by the word itself.
    #expect(!tree.contains("name:\"un\"") && !tree.contains("name:\"бұұ\""))
  }

  @Test func aNameInCharactersOfHanHasOthersAndIsOne() {
    #expect(named("kazakhstan").contains("name:\"哈 萨 克 斯 坦\""))
    #expect(named("哈萨克斯坦").contains("name:\"kazakhstan\""))
    #expect(!named("\"哈萨克斯坦\"").contains("name:"))
    #expect(!named("你好").contains("name:"))
  }

  @Test func aNameIsFoundInsideOfEveryCondition() {
    for text in [
      "title:(central asia)", "-(central asia)", "bank OR (central asia)", "in:body central asia",
      "tag:(bank (central asia))",
    ] {
      #expect(named(text).contains("(or (and central asia) name:"), "\(text)")
    }
  }

  @Test func aBeginningAndAFormInTheMiddleNameNothing() {
    #expect(!named("central asi*").contains("name:") && !named("centrals asia").contains("name:\"орталық"))
    #expect(!named("central is:unread asia").contains("name:\"орталық"))
  }

  @Test func anotherNameIsNotNamedAgain() throws {
    let tree = try #require(Query("central asia").reading.tree).withNames
    #expect(
      tree.withNames == tree || tree.withNames.outline.components(of: "name:") >= tree.outline.components(of: "name:"))
    let row = QueryTree.row(["орталық", "азия"], isName: true)
    #expect(row.withNames == row)
  }
}

extension String {
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
