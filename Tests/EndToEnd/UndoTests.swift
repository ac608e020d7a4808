import TestKit
import Testing

/// Each run of the program is one start, with one key or a few.
@Suite struct UndoOnTheNextDay {
  private func press(_ keys: String, _ newsband: Commands) async throws -> String {
    let shown = try await newsband.run("screenshot", "--size", "100x24", "--keys", keys)
    #expect(shown.status == 0, "\(shown.errors)")
    return shown.output
  }

  private func starred(_ newsband: Commands) async throws -> Int {
    try await newsband.run("list", "--starred").lines.count
  }

  @Test func aStarIsTakenBackAndGivenAgain() async throws {
    try await Commands.inNewHome { newsband in
      let shown = try await press("s", newsband)
      #expect(shown.contains("Starred.  u undoes it."))
      #expect(try await starred(newsband) == 1)
      #expect(try await press("u", newsband).contains("No longer starred."))
      #expect(try await starred(newsband) == 0)
      #expect(try await press("U", newsband).contains("Starred."))
      #expect(try await starred(newsband) == 1)
      #expect(try await press("uu", newsband).contains("Nothing to undo."))
    }
  }

  @Test func whatACommandChangedIsTakenBackOnTheScreen() async throws {
    try await Commands.inNewHome { newsband in
      let list =
        "<opml version=\"2.0\"><body><outline text=\"Kursiv\" xmlUrl=\"https://a.example/feed\"/></body></opml>"
      _ = try await newsband.run("import", try newsband.file("feeds.opml", list))
      _ = try await newsband.run("feed", "Kursiv", "--folder", "News")
      _ = try await newsband.run("remove", "Kursiv")
      #expect(try await newsband.run("feed", "Kursiv").status == 2)
      #expect(try await press("u", newsband).contains("Undone: Kursiv removed."))
      #expect(try await newsband.run("feed", "Kursiv").output.contains("folder\tNews"))
      #expect(try await press("u", newsband).contains("Undone: Kursiv moved to News."))
      let last = try await newsband.run("feed", "Kursiv").output
      #expect(last.hasPrefix("number") && !last.contains("folder"))
    }
  }
}
