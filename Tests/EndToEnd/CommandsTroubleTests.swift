import Foundation
import TestKit
import Testing

extension Commands {
  /// Runs a line of a shell, in which `newsband` is the program.
  fileprivate func shell(_ line: String) async throws -> Outcome {
    try await TestKit.run(["-c", line], of: URL(filePath: "/bin/sh"), environment: home.environment)
  }
}

/// How to become somebody who is not allowed everything; nothing needs to be done when we are that already, and nil
/// when there is no way.
private let asNobody: String? = {
  if geteuid() != 0 { return "" }
  let setpriv = "/usr/bin/setpriv"
  guard FileManager.default.isExecutableFile(atPath: setpriv) else { return nil }
  return "\(setpriv) --reuid 65534 --clear-groups "
}()

@Test func aDiskThatFillsUpLosesNothingOfWhatWasThere() async throws {
  try await Commands.inNewHome { newsband in
    let small = try newsband.file("small.txt", page(day: 1))
    let words = (0..<40_000).map { "word\($0)" }.joined(separator: " ")
    let large = try newsband.file("large.txt", page(day: 2, second: "It goes on: \(words)."))
    #expect(try await newsband.run("import", small).status == 0)
    // No file may grow beyond 300 blocks of 512 bytes; the signal that would kill the program is let pass.
    let full = try await newsband.shell("trap '' XFSZ; ulimit -f 300; newsband import '\(large)'")
    #expect(full.status == 1 && full.output == "")
    #expect(
      full.errors.hasPrefix("Could not add Edition to the store \(newsband.store): the disk is full")
    )
    #expect(try await newsband.run("check").output == "2 articles of 1 feed: all is well\n")
    #expect(try await newsband.run("import", large).status == 0)
    #expect(try await newsband.run("list").lines.count == 4)
  }
}

@Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
func onAFullDiskTheScreenOpensAndSaysSo() async throws {
  try await Tmux.open(width: 120) { terminal in
    try terminal.home.write(page(day: 1), to: "page.txt")
    // As above, in blocks of 1024 bytes; what is shared beside the store takes 32 of them, and the edition has not come yet.
    let line = "newsband import page.txt; trap '' XFSZ; ulimit -f 40"
    try await terminal.enter("cd; \(line); newsband")
    let screen = try await terminal.wait(for: "First headline of the day 1")
    #expect(screen.has("The disk is full"))
    try await terminal.press("Q")
    try await terminal.wait(for: "$")
  }
}

@Test func textsThatCannotBeReadAreNamedAndAreNotSaidToBeWell() async throws {
  try await Commands.inNewHome { newsband in
    let words = (0..<2000).map { "word\($0 % 50)" }.joined(separator: " ")
    _ = try await newsband.run("import", try newsband.file("page.txt", page(day: 1, second: words + ".")))
    // The first bytes of a text that is compressed (RFC 8878 section 3.1.1).
    var bytes = try Data(contentsOf: URL(filePath: newsband.store))
    let magic = try #require(bytes.firstRange(of: Data([0x28, 0xB5, 0x2F, 0xFD])))
    bytes[magic.lowerBound] = 0x29
    try bytes.write(to: URL(filePath: newsband.store))
    let check = try await newsband.run("check")
    #expect(check.status == 1 && !check.output.contains("all is well"), "\(check)")
    #expect(check.output.contains("1 article has lost its text, which could not be read any more: "))
    #expect(check.output.contains("“Second headline of the day 1”"))
    #expect(check.errors.contains("what is lost cannot be made anew"))
    let again = try await newsband.run("check")
    #expect(again.status == 0 && again.output == "2 articles of 1 feed: all is well\n", "\(again)")
  }
}

@Test func aStoreWithoutANameIsRefused() async throws {
  try await Commands.inNewHome { newsband in
    let result = try await newsband.shell("newsband list --store ''")
    #expect(result.status == 64)
  }
}

@Test func aPairWithoutARateInTheseDaysIsNotSaidToBeUnknown() async throws {
  try await Commands.inNewHome { newsband in
    let file = try newsband.file("page.txt", page(day: 1))
    #expect(try await newsband.run("import", file).status == 0)
    let result = try await newsband.run("rates", "KGS/USD", "ZAR/USD", "--history", "2", "--at", "2026-01-05")
    #expect(result.status == 2)
    #expect(result.errors.contains("for KGS/USD: the last one is from before these days"))
    #expect(result.errors.contains("for ZAR/USD: none is stored; newsband refresh fetches rates"))
  }
}

@Test(.enabled(if: asNobody != nil)) func whatMayNotBeReadOrWrittenIsSaidSo() async throws {
  try await Commands.inNewHome { newsband in
    let asNobody = try #require(asNobody)
    let page = try newsband.file("page.txt", page(day: 1))
    let secret = try newsband.file("secret.txt", "x")
    #expect(try await newsband.run("import", page).status == 0)
    try await newsband.expectDenied(
      "chmod 000 '\(secret)'; \(asNobody)newsband import '\(secret)'", "Could not read \(secret): permission is denied."
    )
    let store = newsband.store
    // What may be read is read, although nothing may be written beside it.
    let list = try await newsband.shell(
      "chmod 755 '\(newsband.home.path("data"))' \"$(dirname '\(store)')\"; chmod 444 '\(store)'; \(asNobody)newsband list"
    )
    #expect(list.status == 0 && list.lines.count == 2, "\(list.errors)")
    try await newsband.expectDenied(
      "\(asNobody)newsband mark 1 --read", "Could not open the store \(store): it may not be written.")
    let other = newsband.home.path("data/newsband/other.sqlite")
    try await newsband.expectDenied(
      "chmod 555 \"$(dirname '\(store)')\"; \(asNobody)newsband import '\(page)' --store '\(other)'",
      "Could not open the store \(other): its folder may not be written.")
    #expect(try await newsband.shell("chmod 700 \"$(dirname '\(store)')\"; chmod 600 '\(store)'").status == 0)
    #expect(try await newsband.run("list").lines.count == 2)
  }
}

extension Commands {
  fileprivate func expectDenied(_ line: String, _ sentence: String) async throws {
    let result = try await shell(line)
    #expect(result.status == 1 && result.output == "" && result.errors == sentence + "\n", "\(result.errors)")
  }
}

@Test func aDamagedStoreIsSaidToBeDamagedAndLeftAsItIs() async throws {
  try await Commands.inNewHome { newsband in
    let files = try (1...12).map { try newsband.file("\($0).txt", page(day: $0)) }
    for file in files { _ = try await newsband.run("import", file) }
    var bytes = try Data(contentsOf: URL(filePath: newsband.store))
    let middle = (bytes.count / 3)..<(bytes.count * 2 / 3)
    bytes.replaceSubrange(middle, with: Data(repeating: 0x5A, count: middle.count))
    try bytes.write(to: URL(filePath: newsband.store))
    let check = try await newsband.run("check")
    #expect(check.status == 1)
    #expect(check.errors.contains("damaged"), "\(check.errors)")
    #expect(check.errors.split(separator: "\n").count == 1)
    #expect(try Data(contentsOf: URL(filePath: newsband.store)).count == bytes.count)
  }
}

@Test func aStoreOfANewerVersionIsRefusedAndNotAltered() async throws {
  try await Commands.inNewHome { newsband in
    let file = try newsband.file("page.txt", page(day: 1))
    _ = try await newsband.run("import", file)
    // The version stands in the header of an SQLite file, in four bytes from byte 60.
    var bytes = try Data(contentsOf: URL(filePath: newsband.store))
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 77])
    try bytes.write(to: URL(filePath: newsband.store))
    for command in ["list", "check"] {
      let result = try await newsband.run(command)
      #expect(
        result.status == 1 && result.errors.contains("a newer newsband wrote it (version 77,"), "\(result.errors)")
    }
    #expect(try await newsband.run("import", file).status == 1)
    #expect(try Data(contentsOf: URL(filePath: newsband.store)) == bytes)
  }
}

@Test func limitsThatAreTooLowAreSaidBeforeAnythingIsDone() async throws {
  try await Commands.inNewHome { newsband in
    for (limit, sentence) in [
      ("-n 8", "there are no file handles left"), ("-n 20", "there are no file handles left"),
      ("-v 150000", "there is not enough memory for its threads"),
    ] {
      for command in ["list", "--version", "import page.txt", "screenshot"] {
        let result = try await newsband.shell("ulimit \(limit); newsband \(command)")
        #expect(result.status == 1 && result.output == "", "\(limit) \(command) \(result.status)")
        #expect(result.errors.hasPrefix("Could not start newsband: \(sentence)"), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
      }
    }
  }
}

@Test func outputThatCannotBeWrittenIsSaidByEveryCommand() async throws {
  try await Commands.inNewHome { newsband in
    for command in ["config", "--help", "--version", "search-language", "keys", "list --help"] {
      for output in ["/dev/full", "&-"] {
        let result = try await newsband.shell("newsband \(command) >\(output)")
        #expect(result.status == 1, "\(command) >\(output)")
        #expect(result.errors.hasPrefix("Could not write to standard output: "), "\(command): \(result.errors)")
      }
    }
  }
}

@Test func aSoundStoreIsCheckedWithoutAChange() async throws {
  try await Commands.inNewHome { newsband in
    _ = try await newsband.run("import", try newsband.file("page.txt", page(day: 1)))
    let before = try Data(contentsOf: URL(filePath: newsband.store))
    for command in ["check", "rates alerts", "mark 1 --read --dry-run"] {
      let result = try await newsband.shell("newsband \(command)")
      #expect(result.status == 0, "\(result.errors)")
      #expect(try Data(contentsOf: URL(filePath: newsband.store)) == before, "\(command)")
    }
  }
}

@Test(.enabled(if: asNobody != nil)) func aStoreThatMayNotBeWrittenIsReadAndLeavesNothingBehind() async throws {
  try await Commands.inNewHome { newsband in
    let asNobody = try #require(asNobody)
    _ = try await newsband.run("import", try newsband.file("page.txt", page(day: 1)))
    let folder = URL(filePath: newsband.store).deletingLastPathComponent().path
    let owner = asNobody.isEmpty ? "" : "chown -R 65534 '\(folder)'; "
    let given = try await newsband.shell(
      "chmod 755 '\(newsband.home.path("data"))'; \(owner)chmod 400 '\(newsband.store)'")
    #expect(given.status == 0, "\(given.errors)")
    for command in ["list", "search first", "rates alerts", "mark 1 --read --dry-run", "check"] {
      let result = try await newsband.shell("\(asNobody)newsband \(command) --store '\(newsband.store)'")
      #expect(result.status == 0, "\(command): \(result.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["newsband.sqlite"], "\(command)")
    }
    let line = "chmod 600 '\(newsband.store)'; \(asNobody)newsband mark 1 --read --store '\(newsband.store)'"
    #expect(try await newsband.shell(line).status == 0)
  }
}

@Test func whatIsNoAddressIsNotAskedFor() async throws {
  try await Commands.inNewHome { newsband in
    let result = try await newsband.run("add", "two words")
    #expect(result.status == 1)
    #expect(result.errors == "Could not add two words: it is not an address of a feed or a page.\n")
  }
}
