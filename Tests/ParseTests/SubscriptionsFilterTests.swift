import Testing

@testable import Parse

@Test(arguments: [
  (#"unread = "yes""#, "is:unread"),
  (#"unread == "no""#, "is:read"),
  (#"unread != "yes""#, "is:read"),
  (#"title =~ "wool""#, "title:wool"),
  (#"title =~ "wool prices""#, #"title:"wool prices""#),
  (#"title =~ ".*wool.*""#, "title:wool"),
  (#"title !~ "wool""#, "-title:wool"),
  (#"title =~ "(wool|goats|the sheep)""#, #"title:wool OR title:goats OR title:"the sheep""#),
  (#"title !~ "wool|goats""#, "-title:wool -title:goats"),
  (#"title = "24.kg: wool""#, #"title:"24.kg: wool""#),
  (#"author =~ "Aigul""#, "author:Aigul"),
  (#"feedtitle == "Шерсть""#, "feed:Шерсть"),
  (#"content =~ "wool""#, "(in:body wool)"),
  (#"tags # "goats""#, "tag:goats"),
  (#"tags !# "two words""#, #"-tag:"two words""#),
  (#"enclosure_type =~ "audio/""#, "has:audio"),
  ("age < 7", "newer:7d"), ("age <= 7", "newer:8d"), ("age > 7", "older:8d"), ("age >= 7", "older:7d"),
  ("age = 0", "newer:1d older:0d"), ("age between 2:5", "newer:6d older:2d"),
  (#"unread="yes" and title=~"a""#, "is:unread title:a"),
  (#"title =~ "a" and title =~ "b" or title =~ "c""#, "title:a (title:b OR title:c)"),
  (#"title =~ "a" or title =~ "b" and title =~ "c""#, "title:a OR title:b title:c"),
  (#"(title =~ "a" or title =~ "b") and unread = "yes""#, "(title:a OR title:b) is:unread"),
  (#"((unread = "yes"))"#, "is:unread"),
])
func aFilterIsPutIntoTheQueryLanguage(_ expression: String, _ query: String) throws {
  #expect(try NewsboatFilter.query(expression) == query)
}

@Test(arguments: [
  "", "unread", #"unread = "maybe""#, #"title =~ "^wool""#, #"title =~ "wo+l""#, #"title =~ "a|""#, #"title =~ "***""#,
  #"title # "wool""#, #"flags =~ "s""#, #"rssurl =~ "a""#, "age < -1", "age between 7", #"age < "7""#, "(unread", ")",
  #"(unread = "yes""#, #"unread = "yes")"#, #"unread = "yes" and"#, #"unread = "yes" title =~ "a""#, #"unread = "yes"#,
  #"title =~ "say \"no\"""#, "unread_count > 3", "💥", "age < 99999999999999999999",
  String(repeating: "(", count: 5000), Array(repeating: #"title =~ "a""#, count: 500).joined(separator: " and "),
])
func aFilterWithoutWordsForItIsRefused(_ expression: String) {
  #expect(throws: NewsboatFilter.Refusal.self) { try NewsboatFilter.query(expression) }
}

@Test(arguments: [
  "is:unread", "is:read", "title:wool is:unread", #"title:"wool prices" -tag:goats"#, "author:a OR feed:b OR -title:c",
  "has:audio newer:7d", "older:30d",
])
func aQueryThatNewsboatCanPutComesBack(_ query: String) throws {
  let expression = try #require(NewsboatFilter.expression(query))
  #expect(try NewsboatFilter.query(expression) == query)
}

@Test(arguments: [
  "", "wool", "is:starred", "title:wool*", "a OR b", "near(a b, 5)", "title:a OR", "(title:a)", "currency:KZT",
])
func aQueryThatNewsboatCannotPutHasNoExpression(_ query: String) {
  #expect(NewsboatFilter.expression(query) == nil)
}
