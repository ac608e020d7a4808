import Foundation
import TestKit
import Testing

/// `newsband parse`, which needs no store.
@Suite struct ParsingOnTheCommandLine {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func aFeedOfStandardInputIsPrintedAsJSONFeed() async throws {
    try await Commands.inNewHome { newsband in
      let rss =
        "<rss version='2.0'><channel><title>Kursiv</title><item><title>作者</title><link>/1</link></item></channel></rss>"
      let outcome = try await newsband.run("parse", "-", "--base", "https://a.example/feed", stdin: rss)
      let feed = try object(outcome.output)
      let item = (feed["items"] as? [[String: Any]])?.first
      #expect(outcome.status == 0 && feed["version"] as? String == "https://jsonfeed.org/version/1.1")
      #expect(
        feed["title"] as? String == "Kursiv" && item?["title"] as? String == "作者"
          && item?["url"] as? String == "https://a.example/1")
      #expect(!FileManager.default.fileExists(atPath: newsband.store))
    }
  }

  @Test func aLineForEachFileAlsoForABrokenOne() async throws {
    try await Commands.inNewHome { newsband in
      let opml = try newsband.file(
        "feeds.opml", "<opml version='2.0'><body><outline text='A' xmlUrl='https://a.example/feed'/></body></opml>")
      let broken = try newsband.file("broken.xml", "nothing at all \u{0}")
      let outcome = try await newsband.run("parse", "--json-lines", opml, broken, newsband.home.path("none"))
      #expect(outcome.status == 1 && outcome.errors == "" && outcome.lines.count == 3)
      let lines = try outcome.lines.map(object)
      #expect(lines.map { $0["file"] as? String } == [opml, broken, newsband.home.path("none")])
      let feeds = (lines[0]["feed"] as? [String: Any])?["feeds"] as? [[String: String]]
      #expect(feeds == [["title": "A", "feed_url": "https://a.example/feed"]])
      #expect(lines[1]["error"] is String)
      #expect(lines[2]["error"] as? String == "Could not read \(newsband.home.path("none")): there is no such file.")
    }
  }

  @Test func quietlyOnlyErrorsAreSaid() async throws {
    try await Commands.inNewHome { newsband in
      let page = try newsband.file("page.txt", page(day: 11))
      let good = try await newsband.run("parse", "--quiet", page)
      #expect(good.status == 0 && good.output == "" && good.errors == "")
      let bad = try await newsband.run("parse", "--quiet", page, newsband.home.path("none"))
      #expect(
        bad.status == 1 && bad.output == ""
          && bad.errors == "Could not read \(newsband.home.path("none")): there is no such file.\n")
      let both = try await newsband.run("parse", "--quiet", "--json-lines", newsband.home.path("none"))
      #expect(both.status == 1 && both.output == "" && both.errors.hasPrefix("Could not read "))
    }
  }

  @Test func pageTextHasItsRatesAndItsEdition() async throws {
    try await Commands.inNewHome { newsband in
      let file = try newsband.file("page.txt", page(day: 11))
      let own = try object(try await newsband.run("parse", file).output)["_newsband"] as? [String: Any]
      #expect(own?["edition_date"] as? String == "2025-12-11")
      #expect((own?["rates"] as? [[String: String]])?.first?["value"] == "0.01144")
    }
  }
}

/// `newsband story`.
@Suite struct StoriesOnTheCommandLine {
  @Test func articlesOfOneEventAreListedTakenApartAndPutTogether() async throws {
    try await Commands.inNewHome { newsband in
      let items = [
        ("1", "Bridge collapses in Kokshetau", "Yerlan Satpayev said 17 workers were injured in Kazakhstan."),
        ("2", "Bridge in Kokshetau collapsed", "In Kazakhstan 17 workers were injured, said Yerlan Satpayev."),
        ("3", "A library opens in Nukus", "It has two hundred seats."),
      ].map {
        "<item><guid>\($0)</guid><title>\($1)</title><description>\($2)</description><pubDate>Thu, 11 Dec 2025 0\($0):00:00 GMT</pubDate></item>"
      }
      let file = try newsband.file(
        "feed.xml", "<rss version='2.0'><channel><title>Kursiv</title>\(items.joined())</channel></rss>")
      #expect(try await newsband.run("import", file).status == 0)
      func id(_ title: String) async throws -> String {
        let line = try await newsband.run("list").lines.first { $0.hasSuffix("\t" + title) }
        return String(try #require(line).prefix { $0 != "\t" })
      }
      let (one, two, three) = (
        try await id("Bridge collapses in Kokshetau"), try await id("Bridge in Kokshetau collapsed"),
        try await id("A library opens in Nukus")
      )
      _ = try await newsband.run("check", "--rebuild-stories")
      let story = try await newsband.run("story", two)
      #expect(story.status == 0 && story.lines.map { String($0.prefix { $0 != "\t" }) } == [one, two])
      #expect(story.lines[0].hasSuffix("\tfirst") && story.lines[1].contains("17"), "\(story.output)")
      let alone = try await newsband.run("story", three)
      #expect(alone.status == 2 && alone.lines.count == 1 && alone.lines[0].hasSuffix("\tfirst"))
      let joined = try await newsband.run("story", three, "--join", one)
      #expect(joined.status == 0 && joined.lines.count == 3)
      let apart = try await newsband.run("story", two, "--separate")
      #expect(apart.status == 0 && apart.lines.count == 1)
      #expect(try await newsband.run("story", one).lines.count == 2)
      #expect(try await newsband.run("story", one, "--json").output.contains("\"title\":\"story \(one)\""))
      // What a person did by hand stays.
      _ = try await newsband.run("check", "--rebuild-stories")
      #expect(try await newsband.run("story", one).lines.count == 2)
      #expect(try await newsband.run("list", "--stories").lines.count == 2)
    }
  }
}

/// `newsband screenshot`.
@Suite struct ScreenshotsOnTheCommandLine {
  @Test(arguments: [(80, 24), (20, 5), (60, 15), (1, 1), (200, 60)]) func aPictureHasTheSizeThatWasAskedFor(
    _ width: Int, _ height: Int
  ) async throws {
    try await Commands.inNewHome { newsband in
      let outcome = try await newsband.run("screenshot", "--size", "\(width)x\(height)")
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output.split(separator: "\n", omittingEmptySubsequences: false).count == height + 1)
      #expect(outcome.lines.allSatisfy { $0.count <= width })
    }
  }

  @Test func keysAndCommandsArePressedBefore() async throws {
    try await Commands.inNewHome { newsband in
      #expect(try await newsband.run("screenshot", "--keys", "?").output.contains("Keys"))
      #expect(
        try await newsband.run("screenshot", "--do", "show-help").output
          == newsband.run("screenshot", "--keys", "?").output)
      let svg = try await newsband.run("screenshot", "--svg", "--size", "40x10").output
      #expect(
        svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"360\" height=\"190\"")
          && svg.hasSuffix("</svg>\n"))
    }
  }
}
