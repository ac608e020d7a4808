import Foundation
import TestKit
import Testing

@Test func anImportSaysWhatCameIn() async throws {
  try await Commands.inNewHome { newsband in
    let file = try newsband.file("page.txt", page(day: 11))
    #expect(try await newsband.run("import", file).output == "\(file): 2 new articles, 1 rate\n")
    #expect(try await newsband.run("import", file).output == "\(file): nothing new\n")
    let corrected = try newsband.file("corrected.txt", page(day: 11, second: "The price of bread went down."))
    #expect(try await newsband.run("import", corrected).output == "\(corrected): 1 changed article\n")
    #expect(
      try await newsband.run("import", "-", stdin: page(day: 12)).output == "standard input: 2 new articles, 1 rate\n")
  }
}

@Test func aFeedWithoutATitleIsNamedAfterItsFileWithoutItsFolders() async throws {
  try await Commands.inNewHome { newsband in
    let feed = "<rss version=\"2.0\"><channel><title> </title><item><title>Undated</title></item></channel></rss>"
    _ = try await newsband.run("import", try newsband.file("untitled.xml", feed))
    _ = try await newsband.run("import", "-", stdin: feed)
    let rows = try await newsband.run("list").output.split(separator: "\n").map { $0.split(separator: "\t")[2] }
    #expect(Set(rows) == ["untitled.xml", "standard input"])
  }
}

@Test func whatCannotBeReadIsOneSentenceEachAndMakesNoStore() async throws {
  try await Commands.inNewHome { newsband in
    let empty = try newsband.file("empty.txt", "")
    let blank = try newsband.file("blank.txt", " \n\u{A0}\n")
    let missing = newsband.home.path("missing.txt")
    let binary = newsband.home.path("binary")
    try Data((0..<2048).map { UInt8(truncatingIfNeeded: $0 &* 37) }).write(to: URL(filePath: binary))
    let result = try await newsband.run("import", empty, missing, newsband.home.url.path, blank, binary)
    #expect(result.status == 1)
    #expect(result.output == "")
    let sentences = result.errors.split(separator: "\n")
    #expect(sentences.count == 5, "\(result.errors)")
    #expect(sentences.allSatisfy { $0.hasPrefix("Could not ") && $0.hasSuffix(".") })
    #expect(sentences[0] == "Could not parse \(empty): it is empty.")
    #expect(sentences[1] == "Could not read \(missing): there is no such file.")
    #expect(sentences[2] == "Could not read \(newsband.home.url.path): it is a folder.")
    #expect(FileManager.default.fileExists(atPath: newsband.store) == false)
  }
}

@Test func aFileThatCannotBeReadDoesNotStopTheOthers() async throws {
  try await Commands.inNewHome { newsband in
    let file = try newsband.file("page.txt", page(day: 11))
    let result = try await newsband.run("import", newsband.home.path("missing.txt"), file)
    #expect(result.status == 1 && result.lines.count == 1)
    #expect(try await newsband.run("list").lines.count == 2)
  }
}

@Test func aListOfWhichALineIsRefusedIsTakenOverAndTheLineIsSaid() async throws {
  try await Commands.inNewHome { newsband in
    let urls = try newsband.file("urls", "https://a.example/feed\n\"exec:print-feed | sort\"\n")
    let result = try await newsband.run("import", urls)
    #expect(result.status == 0 && result.output == "\(urls): 1 new feed\n")
    #expect(result.errors.contains("line 2"), "\(result.errors)")
    #expect(try await newsband.run("feeds").lines.count == 1)
  }
}

@Test func theStoreIsWhereItIsAskedFor() async throws {
  try await Commands.inNewHome { newsband in
    let file = try newsband.file("page.txt", page(day: 11))
    _ = try await newsband.run("import", file)
    #expect(FileManager.default.fileExists(atPath: newsband.store))
    let other = newsband.home.path("other.sqlite")
    #expect(try await newsband.run("list", "--store", other).status == 2)
    #expect(try await newsband.run("list", environment: ["NEWSBAND_STORE": other]).status == 2)
    #expect(
      try await newsband.run("list", "--store", newsband.store, environment: ["NEWSBAND_STORE": other]).status == 0)
    // A relative path in an XDG variable does not count: the home folder does.
    #expect(try await newsband.run("import", file, environment: ["XDG_DATA_HOME": "data"]).status == 0)
    let fallback = newsband.home.path(".local/share/newsband/newsband.sqlite")
    #expect(FileManager.default.fileExists(atPath: fallback))
  }
}

@Test func aStoreThatIsNoStoreIsRefusedInOneSentence() async throws {
  try await Commands.inNewHome { newsband in
    let notes = try newsband.file("notes.txt", String(repeating: "my notes ", count: 999))
    for command in ["list", "check", "feeds"] {
      let result = try await newsband.run(command, "--store", notes)
      #expect(result.status == 1 && result.output == "")
      #expect(result.errors == "Could not open the store \(notes): it is no store of newsband; it was left as it is.\n")
    }
  }
}

@Test func manyFilesAreToldInTheirOrderWithTheBadOnesAmongThem() async throws {
  try await Commands.inNewHome { newsband in
    let files = try (1...20).map { try newsband.file("page\($0).txt", page(day: $0)) }
    let missing = newsband.home.path("missing.txt")
    let all = Array(files[..<7]) + [missing] + Array(files[7...])
    let result = try await TestKit.run(["import"] + all, environment: newsband.home.environment)
    #expect(result.status == 1)
    #expect(result.errors == "Could not read \(missing): there is no such file.\n")
    #expect(result.lines.map { String($0.prefix { $0 != ":" }) } == files)
    #expect(try await newsband.run("list").lines.count == 40)
    #expect(try await newsband.run("check").status == 0)
  }
}
