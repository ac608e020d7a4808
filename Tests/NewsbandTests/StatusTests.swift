import Foundation
import Model
import Money
import TestKit
import Testing

@testable import newsband

/// `newsband status`.
@Suite struct StatusLines {
  private func tick(_ pair: Pair, _ value: String) -> Tick {
    Tick(
      pair: pair, value: value, inverse: "1", changePercent: nil, inverseChangePercent: nil, date: Day(number: 20_433),
      source: "nbk",
      fetched: Date(), state: .live)
  }

  @Test(arguments: [
    ("%unread %starred %USD/KZT", "7 2 518.13"), ("%unread/%total", "7/40"), ("%stories of %unread", "3 of 7"),
    ("100% %% %unread%", "100% % 7%"),
    ("%usd/kzt", "518.13"), ("%EUR/KZT", "–"), ("%unread×%USD/KZT₸", "7×518.13₸"), ("作者", "作者"), ("", ""), ("%1", "%1"),
  ])
  func figuresStandInThePlacesOfTheirNames(_ format: String, _ line: String) throws {
    let text = try StatusFormat(format).text(
      Counts(total: 40, unread: 7, starred: 2, unreadStories: 3), [tick(Pair("USD", "KZT"), "518.13")])
    #expect(text == line)
  }

  @Test func whereStoriesAreNotCountedArticlesAre() throws {
    #expect(try StatusFormat("%stories").text(Counts(total: 40, unread: 7), []) == "7")
  }

  @Test(arguments: [
    ("%unraed", "unraed"), ("%USD/KZ", "USD"), ("%USD/USD", "USD/USD"), ("%date", "date"), ("%unreadx", "unreadx"),
  ])
  func anUnknownFigureIsNamed(_ format: String, _ name: String) {
    #expect(throws: StatusFormat.UnknownFigure(name: name)) { try StatusFormat(format) }
  }

  @Test func withoutAStoreItSaysSo() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = folder.path("none.sqlite")
    #expect(
      throws: Problem(
        doing: "read", to: path, why: "there is no store; newsband, newsband add and newsband import make one")
    ) { try StatusCommand.print("%unread", store: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func plainArgumentsAreAnsweredWithoutTheParser() {
    #expect(StatusCommand.Plain(["status"])?.format == "%unread")
    let plain = StatusCommand.Plain(["status", "--store", "/a b", "--format=%total=x"])
    #expect(plain?.store == "/a b" && plain?.format == "%total=x")
  }

  @Test(arguments: [
    ["list"], [], ["status", "--help"], ["status", "--format"], ["status", "--format", "-x"],
    ["status", "--format", "%wrong"], ["status", "x"],
    ["status", "--store="], ["status", "--store", "a", "--store", "b"], ["--store", "a", "status"],
  ])
  func allOtherArgumentsAreForTheParser(_ arguments: [String]) { #expect(StatusCommand.Plain(arguments) == nil) }
}
