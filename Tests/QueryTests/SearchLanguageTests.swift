import Model
import Query
import Testing

@Test(arguments: SearchLanguage.sections.flatMap(\.rows).flatMap(\.examples))
func everyExampleOfTheSearchLanguageIsUnderstood(_ example: String) {
  let reading = Query(example).reading
  #expect(reading.remarks.isEmpty && !reading.isEmpty)
}

@Test func theSearchLanguageExplainsEveryFieldAndFilter() {
  let examples = SearchLanguage.sections.flatMap(\.rows).flatMap(\.examples).joined(separator: " ")
  for word in [
    "title:", "author:", "tag:", "feed:", "in:body", "is:", "has:", "lang:", "after:", "before:", "on:", "newer:",
    "older:", "currency:", "amount", "sort:", "near(", "OR", "-", "*",
  ] {
    #expect(examples.contains(word), "\(word)")
  }
}
