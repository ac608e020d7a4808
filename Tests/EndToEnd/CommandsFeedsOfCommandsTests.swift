import Foundation
import TestKit
import Testing

/// Feeds that a command makes, in exports.
@Suite struct CommandFeedExports {
  /// What is left out of OPML is named, and comes over with urls, where it waits for a yes again.
  @Test func opmlNamesTheFeedsOfCommandsThatUrlsHas() async throws {
    try await Commands.inNewHome { commands in
      let lines = [
        "https://a.example/feed", "\"exec:print-feed --all\" \"~Printed\"",
        "\"filter:cut:https://me:secret@b.example/feed\"",
      ]
      let urls = try commands.file("urls", lines.joined(separator: "\n") + "\n")
      #expect(try await commands.run("import", urls).status == 0)
      let opml = try await commands.run("export", "opml")
      #expect(opml.status == 0 && opml.output.contains("https://a.example/feed"))
      #expect(!opml.output.contains("exec:") && !opml.output.contains("filter:"))
      #expect(opml.errors.contains("2 feeds that a command makes are not part of this export"))
      #expect(
        opml.errors.contains("  Printed: print-feed --all\n") && opml.errors.contains("cut < https://b.example/feed\n"))
      #expect(!opml.errors.contains("secret"))
      let other = try await commands.run("export", "urls")
      #expect(other.output.contains("exec:print-feed --all") && !other.errors.contains("that a command makes"))
      try await Commands.inNewHome { second in
        _ = try await second.run("import", try second.file("list.opml", opml.output))
        #expect(try await second.run("feeds").lines.count == 1)
        let all = try await second.run("import", try second.file("urls", other.output))
        #expect(all.output.contains("2 of them run commands, and wait"), "\(all.output)")
      }
    }
  }
}
