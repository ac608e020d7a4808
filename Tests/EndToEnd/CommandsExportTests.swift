import Foundation
import TestKit
import Testing

private let list = """
  <?xml version="1.0" encoding="UTF-8"?>
  <opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="Asia">
      <outline type="rss" text="Akchabar" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
    </outline>
    <outline type="rss" text="作者" xmlUrl="https://b.example/feed"/>
  </body></opml>
  """

@Test(arguments: ["opml", "urls"])
func feedsThatWereExportedComeBackTheSame(_ form: String) async throws {
  try await Commands.inNewHome { newsband in
    let file = try newsband.file("list.opml", list)
    #expect(try await newsband.run("import", file).output == "\(file): 2 new feeds\n")
    #expect(try await newsband.run("import", file).output == "\(file): nothing new\n")
    let exported = try await newsband.run("export", form)
    #expect(exported.status == 0 && exported.output.contains("https://a.example/feed"))
    let again = try newsband.file("again.\(form)", exported.output)
    let other = newsband.home.path("other.sqlite")
    #expect(try await newsband.run("import", again, "--store", other).status == 0)
    #expect(try await newsband.run("export", form, "--store", other).output == exported.output)
  }
}

@Test func anotherFormIsWrongUsage() async throws {
  try await Commands.inNewHome { newsband in
    let outcome = try await newsband.run("export", "xml")
    #expect(outcome.status == 64)
  }
}

/// A list with a feed whose address has a password.
private let secretList = """
  <opml version="2.0"><body>
    <outline type="rss" text="Own" xmlUrl="https://me:s3cret@a.example/feed" htmlUrl="https://a.example/"/>
    <outline type="rss" text="Open" xmlUrl="https://b.example/feed"/>
  </body></opml>
  """

@Suite struct PasswordsInExports {
  @Test(arguments: ["opml", "urls"])
  func arePartOfAListAndSaidToBe(_ form: String) async throws {
    try await Commands.inNewHome { newsband in
      _ = try await newsband.run("import", try newsband.file("list.opml", secretList))
      let whole = try await newsband.run("export", form)
      #expect(whole.output.contains("https://me:s3cret@a.example/feed"))
      #expect(whole.errors.hasPrefix("1 address has a name or password"), "\(whole.errors)")
      #expect(!whole.errors.contains("s3cret"))
      let clean = try await newsband.run("export", form, "--without-passwords")
      #expect(clean.output == whole.output.replacing("me:s3cret@", with: "") && clean.errors == "")
    }
  }

  @Test func inArticlesAreTreatedAlike() async throws {
    try await Commands.inNewHome { newsband in
      let feed = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [{"id": "1", "title": "One",
        "content_text": "x", "url": "https://me:s3cret@a.example/1", "external_url": "https://me:s3cret@b.example/1",
        "content_html": "<p>x <a href=\\"https://me:s3cret@a.example/2\\">y</a></p>",
        "attachments": [{"url": "https://me:s3cret@a.example/1.mp3", "mime_type": "audio/mpeg"}]}]}
        """
      _ = try await newsband.run("import", try newsband.file("feed.json", feed))
      let whole = try await newsband.run("export", "json")
      #expect(whole.output.contains("s3cret") == !whole.errors.isEmpty)
      let clean = try await newsband.run("export", "json", "--without-passwords")
      #expect(clean.status == 0 && clean.output.contains("a.example/1.mp3") && !clean.output.contains("s3cret"))
    }
  }

  @Test func areNotPrintedElsewhere() async throws {
    let rates = "https://me:s3cret@rates.example"
    try await Commands.inNewHome(["NEWSBAND_RATES": rates]) { newsband in
      let list = """
        <opml version="2.0"><body>
          <outline type="rss" text="https://me:s3cret@c.example/" xmlUrl="https://me:s3cret@a.example/feed"
            htmlUrl="https://me:s3cret@a.example/"/>
          <outline type="rss" text="Old" xmlUrl="ftp://me:s3cret@h.example/x"/>
          <outline type="rss" text="https://me:s3cret@c.example/" xmlUrl="ftp://me:s3cret@h.example/y"/>
        </body></opml>
        """
      var all = [try await newsband.run("import", try newsband.file("list.opml", list))]
      for command in ["feeds", "feeds --json", "feed 1", "feed 1 --json", "config", "status", "list"] {
        let words = command.split(separator: " ").map(String.init)
        all.append(
          try await TestKit.run(words, environment: newsband.home.environment.merging(["NEWSBAND_RATES": rates]) { $1 })
        )
      }
      all.append(try await newsband.run("config", environment: ["NEWSBAND_RATES": "ftp://me:s3cret@rates.example"]))
      for outcome in all { #expect(!(outcome.output + outcome.errors).contains("s3cret"), "\(outcome)") }
      #expect(all[0].errors.contains("ftp://h.example/x") && all[5].output.contains("https://rates.example"))
    }
  }

  @Test func goIntoAFileThatOnlyItsOwnerCanRead() async throws {
    try await Commands.inNewHome { newsband in
      _ = try await newsband.run("import", try newsband.file("list.opml", secretList))
      let file = try newsband.file("out.opml", "an older list")
      try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
      let exported = try await newsband.run("export", "opml", "--output", file)
      #expect(exported.status == 0 && exported.output == "", "\(exported.errors)")
      let printed = try await newsband.run("export", "opml").output
      #expect(try newsband.home.text("out.opml") == printed)
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(!FileManager.default.fileExists(atPath: file + ".part"))
    }
  }

  @Test func goThroughALinkIntoItsFile() async throws {
    try await Commands.inNewHome { newsband in
      _ = try await newsband.run("import", try newsband.file("list.opml", secretList))
      let (file, link) = (newsband.home.path("out.opml"), newsband.home.path("link.opml"))
      for target in [file, "out.opml"] {
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
        #expect(try await newsband.run("export", "opml", "-o", link).status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
        #expect(try newsband.home.text("out.opml").contains("<opml"))
        for path in [file, link] { try FileManager.default.removeItem(atPath: path) }
      }
    }
  }

  @Test func thatFailNameTheFileAndLeaveNothingBesideIt() async throws {
    try await Commands.inNewHome { newsband in
      let items = (0..<2000).map { #"{"id": "\#($0)", "title": "A title that takes some room \#($0)"}"# }
      let feed =
        #"{"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": ["# + items.joined(separator: ",")
        + "]}"
      _ = try await newsband.run("import", try newsband.file("feed.json", feed))
      let file = try newsband.file("out.json", "an older list")
      // No file may grow beyond 40 blocks.
      let line = "trap '' XFSZ; ulimit -f 40; newsband export json -o '\(file)'"
      let result = try await TestKit.run(
        ["-c", line], of: URL(filePath: "/bin/sh"), environment: newsband.home.environment)
      #expect(result.status == 1 && result.errors.hasPrefix("Could not write \(file): "), "\(result.errors)")
      #expect(try newsband.home.text("out.json") == "an older list")
      #expect(!FileManager.default.fileExists(atPath: file + ".part"))
    }
  }

  @Test func areNotWrittenOverADevice() async throws {
    try await Commands.inNewHome { newsband in
      let outcome = try await newsband.run("export", "opml", "--output", "/dev/null")
      #expect(outcome.status == 1 && outcome.errors.contains("Could not write /dev/null"), "\(outcome.errors)")
      let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
      #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
    }
  }
}
