import Desk
import Foundation
import Model
import Money
import Reader
import Screen
import Store
import TestKit
import Testing

@testable import newsband

/// A session over a store with one article that has an address.
private struct Screenshot {
  let store: Store
  let folder: Folder
  var session: HeadlessSession

  private static let now = Date(timeIntervalSince1970: 1_765_454_400)  // 2025-12-11T12:00:00Z

  init() async throws {
    folder = try Folder()
    try folder.writeProgram("touch \"$0.started\"", to: "program")
    store = try Store.temporary()
    var article = Article(key: "1")
    article.title = "A 作者 title"
    article.text = "Some words."
    article.url = "https://news.example/1"
    article.published = Screenshot.now
    var feed = Feed()
    feed.title = "News"
    feed.articles = [article]
    _ = try store.save(feed, address: "https://news.example/feed", at: Screenshot.now)
    try store.save(
      [
        Publication(source: "nbk", date: Day(Screenshot.now), rates: [Rate(Pair("USD", "KZT"), value: "481")])
      ], at: Screenshot.now)
    var settings = Settings()
    settings.links.browser = [folder.path("program")]
    settings.rates.alerts = ["USD/KZT 480"]
    settings.rates.alertCommand = [folder.path("program")]
    let handler = EffectHandler(store: store, settings: settings, now: { Screenshot.now })
    session = try await HeadlessSession(size: Size(width: 100, height: 24), settings: settings, handler: handler)
  }

  mutating func press(_ keys: String) async throws { await session.press(try KeyScript(keys).keys) }
  var status: String { session.canvas.lines.last ?? "" }
  var hasStartedAProgram: Bool { FileManager.default.fileExists(atPath: folder.path("program.started")) }
}

@Suite struct TheHeadlessSession {
  @Test(arguments: [
    ("o", "Would open https://news.example/1 in the browser."), ("y", "Would copy https://news.example/1"),
    ("R", "Would fetch now"), ("r", "Would fetch now"), ("<c-z>", "Would return to the shell."),
    ("aa.example<enter>", "A screenshot fetches nothing. Could not look for feeds at a.example."),
    ("t", "A screenshot fetches nothing. Could not fetch the page of this article."),
  ])
  func anEffectOutsideOfTheStoreIsOnlyNamed(_ keys: String, _ notice: String) async throws {
    var screenshot = try await Screenshot()
    defer { screenshot.folder.remove() }
    try await screenshot.press(keys)
    #expect(screenshot.session.canvas.lines.joined().contains(notice))
    #expect(!screenshot.hasStartedAProgram)
  }

  @Test func afterAKeyThatWouldFetchNothingSeemsToBeFetched() async throws {
    var screenshot = try await Screenshot()
    defer { screenshot.folder.remove() }
    try await screenshot.press("Rj")
    #expect(!screenshot.status.contains("fetching"))
  }

  @Test func marksAreKeptAsOnTheScreen() async throws {
    var screenshot = try await Screenshot()
    defer { screenshot.folder.remove() }
    let id = try #require(try screenshot.store.ids(in: .all).first)
    try await screenshot.press("s")
    #expect(try screenshot.store.headlines([id]).first?.isStarred == true)
    #expect(screenshot.session.canvas.lines.joined().contains("A 作者 title"))
  }

  @Test func noAlertRings() async throws {
    let screenshot = try await Screenshot()
    defer { screenshot.folder.remove() }
    var session = screenshot.session
    await session.handle(.ratesCame(new: 1, failed: 0, of: 1, wasAsked: true))
    #expect(try AlertDesk(screenshot.store, Settings().rates).alerts().allSatisfy(\.alert.isArmed))
    #expect(!screenshot.hasStartedAProgram)
  }

  @Test func noKeyIsPressedAfterOneThatQuits() async throws {
    var screenshot = try await Screenshot()
    defer { screenshot.folder.remove() }
    let id = try #require(try screenshot.store.ids(in: .all).first)
    try await screenshot.press("qs")
    #expect(try screenshot.store.headlines([id]).first?.isStarred == false)
  }
}
