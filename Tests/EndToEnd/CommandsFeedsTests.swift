import Foundation
import Synchronization
import TestKit
import Testing

private func rss(_ titles: String...) -> String {
  let items = titles.map { "<item><guid>\($0)</guid><title>\($0)</title><description>Text.</description></item>" }
  return "<rss version=\"2.0\"><channel><title>Kursiv</title>" + items.joined() + "</channel></rss>"
}

private func stand() throws -> TestServer {
  try TestServer { asked in
    let links = ["/1": 1, "/2": 2][asked.path].map { count in
      (1...count).map { "<link rel=alternate type=application/rss+xml title='News \($0)' href=/feed\($0)>" }.joined()
    }
    if let links { return .init("200 OK", ["Content-Type: text/html"], body: "<html><head>\(links)</head></html>") }
    return asked.path.hasPrefix("/feed") ? .init(body: rss("a" + asked.path, "b" + asked.path)) : .init("404 No")
  }
}

@Test func aPageIsAddedByItsFeedAndItsArticlesAreThere() async throws {
  try await Commands.inNewHome { newsband in
    let server = try stand()
    let added = try await newsband.run("add", server.address("/1"), "--folder", "Asia", "--tag", "money")
    #expect(added.output == "Kursiv: 2 new articles\n")
    #expect(added.status == 0)
    #expect(try await newsband.run("list").lines.count == 2)
    #expect(try await newsband.run("add", server.address("/1")).output == "Kursiv: followed already\n")
    let feeds = try await newsband.run("feeds", "--json").output
    for part in ["\"folder\":\"Asia\"", "\"last_status\":200", "\"next_due\":", "\"host\":{\"name\":\"127.0.0.1:"] {
      #expect(feeds.contains(part), "\(part) in \(feeds)")
    }
  }
}

@Test func theFullTextOfAFeedIsFetchedWhenThatIsWanted() async throws {
  try await Commands.inNewHome { newsband in
    let paragraph = "<p>\(String(repeating: "Every hour at the sidings has its price, they say. ", count: 8))</p>"
    let server = try TestServer { asked in
      guard asked.path == "/feed" else {
        return .init("200 OK", ["Content-Type: text/html"], body: "<article><h1>a</h1>\(paragraph)</article>")
      }
      let item = "<item><title>a</title><link>/story</link><description>A summary.</description></item>"
      return .init(body: "<rss version=\"2.0\"><channel><title>Kursiv</title>\(item)</channel></rss>")
    }
    _ = try await newsband.run("add", server.address("/feed"), "--full-text")
    #expect(try await newsband.run("feeds", "--json").output.contains("\"full_text\":true"))
    #expect(try await newsband.run("refresh").status == 0)
    #expect(try await newsband.run("search", "sidings").lines.count == 1)
  }
}

@Test func thePagesThatCouldNotBeHadSayWhyInJSON() async throws {
  try await Commands.inNewHome { newsband in
    let server = try TestServer { asked in
      let items = ["large", "none"].map {
        "<item><title>\($0)</title><link>/\($0)</link><description>A summary.</description></item>"
      }
      return switch asked.path {
      case "/feed": .init(body: "<rss version=\"2.0\"><channel><title>Kursiv</title>\(items.joined())</channel></rss>")
      case "/large": .init("200 OK", ["Content-Type: text/html"], body: String(repeating: "<p>word", count: 800_000))
      default: .init("200 OK", ["Content-Type: text/html"], body: "<html><body><form><input></form></body></html>")
      }
    }
    _ = try await newsband.run("add", server.address("/feed"), "--full-text")
    #expect(try await newsband.run("refresh").status == 0)
    let list = try await newsband.run("list", "--json").output
    for why in ["the page is larger than 5 MB", "it is a web page without an article"] {
      #expect(list.contains("\"page_problem\":\"\(why)\""), "\(list)")
    }
  }
}

@Test func severalFeedsOfAPageAreAChoice() async throws {
  try await Commands.inNewHome { newsband in
    let server = try stand()
    let asked = try await newsband.run("add", server.address("/2"))
    #expect(asked.status == 1)
    #expect(asked.errors.contains("1  News 1  ") && asked.errors.contains("it names 2 feeds"))
    #expect(try await newsband.run("add", "--all", server.address("/2")).lines.count == 2)
    #expect(try await newsband.run("feeds").lines.count == 2)
  }
}

@Test func whatIsNoFeedIsToldAndNotAdded() async throws {
  try await Commands.inNewHome { newsband in
    let server = try TestServer { _ in .init("404 No") }
    for address in [server.address("/"), "file:///etc/passwd", "http://127.0.0.1:1/", "gopher://a.example"] {
      let added = try await newsband.run("add", address)
      #expect(added.status == 1)
      #expect(added.errors.hasPrefix("Could not add "), "\(added.errors)")
    }
    #expect(try await newsband.run("feeds").status == 2)
    #expect(try await newsband.run("add").status == 64)
  }
}

@Test func aPasswordInAnAddressIsUsedAndNeverPrinted() async throws {
  try await Commands.inNewHome { newsband in
    let server = try TestServer { asked in
      asked.headers["authorization"] == nil
        ? .init("401 No", ["WWW-Authenticate: Basic realm=x"])
        : .init(body: "<rss><channel><item><title>x</title></item></channel></rss>")
    }
    let address = "http://me:hunter2@127.0.0.1:\(server.port)/feed"
    var said = ""
    for arguments in [
      ["add", address], ["refresh"], ["refresh", "--json"], ["feeds"], ["feeds", "--json"], ["list"],
    ] {
      let outcome = try await TestKit.run(arguments, environment: newsband.home.environment)
      said += outcome.output + outcome.errors
    }
    #expect(said.contains("127.0.0.1"))
    #expect(!said.contains("hunter2"))
    #expect(try await newsband.run("export", "urls").output.contains("hunter2"))
  }
}

@Test func theStarterListIsAddedWhole() async throws {
  try await Commands.inNewHome { newsband in
    let added = try await newsband.run("add", "--starter")
    #expect(added.output.hasPrefix("Starter list: "))
    let feeds = try await newsband.run("feeds").lines
    #expect(feeds.count > 20)
    #expect(try await newsband.run("add", "--starter").output.contains("0 new feeds"))
  }
}

@Test func noFeedIsGivenUpWhereOneOfTheNamesMeansNone() async throws {
  try await Commands.inNewHome { newsband in
    let server = try stand()
    _ = try await newsband.run("add", server.address("/1"))
    let removed = try await newsband.run("remove", "Kursiv", "Nobody")
    #expect(removed.status == 2 && removed.output.isEmpty)
    #expect(removed.errors == "Could not find the feed Nobody: there is no such feed.\n")
    #expect(try await newsband.run("list").lines.count == 2)
  }
}

@Test func aFeedThatIsGivenUpComesBackWithWhatWasRead() async throws {
  try await Commands.inNewHome { newsband in
    let server = try stand()
    _ = try await newsband.run("add", server.address("/1"))
    let ids = try await newsband.run("list").lines.compactMap { $0.split(separator: "\t").first.map(String.init) }
    _ = try await newsband.run("mark", ids[0], "--star")
    let removed = try await newsband.run("remove", "Kursiv")
    #expect(removed.output.contains("newsband add \(server.address("/feed1")) brings it back"))
    #expect(try await newsband.run("list").lines.count == 1)
    _ = try await newsband.run("add", server.address("/feed1"))
    #expect(try await newsband.run("list").lines.count == 2)
    #expect(try await newsband.run("list", "--starred").lines.count == 1)
    let asked = server.asked.count
    #expect(try await newsband.run("refresh").errors == "0 new articles from 1 feed.\n", "it is followed again")
    #expect(server.asked.count == asked + 1)
  }
}

@Test func troubleIsListedWithItsReason() async throws {
  try await Commands.inNewHome { newsband in
    let count = Counter()
    let server = try TestServer { _ in count.next() == 1 ? .init(body: rss("a")) : .init("500 No") }
    _ = try await newsband.run("add", server.address("/feed"))
    #expect(try await newsband.run("feeds", "--trouble").status == 2)
    let refreshed = try await newsband.run("refresh")
    #expect(refreshed.status == 1)
    #expect(refreshed.errors.contains("Could not refresh Kursiv: the server says 500 (internal error)."))
    let trouble = try await newsband.run("feeds", "--trouble")
    #expect(trouble.lines.first?.hasSuffix("\tfailing\tthe server says 500 (internal error)") == true)
  }
}

/// Counts how often it was asked.
private final class Counter: Sendable {
  private let count = Atomic(0)
  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
