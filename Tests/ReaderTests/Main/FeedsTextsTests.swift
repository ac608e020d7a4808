import Foundation
import Model
import Screen
import Testing

@testable import Reader

/// The texts of the column of feeds and of the line that changes its rows.
@Suite struct FeedsTextsTests {
  private static let search = SavedSearch(name: "Banks", query: "bank")

  @Test(arguments: [
    (
      RowLine.Purpose.renameFeed(1), "name of Kursiv: ",
      "↵ renames it, esc leaves it; empty is the feed's own title"
    ),
    (.shortenFeed(1), "short name of Kursiv: ", "the name in lists of articles; empty shortens the title"),
    (.renameFolder("A"), "name of Kursiv: ", "↵ renames it, esc leaves it"),
    (.renameTag("a"), "name of Kursiv: ", "↵ renames it, esc leaves it"),
    (.renameSearch(search), "name of Kursiv: ", "↵ renames it, esc leaves it"),
    (.moveFeed(1), "folder of Kursiv: ", "a folder, or A/B for one in another; empty is the top"),
    (.moveFolder("A"), "put Kursiv into: ", "a folder, or A/B for one in another; empty is the top"),
    (.tagFeed(1), "tags of Kursiv: ", "tags with commas between them"),
    (.makeFolder, "new folder: ", "a name, or A/B for a folder in another"),
  ])
  func aLineSaysWhatItIsFor(_ purpose: RowLine.Purpose, _ prompt: String, _ help: String) {
    let line = RowLine(purpose: purpose, title: "Kursiv", start: "", candidates: [])
    #expect(FeedsTexts.prompt(line) == prompt && FeedsTexts.help(line) == help)
  }

  @Test(arguments: [
    ("A feed of 24 columns here", nil, "A feed of 24 columns he…"),
    ("A feed of 24 columns her", nil, "A feed of 24 columns her"),
    ("A feed with a name that is far too long", "Far", "Far"),
    ("作者作者作者作者作者作者作者", nil, "作者作者作者作者作者作…"),
  ])
  func aLongTitleGivesWayToItsShortName(_ title: String, _ short: String?, _ shown: String) {
    let line = RowLine(purpose: .tagFeed(1), title: title, shortTitle: short, start: "", candidates: [])
    #expect(FeedsTexts.prompt(line) == "tags of \(shown): ")
  }

  private func summary(pending: Int, edits: Int, problem: String?) -> AccountSummary {
    var account = Account(name: "Ho\u{1B}[31mme", service: "miniflux", address: "https://a.example", user: "r")
    account.record.problem = problem
    return AccountSummary(account, feeds: 1, pending: pending, edits: edits, wanted: 0)
  }

  @Test(arguments: [
    (0, 0, nil, nil, false), (3, 0, nil, "⇅3", false), (3, 2, nil, "⇅5", false), (0, 0, "down", "!", true),
    (1, 0, "down", "⇅1!", true),
  ])
  func theSignOfAnAccountHasWhatWaitsAndAFailure(
    _ pending: Int, _ edits: Int, _ problem: String?, _ text: String?, _ isBad: Bool
  ) {
    let sign = FeedsTexts.sign(summary(pending: pending, edits: edits, problem: problem))
    #expect(sign?.text == text && (sign?.isBad ?? false) == isBad)
  }

  @Test func theNameOfAnAccountIsSafe() {
    #expect(
      FeedsTexts.account(summary(pending: 0, edits: 0, problem: nil), now: Library.now).first
        == "Home: 1 feed, R syncs it")
  }

  @Test func removingSaysWhatIsKept() {
    #expect(FeedsTexts.remove("D", "Kursiv", isFeed: true) == "D again removes Kursiv; what is starred stays.")
    #expect(FeedsTexts.remove("D", "Banks", isFeed: false) == "D again removes Banks.")
    #expect(FeedsTexts.removeFolder("D", "Asia") == "D again removes the folder Asia; its feeds are kept.")
    #expect(
      FeedsTexts.remove("D", "Kursiv", account: "Home")
        == "D again removes Kursiv here and at Home; what is starred stays.")
    #expect(FeedsTexts.markAll("A", count: nil, of: "Starred") == "A again marks everything of Starred read.")
    #expect(FeedsTexts.markAll("A", count: 1, of: "Kursiv") == "A again marks 1 article of Kursiv read.")
  }

  /// The rows of the column, with what each key says there that means nothing on it.
  @Test(arguments: [
    ("All articles", "e", "This row has a fixed name."), ("Unread", "v", "Choose a feed or a folder to move."),
    ("Starred", "D", "Only feeds, folders and saved searches can be removed."),
    ("All articles", "o", "This key is for a feed: choose one in the column."),
    ("Edition", "o", "This feed has no page to open."), ("Railways", "v", "Choose a feed or a folder to move."),
    ("24.kg", "<f7>", "It is the first already."), ("24.kg", "<f8>", "It is the last already."),
    ("All articles", "<f7>", "Choose a feed or a folder to move."),
  ])
  func aKeyThatMeansNothingOnARowSaysSo(_ row: String, _ key: String, _ sentence: String) throws {
    var stage = Stage(Size(width: 140, height: 24))
    try stage.press("F")
    let place = try #require(stage.state.sidebar.rows.firstIndex { $0.title == row })
    try stage.press("gg" + String(repeating: "j", count: place) + key)
    #expect(stage.state.notice?.text == sentence)
    #expect(stage.library.asked.allSatisfy { if case .write = $0 { false } else { true } })
  }
}
