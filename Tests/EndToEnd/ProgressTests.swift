import Foundation
import TestKit
import Testing

/// A feed with some articles.
///
/// - Parameter padding: bytes of an XML comment, which make the file large and cost a debug build little.
private func feed(articles: Int, padding: Int = 0) -> String {
  let items = (0..<articles).map {
    "<item><guid>\($0)</guid><title>Number \($0)</title><description>The train is late again.</description></item>"
  }
  let comment = "<!--\(String(repeating: "=", count: padding))-->"
  return "<rss version=\"2.0\">\(comment)<channel><title>Kursiv</title>\(items.joined())</channel></rss>"
}

/// Long work says how far it is: to a person at a terminal, and never into a pipe.
@Suite(.enabled(if: Tmux.isInstalled)) struct ProgressOnATerminal {
  @Test func aLongImportDrawsABarAndTakesItAway() async throws {
    try await Tmux.open { terminal in
      try terminal.home.write(feed(articles: 700, padding: 1 << 20), to: "long.xml")
      try await terminal.record(in: terminal.home.path("written"))
      try await terminal.enter("newsband import long.xml")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      #expect(try await terminal.screen().dropFirst().first == "long.xml: 700 new articles")
      let written = try terminal.home.text("written")
      #expect(written.contains("importing [##") && written.contains("] 50 %"))
      try await terminal.enter("newsband import long.xml 2>errors >lines")
      #expect(try await terminal.status(ofCommand: 2) == 0)
      #expect(try terminal.home.text("errors") == "")
      #expect(try terminal.home.text("lines") == "long.xml: nothing new\n")
    }
  }

  @Test func aShortImportDrawsNone() async throws {
    try await Tmux.open { terminal in
      try terminal.home.write(feed(articles: 2), to: "short.xml")
      try await terminal.record(in: terminal.home.path("written"))
      try await terminal.enter("newsband import short.xml")
      #expect(try await terminal.status(ofCommand: 1) == 0)
      #expect(try !terminal.home.text("written").contains("importing"))
    }
  }

  @Test func aRefreshDrawsABarAndEndsInASentence() async throws {
    let server = try TestServer { .init(body: feed(articles: 1).replacing("Kursiv", with: "Feed \($0.path)")) }
    try await Tmux.open(width: 120) { terminal in
      let list = (1...9).map { server.address("/\($0)") } + ["http://127.0.0.1:1/away"]
      try terminal.home.write(list.joined(separator: "\n") + "\n", to: "urls")
      try await terminal.record(in: terminal.home.path("written"))
      try await terminal.enter("newsband import urls && newsband refresh")
      #expect(try await terminal.status(ofCommand: 1) == 1)
      let screen = try await terminal.screen()
      #expect(screen.has("127.0.0.1:1/away: could not connect: no server answers there."), "\(screen)")
      #expect(screen.has("9 new articles from 10 feeds, failed 1."), "\(screen)")
      #expect(try terminal.home.text("written").contains(/\[#+ *\] 5\/10/))
    }
  }
}
