import Foundation
import Model
import Parse
import Store
import TestKit
import Testing

@testable import newsband

/// Files that are named on the command line, and the batches in which they are read.
@Suite struct InputFileTests {
  @Test(arguments: [
    ("-", "standard input", "standard input"), ("a.xml", "a.xml", "a.xml"),
    ("/tmp/news/a b.xml", "/tmp/news/a b.xml", "a b.xml"),
    ("../новости.xml", "../новости.xml", "новости.xml"),
  ])
  func aFileHasANameForMessagesAndOneForAFeed(_ name: String, _ title: String, _ feed: String) {
    let file = InputFile(name: name)
    #expect(file.title == title && file.feedTitle == feed)
  }

  @Test(arguments: [0, 1, 4095, 4096, 1_048_576, 1_048_577, 3_000_000])
  func allBytesAreRead(_ count: Int) throws {
    let folder = try Folder()
    defer { folder.remove() }
    var dice = Dice(seed: UInt64(count))
    let bytes = dice.bytes(count, of: Array(0...255))
    try Data(bytes).write(to: URL(filePath: folder.path("file")))
    let source = try InputFile(name: folder.path("file")).source(base: "https://a.example/")
    #expect(source.bytes == bytes && source.name == folder.path("file") && source.base == "https://a.example/")
  }

  @Test func aPipeIsReadToItsEnd() throws {
    let folder = try Folder()
    defer { folder.remove() }
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let bytes = Array(String(repeating: "words ", count: 300_000).utf8)
    let path = folder.path("pipe")
    Thread.detachNewThread {
      guard let file = FileHandle(forWritingAtPath: path) else { return }
      file.write(Data(bytes))
      try? file.close()
    }
    #expect(try InputFile(name: path).source().bytes == bytes)
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let folder = try Folder()
    defer { folder.remove() }
    for (name, why) in [("none", "no such file"), ("", "folder")] {
      let path = name.isEmpty ? folder.url.path : folder.path(name)
      let problem = #expect(throws: Problem.self) { try InputFile(name: path).source() }
      #expect(problem?.doing == "read" && problem?.subject == path)
      #expect(problem?.why.lowercased().contains(why) == true, "\(problem?.why ?? "")")
    }
  }

  private func feed(_ title: String) -> String {
    """
    <rss version="2.0"><channel><title>\(title)</title><link>https://\(title).example</link>
    <item><guid>\(title)-1</guid><title>One of \(title)</title><description>Words.</description></item></channel></rss>
    """
  }

  @Test func filesAreReadInBatchesAndEachHasItsOutcome() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    for number in 0..<20 { try folder.write(feed("f\(number)"), to: "\(number).xml") }
    let bytes = (0..<16).reduce(0) { $0 + feed("f\($1)").utf8.count }
    let names = (0..<20).map { folder.path("\($0).xml") } + [folder.path("none.xml")]
    let first = ImportBatch(of: names[...])
    #expect(first.articles == 16 && first.failures.isEmpty && first.isUseful && first.bytes == bytes)
    let second = try #require(await first.following?.value)
    #expect(second.articles == 4 && second.failures.map(\.file.name) == [folder.path("none.xml")])
    #expect(second.following == nil)
  }

  @Test func oneBadFileStopsNoOther() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write(feed("good"), to: "good.xml")
    try folder.write("", to: "empty.xml")
    let batch = ImportBatch(of: [folder.path("empty.xml"), folder.path("none.xml"), folder.path("good.xml")][...])
    let store = try Newspaper().store
    var steps = 0
    let outcomes = batch.keep(in: store, at: Newspaper.now) { steps += 1 }
    #expect(outcomes.map(\.file.feedTitle) == ["empty.xml", "none.xml", "good.xml"])
    let isDone = outcomes.map { if case .success = $0.arrival { true } else { false } }
    #expect(isDone == [false, false, true] && steps == 2, "it is stored, and then indexed")
    #expect(try store.headlines(try store.ids(in: .all)).contains { $0.title == "One of good" })
    #expect(!ImportBatch(of: [folder.path("none.xml")][...]).isUseful)
  }
}
