import Foundation
import TestKit
import Testing

/// Feeds by number, each with articles that name it, and a list of them in the home of a person.
private struct Stand {
  static let feeds = 30
  static let articles = 8

  static func server() throws -> TestServer {
    try TestServer { asked in
      let items = (0..<articles).map { number in
        "<item><guid>\(asked.path)-\(number)</guid><title>\(asked.path) number \(number)</title>"
          + "<description>What happened at \(asked.path), told for the \(number)th time.</description></item>"
      }
      return .init(
        body: "<rss version=\"2.0\"><channel><title>Feed \(asked.path)</title>\(items.joined())</channel></rss>")
    }
  }

  static func follow(_ server: TestServer, in newsband: Commands) async throws {
    let outlines = (1...feeds).map { "<outline text=\"feed \($0)\" xmlUrl=\"\(server.address("/\($0)"))\"/>" }
    let list = try newsband.file("feeds.opml", "<opml version=\"2.0\"><body>\(outlines.joined())</body></opml>")
    #expect(try await newsband.run("import", list).status == 0)
  }
}

@Test(arguments: [1, 5, 12, 25])
func whatARefreshAnnouncedIsThereAfterItWasKilledAndNothingIsDoubled(_ lines: Int) async throws {
  try await Commands.inNewHome { newsband in
    let server = try Stand.server()
    try await Stand.follow(server, in: newsband)
    let announced = try newsband.killed(["refresh"], after: lines).filter {
      $0.hasSuffix(": \(Stand.articles) new articles")
    }
    #expect(announced.count >= lines)

    let check = try await newsband.run("check")
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let kept = try await newsband.run("list").lines.map { $0.split(separator: "\t")[2] }
    let counts = Dictionary(grouping: kept, by: \.self).mapValues(\.count)
    for line in announced {
      let name = line.split(separator: ":")[0]
      #expect(counts[name] == Stand.articles, "\(line)")
    }
    #expect(counts.values.allSatisfy { $0 == Stand.articles }, "a feed came in by half")

    #expect(try await newsband.run("refresh").status == 0)
    #expect(try await newsband.run("list").lines.count == Stand.feeds * Stand.articles)
  }
}

@Test func oneProgramRefreshesWhileAnotherReadsAndMarks() async throws {
  try await Commands.inNewHome { newsband in
    let server = try Stand.server()
    try await Stand.follow(server, in: newsband)
    #expect(try await newsband.run("refresh").status == 0)
    let ids = try await newsband.run("list").lines.compactMap { $0.split(separator: "\t").first.map(String.init) }

    async let refreshing: [Outcome] = {
      var outcomes: [Outcome] = []
      for _ in 0..<6 { outcomes.append(try await newsband.run("refresh")) }
      return outcomes
    }()
    for piece in stride(from: 0, to: ids.count, by: 20) {
      let some = Array(ids[piece..<min(piece + 20, ids.count)])
      let marked = try await TestKit.run(["mark"] + some + ["--read"], environment: newsband.home.environment)
      #expect(marked.status == 0, "\(marked.errors)")
      #expect(try await newsband.run("search", "happened", "--limit", "5").status == 0)
    }
    for outcome in try await refreshing { #expect(outcome.status == 0, "\(outcome.errors)") }
    #expect(try await newsband.run("list", "--unread").status == 2, "a mark was lost")
    #expect(try await newsband.run("check").status == 0)
  }
}

@Test func aRefreshSaysWhichFeedsAreLeftAlone() async throws {
  try await Commands.inNewHome { newsband in
    let server = try TestServer { _ in .init("429 Too Many Requests", ["Retry-After: 3600"]) }
    let list = try newsband.file("urls", "\(server.address("/1"))\n\(server.address("/2"))\n")
    _ = try await newsband.run("import", list)
    let first = try await newsband.run("refresh")
    #expect(first.status == 1)
    let second = try await newsband.run("refresh", "--json")
    #expect(second.output.contains("\"held\":[{"))
    #expect(second.output.contains("\"next_allowed\""))
    #expect(server.asked.count == 1)
  }
}

@Test func oldArticlesLoseTheirTextOnlyWhenThatIsWanted() async throws {
  try await Commands.inNewHome { newsband in
    let old = page(day: 1)
    _ = try await newsband.run("import", try newsband.file("old.txt", old))
    let ids = try await newsband.run("list").lines.compactMap { $0.split(separator: "\t").first.map(String.init) }
    _ = try await newsband.run("mark", ids[0], "--read")
    _ = try await newsband.run("refresh")
    #expect(try await newsband.run("list").lines.count == 2)
    try newsband.home.write("keeping.days = 1\n", to: "config/newsband/config.toml")
    _ = try await newsband.run("refresh")
    // It was read a moment ago: however old it is, that is no reason to drop it today.
    #expect(try await newsband.run("list").lines.count == 2)
  }
}
