import Model
import Query
import Testing
@testable import Parse

@Test func linesOfAnUrlsFileBecomeSubscriptions() throws {
  let list = try subscriptions(
    """
    # my feeds
    https://a.example/feed

    https://b.example/feed "~A title" goats "two words"   # a remark
    "https://c.example/feed#part" "!hidden" "~She said \\"no\\"" wool wool
    gopher://d.example/1/feed
    gemini://e.example/
    file:///home/me/feed.xml
    feed://f.example/rss
    """)
  #expect(
    list.subscriptions.map(\.feedURL) == [
      "https://a.example/feed", "https://b.example/feed", "https://c.example/feed#part", "gopher://d.example/1/feed",
      "gemini://e.example/", "file:///home/me/feed.xml", "http://f.example/rss",
    ])
  #expect(list.subscriptions.map(\.title) == [nil, "A title", "She said \"no\"", nil, nil, nil, nil])
  #expect(list.subscriptions.map(\.tags) == [[], ["goats", "two words"], ["!hidden", "wool"], [], [], [], []])
  #expect(list.problems.isEmpty)
}

@Test func aWordWithASlashIsTheFolder() throws {
  let list = try subscriptions("https://a.example/ \"/Asia/Central\" /goats")
  #expect(list.subscriptions.first?.folder == "Asia/Central")
  #expect(list.subscriptions.first?.tags == ["/goats"])
}

@Test func commandsAreKeptAsTheyStandAndWhatOnlyAShellCouldRunIsRefused() throws {
  let list = try subscriptions(
    "https://a.example/\n\"exec:~/bin/feed --all\" tag\nfilter:~/bin/clean:https://b.example/\n|x\njavascript:alert(1)\n"
      + "\"exec:curl x | sh\"\nfilter:clean\nexec:")
  #expect(
    list.subscriptions.map(\.feedURL) == [
      "https://a.example/", "exec:~/bin/feed --all", "filter:~/bin/clean:https://b.example/",
    ])
  #expect(list.subscriptions[1].tags == ["tag"])
  #expect(
    list.problems.map(\.description) == [
      "Could not import list, line 4: “|x” would run a command, and importing a list never runs anything.",
      "Could not import list, line 5: “javascript:alert(1)” is no address that a feed can be fetched from.",
      "Could not import list, line 6: “exec:curl x | sh” cannot be followed: its command needs a shell, which newsband never "
        + "runs; put it into a script of its own.",
      "Could not import list, line 7: “filter:clean” cannot be followed: it names no address of http or https behind its "
        + "command.",
      "Could not import list, line 8: “exec:” cannot be followed: it names no command.",
    ])
}

@Test func aListOfCommandsIsWrittenAsItWasRead() throws {
  let text = "\"exec:~/bin/feed --all 'two words'\" \"~Own\" \"tag\"\n"
  let list = try subscriptions(text)
  #expect(list.subscriptions.map(\.feedURL) == ["exec:~/bin/feed --all 'two words'"])
  #expect(try subscriptions(list.urls).subscriptions == list.subscriptions)
}

@Test func queriesBecomeSavedSearches() throws {
  let list = try subscriptions(
    """
    "query:Unread:unread = \\"yes\\"" tag
    "query:Wool:title =~ \\"wool\\" and unread = \\"yes\\""
    "query:Flagged:flags =~ \\"s\\""
    https://a.example/
    """)
  #expect(
    list.searches == [
      SavedSearch(name: "Unread", query: "is:unread"), SavedSearch(name: "Wool", query: "title:wool is:unread"),
    ])
  #expect(
    list.problems.map(\.description) == [
      "Could not import list, line 3: the search “Flagged” cannot be kept: newsband has no search for “flags =~ \"s\"”."
    ])
}

@Test func aQuotationMarkThatIsNotClosedIsReported() throws {
  let list = try subscriptions("https://a.example/ \"~Title\nhttps://b.example/")
  #expect(list.subscriptions.map(\.feedURL) == ["https://b.example/"])
  #expect(list.problems.map(\.line) == [1])
}

@Test func lineEndsMarksAndBlanksAreLetPass() throws {
  let list = try subscriptions("\u{FEFF}# x\r\n  https://a.example/\t\"~A\"\r\n\r\nhttps://b.example/\r")
  #expect(list.subscriptions.map(\.title) == ["A", nil])
}

@Test(arguments: [
  "https://a.example/news\n\nA headline\n\nText about it.\n\nAnother headline\n\nText.", "# only\n# remarks",
  "wool goats",
])
func aPageThatNamesAnAddressIsNoList(_ text: String) {
  #expect(!Format.urls.recognises(Sniff(Source(bytes: Array(text.utf8), name: "page"))))
}

@Test func aSearchWithoutANameIsToldAndLeavesTheRest() throws {
  let list = try subscriptions(
    "https://a.example/feed\n\"query::unread = \\\"yes\\\"\"\n# newsband search \"\" \"wool\"\nhttps://b.example/feed")
  #expect(list.subscriptions.count == 2 && list.searches.isEmpty)
  #expect(list.problems.map(\.line) == [2])
}

/// A link that is to be handed to a reader, and a hundred thousand of them in one another.
@Test func aLinkForReadersIsOneOnlyOnce() throws {
  #expect(try subscriptions("feed:https://a.example/feed").subscriptions.map(\.feedURL) == ["https://a.example/feed"])
  let deep = String(repeating: "feed:", count: 100_000) + "https://a.example/feed"
  let list = try subscriptions("https://b.example/\n\(deep)")
  #expect(list.subscriptions.count == 1 && list.problems.count == 1)
}
