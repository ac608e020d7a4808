import TestKit
import Testing

@Suite struct OneFeedOfTheCommandLine {
  private func stand() throws -> TestServer {
    try TestServer { _ in
      .init(body: "<rss version=\"2.0\"><channel><title>Kursiv</title><item><title>a</title></item></channel></rss>")
    }
  }

  @Test func isRenamedFiledAndTagged() async throws {
    try await Commands.inNewHome { newsband in
      let server = try stand()
      _ = try await newsband.run("add", server.address("/feed"), "--folder", "/ Old//Place ")
      #expect(try await newsband.run("feed", "1").output.contains("\nfolder\tOld/Place\n"))
      let changed = try await newsband.run(
        "feed", "kursiv", "--short-name", "К 1", "--name", "Мой \u{1B}[31mКурсив", "--folder", " News / Asia ", "--tag",
        "money", "--tag",
        "money")
      #expect(changed.status == 0 && !changed.output.contains("\u{1B}"))
      #expect(changed.output.contains("\nshort name\tК 1\n"))
      #expect(changed.output.contains("\nfolder\tNews/Asia\ntags\tmoney\narticles\t1\n"))
      let json = try await newsband.run("feed", "Курсив", "--json").output
      #expect(json.hasPrefix("{") && json.contains("\"folder\":\"News/Asia\"") && json.contains("\"tags\":[\"money\"]"))
      #expect(json.contains("\"short_name\":\"К 1\""))
      let opml = try await newsband.run("export", "opml").output
      #expect(opml.contains("<outline text=\"News\">") && opml.contains("category=\"money\""))
      let back = try await newsband.run("feed", "Курсив", "--short-name", "", "--name", "", "--folder", "", "--tag", "")
      #expect(
        back.output.contains("title\tKursiv\n") && !back.output.contains("folder") && !back.output.contains("short"))
    }
  }

  @Test func isShownWithoutAChangeAndNotMadeUp() async throws {
    try await Commands.inNewHome { newsband in
      let server = try stand()
      _ = try await newsband.run("add", server.address("/feed"))
      #expect(try await newsband.run("feed", "1").output.hasPrefix("number\t1\ntitle\tKursiv\n"))
      #expect(try await newsband.run("feed", "nowhere").status == 2)
      #expect(try await newsband.run("feed").status == 64)
    }
  }
}
