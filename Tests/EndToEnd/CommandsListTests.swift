import Foundation
import TestKit
import Testing

/// Runs a test on a store with the editions of two days.
private func withTwoEditions(_ body: (Commands) async throws -> Void) async throws {
  try await Commands.inNewHome { newsband in
    let files = try [11, 12].map { try newsband.file("\($0).txt", page(day: $0)) }
    #expect(try await newsband.run("import", files[0], files[1]).status == 0)
    try await body(newsband)
  }
}

/// The number with which a line of a list begins.
private func id(_ line: String) -> String { String(line.prefix { $0 != "\t" }) }

@Test func aListHasAnArticleALineTheNewestFirst() async throws {
  try await withTwoEditions { newsband in
    let result = try await newsband.run("list")
    #expect(result.status == 0 && result.errors == "")
    let fields = result.lines.map { $0.split(separator: "\t").map(String.init) }
    #expect(fields.allSatisfy { $0.count == 4 && Int($0[0]) != nil && $0[2] == "Edition" })
    #expect(fields.map { $0[1] } == ["2025-12-12", "2025-12-12", "2025-12-11", "2025-12-11"])
    #expect(fields[0][3] == "First headline of the day 12")
    #expect(fields[3][3] == "Second headline of the day 11")
    #expect(try await newsband.run("list", "--limit", "1").lines == [result.lines[0]])
    #expect(try await newsband.run("list", "--limit", "0").status == 64)
  }
}

@Test func marksNarrowAList() async throws {
  try await withTwoEditions { newsband in
    let lines = try await newsband.run("list").lines
    let read = try await newsband.run("mark", id(lines[0]), id(lines[1]), "--read")
    #expect(read.status == 0 && read.output == "" && read.errors == "2 articles marked as read\n")
    #expect(try await newsband.run("list", "--unread").lines == [lines[2], lines[3]])
    _ = try await newsband.run("mark", id(lines[1]), id(lines[2]), "--star")
    #expect(try await newsband.run("list", "--starred").lines == [lines[1], lines[2]])
    #expect(try await newsband.run("list", "--starred", "--unread").lines == [lines[2]])
    #expect(try await newsband.run("mark", id(lines[1]), "--unread").errors == "1 article marked as unread\n")
    #expect(try await newsband.run("mark", id(lines[2]), "--unstar").status == 0)
    #expect(try await newsband.run("list", "--starred", "--unread").lines == [lines[1]])
  }
}

@Test func aMarkOfAnUnknownArticleMarksNothing() async throws {
  try await withTwoEditions { newsband in
    let known = id(try await newsband.run("list").lines[0])
    let result = try await newsband.run("mark", known, "9999", "--read")
    #expect(result.status == 2 && result.errors == "Could not mark 9999: there is no such article.\n")
    #expect(try await newsband.run("list", "--unread").lines.count == 4)
    #expect(try await newsband.run("mark", known).status == 64)
    #expect(try await newsband.run("mark", "--read").status == 64)
  }
}

@Test func aListOfOneFeedIsAskedForByItsName() async throws {
  try await withTwoEditions { newsband in
    #expect(try await newsband.run("list", "--feed", "edit").lines.count == 4)
    let result = try await newsband.run("list", "--feed", "nosuch")
    #expect(result.status == 2 && result.errors == "Could not find the feed nosuch: there is no such feed.\n")
    #expect(try await newsband.run("feeds").output == "1\t4\t4\tEdition\tedition:\n")
  }
}

@Test(arguments: ["list", "feeds", "search border"])
func nothingFoundIsAStatusOfItsOwn(_ command: String) async throws {
  try await Commands.inNewHome { newsband in
    let words = command.split(separator: " ").map(String.init)
    let result = try await TestKit.run(words, environment: newsband.home.environment)
    #expect(result.status == 2 && result.output == "" && result.errors == "")
  }
}

@Test func anArticleIsShownAsPlainText() async throws {
  try await withTwoEditions { newsband in
    let first = id(try await newsband.run("list").lines[0])
    #expect(
      try await newsband.run("show", first).output == """
        First headline of the day 12

        Edition · 2025-12-12

        The first article says that the border is open again. It is a short one.

        """)
    let unknown = try await newsband.run("show", "9999")
    #expect(unknown.status == 2 && unknown.errors == "Could not show 9999: there is no such article.\n")
  }
}

@Test func wordsFindArticles() async throws {
  try await withTwoEditions { newsband in
    let found = try await newsband.run("search", "price", "BREAD")
    #expect(found.status == 0 && found.lines.count == 2)
    #expect(found.lines.allSatisfy { $0.contains("Second headline") })
    #expect(try await newsband.run("search", "--limit", "1", "bread").lines.count == 1)
    #expect(try await newsband.run("search", "zeppelin").status == 2)
    #expect(try await newsband.run("search", "\"", "NEAR(", "*").status == 2)
  }
}

@Test func whatOfAQueryIsNotUnderstoodIsShownInPlaceAndTheRestIsLookedFor() async throws {
  try await withTwoEditions { newsband in
    let found = try await newsband.run("search", "bread", "after:yesteryear")
    #expect(found.status == 0 && found.lines.count == 2)
    let errors = found.errors.split(separator: "\n")
    try #require(errors.count == 3)
    #expect(errors[0] == "bread after:yesteryear")
    #expect(errors[1].hasPrefix("            ^^^^^^^^^^ "))
    #expect(errors[2] == "Looking for: bread")
  }
}

@Test func whatMayHaveBeenMeantIsSaid() async throws {
  try await withTwoEditions { newsband in
    let found = try await newsband.run("search", "headlane")
    #expect(found.status == 2 && found.output == "" && found.errors == "Did you mean: headline?\n")
  }
}

@Test func theScopeOfAMarkIsAQueryThatCanBeTriedFirst() async throws {
  try await withTwoEditions { newsband in
    let tried = try await newsband.run("mark", "--search", "bread", "--star", "--dry-run")
    #expect(tried.lines.count == 2 && tried.errors == "2 articles would be starred\n")
    #expect(try await newsband.run("list", "--starred").status == 2)
    #expect(try await newsband.run("mark", "--search", "bread", "--star").errors == "2 articles starred\n")
    #expect(try await newsband.run("list", "is:starred").lines == tried.lines)
    let unsure = try await newsband.run("mark", "--search", "bread newer:never", "--read")
    #expect(unsure.status == 1 && unsure.errors.hasSuffix("a part of the query was not understood.\n"))
    #expect(try await newsband.run("mark", "--search", "zeppelin", "--read").status == 2)
  }
}

@Test func aSearchCountsAndShowsItsPassages() async throws {
  try await withTwoEditions { newsband in
    #expect(try await newsband.run("search", "--count", "bread").output == "2\n")
    #expect(try await newsband.run("search", "--count", "zeppelin").output == "0\n")
    let context = try await newsband.run("search", "--context", "--limit", "1", "bread").lines
    #expect(context.count == 2 && context[1].hasPrefix("    ") && context[1].contains("price of bread"))
    #expect(try await newsband.run("search", "--count", "--json", "bread").status == 64)
  }
}

@Test func aCheckSaysWhatItFound() async throws {
  try await withTwoEditions { newsband in
    #expect(try await newsband.run("check").output == "4 articles of 1 feed: all is well\n")
    let rebuilt = try await newsband.run("check", "--rebuild-index")
    #expect(rebuilt.status == 0)
    #expect(rebuilt.output == "the search index was made again\n4 articles of 1 feed: all is well\n")
    #expect(try await newsband.run("search", "bread").lines.count == 2)
  }
}

@Test func whatCannotBePrintedIsAFailure() async throws {
  try await withTwoEditions { newsband in
    let shell = URL(filePath: "/bin/sh")
    let result = try await TestKit.run(
      ["-c", "newsband list > /dev/full"], of: shell, environment: newsband.home.environment)
    #expect(result.status == 1 && result.errors == "Could not write to standard output: the disk is full.\n")
  }
}

@Test func aReaderThatGoesAwayEndsAListQuietly() async throws {
  try await withTwoEditions { newsband in
    let result = try await TestKit.run(
      ["-c", "newsband list | head -n 1"], of: URL(filePath: "/bin/sh"), environment: newsband.home.environment)
    #expect(result.status == 0 && result.lines.count == 1 && result.errors == "")
  }
}

/// The items of a JSON Feed.
private func items(_ output: String) throws -> [[String: Any]] {
  let feed = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
  #expect(feed["title"] is String)
  return try #require(feed["items"] as? [[String: Any]])
}

@Test func everyListIsPrintedAsJSONFeedToo() async throws {
  try await withTwoEditions { newsband in
    let lines = try await newsband.run("list").lines
    _ = try await newsband.run("mark", id(lines[1]), "--read")
    let all = try items(try await newsband.run("list", "--json").output)
    #expect(all.map { $0["id"] as? String } == lines.map(id))
    #expect(
      all[0]["content_text"] as? String == "The first article says that the border is open again. It is a short one.")
    #expect(all[0]["date_published"] as? String == "2025-12-12T00:00:00Z")
    let ours = try #require(all[1]["_newsband"] as? [String: Any])
    #expect(ours["read"] as? Bool == true && ours["starred"] as? Bool == false && ours["feed"] as? String == "Edition")
    #expect(try items(try await newsband.run("export", "json").output).count == 4)
    #expect(try items(try await newsband.run("search", "--json", "bread").output).count == 2)
    #expect(
      try items(try await newsband.run("show", "--json", id(lines[2])).output)[0]["id"] as? String == id(lines[2]))
  }
}

@Test func aListOfNothingIsStillAJSONFeed() async throws {
  try await Commands.inNewHome { newsband in
    let nothing = try await newsband.run("list", "--json")
    #expect(nothing.status == 2)
    #expect(try items(nothing.output).isEmpty)
  }
}

@Test func feedsArePrintedAsJSON() async throws {
  try await withTwoEditions { newsband in
    let output = try await newsband.run("feeds", "--json").output
    let feeds = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    #expect(feeds.count == 1 && feeds[0]["articles"] as? Int == 4 && feeds[0]["unread"] as? Int == 4)
    #expect(feeds[0]["title"] as? String == "Edition" && feeds[0]["subscribed"] as? Bool == false)
  }
}
